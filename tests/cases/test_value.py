"""Nine questions find most of what anybody could find with nine, and fifteen most of all."""

import pytest

from migrant_helper.catalogue import load
from tests.bench.value import LEAST, ORDERS, SEED, measured, population
from tests.bench.workloads import ON

MANY = 30


@pytest.mark.parametrize("country", LEAST)
def test_the_conversation_finds_most_of_what_is_theirs(country: str) -> None:
    catalogue = load.catalogue(country, "en")
    people = population(catalogue, ON, SEED, MANY)

    asked = measured(catalogue, people, ON, ORDERS["pages"])
    best = measured(catalogue, people, ON, ORDERS["hindsight"])

    nine, fifteen = LEAST[country]
    assert asked.nine >= nine * best.nine, (asked, best)
    assert asked.fifteen >= fifteen, asked
