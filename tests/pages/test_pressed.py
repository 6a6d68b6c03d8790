"""The button that is pressed counts, whatever hidden field of the same name the page carries."""

from typing import Any

import pytest

from migrant_helper.pages.parts.journey import CARRIED
from migrant_helper.phone.urgent import TROUBLES
from tests.pages.shown import ANSWERS, LANGUAGES, show
from tests.pages.test_every_page import PAGES

# Fields of which every value is read, or the last.
LISTS = (*CARRIED, "seen", "of")
MORE: list[tuple[str, dict[str, Any]]] = [
    ("where", {**ANSWERS, "door": "here:labour-office"}),
    ("slip", {**ANSWERS, "picked": "1", "pick": "in-onorc"}),
    ("schemes", {"by": "paper:aadhaar"}),
    ("check", {**ANSWERS, "do": "change:birth_year"}),
    ("refused", {**ANSWERS, "office": "ration-shop", "line": "?"}),
]


@pytest.mark.parametrize(("path", "fields"), [*PAGES, *MORE])
def test_no_hidden_field_stands_before_a_button_of_its_name(
    path: str, fields: dict[str, Any]
) -> None:
    """The first value of a name is read, and a browser sends them in the order of the page."""
    document = show(path, fields).document
    hidden = [(at, one) for at, one in enumerate(document.controls) if one.kind == "hidden"]

    assert [
        (button.name, button.value)
        for button in document.buttons
        for at, one in hidden
        if (one.form, one.name) == (button.form, button.name)
        if at < button.at and one.name not in LISTS
    ] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("before", TROUBLES)
def test_a_second_trouble_can_be_chosen(before: str, lang: str) -> None:
    page = show("urgent", {"f.home": "IN-BR", "f.here": "NP-P3", "trouble": before}, lang=lang)
    buttons = [one for one in page.document.buttons if one.name == "trouble"]

    assert [one.value for one in buttons] == [kind for kind in TROUBLES if kind != before]
    for button in buttons:
        after = show("urgent", page.document.fields("case", button), lang=lang)
        assert after.page.context["trouble"] == button.value


def test_another_language_keeps_the_trouble() -> None:
    page = show("urgent", {**ANSWERS, "trouble": "violence"})
    button = next(one for one in page.document.buttons if one.action == "/hi/urgent")

    assert page.document.fields("case", button)["trouble"] == ["violence"]


@pytest.mark.parametrize("fields", [{}, {"f.home": "IN-WB", "f.here": "IN-OD"}])
def test_back_from_an_entry_leads_to_the_trouble_that_led_there(fields: dict[str, str]) -> None:
    page = show("urgent", {**fields, "trouble": "police"})
    button = next(one for one in page.document.buttons if "/schemes/" in one.action)
    entry = show("schemes/in-nalsa-legal-aid", page.document.fields("case", button))
    back = next(one for one in entry.document.buttons if one.action == "/en/urgent")
    again = show("urgent", entry.document.fields("case", back))

    assert again.page.context["trouble"] == "police"
    assert "/en/results" not in [one.action for one in entry.document.buttons[:2]]
