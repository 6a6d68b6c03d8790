"""Whoever is hurt, short of pay, too young or old reads what is theirs whichever way the open question comes out."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.entry.deadlines import upcoming
from migrant_helper.core.entry.steps import decider, steps_of
from tests.pages.shown import TODAY, show

GIRL = {
    "f.home": "NP-P5",
    "f.here": "NP-P5",
    "f.citizen_of": "NP",
    "f.employment": "employee",
    "f.work": "domestic",
    "f.free_to_leave": "no",
    "f.sex": "woman",
    "f.birth_year": "2013",
}
UNPAID = {"f.work": "hotel_shop", "f.free_to_leave": "yes", "f.pay_problem": "withheld"}
MILL = {
    "f.home": "IN-BR",
    "f.here": "IN-TN",
    "f.event": "work_injury",
    "f.worker_is": "self",
    "f.event_place": "IN-TN",
    "f.event_date": "2026-10-01",
    "f.employment": "employee",
    "f.disability": "severe",
    "f.birth_year": "2003",
    "way": "hurt",
}


def actions(fields: dict[str, str]) -> list[str]:
    context: dict[str, Any] = show("results", fields).page.context
    return [f"{one['id']}.{one['step']}" for one in context["actions"]]


def groups(fields: dict[str, str]) -> dict[str, str]:
    return {row["id"]: row["group"] for row in show("results", fields).page.context["entries"]}


@pytest.mark.parametrize("fields", [GIRL, {**GIRL, **UNPAID}])
def test_a_child_put_to_work_reads_of_the_child_line_and_of_nothing_to_buy(
    fields: dict[str, str],
) -> None:
    first = actions(fields)

    assert first[0] == "np-child-line.call"
    assert not [one for one in first if "insurance" in one or "ssf" in one]
    found = groups(fields)
    assert (found["np-ssf-informal"], found["np-ssf-formal"]) == ("not", "not")
    listed = show("checklist", fields).page.context["trips"]
    told = [
        step["step"]
        for trip in [listed["next"], *listed["now"], *listed["more"]]
        for step in trip["steps"]
        if step["scheme"] == "np-child-line"
    ]
    assert {"call", "child-officer", "labour-office", "school"} >= set(told) >= {"child-officer"}


def test_a_child_put_to_work_in_india_reads_of_the_child_line_first() -> None:
    boy = {**GIRL, **UNPAID, "f.home": "IN-BR", "f.here": "IN-DL", "f.citizen_of": "IN"}
    boy["f.ration_card"] = "phh"

    assert actions(boy)[:2] == ["in-childline-1098.call", "in-wage-claim.claim"]
    assert "in-childline-1098.call" not in actions({**boy, "f.birth_year": "1996"})


@pytest.mark.parametrize(
    ("born", "group", "likely"), [("2010", "yours", True), ("2013", "not", False)]
)
def test_a_fund_whose_least_age_nobody_found_is_never_surely_a_minors(
    born: str, group: str, likely: bool
) -> None:
    minor = {**GIRL, "f.free_to_leave": "yes", "f.birth_year": born, "f.gets_already": "-"}
    rows = show("results", minor).page.context["entries"]
    fund = next(row for row in rows if row["id"] == "np-ssf-informal")

    assert (fund["group"], bool(fund["confirm"]) if likely else False) == (group, likely)


def test_no_child_is_asked_for_a_government_job() -> None:
    fields = {**GIRL, "do": "show", "q": "government_job"}

    assert groups({**GIRL, **UNPAID})["np-labour-wage-rights"] == "yours"
    assert show("check", fields).page.status == 200


@pytest.mark.parametrize(
    ("born", "steps", "fee"), [("1951", ["enrol-old"], 0), ("1980", ["enrol"], "Rs 3,500")]
)
def test_from_seventy_the_state_pays_the_health_insurance(
    born: str, steps: list[str], fee: int | str
) -> None:
    catalogue = load.catalogue("NP", "en")
    scheme = next(one for one in catalogue["schemes"] if one["id"] == "np-health-insurance")
    facts = {"here": "NP-P3", "citizen_of": "NP", "birth_year": int(born)}
    rows = steps_of(scheme, catalogue["offices"], decider(catalogue, facts, TODAY), TODAY)
    joining = [row for row in rows if row["step"].startswith("enrol")]

    assert [row["step"] for row in joining] == steps
    assert joining[0]["fee"] == fee


def test_who_is_hurt_and_does_not_know_of_esi_reads_what_both_need() -> None:
    """One of the two pays; treatment, the letter and the last day are the same."""
    unknown = {**MILL, "f.esi_member": "?"}

    assert actions(unknown)[0] == "in-employee-compensation.treat"
    row = next(
        one
        for one in show("results", unknown).page.context["entries"]
        if one["id"] == "in-employee-compensation"
    )
    assert row["group"] == "yours"
    assert row["confirm"]
    made = show("checklist", unknown).page.context["made"]
    assert "2028-10-01" in [one["on"] for one in made["deadlines"]]
    told = [step["step"] for trip in made["trips"] for step in trip["steps"]]
    told += [step["step"] for one in made["carried"] for step in one["steps"]]
    assert {"treat", "notice", "ask-esi", "claim"} <= set(told)
    assert groups({**MILL, "f.esi_member": "true"})["in-employee-compensation"] == "not"


@pytest.mark.parametrize("country", load.countries())
def test_no_line_of_an_entry_for_harm_names_a_sum_that_another_harm_pays(country: str) -> None:
    """A living man read of the sum for his death."""
    for scheme in load.catalogue(country, "en")["schemes"]:
        if scheme["kind"] == "injury-compensation":
            assert not any(sign.isdigit() or sign == "{" for sign in scheme["brief"]), scheme["id"]


def test_nobody_living_is_told_what_is_done_after_a_death() -> None:
    catalogue = load.catalogue("IN", "en")
    grant = next(one for one in catalogue["schemes"] if one["id"] == "in-br-pravasi-anudan")
    facts = {"home": "IN-BR", "event": ["work_injury"], "worker_is": "self", "disability": "some"}
    rows = steps_of(grant, catalogue["offices"], decider(catalogue, facts, TODAY), TODAY)

    assert not [row["do"] for row in rows if "death" in row["do"].lower()]


def test_a_hurt_hand_comes_before_the_fund_and_the_grain() -> None:
    hand = {**MILL, "f.here": "IN-HR", "f.event_place": "IN-HR", "f.disability": "some"}
    told = {"f.esi_member": "true", "f.epf_member": "true", "f.ration_card": "phh"}

    assert actions({**hand, **told, "f.phase": "there"})[:2] == [
        "in-esic.hand-in-paper",
        "in-esic.tell-accident",
    ]


def test_money_that_is_cut_and_does_not_arrive_leads_to_the_fund() -> None:
    worker = {
        "f.home": "IN-BR",
        "f.here": "IN-UP",
        "f.phase": "there",
        "f.work": "factory",
        "f.employment": "contractor",
        "f.pay_problem": "withheld,cut",
        "f.free_to_leave": "yes",
    }
    asked = show("check", {**worker, "f.sex": "man", "do": "go"}).page.context["question"]
    assert asked["fact"] == "which_covers"

    told = {**worker, "f.sex": "man", "f.epf_member": "true", "f.esi_member": "false"}
    assert actions(told)[:2] == ["in-wage-claim.claim", "in-epf.not-arrived"]


def test_who_comes_too_late_in_nepal_reads_what_can_still_be_done() -> None:
    catalogue = load.catalogue("NP", "en")
    scheme = next(one for one in catalogue["schemes"] if one["id"] == "np-labour-wage-rights")
    facts = {"here": "NP-P6", "pay_problem": ["withheld"], "pay_problem_since": "2024-11-01"}
    rows = upcoming(scheme, facts, decider(catalogue, facts, TODAY), TODAY)

    late = next(row for row in rows if row["id"] == "complain")
    assert late["on"] == "2025-05-01"
    assert next(one for one in scheme["deadlines"] if one["id"] == "complain")["late"]


@pytest.mark.parametrize(
    ("work", "sex", "is_said"), [("construction", "man", False), ("domestic", "woman", True)]
)
def test_an_office_is_said_to_say_what_it_can_say_to_this_person(
    work: str, sex: str, is_said: bool
) -> None:
    unpaid = {"f.home": "IN-BR", "f.here": "IN-MH", "f.pay_problem": "withheld"}
    fields = {**unpaid, "f.work": work, "f.sex": sex, "f.employment": "casual"}
    said = show("refused", {**fields, "office": "labour-office"}).page.context["said"]
    lines = [row["line"] for row in said]

    assert ("in-wage-claim.house-work" in lines) is is_said
    assert sex == "woman" or not [one for one in lines if one.startswith("in-maternity")]


def test_a_move_of_which_nothing_is_known_offers_the_questions() -> None:
    page = show("move", {"f.home": "NP-P7", "f.here": "IN-UK"}).page.context
    assert page["is_blank"]
    assert 'value="start"' in show("move", {"f.home": "NP-P7", "f.here": "IN-UK"}).html
    known = {"f.citizen_of": "NP", "f.employment": "casual", "f.phase": "there"}
    assert not show("move", {"f.home": "NP-P7", "f.here": "IN-UK", **known}).page.context[
        "is_blank"
    ]


def test_what_is_theirs_is_on_the_list_where_nothing_comes_first() -> None:
    fields = {"f.home": "NP-P7", "f.here": "NP-P3", "f.citizen_of": "?", "f.work": "?"}
    context = show("results", fields).page.context
    own = [row["id"] for row in context["entries"] if row["group"] == "yours"]

    assert own
    assert not context["actions"]
    assert set(context["picks"]) == set(own)
