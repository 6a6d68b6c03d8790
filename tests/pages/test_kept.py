"""What a phone keeps: only what was asked for, all of it, and gone when told."""

import re
from typing import Any

import pytest

from tests.pages.shown import ANSWERS, TODAY, show

CASE = "ffeeddccbbaa9988"
HELD = {**ANSWERS, "pick": ("in-onorc", "in-bocw"), "tick": "in-onorc.apply", "case": CASE}


def kept(number: str = CASE, home: str = "IN-BR") -> dict[str, Any]:
    """A case as the phone holds it."""
    return {
        "id": number,
        "lang": "hi",
        "saved": "2026-01-05",
        "fields": [["f.home", home], ["f.here", "NP-P1"], ["case", number]],
    }


def test_the_server_keeps_nothing_and_says_so() -> None:
    shown = show("kept", {**HELD, "do": "keep"})

    assert shown.page.changes == ()
    assert "Nothing is kept." in shown.document.text


def test_keeping_keeps_every_field() -> None:
    shown = show("kept", {**HELD, "do": "keep"}, kept=[])

    [change] = shown.page.changes
    assert change["kind"] == "keep"
    assert (change["case"]["id"], change["case"]["lang"], change["case"]["saved"]) == (
        CASE,
        "en",
        TODAY,
    )
    assert ["pick", "in-bocw"] in change["case"]["fields"]
    assert {name for name, _ in change["case"]["fields"]} == set(HELD)


def test_going_on_with_a_kept_journey_sends_all_its_fields() -> None:
    shown = show("kept", {**HELD, "do": "keep"}, kept=[])

    sent = shown.document.fields(f"kept-{CASE}")
    assert {name: tuple(texts) for name, texts in sent.items()} == {
        name: (text,) if isinstance(text, str) else text for name, text in HELD.items()
    }


def test_the_same_journey_is_kept_once_the_newest_first() -> None:
    shown = show("kept", {**HELD, "do": "keep"}, kept=[kept("00" * 8), kept()])

    assert [row["id"] for row in shown.page.context["kept"]] == [CASE, "00" * 8]


def test_without_answers_there_is_nothing_to_keep() -> None:
    shown = show("kept", {"f.sex": "woman", "do": "keep"}, kept=[])

    assert shown.page.changes == ()
    assert shown.page.context["has_answers"] is False


def test_a_forgotten_journey_is_gone_and_the_others_stay() -> None:
    shown = show("kept", {"do": f"forget:{CASE}"}, kept=[kept(), kept("00" * 8)])

    assert shown.page.changes == ({"kind": "forget", "id": CASE},)
    assert [row["id"] for row in shown.page.context["kept"]] == ["00" * 8]


def test_a_kept_journey_is_shown_by_its_places_and_day() -> None:
    [row] = show("kept", kept=[kept(home="IN-KL/ernakulam")]).page.context["kept"]

    assert (row["home"], row["here"], row["saved"]) == ("Kerala", "Koshi", "5 January 2026")


def test_each_kept_journey_is_a_part_of_the_page_with_a_name_of_its_own() -> None:
    shown = show("kept", kept=[kept(), {**kept("00" * 8), "saved": "2026-02-06"}])
    names = re.findall(r'<section class="mh-entry" aria-label="(.*?)">', shown.html)

    assert names == ["5 January 2026", "6 February 2026"]


def test_whose_papers_are_of_nepal_see_the_day_in_both_calendars() -> None:
    [row] = show("kept", kept=[kept(home="NP-P5")]).page.context["kept"]

    assert "2082" in row["saved"]
    assert "5 January 2026" in row["saved"]


def test_a_kept_place_that_no_registry_knows_has_no_name() -> None:
    assert show("kept", kept=[kept(home="__proto__")]).page.context["kept"][0]["home"] == ""


def test_clearing_asks_once_and_keeps_the_answers_until_then() -> None:
    shown = show("clear", HELD, kept=[])

    assert shown.page.changes == ()
    assert shown.fields["f.home"] == ["IN-BR"]


def test_cleared_is_cleared() -> None:
    shown = show("clear", {**HELD, "do": "clear"}, kept=[kept()])

    assert shown.page.changes == ({"kind": "clear"},)
    assert set(shown.fields) == {"case"}
    assert shown.fields["case"] != [CASE]


@pytest.mark.parametrize(("unread", "said"), [(0, 0), (1, 1), (3, 1)])
def test_what_cannot_be_read_any_more_is_said(unread: int, said: int) -> None:
    shown = show("kept", kept=[kept()], unread=unread)

    assert shown.html.count("cannot be read any more") == said
    assert f"{unread} kept list" in shown.html or not unread
