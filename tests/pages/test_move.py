"""The move planner: what becomes of each entry, and what to do when."""

import pytest

from migrant_helper.core.moving.portability import move
from migrant_helper.pages import move as moves
from migrant_helper.pages.move import STAGES, askable, grouped_steps, stages
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.one_catalogue import filled_in
from migrant_helper.pages.parts.places import place_name
from tests.pages.shown import ANSWERS, TODAY, form, html, interface, lone, show, state, world

HELD = {**ANSWERS, "f.ration_card": "phh", "f.on_ration_card": "true", "f.voter_at": "home"}


def test_it_shows_what_the_plan_says() -> None:
    facts = journeys.read(world(), state(), form(HELD)).facts
    plan = move(filled_in(world(), TODAY), facts, TODAY)

    context = show("move", HELD).page.context

    shown = {row["id"]: outcome["id"] for outcome in context["outcomes"] for row in outcome["rows"]}
    steps = sum(len(office["steps"]) for stage in context["stages"] for office in stage["steps"])
    assert shown == {row["id"]: row["outcome"] for row in plan["schemes"]}
    assert steps == sum(map(len, plan["plan"].values()))
    assert (context["start"], context["end"]) == ("Bihar", "Kerala")


def test_who_stays_in_the_same_state_is_told_so_without_a_list_of_no_steps() -> None:
    shown = show("move", {"f.home": "IN-BR", "f.here": "IN-BR"})

    assert shown.page.context["stays"] is True
    assert "All steps of the move" not in shown.document.text
    assert "All steps of the move" in show("move", HELD).document.text


def test_a_place_not_known_or_not_held_has_no_name() -> None:
    places = interface("en")["places"]

    assert place_name(places, "IN-KL/ernakulam") == "Kerala"
    assert place_name(places, None) == ""
    assert place_name(places, "IN-ZZ") == ""


def test_steps_are_grouped_by_office_as_they_first_come_up() -> None:
    steps = [
        {"where": "bank", "office": "Bank", "find": None, "do": "a"},
        {"where": "home", "office": None, "find": None, "do": "b"},
        {"where": "bank", "office": "Bank", "find": None, "do": "c"},
    ]

    groups = grouped_steps(steps)

    assert [(group["where"], group["office"], len(group["steps"])) for group in groups] == [
        ("bank", "Bank", 2),
        ("home", "", 1),
    ]


@pytest.mark.parametrize(("kind", "outcome"), [("portable", "keeps"), ("re-register", "gained")])
@pytest.mark.parametrize(("verified", "tags"), [(True, 0), (False, 1)])
def test_what_rests_on_an_unchecked_row_is_to_be_confirmed(
    kind: str, outcome: str, verified: bool, tags: int
) -> None:
    portability = {"within_country": kind, "why": "Why.", "source": 1, "verified": True}
    jurisdiction = "IN-KL" if outcome == "gained" else "IN"
    made = lone(verified, portability=portability, jurisdiction=jurisdiction)

    page = moves.page(made, state("move"), form(ANSWERS))

    shown = [one["id"] for one in page.context["outcomes"] if one["rows"]]
    assert shown == [outcome]
    assert html(page).count(">to be confirmed<") == tags


def test_the_worker_s_own_steps_stand_first_of_the_stage_that_is_next() -> None:
    who = ("office", "family", "worker", "employer", "worker")
    steps = [
        {"who": one, "do": f"{at}.", "where": "bank", "office": "Bank", "find": None}
        for at, one in enumerate(who)
    ]
    plan: dict[str, list[dict[str, object]]] = {stage: [] for stage in STAGES}

    found = stages({**plan, "there": steps}, "settled")

    assert [one["id"] for one in found if one["is_next"]] == ["there"]
    shown = [[step["do"] for step in one["first"]] for one in found if one["first"]]
    assert shown == [["2.", "4.", "0."]]


def test_no_question_is_asked_again_that_was_answered_or_is_not_known() -> None:
    told = journeys.read(world(), state(), form({**ANSWERS, "f.epf_member": "?"}))
    facts = ["bank_account", "epf_member", "ration_card", "of_no_country"]

    assert [one["fact"] for one in askable(world(), told, facts)] == ["ration_card"]
