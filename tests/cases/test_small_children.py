"""A small child that died or was hurt had no work: nothing of work is asked of it, or said to its family."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.asking.asked import is_asked
from migrant_helper.core.rules.screening import outcomes
from tests.cases.talks import talk

ON = "2026-11-30"
OF_WORK = ("their_cover", "their_payer")
COUNTRIES = {"IN": ("IN-BR", "IN-KL"), "NP": ("NP-P2", "NP-P3")}
EVENTS = ("death_other", "other_injury")
# What pays for the work or the cover of who died or was hurt.
FUNDS = {
    "IN": (
        "in-epf",
        "in-esic",
        "in-bocw",
        "in-pmjjby",
        "in-employee-compensation",
        "in-br-pravasi-anudan",
    ),
    "NP": ("np-ssf-formal", "np-ssf-informal"),
}


def told(country: str, event: str, age: Any) -> dict[str, Any]:
    home, here = COUNTRIES[country]
    place = "IN-KL" if country == "IN" else here
    return {
        "home": home,
        "here": here,
        "event": [event],
        "event_place": place,
        "worker_is": "child",
        "their_age": age,
        "employment": "self_employed",
        "epf_member": False,
        "esi_member": False,
        "their_harm": True,
        "bank_account": False,
        "birth_year": 1962,
    }


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("event", EVENTS)
def test_of_a_small_child_no_work_is_asked_or_claimed(country: str, event: str) -> None:
    catalogue = load.catalogue(country, "en")
    facts = told(country, event, {"min": 0, "max": 13})

    assert [name for name in OF_WORK if is_asked(catalogue, facts, ON, name)] == []
    found = outcomes(catalogue, facts, ON)
    theirs = [name for name in FUNDS[country] if found[name] == "met"]
    assert theirs == []
    assert found.get("in-br-pravasi-anudan", "unmet") == "unmet"


@pytest.mark.parametrize("age", [{"min": 14, "max": 17}, {"min": 18}, None])
def test_of_a_grown_child_it_is_asked_as_of_anybody(age: Any) -> None:
    catalogue = load.catalogue("IN", "en")
    facts = told("IN", "death_other", age)

    assert [is_asked(catalogue, facts, ON, name) for name in OF_WORK] == [True, True]


def test_a_child_that_was_hurt_at_work_did_work() -> None:
    """Nobody may put it to work, and whoever did owes for the harm."""
    catalogue = load.catalogue("IN", "en")
    facts = told("IN", "death_at_work", 12)

    assert is_asked(catalogue, facts, ON, "their_payer")
    assert outcomes(catalogue, facts, ON)["in-employee-compensation"] == "met"


def test_pay_of_the_father_is_decided_by_his_own_work() -> None:
    catalogue = load.catalogue("IN", "en")
    facts = {**told("IN", "death_other", 5), "pay_problem": ["late"]}

    assert outcomes(catalogue, facts, ON)["in-wage-claim"] == "unmet"
    hired = {**facts, "employment": "casual"}
    assert outcomes(catalogue, hired, ON)["in-wage-claim"] == "met"


@pytest.mark.parametrize(("age", "asks"), [(5, False), (30, True)])
def test_the_way_of_the_bereaved_asks_the_age_before_the_fund(age: int, asks: bool) -> None:
    life = {"event": ["death_other"], "worker_is": "child", "their_age": age}
    asked, _ = talk({"f.home": "IN-BR", "f.here": "IN-KL", "do": "start:died"}, life, 9)

    assert asked.index("their_age") == asked.index("worker_is") + 1
    assert ("their_cover" in asked) is asks
    assert ("their_payer" in asked) is asks
