"""A narrow screen that opens any page of the corpus and looks at it from inside."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from migrant_helper import paths
from tests.browser.corpus import Fields, Look, looks, signed_card
from tests.conftest import ROOT, Server
from tests.phone.phones import Server as PhoneServer

NARROW = {"width": 320, "height": 640}
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
SURVEY = Path(__file__).with_name("survey.js").read_text("utf-8")
Open = Callable[[str, Fields | None], int]


@pytest.fixture(scope="session")
def corpus(server: Server) -> list[Look]:
    """Every page, with a card that this server signed."""
    return list(looks(signed_card(server.url)))


@pytest.fixture(scope="session")
def narrow(browser: Browser) -> Iterator[BrowserContext]:
    """320 pixels, no worker: what the server sends. The policy is lifted for axe-core alone."""
    context = browser.new_context(viewport=NARROW, bypass_csp=True, service_workers="block")
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


def surveyed(page: Page) -> dict[str, Any]:
    """What survey.js finds on the page that is open."""
    page.add_script_tag(content=AXE)
    page.add_script_tag(content=SURVEY)
    found: dict[str, Any] = page.evaluate("survey()")
    return found


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
