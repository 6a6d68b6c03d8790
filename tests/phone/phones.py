"""A server that can be stopped, and a phone: Chromium at 360x640 with a worker."""

import gzip
import http.client
import json
import multiprocessing
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import brotli
from playwright.sync_api import Browser, Page

from migrant_helper import paths
from migrant_helper.actions.releases import Place
from migrant_helper.phone.bundle.small import SUFFIXES
from tests.phone.serve import main
from tests.phone.waiting import until_answers

Fields = list[tuple[str, str]]
# A server begins as a copy of one process that has read what takes longer than the rest.
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.phone.preloaded"])


@dataclass
class Server:
    """One address, served by a process of its own that a test stops and starts."""

    folder: Path
    build: Path
    port: int = 0
    process: ForkServerProcess | None = None
    hosts: str = ""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, build: Path | None = None) -> None:
        self.build = build or self.build
        self.port = self.port or free_port()
        arguments = (self.build, self.folder / "data", self.port, self.folder / "log", self.hosts)
        self.process = FORKS.Process(target=main, args=tuple(map(str, arguments)), daemon=True)
        self.process.start()
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise TimeoutError(self.url)

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.join()
            self.process = None

    def requests(self) -> list[str]:
        """Every request so far, as "GET /hi/"."""
        return (self.folder / "log").read_text("utf-8").splitlines()

    def sent(self) -> list[tuple[int, int, str]]:
        """Of every answer so far the status, the bytes of its body as they went out, and the path."""
        told = Path(f"{self.folder}/log.sent").read_text("utf-8")
        rows = [line.split(" ", 2) for line in told.splitlines()]
        return [(int(status), int(size), path) for status, size, path in rows]

    def place(self, build: Path | None = None) -> Place:
        """Where the releases that it serves are signed."""
        data = self.folder / "data"
        where = build or self.build, paths.STATIC, data, data
        return Place(*where, datetime.now(UTC), names=(self.url.partition("//")[2],))

    def ask(self, path: str, fields: Fields | None = None) -> tuple[int, dict[str, str], str]:
        """What the server itself answers: status, headers, body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        if fields is None:
            connection.request("GET", path)
        else:
            connection.request("POST", path, urlencode(fields), headers)
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def phone(browser: Browser, url: str) -> Iterator[Page]:
    """A page of a phone with nothing on it; whatever it throws fails the test."""
    context = browser.new_context(base_url=url, viewport={"width": 360, "height": 640})
    page = context.new_page()
    errors: list[Any] = []
    page.on("pageerror", lambda error: errors.append(error))  # noqa: PLW0108 (Playwright writes on what it is given)
    yield page
    context.close()
    assert errors == []


def put(file: Path, old: str, new: str) -> None:
    """Puts `new` for `old` in a file of a build, and in the compressed copies that are sent for
    it."""
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    write_quickly(file)


def write_quickly(file: Path) -> None:
    """The compressed copies beside a file, in a hundredth of the time of `write_small`, for what
    nobody weighs."""
    data = file.read_bytes()
    file.with_name(file.name + SUFFIXES["br"]).write_bytes(brotli.compress(data, quality=1))
    file.with_name(file.name + SUFFIXES["gzip"]).write_bytes(gzip.compress(data, 1))


def visit(page: Page, path: str) -> None:
    """Opens a page and waits until the worker answers for it."""
    page.goto(path)
    until_answers(page)


ASK = """async ([path, body]) => {
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const answer = await fetch(path, body === null ? {} : { method: "POST", headers, body });
  return [answer.status, Object.fromEntries(answer.headers), await answer.text()];
}"""


def ask(page: Page, path: str, fields: Fields | None = None) -> tuple[int, dict[str, str], str]:
    """What this phone's worker answers: status, headers, body."""
    body = None if fields is None else urlencode(fields)
    status, headers, text = page.evaluate(ASK, [path, body])
    return status, headers, text


CACHED = """async () => {
  const found = {};
  for (const name of await caches.keys()) {
    const requests = await (await caches.open(name)).keys();
    found[name] = requests.map((one) => new URL(one.url).pathname).sort();
  }
  return found;
}"""


def cached(page: Page) -> dict[str, list[str]]:
    """Paths in each cache, by the cache's name."""
    found: dict[str, list[str]] = page.evaluate(CACHED)
    return found


def words_in(page: Page) -> set[str]:
    """Languages of offices that lie on the phone."""
    files = [file for files in cached(page).values() for file in files]
    return {file.split(".")[1] for file in files if file.startswith("/bundle/words.")}


def every_office_language(build: Path) -> set[str]:
    """The languages of offices that a build holds."""
    names = json.loads((build / "versions.json").read_text("utf-8"))["phone"]
    return {name.removeprefix("words.") for name in names if name.startswith("words.")}


def wait_for_words(page: Page, *langs: str) -> None:
    """Until the words of offices in these languages lie on the phone."""
    for _ in range(200):
        if set(langs) <= words_in(page):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"not all of {langs}: {words_in(page)}")
