"""A mother's right is decided by the mother's work: whoever asks for her hears no "no" by their own."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.asking.asked import is_asked
from migrant_helper.core.entry.steps import decider, steps_of
from migrant_helper.core.rules.screening import outcomes

ON = "2026-11-30"
# Sells in the street on his own: no employer, no paid leave of his.
SELLER: dict[str, Any] = {
    "home": "IN-BR",
    "here": "IN-KL",
    "birth_year": 1995,
    "work": "vending",
    "employment": "self_employed",
    "days_worked_12m": 300,
    "pregnancy": ["pregnant"],
}
# By whom: not asked yet, not known, a father, whoever is neither woman nor man.
OTHERS: list[dict[str, Any]] = [{}, {"sex": None}, {"sex": "man"}, {"sex": "other"}]


def maternity(facts: dict[str, Any]) -> str:
    return outcomes(load.catalogue("IN", "en"), facts, ON)["in-maternity-benefit"]


@pytest.mark.parametrize("who", OTHERS)
def test_nobody_hears_a_no_before_the_mother_was_asked_for(who: dict[str, Any]) -> None:
    assert maternity({**SELLER, **who}) == "unknown"


@pytest.mark.parametrize("sex", ["man", "other"])
def test_the_work_of_the_mother_is_asked_and_decides(sex: str) -> None:
    facts = {**SELLER, "sex": sex}

    assert is_asked(load.catalogue("IN", "en"), facts, ON, "mother_worked")
    assert maternity({**facts, "mother_worked": True}) == "met"
    assert maternity({**facts, "mother_worked": False}) == "unmet"
    assert maternity({**facts, "mother_worked": None}) == "unknown"


def test_a_mother_who_works_for_herself_has_no_employer_to_ask() -> None:
    assert maternity({**SELLER, "sex": "woman"}) == "unmet"


def test_the_money_of_the_mother_is_not_refused_for_the_age_of_another() -> None:
    young = {**SELLER, "birth_year": 2009, "birth_order": 1, "ration_card": "phh"}
    young |= {"citizen_of": "IN", "esi_member": False, "government_job": False}

    catalogue = load.catalogue("IN", "en")
    assert outcomes(catalogue, young, ON)["in-pmmvy"] == "unknown"
    assert outcomes(catalogue, {**young, "sex": "other"}, ON)["in-pmmvy"] == "met"


def test_no_man_is_told_to_ask_for_his_own_leave() -> None:
    catalogue = load.catalogue("IN", "en")
    facts = {**SELLER, "sex": "man", "mother_worked": True}
    [entry] = [one for one in catalogue["schemes"] if one["id"] == "in-maternity-benefit"]
    decide = decider(catalogue, facts, ON)
    own = [
        row["step"]
        for row in steps_of(entry, catalogue["offices"], decide, ON)
        if row["who"] == "worker"
    ]

    assert own == ["hers"]
