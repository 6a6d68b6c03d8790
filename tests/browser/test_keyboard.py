"""Without a finger or a mouse: Enter, arrows, the skip link. test_every_page.py walks by Tab."""

import re
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.corpus import CHECKLIST, DUE, PLACES, Fields


def test_the_skip_link_leads_past_the_head_of_the_page(opened: Open, screen: Page) -> None:
    opened("/hi/results", PLACES)
    screen.keyboard.press("Tab")
    screen.keyboard.press("Enter")

    assert screen.evaluate("document.activeElement.id") == "main"


def test_after_an_answer_the_keyboard_is_at_the_next_question(opened: Open, screen: Page) -> None:
    """Not at the head of the page, eight keys away, nine times."""
    opened("/hi/check", [*PLACES, ("do", "change:bank_account")])
    reached = screen.evaluate("document.activeElement.tagName")
    screen.keyboard.press("Tab")

    assert reached == "H1"
    assert screen.evaluate("document.activeElement.name") == "v"


def test_a_choice_is_sent_by_enter(opened: Open, screen: Page) -> None:
    opened("/hi/check", [*PLACES, ("do", "change:bank_account")])
    screen.locator("button[name=v][value=false]").focus()

    assert sent_by_enter(screen) == ("check", {"v": ["false"]})


def test_closed_parts_open_by_enter(opened: Open, screen: Page) -> None:
    opened("/hi/check", [*PLACES, ("do", "change:bank_account")])
    screen.locator("main summary").focus()
    screen.keyboard.press("Enter")

    assert screen.locator("main details[open]").count() == 1


# What a field is for: where Enter in it leads, and the button it stands for.
FIELDS: list[tuple[str, Fields | None, str, str, str]] = [
    ("check", [*PLACES, ("do", "change:birth_year")], "#v", "check", "answer"),
    ("check", [*PLACES, ("do", "change:birth_date")], "[name='v.day']", "check", "answer"),
    ("checklist", CHECKLIST, "[name=tick]", "checklist", "show"),
    ("remind/code", [*DUE, ("region", "IN")], "#number", "remind/code", "ask"),
    ("remind/code", [*DUE, ("request", "0" * 32)], "#code", "remind/code", "confirm"),
    ("stop", None, "#code", "stop", "stop"),
]


@pytest.mark.parametrize(("path", "fields", "field", "to", "do"), FIELDS)
def test_enter_in_a_field_presses_the_button_that_goes_on(
    opened: Open, screen: Page, path: str, fields: Fields | None, field: str, to: str, do: str
) -> None:
    opened(f"/hi/{path}", fields)
    screen.evaluate("document.querySelectorAll('main details').forEach((one) => (one.open = true))")
    screen.locator(field).first.focus()
    reached, sent = sent_by_enter(screen)

    assert (reached, sent["do"]) == (to, [do])


def sent_by_enter(page: Page) -> tuple[str, dict[str, list[str]]]:
    """The path below the language that Enter posts to, and the fields `do` and `v`."""
    posts = page.expect_request(lambda request: request.method == "POST")
    with page.expect_navigation(), posts as waiting:
        page.keyboard.press("Enter")
    fields = parse_qs(waiting.value.post_data or "")
    path = re.sub(r"^https?://[^/]+/[a-z]+/", "", waiting.value.url)
    return path, {name: fields[name] for name in ("do", "v") if name in fields}
