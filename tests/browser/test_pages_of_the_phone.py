"""The pages that only a phone can show, as a reader and a keyboard meet them: what is kept, no network."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import NARROW, surveyed
from tests.browser.corpus import LANGUAGES, PLACES
from tests.browser.test_keyboard import GOOD, WATCH
from tests.browser.test_offline import went
from tests.phone.phones import Server, visit

SOUND: dict[str, Any] = {"axe": [], "overflowing": [], "small": [], "foreign": []}


@pytest.fixture
def handsets(browser: Browser, stoppable: Server) -> Iterator[dict[str, Page]]:
    """A phone in each language that was on the first page, its policy lifted for axe-core alone."""
    contexts = {lang: browser.new_context(viewport=NARROW, bypass_csp=True) for lang in LANGUAGES}
    found = {lang: context.new_page() for lang, context in contexts.items()}
    for lang, page in found.items():
        visit(page, f"{stoppable.url}/{lang}/")
    yield found
    for context in contexts.values():
        context.close()


def looked_at(page: Page) -> dict[str, Any]:
    """What a reader trips over, then what a keyboard does."""
    page.add_script_tag(content=WATCH)
    for _ in range(page.evaluate("watch()")):
        page.keyboard.press("Tab")
    walked = page.evaluate("report()")
    seen = surveyed(page)
    seen.pop("html")
    return {**seen, "keyboard": walked}


def test_what_is_kept_is_sound_in_every_language(
    stoppable: Server, handsets: dict[str, Page]
) -> None:
    for lang, page in handsets.items():
        url = f"{stoppable.url}/{lang}/kept"
        page.goto(url)
        assert looked_at(page) == {**SOUND, "keyboard": GOOD}, lang
        went(page, url, [*PLACES, ("do", "keep")])
        assert page.locator("main section").count() == 1
        assert looked_at(page) == {**SOUND, "keyboard": GOOD}, lang


def test_the_page_without_a_network_is_sound_in_every_language(
    stoppable: Server, handsets: dict[str, Page]
) -> None:
    stoppable.stop()
    for lang, page in handsets.items():
        for path in ("stop", "schemes/np-ssf-formal" if lang != "ne" else "schemes/in-onorc"):
            answer = page.goto(f"{stoppable.url}/{lang}/{path}")
            assert answer
            assert answer.status == 503
            assert looked_at(page) == {**SOUND, "keyboard": GOOD}, (lang, path)
