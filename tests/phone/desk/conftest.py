"""A phone whose clock a test moves."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.phone.phones import Server, phone, put


@pytest.fixture
def moved_clock(server: Server, browser: Browser, tmp_path: Path) -> Iterator[tuple[Server, Page]]:
    """A server whose desk reads its clock `self.off` milliseconds ahead, and a phone."""
    other = tmp_path / "other"
    shutil.copytree(server.build, other)
    put(other / "desk.js", "Date.now()", "(Date.now()+(self.off||0))")
    server.stop()
    server.start(other)
    with phone(browser, server.url) as page:
        yield server, page
