"""A narrow screen that opens any page of the corpus and looks at it from inside."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from migrant_helper import paths
from tests.browser.corpus import Fields, Look, looks, signed_card
from tests.conftest import PHONE, ROOT, Server
from tests.phone.phones import Server as PhoneServer

NARROW = {"width": 320, "height": 640}
HERE = Path(__file__).parent
LOOKING = (
    ROOT / "node_modules/axe-core/axe.min.js",
    HERE / "survey.js",
    HERE / "keyboard.js",
)
# What they report of a page that is sound.
SOUND: dict[str, Any] = {
    "keyboard": {"missed": [], "unexpected": [], "inOrder": True, "unmarked": []},
    "axe": [],
    "overflowing": [],
    "small": [],
    "foreign": [],
}
# The server's answer to a form, or to being opened, in place of the page that is open, with
# the same style: a fifth of the time of going there. The page's own scripts do not run again.
WRITTEN = """async ([url, fields]) => {
  const posted = { method: "POST", body: new URLSearchParams(fields || []) };
  const answer = await fetch(url, fields ? posted : {});
  document.open();
  document.write(await answer.text());
  document.close();
  return answer.status;
}"""
Open = Callable[[str, Fields | None], int]


@pytest.fixture(scope="session")
def corpus(server: Server) -> list[Look]:
    """Every page, with a card that this server signed."""
    return list(looks(signed_card(server.url)))


@pytest.fixture(scope="session")
def narrow(browser: Browser) -> Iterator[BrowserContext]:
    """320 pixels, no worker: what the server sends."""
    context = equipped(browser.new_context(viewport=NARROW, service_workers="block"))
    context.set_default_timeout(30_000)
    yield context
    context.close()


@pytest.fixture(scope="session")
def screen(narrow: BrowserContext) -> Page:
    """The one page of it that all tests share."""
    return narrow.new_page()


@pytest.fixture(scope="session")
def opened(server: Server, narrow: BrowserContext, screen: Page) -> Open:
    """`opened("/hi/check", fields)`: posts the fields as a page's own form would; the status."""
    posted: list[Fields] = []

    def post(route: Route) -> None:
        headers = {**route.request.headers, "content-type": "application/x-www-form-urlencoded"}
        route.continue_(method="POST", headers=headers, post_data=urlencode(posted.pop()))

    def load(path: str, fields: Fields | None) -> int:
        if fields is not None:
            posted.append(fields)
            narrow.route(server.url + path, post, times=1)
        answer = screen.goto(server.url + path)
        assert answer
        return answer.status

    return load


def equipped(context: BrowserContext) -> BrowserContext:
    """Hands each page of it what looks at it from inside, ahead of its own scripts: the policy of
    the page stays as it is, and the browser gets axe-core once."""
    for file in LOOKING:
        context.add_init_script(path=file)
    return context


def looked_at(page: Page, known: dict[str, dict[str, Any]] | None = None) -> dict[str, Any]:
    """What a keyboard meets on the page that is open, then what survey.js finds on it. The key is
    held down as far as the last control: it repeats itself, and is let go once. What keyboard and axe
    met on a page that is `known`, but for its words, they meet on this one."""
    skeleton = page.evaluate("skeleton()") if known is not None else ""
    if known is not None and skeleton in known:
        told: dict[str, Any] = page.evaluate("told()")
        return {**known[skeleton], **told}
    for _ in range(page.evaluate("watch()")):
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    walked = page.evaluate("report()")
    found: dict[str, Any] = page.evaluate("survey()")
    whole = {**found, "keyboard": walked}
    if known is not None:
        known[skeleton] = whole
    return whole


@pytest.fixture
def stoppable(tmp_path: Path) -> Iterator[PhoneServer]:
    """A server of this test alone, which logs what reaches it; the test stops it to be offline."""
    made = PhoneServer(tmp_path, paths.BUILD)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def handset(phone: BrowserContext) -> Iterator[Page]:
    """The page of a phone that has been nowhere yet; whatever it throws fails the test."""
    page = phone.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert errors == []


@pytest.fixture(scope="module")
def looked(browser: Browser) -> Iterator[Page]:
    """A phone's screen that tells what is in sight (sight.js), without the worker: what the server
    sends."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    context.add_init_script(path=HERE / "sight.js")
    yield context.new_page()
    context.close()
