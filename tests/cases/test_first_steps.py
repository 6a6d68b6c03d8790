"""What a person is told to do first can be done by who stands where they stand, and makes sense alone."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.catalogue.people.movers import movers
from migrant_helper.core.entry.steps import decider, steps_of
from tests.cases.lives import LIVES
from tests.pages.shown import TODAY, show


def test_the_grant_that_the_same_office_takes_is_on_the_list_of_the_widow() -> None:
    """Claimed at one visit; nobody tells her at home what to do before going there."""
    page = show("checklist", LIVES["widow of a builder"][0]).page.context

    assert {"in-employee-compensation", "in-br-pravasi-anudan"} <= set(page["picks"])
    told = [step["step"] for step in page["trips"]["next"]["steps"]]
    assert told == ["claim-home", "apply-home"]
    assert page["trips"]["next"]["when"] == ""
    assert not page["trips"]["next"]["is_familys"]
    before = {"register-app", "leave-copy", "keep-names", "both-addresses"}
    assert not before & {step["step"] for trip in page["made"]["trips"] for step in trip["steps"]}


def test_the_list_opens_with_what_is_to_do_first_whoever_of_the_family_does_it() -> None:
    kiln = {**LIVES["at the kiln"][0], "f.children_under_6": "1", "f.eshram": "true"}
    kiln["f.who_moved"] = "self,partner,children"
    page = show("checklist", kiln).page.context

    assert page["trips"]["next"]["where"] == "anganwadi"
    assert not page["trips"]["next"]["is_familys"]
    assert page["places"] == len(
        {
            trip["where"]
            for trip in [page["trips"]["next"], *page["trips"]["now"], *page["trips"]["more"]]
            if trip["travel"] and not trip["is_familys"]
        }
    )


def test_what_is_to_do_first_heads_its_visit_whatever_else_is_done_there() -> None:
    """A widow goes to the ward for her own money; the birth of the child is told there as well, and by the
    order of the entries would stand before it."""
    widow = {"f.citizen_of": "NP", "f.sex": "woman", "f.marital_status": "widowed"}
    asked = {"f.employment": "casual", "f.government_pension": "false", "f.children_under_6": "2"}
    places = {"f.home": "NP-P2", "f.here": "NP-P3", "f.gets_already": "-"}
    trips = show("checklist", {**widow, **asked, **places}).page.context["trips"]

    assert trips["next"]["where"] == "np-ward"
    told = [step["step"] for step in trips["next"]["steps"]]
    assert told == ["register-first", "report-here", "apply"]


@pytest.mark.parametrize("who", LIVES)
def test_what_comes_first(who: str) -> None:
    fields, first = LIVES[who]
    context: dict[str, Any] = show("results", fields).page.context
    steps = [f"{one['id']}.{one['step']}" for one in context["actions"]]

    assert steps[: len(first)] == first


def sent(facts: dict[str, Any]) -> dict[str, str]:
    """The answers as a form sends them; a range, and what is not known, are left out."""
    texts: dict[str, str] = {}
    for name, value in facts.items():
        if isinstance(value, bool):
            texts[f"f.{name}"] = "true" if value else "false"
        elif isinstance(value, list):
            texts[f"f.{name}"] = ",".join(value) or "-"
        elif value is not None and not isinstance(value, dict):
            texts[f"f.{name}"] = str(value)
    return texts


@pytest.mark.parametrize("country", load.countries())
def test_nobody_saves_a_number_before_what_is_open(country: str) -> None:
    catalogue = load.catalogue(country, "en")
    late = {
        f"{scheme['id']}.{step['id']}"
        for held in load.countries()
        for scheme in load.catalogue(held, "en")["schemes"]
        for step in scheme["steps"]
        if step.get("haste") == "spare"
    }
    assert {"in-women-181.save", "in-nalsa-legal-aid.note-number"} <= late
    for facts in movers(catalogue, TODAY, 7, 40):
        actions = show("results", sent(facts)).page.context["actions"]
        told = [f"{one['id']}.{one['step']}" for one in actions if not one["because"]]
        assert len(actions) == 1 or not late & set(told), facts


def test_what_a_field_worker_does_first_says_so_and_that_nobody_need_wait() -> None:
    """And a last day that has passed stands with it."""
    fields = {**LIVES["hurt at the site"][0], "f.event_date": "2021-01-10"}
    shown = show("results", fields)

    first = shown.page.context["actions"][0]
    assert (first["step"], first["helped"]) == ("treat", True)
    assert [row["on"] for row in first["late"]] == ["10 January 2023"]
    assert "A field worker can do this with you. Is there none? Then do it yourself." in shown.html


FACTORY = {"here": "IN-KL", "employment": "employee", "employer_size": 60, "monthly_income": 14000}
WIDOW = {
    "here": "IN-BR",
    "employment": "family",
    "event": ["death_at_work"],
    "their_cover": ["epf"],
}


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({**FACTORY, "epf_member": False}, ["give-uan", "activate", "check"]),
        (
            {**FACTORY, "epf_member": True},
            ["carry-uan", "activate", "check", "exit-day", "merge", "take-or-leave"],
        ),
        (
            {**FACTORY, "epf_member": True, "phase": "leaving", "pay_problem": ["cut"]},
            [
                "carry-uan",
                "give-uan",
                "activate",
                "not-arrived",
                "check",
                "exit-day",
                "merge",
                "take-or-leave",
            ],
        ),
        ({**WIDOW, "epf_member": False}, ["family-claim"]),
    ],
)
def test_the_provident_fund_speaks_of_a_number_to_who_has_one(
    facts: dict[str, Any], told: list[str]
) -> None:
    catalogue = load.catalogue("IN", "en")
    scheme = next(each for each in catalogue["schemes"] if each["id"] == "in-epf")
    rows = steps_of(scheme, catalogue["offices"], decider(catalogue, facts, TODAY), TODAY)

    assert [row["step"] for row in rows] == told


NEPALI = {
    "f.home": "NP-P5",
    "f.here": "IN-MH",
    "f.phase": "there",
    "f.event": "work_injury",
    "f.worker_is": "self",
    "f.event_place": "IN-MH",
    "f.employment": "contractor",
    "f.esi_member": "false",
    "f.citizen_of": "NP",
    "f.pay_problem": "withheld",
    "f.children_6_14": "1",
    "way": "hurt",
}


def test_who_was_hurt_and_not_paid_is_treated_and_claims_both_before_all_else() -> None:
    """Nothing that costs money stands before it, and what a field worker does with him is on his own list."""
    shown = show("results", NEPALI)
    told = [f"{one['id']}.{one['step']}" for one in shown.page.context["actions"]]
    assert told == [
        "in-employee-compensation.treat",
        "in-employee-compensation.claim",
        "in-wage-claim.claim",
    ]
    trips = show("checklist", NEPALI).page.context["trips"]
    at_office = [
        trip for trip in [*trips["now"], *trips["more"]] if trip["where"] == "labour-office"
    ]
    assert trips["next"]["where"] == "hospital"
    assert [step["step"] for step in at_office[0]["steps"]][:2] == ["claim", "claim"]
    assert [trip["helped"] for trip in at_office] == [True]
    html = show("checklist", NEPALI).html
    assert "Ayushman" not in html + show("slip", {**NEPALI, "carrier": "cso"}).html


def test_the_claim_that_a_field_worker_makes_stands_on_the_list_of_the_widow_too() -> None:
    fields = {**LIVES["widow of a builder"][0], "f.home": "IN-UP", "f.here": "IN-UP"}
    trips = show("checklist", fields).page.context["trips"]
    own = [trip for trip in [trips["next"], *trips["now"], *trips["more"]] if trip]
    steps = [f"{step['scheme']}.{step['step']}" for trip in own for step in trip["steps"]]

    assert steps[0] == "in-employee-compensation.claim-home"
    assert {"in-employee-compensation.claim", "in-employee-compensation.lawyer"} <= set(steps)


@pytest.mark.parametrize("phase", ["returned", "settled"])
def test_who_lives_at_home_is_not_told_that_the_family_does_it(phase: str) -> None:
    fields = {"f.home": "IN-RJ", "f.here": "IN-RJ", "f.phase": phase, "f.children_6_14": "1"}
    fields |= {"f.ration_card": "phh", "f.on_ration_card": "true", "f.identity_card": "true"}
    shown = show("results", fields)

    assert shown.page.context["actions"]
    assert not any(one["family"] for one in shown.page.context["actions"])
    assert "Your family does this." not in shown.html + show("checklist", fields).html


def test_a_complaint_about_no_answer_never_comes_before_the_filing() -> None:
    schemes = load.catalogue("IN", "en")["schemes"]
    steps = [step for each in schemes for step in each["steps"]]
    follows = [step for step in steps if step["do"].startswith("No answer?")]
    assert follows
    assert all(step.get("haste") == "then" for step in follows)
