"""The pages that only a phone can show, as a reader and a keyboard meet them: what is kept, no network."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import NARROW, SOUND, equipped, looked_at
from tests.browser.corpus import LANGUAGES, PLACES
from tests.browser.test_offline import went
from tests.phone.phones import Server, visit
from tests.sweep import opened_in


@pytest.fixture
def handsets(browser: Browser, stoppable: Server) -> Iterator[dict[str, Page]]:
    """A phone in each language that was on the first page."""
    contexts = {
        lang: equipped(browser.new_context(viewport=NARROW)) for lang in opened_in(LANGUAGES)
    }
    found = {lang: context.new_page() for lang, context in contexts.items()}
    for lang, page in found.items():
        visit(page, f"{stoppable.url}/{lang}/")
    yield found
    for context in contexts.values():
        context.close()


@pytest.fixture(scope="module")
def known() -> dict[str, Any]:
    """What keyboard and axe met on each page that differs by more than its words."""
    return {}


def troubles(page: Page, known: dict[str, Any]) -> dict[str, Any]:
    """What a keyboard and a reader meet that is not as on a sound page."""
    found = looked_at(page, known)
    return {kind: found[kind] for kind in SOUND if found[kind] != SOUND[kind]}


def test_what_is_kept_is_sound_in_every_language(
    stoppable: Server, handsets: dict[str, Page], known: dict[str, Any]
) -> None:
    for lang, page in handsets.items():
        url = f"{stoppable.url}/{lang}/kept"
        page.goto(url)
        assert troubles(page, known) == {}, lang
        went(page, url, [*PLACES, ("do", "keep")])
        assert page.locator("main section").count() == 1
        assert troubles(page, known) == {}, lang


def test_the_page_without_a_network_is_sound_in_every_language(
    stoppable: Server, handsets: dict[str, Page], known: dict[str, Any]
) -> None:
    stoppable.stop()
    for lang, page in handsets.items():
        for path in ("stop", "schemes/np-ssf-formal" if lang != "ne" else "schemes/in-onorc"):
            answer = page.goto(f"{stoppable.url}/{lang}/{path}")
            assert answer
            assert answer.status == 503
            assert troubles(page, known) == {}, (lang, path)


def test_where_the_address_has_no_https_the_page_says_that_nothing_can_be_kept(
    browser: Browser, stoppable: Server
) -> None:
    """Chromium itself trusts the address of the machine it runs on: another name is answered for it."""
    context = browser.new_context(viewport=NARROW)

    def answered(route: Route) -> None:
        way = route.request.url.removeprefix("http://camp.example")
        route.fulfill(response=route.fetch(url=f"{stoppable.url}{way}"))

    context.route("http://camp.example/**", answered)
    page = context.new_page()
    seen = {}
    for address in ("http://camp.example", stoppable.url):
        page.goto(f"{address}/hi/kept")
        seen[address] = (
            page.is_visible("[data-component=insecure]"),
            page.evaluate("isSecureContext"),
        )
    context.close()

    assert list(seen.values()) == [(True, False), (False, True)]
