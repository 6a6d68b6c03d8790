"""`python -m tests.bench.load`: many phones at once, and many requests one after another.

200 phones at once read six pages each, and send a report: every answer has to be 200. While one process
holds the database for 30 seconds and 20 phones send reports, 50 read a page a second, none waiting a
second. Then 20,000 requests: after the first 2,000 the server's memory may not grow by a tenth. A real `migrant-helper
serve` on a database of its own; exit status 1 when a target is missed.
"""

import http.client
import itertools
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from statistics import median
from threading import Barrier
from urllib.parse import urlencode

import click

from tests.conftest import Server, free_port

PHONES, REQUESTS, FIRST, THREADS = 200, 20_000, 2_000, 4
MOST_GROWTH = 0.10
READERS, SENDERS, HELD, MOST_WAIT = 50, 20, 30.0, 1.0
HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "Accept-Encoding": "gzip"}
WAYS = (("IN-BR", "IN-KL"), ("NP-P1", "NP-P3"), ("NP-P1", "IN-KL"), ("IN-OD", "IN-GJ"))
LANGUAGES = ("hi", "en", "ne", "bn", "ur")
PAGES = ("", "check", "results", "move", "checklist", "schemes")


class Phone:
    """One phone with its connection, behind a proxy that tells its address."""

    def __init__(self, server: Server, number: int) -> None:
        self._wire = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
        self._number = number
        home, here = WAYS[number % len(WAYS)]
        self._lang = LANGUAGES[number % len(LANGUAGES)]
        self._form = {"f.home": home, "f.here": here, "f.birth_year": str(1960 + number % 40)}
        self._form |= {"picked": "1", "pick": "in-onorc", "do": "show"}

    def ask(self, page: str, **more: str) -> tuple[int, float]:
        """The status of an answer that was read to its end, and the seconds it took."""
        begun = time.monotonic()
        address = f"198.51.{self._number // 250}.{self._number % 250}"
        body = urlencode({**self._form, **more})
        headers = {**HEADERS, "X-Forwarded-For": address}
        self._wire.request("POST", f"/{self._lang}/{page}", body, headers)
        answer = self._wire.getresponse()
        answer.read()
        return answer.status, time.monotonic() - begun

    def visit(self, barrier: Barrier) -> list[tuple[int, float]]:
        """Six pages and a report, begun with all others."""
        barrier.wait()
        found = [self.ask(page) for page in PAGES]
        return [*found, self.ask("wrong/send", about="in-onorc", words=f"closed {self._number}")]


def at_once(server: Server) -> bool:
    """Whether all phones got all their pages."""
    barrier = Barrier(PHONES)
    with ThreadPoolExecutor(PHONES) as pool:
        visits = [pool.submit(Phone(server, number).visit, barrier) for number in range(PHONES)]
        answers = [each for visit in visits for each in visit.result()]
    statuses = Counter(status for status, _ in answers)
    slowest = max(seconds for _, seconds in answers)
    middle = median(seconds for _, seconds in answers)
    click.echo(
        f"{PHONES} phones at once: {dict(statuses)}; median {middle:.2f} s, slowest {slowest:.2f} s"
    )
    return set(statuses) == {200}


def reading(server: Server, number: int, until: float) -> list[tuple[int, float]]:
    """One phone that reads a page each second."""
    found = []
    time.sleep(number / READERS)
    while time.monotonic() < until:
        found.append(Phone(server, number).ask(PAGES[number % len(PAGES)]))
        time.sleep(max(0.0, 1.0 - found[-1][1]))
    return found


def read_by_many(server: Server, pool: ThreadPoolExecutor) -> list[Future[list[tuple[int, float]]]]:
    """All who read, begun."""
    until = time.monotonic() + HELD
    return [pool.submit(reading, server, number, until) for number in range(READERS)]


def held(server: Server) -> bool:
    """Whether nobody who reads waits because the database is held, and whoever sends is told. On a busy
    machine readers wait without it: so long is not held against it."""
    with (
        closing(sqlite3.connect(server.data / "migrant-helper.db", isolation_level=None)) as holder,
        ThreadPoolExecutor(READERS + SENDERS) as pool,
    ):
        free = [one for each in read_by_many(server, pool) for one in each.result()]
        holder.execute("BEGIN EXCLUSIVE")
        readers = read_by_many(server, pool)
        senders = [
            pool.submit(
                Phone(server, READERS + at).ask, "wrong/send", about="in-onorc", words="shut"
            )
            for at in range(SENDERS)
        ]
        told = Counter(each.result()[0] for each in senders)
        answers = [one for each in readers for one in each.result()]
        holder.execute("ROLLBACK")
    before, slowest = (max(seconds for _, seconds in some) for some in (free, answers))
    statuses = Counter(status for status, _ in answers)
    click.echo(
        f"database held for {HELD:.0f} s: {READERS} readers {dict(statuses)}, slowest {slowest:.2f} s "
        f"({before:.2f} s before); {SENDERS} who sent {dict(told)}"
    )
    return set(statuses) == {200} and slowest < max(MOST_WAIT, before) and set(told) == {503}


def memory(server: Server) -> int:
    """The resident memory of the server, in kB."""
    assert server.process
    told = Path(f"/proc/{server.process.pid}/status").read_text("ascii")
    return next(int(row.split()[1]) for row in told.splitlines() if row.startswith("VmRSS"))


def asking(server: Server, turn: Iterator[int], until: int) -> list[int]:
    """One phone after another, each another person."""
    found = []
    while (number := next(turn)) < until:
        found.append(Phone(server, number).ask(PAGES[number % len(PAGES)])[0])
    return found


def many(server: Server) -> bool:
    """Whether the memory stayed where it was."""
    seen = []
    for end in range(FIRST, REQUESTS + 1, FIRST):
        turn = itertools.count(end - FIRST)
        with ThreadPoolExecutor(THREADS) as pool:
            done = [pool.submit(asking, server, turn, end) for _ in range(THREADS)]
            statuses = {status for each in done for status in each.result()}
        seen.append(memory(server))
        click.echo(f"after {end:6,} requests {seen[-1] / 1024:7.1f} MB  {sorted(statuses)}")
    growth = max(seen) / seen[0] - 1
    click.echo(f"memory grew by {growth:.1%} after the first {FIRST:,} (at most {MOST_GROWTH:.0%})")
    return growth < MOST_GROWTH


def main() -> int:
    """0 when all targets are met, else 1."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder) / "data", free_port())
        server.extra["MIGRANT_HELPER_TRUSTED_PROXIES"] = "1"
        server.run("db", "upgrade")
        server.start()
        try:
            met = [at_once(server), held(server), many(server)]
        finally:
            server.stop()
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
