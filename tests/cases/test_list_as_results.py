"""The list and the results say one thing: what is first, what was added, what a new answer changes, and whom
danger is told of."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.asking.asked import is_asked, soon_question
from migrant_helper.core.rules.screening import screen
from tests.cases.lives import LIVES
from tests.pages.shown import TODAY, show

FREED = {
    "f.home": "IN-BR",
    "f.here": "IN-BR",
    "f.free_to_leave": "freed",
    "f.pay_problem": "withheld",
}
FREED |= {"f.ration_card": "phh", "f.identity_card": "true", "f.sex": "man", "way": "freed"}
EXPECTING = {"f.home": "IN-MH", "f.here": "IN-MH", "f.sex": "woman", "f.birth_year": "2000"}
EXPECTING |= {"f.pregnancy": "pregnant", "f.children_under_6": "0", "f.ration_card": "phh"}
EXPECTING |= {"f.on_ration_card": "true", "f.identity_card": "false", "f.citizen_of": "IN"}
GRAIN = {"f.home": "IN-BR", "f.here": "IN-DL", "f.ration_card": "phh", "f.pay_problem": "short"}
GRAIN |= {"f.identity_card": "true", "f.bank_account": "true", "f.on_ration_card": "true"}
GRAIN |= {"f.birth_year": "1990", "f.employment": "contractor", "f.free_to_leave": "yes"}
HELD = {"f.home": "IN-WB", "f.here": "IN-DL", "f.sex": "woman", "f.birth_year": "2003"}
HELD |= {"f.pay_problem": "withheld", "f.employment": "employee", "f.free_to_leave": "no"}
HELD |= {"f.work": "domestic", "f.children_under_6": "0"}


def context_of(path: str, fields: dict[str, Any]) -> dict[str, Any]:
    context: dict[str, Any] = show(path, fields).page.context
    return context


def told_of(fields: dict[str, Any]) -> list[str]:
    """The steps of the results."""
    return [f"{one['id']}.{one['step']}" for one in context_of("results", fields)["actions"]]


def trips_of(fields: dict[str, Any]) -> list[dict[str, Any]]:
    """The trips of now, the next one first."""
    trips = context_of("checklist", fields)["trips"]
    return [trips["next"], *trips["now"], *trips["more"]]


def steps_of_all(fields: dict[str, Any]) -> list[str]:
    trips = context_of("checklist", fields)["trips"]
    every = [*trips_of(fields), *trips["later"], *trips["family"]]
    return [f"{step['scheme']}.{step['step']}" for trip in every for step in trip["steps"]]


def test_who_was_freed_asks_for_the_certificate_first_and_brings_none() -> None:
    assert told_of(FREED)[0] == "in-bonded-labour.ask-later"
    assert context_of("results", FREED)["actions"][0]["papers"] == []
    page = context_of("checklist", FREED)
    assert page["trips"]["next"]["steps"][0]["step"] == "ask-later"
    slips = {slip["id"]: slip for slip in page["slips"]}
    assert "ask-later" in [step["step"] for step in slips["cso"]["steps"]]
    assert ["release-certificate"] not in slips["cso"]["papers"]


def test_a_boy_who_was_freed_is_led_to_the_child_line_and_to_the_certificate() -> None:
    boy = {**FREED, "f.here": "IN-HR", "f.birth_year": "2010"}

    assert told_of(boy)[:2] == ["in-childline-1098.call", "in-bonded-labour.ask-later"]


@pytest.mark.parametrize("here", ["IN-MH", "IN-GJ"])
def test_who_expects_a_baby_has_herself_listed_and_takes_no_child_back(here: str) -> None:
    fields = {**EXPECTING, "f.here": here}

    assert told_of(fields)[0] == "in-icds-anganwadi.join-herself"
    assert not trips_of(fields)[0]["is_familys"]
    assert {"in-icds-anganwadi.join-here", "in-icds-anganwadi.mark-back"}.isdisjoint(
        steps_of_all(fields)
    )
    assert "in-pmgkay" in context_of("checklist", fields)["picks"]


def test_a_child_who_was_listed_elsewhere_is_marked_as_back() -> None:
    back = {**EXPECTING, "f.here": "IN-MH", "f.phase": "returned", "f.children_under_6": "1"}

    assert "in-icds-anganwadi.mark-back" in steps_of_all({**back, "f.who_moved": "self,children"})


def test_a_woman_of_an_age_for_it_is_asked_early_whether_a_baby_is_coming() -> None:
    catalogue = load.catalogue("IN", "en")
    told = {"home": "IN-MH", "here": "IN-MH", "sex": "woman", "phase": "settled"}
    asked = {
        year: soon_question(catalogue, {**told, "birth_year": year}, TODAY) for year in (1965, 2000)
    }

    assert asked == {1965: "poverty_list", 2000: "pregnancy"}


def test_grain_that_a_day_turns_to_nearly_stays_on_the_list_with_what_wakes_the_card() -> None:
    before = context_of("checklist", GRAIN)
    slept = {
        **GRAIN,
        "f.ration_last_drawn": "2025-11-28",
        "pick": before["picks"],
        "picked": before["picks"],
    }
    after = show("checklist", slept)

    assert {"in-onorc", "in-pmgkay"} <= set(after.page.context["picks"])
    assert "Nearly yours now: Grain anywhere, Free grain." in after.document.text
    shop = next(trip for trip in trips_of(slept) if trip["where"] == "ration-shop")
    assert shop["steps"][0]["step"] == "wake-card"


def test_what_two_entries_say_alike_stands_once_and_is_done_for_both() -> None:
    shop = next(trip for trip in trips_of(GRAIN) if trip["where"] == "ration-shop")

    assert [step["step"] for step in shop["steps"]].count("wake-card") == 1
    done = context_of(
        "checklist",
        {**GRAIN, "picked": "1", "pick": ["in-onorc", "in-pmgkay"], "tick": "in-onorc.wake-card"},
    )
    states = {entry["scheme"]: entry["steps"]["wake-card"] for entry in done["made"]["entries"]}
    assert states == {"in-onorc": "done", "in-pmgkay": "done"}


def test_the_finger_check_is_done_where_one_is() -> None:
    shop = next(trip for trip in trips_of(GRAIN) if trip["where"] == "ration-shop")
    check = next(step for step in shop["steps"] if step["step"] == "ekyc-home")

    assert "You need not go home for it." in check["do"]


def test_who_is_held_has_numbers_to_press_and_no_step_towards_who_holds_her() -> None:
    page = show("checklist", HELD)

    assert [call["number"] for call in page.page.context["trips"]["next"]["calls"]][:2] == [
        "112",
        "181",
    ]
    assert 'href="tel:112"' in page.html
    assert 'href="tel:112"' in show("results", HELD).html
    assert 'href="tel:181"' in page.html
    assert "workplace" not in [trip["where"] for trip in trips_of(HELD)]
    assert "in-wage-claim.letter" not in steps_of_all(HELD)
    noting = {**HELD, "picked": "1", "pick": ["in-labour-grievance"]}
    places = {step["step"]: step["where"] for trip in trips_of(noting) for step in trip["steps"]}
    assert places["note-site"] == "anywhere"
    assert "employer" not in [slip["carrier"] for slip in page.page.context["slips"]]


def test_west_bengal_has_no_women_s_line_to_press() -> None:
    calls = context_of("checklist", {**HELD, "f.here": "IN-WB"})["trips"]["next"]["calls"]

    assert "112" in [call["number"] for call in calls]
    assert "181" not in [call["number"] for call in calls]


@pytest.mark.parametrize("who", LIVES)
def test_box_one_of_the_list_is_thing_one_of_the_results(who: str) -> None:
    fields = LIVES[who][0]
    first = told_of(fields)[:1]
    trip = context_of("checklist", fields)["trips"]["next"]

    assert first == [
        f"{step['scheme']}.{step['step']}" for step in (trip["steps"][:1] if trip else [])
    ]


def test_what_the_family_does_is_not_first_of_who_has_something_of_their_own() -> None:
    nepali = {"f.home": "NP-P7", "f.here": "IN-UK", "f.citizen_of": "NP"}
    nepali |= {"f.employment": "contractor", "f.pay_problem": "withheld"}
    trip = trips_of(nepali)[0]

    assert (trip["where"], trip["is_familys"]) == ("labour-office", False)


def test_what_is_theirs_and_not_on_the_list_is_told_and_added_with_a_tap() -> None:
    page = show("checklist", GRAIN)
    left = page.page.context["left"]
    assert f"{left} more of yours are not here" in page.document.text

    after = context_of("checklist", {**GRAIN, **page.fields, "do": "all"})

    assert after["left"] == 0
    assert len(after["picks"]) == len(page.page.context["picks"]) + left


def test_school_and_food_come_before_an_insurance_to_buy() -> None:
    away = {
        "f.home": "IN-CG",
        "f.here": "IN-KA",
        "f.work": "brick_kiln",
        "f.employment": "contractor",
    }
    away |= {
        "f.children_under_6": "2",
        "f.children_6_14": "1",
        "f.bank_account": "true",
        "f.birth_year": "1990",
    }
    told = [
        name.partition(".")[0]
        for name in told_of({**away, "f.pay_problem": "-", "f.free_to_leave": "yes"})
    ]

    assert {"in-icds-anganwadi", "in-rte-admission"} <= set(told)
    assert "in-pmjjby" not in told[:2]


@pytest.mark.parametrize(("work", "sure"), [("domestic", False), ("construction", True)])
def test_pay_for_house_work_is_likely_theirs(work: str, sure: bool) -> None:
    catalogue = load.catalogue("IN", "en")
    facts = {
        "here": "IN-DL",
        "home": "IN-WB",
        "work": work,
        "pay_problem": ["withheld"],
        "employment": "employee",
    }
    result = screen(catalogue, facts, TODAY, schemes=["in-wage-claim"])[0]

    assert result["outcome"] == "met"
    assert result["confirm"] is not sure


def test_a_labour_office_that_knows_no_law_for_house_work_is_answered() -> None:
    fields = {**HELD, "f.free_to_leave": "yes"}
    said = show("refused", {**fields, "office": "labour-office"}).document.text

    assert "There is no law for house workers." in said


def test_a_death_in_nepal_is_registered_first_and_where_it_was_is_asked() -> None:
    died = {
        "f.home": "NP-P2",
        "f.here": "NP-P2",
        "way": "died",
        "f.event": "death_at_work",
        "f.citizen_of": "NP",
    }
    page = show("results", died)

    assert "First have the death registered at the ward office." in page.document.text
    assert "In Nepal the employer must insure each worker" in page.document.text
    asked = show("check", {**died, "f.worker_is": "partner", "do": "go"})
    assert asked.page.context["question"]["fact"] == "event_place"


def test_a_citizen_of_nepal_is_not_asked_for_papers_of_india() -> None:
    catalogue = load.catalogue("IN", "en")
    facts = {"home": "NP-P7", "here": "IN-UK", "citizen_of": "NP"}
    papers = ("ration_card", "household_income_year", "pmjay_listed")

    assert [name for name in papers if is_asked(catalogue, facts, TODAY, name)] == []
    own = {**facts, "citizen_of": "IN"}
    assert [name for name in papers if is_asked(catalogue, own, TODAY, name)] == list(papers)


def test_the_provinces_of_nepal_come_first_in_nepali() -> None:
    first = {
        lang: show("", {}, lang=lang).page.context["countries"][0]["code"] for lang in ("ne", "hi")
    }

    assert first == {"ne": "NP", "hi": "IN"}


def test_no_number_against_a_trouble_that_was_not_told_is_first() -> None:
    calm = {
        "f.home": "IN-MH",
        "f.here": "IN-MH",
        "f.sex": "woman",
        "f.birth_year": "2000",
        "f.pay_problem": "-",
    }

    assert "in-women-181.save" not in told_of(calm)


def test_who_is_at_home_is_not_told_what_to_do_while_there() -> None:
    assert {trip["when"] for trip in trips_of(FREED)} == {""}


def test_money_for_a_birth_is_not_told_to_a_man_who_takes_a_door() -> None:
    flood = {"f.home": "NP-P2", "f.here": "NP-P2", "way": "displaced", "f.event": "disaster"}

    his = context_of("results", {**flood, "f.sex": "man"})["not_held_yet"]
    assert "np-birth" not in [row["id"] for row in his]
    her = context_of("results", {**flood, "f.sex": "woman"})["not_held_yet"]
    assert "np-birth" in [row["id"] for row in her]


def test_the_pay_of_the_living_asks_for_no_paper_of_a_death() -> None:
    unpaid = {"f.home": "IN-BR", "f.here": "IN-DL", "f.pay_problem": "withheld"}

    assert "Death certificate" not in show("schemes/in-wage-claim", unpaid).document.text
    died = {**unpaid, "f.event": "death_at_work"}
    assert "Death certificate" in show("schemes/in-wage-claim", died).document.text
