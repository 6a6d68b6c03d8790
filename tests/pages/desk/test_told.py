"""What a page that everybody has says of the open case, and what a page that is left leaves behind."""

from importlib import import_module
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.cases.case import folded
from migrant_helper.core.cases.journey import fields_of, form_of, said_anew
from migrant_helper.core.list.slips import steps_in
from migrant_helper.pages import check
from migrant_helper.pages.desk.found import found_on
from migrant_helper.pages.desk.told import alone, left_behind, of_case, told
from tests.pages.desk import folk
from tests.pages.desk.folk import SUNITA, change, document, opened
from tests.pages.shown import form, situation

CASE = folded(opened())


def shown(path: str, page: str = "", **fields: Any) -> Any:
    """A page that everybody has, of the open case."""
    given = form({**form_of(CASE), **fields})
    world, state = situation("en", path, given)
    return (
        world,
        import_module(f"migrant_helper.pages.{page or path}").page(world, state, given),
        given,
    )


def said(path: str, page: str = "", **fields: Any) -> dict[str, Any] | None:
    """What it says anew of the case."""
    _, made, given = shown(path, page, **fields)
    carried = told(made, given)
    return None if carried is None else said_anew(CASE, carried)


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("home", ""),
        ("check", ""),
        ("results", ""),
        ("checklist", ""),
        ("move", ""),
        ("schemes", ""),
        ("schemes/in-onorc", "scheme"),
        ("urgent", ""),
        ("refused", "office"),
        ("money", "office"),
        ("card", ""),
    ],
)
def test_a_page_that_is_looked_at_says_nothing(path: str, page: str) -> None:
    assert said(path, page, do="show") is None


def test_a_day_that_the_list_asks_for_again_is_not_taken_back() -> None:
    """One that nobody knew stands in an input of the list, and in no hidden field."""
    begun = {
        "picks": {"in-bocw": True},
        "answers": {"bocw_card": "true", "labour_card_until": "?"},
        "lists": {},
        "steps": {},
    }
    dated = folded([*opened(), change("journey", begun, at=20)])
    given = form(form_of(dated))
    world, state = situation("en", "checklist", given)
    page = import_module("migrant_helper.pages.checklist").page(world, state, given)

    assert "f.labour_card_until" not in [one[0] for one in page.context["hidden"]]
    assert said_anew(dated, told(page, given) or []) is None


def test_what_the_button_of_the_list_has_done_is_written_at_once() -> None:
    _, page, _ = shown("checklist")
    step = steps_in(page.context["made"])[0]
    name = f"{step['scheme']}.{step['step']}"

    assert (said("checklist", do=f"done:{name}") or {})["steps"][name] == "done"


def test_ticks_of_a_page_that_is_left_are_written_whichever_button_was_pressed() -> None:
    left = form({**form_of(CASE), "tick": ["in-bocw.register"], "do": "show"})

    assert (said_anew(CASE, left_behind(left) or []) or {})["steps"] == {"in-bocw.register": "done"}


@pytest.mark.parametrize(
    "fields",
    [
        {"case": SUNITA},
        {**dict(fields_of(CASE)), "once": "00112233445566aa"},
        {"f.home": "IN-BR", "do": "show"},
    ],
)
def test_a_page_of_the_desk_or_without_a_journey_leaves_nothing(fields: dict[str, str]) -> None:
    assert left_behind(form(fields)) is None


def found_of_money() -> Any:
    """The page of money with the first cause that it leads to."""
    seen: list[str] = []
    world, page, _ = shown("money", "office", money="in-wage-claim")
    while page.context["question"]:
        seen.append(page.context["question"]["answers"][0]["value"])
        world, page, _ = shown("money", "office", money="in-wage-claim", seen=seen)
    return world, page


def test_a_cause_that_the_page_of_money_finds_is_written_once() -> None:
    world, page = found_of_money()
    found = found_on(world, page, CASE)

    assert found is not None
    assert (found["entry"], found["what"]) == ("in-wage-claim", "money")
    assert found["cause"] in load.money("en")["causes"]
    assert found_on(world, page, {**CASE, "found": {"in-wage-claim": found}}) is None
    assert found_on(*shown("money", "office", money="in-wage-claim")[:2], CASE) is None


@pytest.mark.parametrize(("at", "is_said"), [(4, True), (6, False)])
def test_a_cause_found_again_after_money_came_stands_again(at: int, is_said: bool) -> None:
    world, page = found_of_money()
    found = found_on(world, page, CASE)
    assert found is not None
    came = {"state": "received", "at": 5, "amount": 0, "due": 0}
    known = {"found": {found["entry"]: {**found, "at": at}}, "applications": {found["entry"]: came}}

    assert found_on(world, page, {**CASE, **known}) == (found if is_said else None)


def test_what_an_office_said_is_written_with_its_line() -> None:
    entry = next(
        one for one in load.catalogue("IN", "en")["schemes"] if one["id"] == "in-wage-claim"
    )
    line = f"in-wage-claim.{entry['counter'][0]['id']}"
    world, page, _ = shown("refused", "office", line=line)

    assert found_on(world, page, CASE) == {
        "entry": "in-wage-claim",
        "what": "refused",
        "cause": line,
    }


def test_who_is_asked_without_being_written_down_is_of_no_case() -> None:
    typed = {"f.home": "IN-BR", "f.here": "IN-GJ", "case": SUNITA, "with": SUNITA, "name": "Asha"}
    fields = alone(form({**typed, "do": "alone"}))
    world, state = situation("en", "check", fields)
    page = of_case(check.page(world, state, fields), state, None, fields)
    asked = document(page)

    assert {name: list(fields[name]) for name in fields} == {
        "f.home": ["IN-BR"],
        "f.here": ["IN-GJ"],
        "do": ["show"],
    }
    assert page.template == "public/check.html"
    assert "nothing of this is written down" in asked.text
    assert [one for one in asked.buttons if one.action.endswith("/case")] == []
    assert alone(form({**typed, "do": "show"})) == form({**typed, "do": "show"})


def test_whose_case_it_is_stands_above_each_question() -> None:
    fields = form(dict(fields_of(CASE)))
    world, state = situation("en", "check", fields)
    asked = document(of_case(check.page(world, state, fields), state, CASE, fields))

    assert CASE["name"] in asked.text
    assert len([one for one in asked.buttons if one.action.endswith("/case")]) == 1


@pytest.mark.parametrize(
    ("page", "is_of_one"),
    [("follow", True), ("handing/give", True), ("photo", True), ("today", False), ("how", False)],
)
def test_a_page_of_one_case_leads_to_it_and_another_does_not(page: str, is_of_one: bool) -> None:
    """Whichever case its form names."""
    known = folk.desk(opened())
    shown = document(folk.made(page, known, {"case": SUNITA, "entry": "in-wage-claim"}))
    doors = [one for one in shown.buttons if one.action.endswith("/case") and one.name == "do"]

    assert bool(doors) is is_of_one


@pytest.mark.parametrize(
    ("path", "fields", "entry"),
    [
        ("refused", {"entry": "in-bocw"}, "in-bocw"),
        ("refused", {"office": "labour-office", "entry": "in-bocw"}, "in-bocw"),
        ("refused", {"line": "wage", "entry": "in-bocw"}, "in-wage-claim"),
        ("money", {"money": "in-wage-claim"}, "in-wage-claim"),
        ("money", {}, ""),
    ],
)
def test_what_an_office_says_and_money_that_did_not_come_lead_back_to_the_entry(
    path: str, fields: dict[str, str], entry: str
) -> None:
    claim = next(
        one for one in load.catalogue("IN", "en")["schemes"] if one["id"] == "in-wage-claim"
    )
    line = {"line": f"in-wage-claim.{claim['counter'][0]['id']}"} if "line" in fields else {}
    named = {**fields, **line}
    _, page, given = shown(path, "office", **named)
    state = situation("en", path, given)[1]
    made = document(of_case(page, state, CASE, given))
    back = [one for one in made.buttons if one.action.endswith("/follow")]

    assert [made.values("entry")[0] for _ in back] == ([entry] if entry else [])
    assert document(of_case(page, state, None, given)).text.count("Back to this entry") == 0
