"""`python -m tests.bench.load`: many phones at once, and many requests one after another.

200 phones at once read six pages each, and send a report: every answer has to be 200. Then 20,000
requests: after the first 2,000 the server's memory may not grow by a tenth. A real `migrant-helper
serve` on a database of its own; exit status 1 when a target is missed.
"""

import http.client
import itertools
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from threading import Barrier
from urllib.parse import urlencode

import click

from tests.conftest import Server, free_port

PHONES, REQUESTS, FIRST, THREADS = 200, 20_000, 2_000, 4
MOST_GROWTH = 0.10
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
    """0 when both targets are met, else 1."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder) / "data", free_port())
        server.extra["MIGRANT_HELPER_TRUSTED_PROXIES"] = "1"
        server.run("db", "upgrade")
        server.start()
        try:
            met = [at_once(server), many(server)]
        finally:
            server.stop()
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
