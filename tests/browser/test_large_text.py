"""Text of twice the size: nothing lies beside the screen, in every language."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import WRITTEN
from tests.browser.corpus import ANSWERS, LANGUAGES
from tests.conftest import Server
from tests.sweep import opened_in

# A phone of 360 pixels whose text is twice as large has room for what half of them hold.
HALF = {"width": 180, "height": 320}
PAGES = ("", "check", "results", "checklist", "urgent", "move")
WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
BESIDE = """() => [...document.querySelectorAll("button, a, summary, h1, h2, p, li")]
  .filter((each) => each.checkVisibility() && !each.closest("details:not([open]) > :not(summary), .mh-skip"))
  .filter((each) => {
    const { left, right, width } = each.getBoundingClientRect();
    return width > 1 && (right > innerWidth + 1 || left < -1);
  })
  .map((each) => each.textContent.trim().slice(0, 40))"""


@pytest.mark.parametrize("lang", opened_in(LANGUAGES))
def test_nothing_lies_beside_the_screen(server: Server, browser: Browser, lang: str) -> None:
    context = browser.new_context(viewport=HALF, service_workers="block")
    page = context.new_page()
    page.goto(f"{server.url}/{lang}/")
    beside: dict[str, Any] = {}
    for path in PAGES:
        page.evaluate(WRITTEN, [f"{server.url}/{lang}/{path}", ANSWERS])
        wide = page.evaluate(WIDE)
        beside[path] = page.evaluate(BESIDE) + ([f"{wide} wide"] if wide > 0 else [])
    context.close()

    assert {path: found for path, found in beside.items() if found} == {}
