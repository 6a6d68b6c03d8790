"""Of a group the person to show: grown, with few answers and none against another."""

from typing import Any

import pytest

from migrant_helper import paths
from migrant_helper.catalogue.compare.examples import example, is_odd
from migrant_helper.catalogue.compare.people import Both, answers_of
from migrant_helper.catalogue.compare.version import catalogue, version

ON = "2026-11-29"
ODD: dict[str, Any] = {
    "home": "IN-BR",
    "birth_date": "2026-01-01",
    "birth_year": 2026,
    "bank_account": False,
    "event": ["grave_illness", "death_other"],
    "worker_is": "self",
    "their_cover": ["epf", "bank_life"],
    "pay_problem": ["late", "cut"],
}


def anybody(_: dict[str, Any]) -> bool:
    return True


@pytest.fixture(scope="module")
def both() -> Both:
    """Bank life cover that no longer pays for whom another has lost."""
    files = {
        path.relative_to(paths.SCHEMES).as_posix(): path.read_bytes()
        for path in paths.SCHEMES.rglob("*.yaml")
    }
    was = catalogue(version(files), "IN")
    schemes = []
    for one in was["schemes"]:
        [first, *_] = one["rule"].get("any", [None])
        schemes.append({**one, "rule": first} if one["id"] == "in-pmjjby" else one)
    return Both(was, {**was, "schemes": schemes}, ON)


def test_the_person_is_made_as_plain_as_the_change_allows(both: Both) -> None:
    assert answers_of(both, ODD)["in-pmjjby"] == ("yours", "not")

    found = example(both, ("in-pmjjby", ("yours", "not")), [ODD], anybody)

    assert answers_of(both, found)["in-pmjjby"] == ("yours", "not")
    assert found == {
        "birth_date": "1968-01-15",
        "event": ["death_other"],
        "their_cover": ["bank_life"],
    }


def test_of_several_the_one_whose_answers_go_together_is_shown(both: Both) -> None:
    other = {**ODD, "birth_date": "1970-05-05", "birth_year": 1970, "worker_is": "child"}

    found = example(both, ("in-pmjjby", ("yours", "not")), [ODD, other], anybody)

    assert found["birth_date"] == "1970-05-05"


def test_nobody_is_made_plainer_than_the_group_allows(both: Both) -> None:
    """Who stands for those who lost a bank account must have none, though the answer needs no such word."""
    found = example(
        both,
        ("in-pmjjby", ("yours", "not")),
        [ODD],
        lambda facts: facts.get("bank_account") is False,
    )

    assert found["bank_account"] is False
    assert answers_of(both, found)["in-pmjjby"] == ("yours", "not")


@pytest.mark.parametrize(
    ("facts", "odd"),
    [
        ({"worker_is": "self", "event": ["death_at_work"]}, True),
        ({"worker_is": "partner", "event": ["death_at_work"]}, False),
        ({"government_job": True, "employment": "contractor"}, True),
        ({"government_job": True, "employment": "employee"}, False),
        ({"work": "construction", "employment": "unemployed"}, True),
        ({"work": "none", "employment": "unemployed"}, False),
        ({"epf_member": True, "employment": "self_employed"}, True),
        ({}, False),
    ],
)
def test_answers_that_seldom_go_together_are_known(facts: dict[str, Any], odd: bool) -> None:
    assert is_odd(facts) is odd
