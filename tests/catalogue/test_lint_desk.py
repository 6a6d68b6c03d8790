"""How long an office has to answer is one span that somebody said."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.catalogue.compile.desk import desk

BEFORE = "portability:\n"


@pytest.mark.parametrize(
    ("limit", "whats"),
    [
        ("{days: 7, source: 1}", []),
        ("{months: 3, source: [1, 2]}", []),
        ("{days: 7, months: 3, source: 1}", ["no span, or two"]),
        ("{source: 1}", ["no span, or two"]),
        ("{days: 7, source: null}", ["a limit that nobody said"]),
    ],
)
def test_a_limit_is_one_span_with_its_source(folder, limit: str, whats: list[str]) -> None:
    folder.change(BEFORE, f"answer_within: {limit}\n{BEFORE}")

    assert [one.what for one in folder.found("desk")] == whats


def test_what_is_worked_out_is_no_households_fact(folder) -> None:
    assert folder.found("desk") == []


def test_only_what_a_source_says_reaches_the_desk(folder) -> None:
    folder.change(BEFORE, f"answer_within: {{days: 7, source: null}}\n{BEFORE}")

    assert desk(folder.source(), {})["limits"] == {}


def test_the_desk_knows_limits_and_what_a_household_shares() -> None:
    held = load.desk()

    assert held["limits"]["in-wage-claim"] == {"months": 3, "appeal": 90}
    assert held["limits"]["np-labour-wage-rights"] == {"days": 21, "appeal": 35}
    assert {"home", "ration_card", "household_income_year"} <= set(held["household"])
    assert not {"sex", "birth_year", "work", "identity_card", "pay_problem"} & set(
        held["household"]
    )


def test_nothing_of_it_travels_to_a_workers_phone() -> None:
    for country in load.countries():
        held = load.catalogue(country, "en")
        assert not [one["id"] for one in held["schemes"] if "answer_within" in one]
        assert not [name for name, fact in held["facts"].items() if "household" in fact]
