"""People from a seed: the same each time, and at each stage where that is asked for."""

from collections import Counter

from migrant_helper.catalogue import load
from migrant_helper.catalogue.people.movers import movers

ON = "2026-11-29"
PHASES = ("leaving", "there", "returned", "settled")


def test_as_many_stand_at_each_stage_and_who_is_at_home_is_there() -> None:
    people = list(movers(load.catalogue("NP", "en"), ON, 1, 40, PHASES))

    assert Counter(person["phase"] for person in people) == dict.fromkeys(PHASES, 10)
    assert all(
        person["here"] == person["home"]
        for person in people
        if person["phase"] in ("leaving", "returned")
    )
    assert any(person["here"] != person["home"] for person in people)


def test_the_same_seed_makes_the_same_people() -> None:
    held = load.catalogue("NP", "en")

    assert list(movers(held, ON, 1, 5)) == list(movers(held, ON, 1, 5))
    assert list(movers(held, ON, 1, 5)) != list(movers(held, ON, 2, 5))
