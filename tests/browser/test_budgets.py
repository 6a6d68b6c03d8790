"""One thing at a time: how much of a page is in sight before anything is unfolded, at 360x640, for
the four persons of the budgets, in every language; and how much of it, and of all that lies in its
folds, is in Latin letters where the language has others. `pytest -s` shows each share."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import WRITTEN
from tests.browser.corpus import LANGUAGES, Fields
from tests.browser.latin import share
from tests.browser.persons import PERSONS
from tests.conftest import Server
from tests.sweep import opened_in

# Of each page the most screens and the most words in sight.
BUDGETS = {
    "": (1, 60),
    "results": (2, 150),
    "schemes/*": (3, 220),
    "move": (2, 150),
    "checklist": (2, 150),
    "card": (1, 80),
}
# Of a hundred words in sight, and of all of a page, so many at most are Latin.
LATIN = 5
ENTRY = {"builder": "in-wage-claim", "kiln": "np-labour-wage-rights"}


@pytest.mark.parametrize("lang", opened_in(LANGUAGES, ("en", "ur")))
def test_every_page_says_first_things_first(server: Server, looked: Page, lang: str) -> None:
    """In English each page is gone to, so that its scripts run; in the others written into the page that
    is open."""
    over: dict[str, Any] = {}
    looked.goto(f"{server.url}/{lang}/")
    for who, fields in PERSONS.items():
        for path, (screens, words) in BUDGETS.items():
            url = f"{server.url}/{lang}/{path.replace('*', ENTRY.get(who, 'in-onorc'))}"
            if lang == "en":
                looked.route(url, posting(fields), times=1)
                looked.goto(url)
            else:
                assert looked.evaluate(WRITTEN, [url, fields]) == 200
            seen = looked.evaluate("({ ...inSight(), all: inAll() })")
            found = (round(seen["screens"], 2), len(seen["words"]))
            if found[0] > screens or found[1] > words:
                over[f"{who} {path}"] = found
            if lang != "en":
                shares = shares_of(seen)
                text = f"{lang} {who:8} {path or 'start':10} Latin: {shares[0]:.1f} % in sight"
                print(f"{text}, {shares[1]:.1f} % of all")  # noqa: T201
                if max(shares) > LATIN:
                    over[f"{who} {path}, Latin"] = shares

    assert over == {}


def shares_of(seen: dict[str, Any]) -> tuple[float, float]:
    """The Latin words of a hundred in sight, and of a hundred of the page."""
    words, every = seen["words"], seen["all"]
    return share(words, len(words)), share(every["lettered"], every["count"])


def posting(fields: Fields) -> Callable[[Route], None]:
    """Turns a visit into a form that is posted, as a page's own button does."""

    def post(route: Route) -> None:
        headers = {**route.request.headers, "content-type": "application/x-www-form-urlencoded"}
        route.continue_(method="POST", headers=headers, post_data=urlencode(fields))

    return post
