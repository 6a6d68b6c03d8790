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
    assert page["trips"]["next"]["is_familys"]
    assert page["places"] == len(
        {
            trip["where"]
            for trip in page["trips"]["now"]
            if trip["travel"] and not trip["is_familys"]
        }
    )


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

    [first] = shown.page.context["actions"]
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
            ["carry-uan", "give-uan", "activate", "check", "exit-day", "merge", "take-or-leave"],
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
