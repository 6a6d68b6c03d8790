"""One thing at a time: how much of a page is in sight before anything is unfolded, at 360x640, for
the four persons of the budgets, in every language."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.corpus import LANGUAGES, Fields
from tests.browser.persons import PERSONS
from tests.conftest import PHONE, Server

# Of each page the most screens and the most words in sight.
BUDGETS = {
    "": (1, 60),
    "results": (2, 150),
    "schemes/*": (3, 220),
    "move": (2, 150),
    "checklist": (2, 150),
    "card": (1, 80),
}
ENTRY = {"builder": "in-wage-claim", "kiln": "np-labour-wage-rights"}


@pytest.fixture(scope="module")
def screen(browser: Browser) -> Iterator[Page]:
    """A phone's screen, without the worker: what the server sends."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    context.add_init_script(path=Path(__file__).parent / "sight.js")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_says_first_things_first(server: Server, screen: Page, lang: str) -> None:
    over: dict[str, Any] = {}
    for who, fields in PERSONS.items():
        for path, (screens, words) in BUDGETS.items():
            url = f"{server.url}/{lang}/{path.replace('*', ENTRY.get(who, 'in-onorc'))}"
            screen.route(url, posting(fields), times=1)
            screen.goto(url)
            seen = screen.evaluate("inSight()")
            found = (round(seen["screens"], 2), len(seen["words"]))
            if found[0] > screens or found[1] > words:
                over[f"{who} {path}"] = found

    assert over == {}


def posting(fields: Fields) -> Callable[[Route], None]:
    """Turns a visit into a form that is posted, as a page's own button does."""

    def post(route: Route) -> None:
        headers = {**route.request.headers, "content-type": "application/x-www-form-urlencoded"}
        route.continue_(method="POST", headers=headers, post_data=urlencode(fields))

    return post
