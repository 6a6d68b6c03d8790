"""Questions of several facts: what is ticked, what is not, what is not known, gone back to, changed."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from tests.pages.shown import SPOKEN, Shown, show
from tests.pages.test_check import asked, go

PLACES = {"f.home": "IN-BR", "f.here": "IN-KL"}
PAPERS = ("identity_card", "bank_account", "on_ration_card", "eshram", "bocw_card")
# All of it is asked once the kind of the ration card is told.
BEFORE = {**PLACES, "f.ration_card": "phh", "f.birth_year": "1990"}
ROWS = {**BEFORE, "q": "which_papers", "of": PAPERS}


def told(shown: Shown) -> dict[str, str]:
    return {fact: "".join(shown.fields.get(f"f.{fact}", [])) for fact in PAPERS}


def of_list(name: str, facts: tuple[str, ...], **fields: Any) -> Shown:
    return show("check", {**BEFORE, "q": name, "of": facts, **fields})


@pytest.mark.parametrize("fact", ["who_moved", "pay_problem", "event"])
def test_what_takes_several_answers_says_so(fact: str) -> None:
    line = "Tick each one that fits."

    assert line in show("check", {**PLACES, "do": f"change:{fact}"}).html
    assert line not in show("check", {**PLACES, "do": "change:ration_card"}).html
    assert "Tick what fits. No tick means no." in show("check", ROWS).html


def test_the_papers_are_asked_together() -> None:
    shown = show("check", {**BEFORE, "f.pay_problem": "-", "do": "start"})
    while asked(shown) not in ("which_papers", ""):
        shown = go(shown, "unknown")

    assert shown.document.values("of") == [*PAPERS, "pmjay_listed"]


def test_what_is_ticked_is_so_and_the_rest_is_not() -> None:
    shown = show("check", {**ROWS, "v": ("bank_account", "eshram"), "do": "answer"})

    assert told(shown) == {
        "identity_card": "false",
        "bank_account": "true",
        "on_ration_card": "false",
        "eshram": "true",
        "bocw_card": "false",
    }
    assert shown.fields["trail"] == ["which_papers"]


def test_none_of_them_is_one_tap_and_is_marked_when_gone_back_to() -> None:
    shown = show("check", {**ROWS, "do": "none"})
    back = go(shown, "back")

    assert set(told(shown).values()) == {"false"}
    assert 'mh-answer--given" name="do" value="none"' in back.html
    assert 'mh-answer--given" name="do" value="none"' not in show("check", ROWS).html


def test_a_tick_and_none_of_these_do_not_go_together() -> None:
    shown = show("check", {**ROWS, "v": "eshram", "do": "none"})

    assert (shown.page.status, asked(shown)) == (400, "which_papers")
    assert shown.fields["v"] == ["eshram"]


def test_back_shows_a_row_that_was_left_open() -> None:
    home = ("home_area", "voter_at", "job_card", "citizen_of")
    after = of_list("which_home", home, v=("home_area",), do="answer")

    assert go(after, "back").document.values("of") == list(home)


def test_the_rest_may_be_unknown() -> None:
    shown = show("check", {**ROWS, "v": "eshram", "do": "unknown"})

    assert told(shown) == dict.fromkeys(PAPERS, "?") | {"eshram": "true"}


def test_nothing_ticked_is_asked_again() -> None:
    shown = show("check", {**ROWS, "do": "answer"})

    assert (shown.page.status, asked(shown)) == (400, "which_papers")
    assert set(told(shown).values()) == {""}


def test_a_number_is_some_or_none_and_what_was_told_exactly_stays() -> None:
    children = ("children_under_6", "children_6_14", "children_15_17")
    ticked = {"v": ("children_under_6", "children_6_14"), "do": "answer"}
    shown = of_list("which_family", children, **{"f.children_6_14": "2", **ticked})

    assert [shown.fields[f"f.{fact}"] for fact in children] == [["1.."], ["2"], ["0"]]


def test_a_row_that_says_nothing_without_a_tick_leaves_its_fact_open() -> None:
    home = ("home_area", "voter_at", "job_card")
    none = of_list("which_home", home, do="none")
    some = of_list("which_home", home, v=("home_area", "voter_at"), do="answer")

    assert none.fields["f.home_area"] == ["urban"]
    assert "f.voter_at" not in none.fields
    assert some.fields["f.home_area"] == ["rural"]
    assert some.fields["f.voter_at"] == ["home"]


def test_what_no_tick_left_open_is_not_asked_in_a_list_again() -> None:
    home = ("home_area", "voter_at", "identity_address", "job_card", "citizen_of")
    shown, seen = of_list("which_home", home, do="none", **{"f.identity_card": "true"}), list[str]()
    while asked(shown) and len(seen) < 20:
        seen.append(asked(shown))
        shown = go(shown, "none" if shown.document.values("of") else "unknown")

    assert "which_home" not in seen
    assert len(seen) < 20


@pytest.mark.parametrize(
    ("name", "row", "told"),
    [("which_papers", "pmjay_listed", "true"), ("which_home", "citizen_of", "IN")],
)
def test_who_does_not_tick_the_health_card_or_the_citizenship_has_not_said_no(
    name: str, row: str, told: str
) -> None:
    rest = {"which_papers": PAPERS, "which_home": ("home_area", "job_card")}[name]

    none = of_list(name, (*rest, row), do="none")
    some = of_list(name, (*rest, row), v=(row,), do="answer")

    assert f"f.{row}" not in none.fields
    assert some.fields[f"f.{row}"] == [told]


def test_back_shows_what_was_ticked_and_another_answer_stands() -> None:
    after = show("check", {**ROWS, "v": ("bank_account", "eshram"), "do": "answer"})
    back = go(after, "back")
    again = go(back, "answer", v=["identity_card"])

    assert asked(back) == "which_papers"
    assert back.fields["v"] == ["bank_account", "eshram"]
    assert told(again) == dict.fromkeys(PAPERS, "false") | {"identity_card": "true"}


def test_a_tick_taken_off_a_row_that_says_nothing_without_one_takes_its_answer_back() -> None:
    home = ("home_area", "voter_at", "job_card")
    after = of_list("which_home", home, v=("home_area", "voter_at"), do="answer")
    again = go(go(after, "back"), "answer", v=["home_area"])

    assert after.fields["f.voter_at"] == ["home"]
    assert "f.voter_at" not in again.fields


def test_what_is_ticked_of_the_home_place_is_told_of_home() -> None:
    home = ("voter_at", "identity_address")
    shown = of_list("which_home", home, **{"f.identity_card": "true"}, v=home, do="answer")

    assert [shown.fields[f"f.{fact}"] for fact in home] == [["home"], ["home"]]


def test_one_of_them_can_be_changed_alone() -> None:
    after = show("check", {**ROWS, "v": "eshram", "do": "answer"})
    alone = go(after, "change:bank_account")
    changed = go(alone, "answer", v="true")

    assert asked(alone) == "bank_account"
    assert changed.fields["f.bank_account"] == ["true"]
    assert changed.fields["trail"] == ["which_papers"]


@pytest.mark.parametrize("lang", SPOKEN)
def test_another_language_shows_the_ticks_again(lang: str) -> None:
    shown = show("check", {**ROWS, "v": "eshram", "do": "show"}, lang=lang)

    assert (shown.page.status, asked(shown)) == (200, "which_papers")
    assert shown.fields["v"] == ["eshram"]


@pytest.mark.parametrize("name", ["__proto__", "monthly_income", "home", "no_such_fact"])
def test_what_is_no_row_of_the_question_is_not_answered(name: str) -> None:
    shown = show("check", {**ROWS, "of": (*PAPERS, name), "v": (name, "eshram"), "do": "answer"})

    assert shown.fields.get(f"f.{name}") in (None, ["IN-BR"])
    assert told(shown)["eshram"] == "true"


def test_every_row_is_ticked_by_an_answer_to_its_fact() -> None:
    whole = load.catalogue("IN", "en")
    for one in whole["ticks"].values():
        for row in one["rows"]:
            fact = whole["facts"].get(row["fact"])
            values = fact.get("values", ["true", "1.."]) if fact else [row["ticked"]]
            assert row["ticked"] in values
