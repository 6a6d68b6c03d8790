"""A built site served by a real process, and a real Chromium: for the tests that need them."""

import atexit
import gc
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

ROOT = Path(__file__).parent.parent
PHONE = {"width": 360, "height": 640}
# Without these flags Chromium asks for updates at every start, which a closed network refuses.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# The longest files go first, so that no worker is left with one of them when the others are done.
LONGEST = (
    "tests/browser/test_every_page.py",
    "tests/browser/test_taps.py",
    "tests/phone/bundle/test_build.py",
    "tests/browser/test_borrowed.py",
    "tests/browser/test_offline.py",
    "tests/parity/test_pages.py",
    "tests/phone/test_worker.py",
    "tests/phone/scripts/test_fuzz.py",
    "tests/parity/test_plans.py",
    "tests/cli/test_standing.py",
    "tests/cli/test_askings.py",
    "tests/cases/test_everybody.py",
)


def pytest_configure() -> None:
    """Looks for garbage rarely: the catalogues and the pages that tests hold are none."""
    gc.set_threshold(50_000, 20, 50)


def pytest_collection_finish() -> None:
    """What is there when the tests begin stays until their end."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the tests of LONGEST before all others, each in the order it has."""
    places = {name: at for at, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.nodeid.partition("::")[0], len(LONGEST)))


@dataclass
class Server:
    """`migrant-helper serve` in a process of its own, to be stopped and started: offline for real."""

    data: Path
    port: int
    extra: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def environment(self) -> dict[str, str]:
        base = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "PUBLIC_URL": self.url}
        return {**base, "MIGRANT_HELPER_DATA": str(self.data), **self.extra}

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "migrant_helper", *arguments]
        return subprocess.run(
            command, cwd=ROOT, env=self.environment(), capture_output=True, text=True, check=True
        )

    def start(self) -> None:
        command = [sys.executable, "-m", "migrant_helper", "serve", "--port", str(self.port)]
        self.process = subprocess.Popen(command, cwd=ROOT, env=self.environment())
        for _ in range(200):
            try:
                with urllib.request.urlopen(f"{self.url}/healthz", timeout=1):
                    return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("the server did not start within 20 seconds")

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait(timeout=20)
            self.process = None


def free_port() -> int:
    """A port of this machine that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@cache
def _upgraded() -> Path:
    """The folder of a server that `migrant-helper db upgrade` and `release sign` were run for, and that
    has not started: each begins as a copy of it."""
    folder = Path(tempfile.mkdtemp(prefix="mh-data-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    Server(folder, 0).run("db", "upgrade")
    Server(folder, 0).run("release", "sign")
    return folder


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A server of this test alone: it may stop it."""
    yield from served(Server(tmp_path, free_port()))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that all tests share and none stops."""
    yield from served(Server(tmp_path_factory.mktemp("data"), free_port()))


def served(server: Server) -> Iterator[Server]:
    """The server, with tables and a signed release, while it runs."""
    shutil.copytree(_upgraded(), server.data, dirs_exist_ok=True)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The Chromium that all tests share."""
    with opened(playwright) as launched:
        yield launched


@contextmanager
def opened(playwright: Playwright) -> Iterator[Browser]:
    """The Chromium of `chromium`, running."""
    launched = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
    yield launched
    launched.close()


def chromium() -> str | None:
    """Chromium from the PATH, first the one that draws no windows: opening a phone takes it a third
    of the processor's time. None for the one Playwright keeps."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of 360x640 with nothing on it yet."""
    context = browser.new_context(viewport=PHONE)
    context.set_default_timeout(15_000)
    yield context
    context.close()


def tap(page: Page, button: str) -> None:
    """Presses what posts a form, in its fold if it lies in one; the page it led to has loaded whole,
    slow as the machine may be."""
    inside = page.locator(button.rsplit(" ", maxsplit=1)[-1])
    folds = page.locator("details:not([open])").filter(has=inside)
    if folds.count():
        folds.first.locator("summary").first.click()
    with page.expect_navigation():
        page.click(button)


@pytest.fixture
def old_phone(browser: Browser) -> Iterator[BrowserContext]:
    """The same with no JavaScript at all."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    context.set_default_timeout(15_000)
    yield context
    context.close()
