"""`python -m tests.bench.camp`: fifty phones come to a camp's laptop at once, over https.

One real Chromium shows what a phone asks for when it installs (India, Hindi). Fifty clients then do the same at
once, each over connections of its own, six at a time as a browser has them, and screen a person of nine answers.
Each has to be done within 60 seconds; exit status 1 where one is not. The laptop's Wi-Fi is not part of it: the
bytes of each phone are told, to be divided by what the air carries.
"""

import http.client
import socket
import ssl
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from statistics import median
from threading import Barrier
from urllib.parse import urlencode

import click
from playwright.sync_api import sync_playwright

from migrant_helper import paths
from tests.conftest import FLAGS, chromium
from tests.phone.phones import Server, phone, visit
from tests.phone.tls import NAME, certificate, https

PHONES, SECONDS, AT_ONCE = 50, 60.0, 6
ANSWERS = {"f.home": "IN-BR", "f.here": "IN-GJ", "f.birth_year": "1990"}
ASKED = ("check",) * 9 + ("results",)
HEADERS = {"Accept-Encoding": "gzip", "Host": NAME}


def installing(server: Server, port: int, mark: str) -> list[str]:
    """The paths that a phone fetches on its first visit, in their order."""
    flags = [
        *FLAGS,
        f"--host-resolver-rules=MAP {NAME}:443 127.0.0.1:{port}",
        f"--ignore-certificate-errors-spki-list={mark}",
    ]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=flags)
        with phone(started, f"https://{NAME}") as page:
            visit(page, "/hi/")
            page.wait_for_timeout(15_000)
        started.close()
    rows = (row.split(" ", 1) for row in server.requests())
    return [path for method, path in rows if method == "GET"]


def reached(port: int) -> None:
    """Settled when the service listens: a busy machine reads its code slowly."""
    for _ in range(600):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    raise TimeoutError(port)


class Client:
    """One phone: what it asks for, and how much came."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._open = ssl.create_default_context()
        # Whose certificate it is, is the subject of tests/phone/test_camp.py.
        self._open.check_hostname = False
        self._open.verify_mode = ssl.CERT_NONE

    def fetch(self, paths_of: list[str], body: str | None = None) -> int:
        """Over one connection; the bytes that came. Raises AssertionError where an answer is no good one."""
        wire = http.client.HTTPSConnection("127.0.0.1", self._port, timeout=120, context=self._open)
        came = 0
        for path in paths_of:
            more = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
            wire.request("POST" if body else "GET", path, body, {**HEADERS, **more})
            answer = wire.getresponse()
            came += len(answer.read())
            assert answer.status in (200, 302, 304, 404), (path, answer.status)
        wire.close()
        return came

    def day(self, files: list[str], barrier: Barrier) -> tuple[float, float, int]:
        """Seconds until it is installed, and until the person is screened; bytes."""
        barrier.wait()
        begun = time.monotonic()
        came = self.fetch(files[:1])
        with ThreadPoolExecutor(AT_ONCE) as pool:
            parts = [files[at::AT_ONCE] for at in range(AT_ONCE)]
            came += sum(pool.map(self.fetch, parts))
        installed = time.monotonic() - begun
        for page in ASKED:
            came += self.fetch([f"/hi/{page}"], urlencode({**ANSWERS, "do": "show"}))
        return installed, time.monotonic() - begun, came


def main() -> int:
    """0 when each phone is done in time, else 1."""
    with tempfile.TemporaryDirectory() as folder:
        file, mark = certificate(Path(folder))
        server = Server(Path(folder), paths.BUILD, hosts=NAME)
        with suppress(TimeoutError):
            server.start()
        reached(server.port)
        try:
            with https(file, server.port) as port:
                files = installing(server, port, mark)
                barrier = Barrier(PHONES)
                with ThreadPoolExecutor(PHONES) as pool:
                    days = [pool.submit(Client(port).day, files, barrier) for _ in range(PHONES)]
                    done = [one.result() for one in days]
        finally:
            server.stop()
    installed, screened, came = (sorted(each) for each in zip(*done, strict=True))
    click.echo(
        f"{PHONES} phones at once, {len(files)} files each, {came[-1] / 1024:.0f} kB: installed in "
        f"{median(installed):.1f} s (slowest {installed[-1]:.1f}), screened by the laptop itself in "
        f"{median(screened):.1f} s (slowest {screened[-1]:.1f})"
    )
    return 0 if screened[-1] < SECONDS else 1


if __name__ == "__main__":
    sys.exit(main())
