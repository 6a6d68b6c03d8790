"""What holds for everybody: ten thousand people from a seed, of each country, in each phase."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.catalogue.people.anybody import answer, people
from migrant_helper.core.asking.next import question_for, untold_question
from migrant_helper.core.entry.steps import decider, steps_of
from migrant_helper.core.list.stages import standing_steps
from migrant_helper.core.rules.decide import answered, start
from migrant_helper.core.rules.screening import results
from migrant_helper.core.words.days import add_days
from tests.sweep import tries

ON, SEED = "2026-11-28", 20261128
MANY = {"IN": tries(1_500, whole=6_000), "NP": tries(1_000, whole=4_000)}


@pytest.mark.parametrize("country", MANY)
def test_what_is_somebody_s_has_a_step_and_what_is_open_can_be_learnt(country: str) -> None:
    catalogue = load.catalogue(country, "en")
    schemes = {scheme["id"]: scheme for scheme in catalogue["schemes"]}
    soon = add_days(ON, 366)
    for facts in people(catalogue, ON, SEED, MANY[country]):
        decide = decider(catalogue, facts, ON)
        for result in results(start(catalogue, facts, ON)):
            found = (facts, result)
            if result["outcome"] == "met":
                scheme = schemes[result["id"]]
                steps = steps_of(scheme, catalogue["offices"], decide, ON)
                assert standing_steps(scheme, steps, facts), found
            if result["outcome"] == "unknown":
                assert result["missing"], found
                assert all(one["where"] for one in result["undecidable"]), found
            assert all(one.get("on", "") <= soon for one in result["would_change"]), found
            assert not any(
                reason.get("guard") and result["outcome"] == "met" for reason in result["because"]
            ), found


@pytest.mark.parametrize("country", MANY)
def test_no_question_comes_before_or_without_the_one_it_hangs_on(country: str) -> None:
    from random import Random

    catalogue = load.catalogue(country, "en")
    declared = catalogue["facts"]
    chance = Random(SEED)
    rules = [
        {"id": name, "rule": fact["only_if"]}
        for name, fact in declared.items()
        if "only_if" in fact
    ]
    order = {**catalogue, "schemes": rules}
    for _ in range(500):
        facts = {"home": "IN-BR", "here": chance.choice(["IN-KL", "IN-BR", "NP-P3"])}
        screening = start(catalogue, facts, ON)
        for _ in range(200):
            fact = question_for(screening)
            if fact is None:
                fact = untold_question(catalogue, screening.facts, ON)
            if fact is None:
                break
            if "only_if" in declared[fact]:
                asked = results(start(order, screening.facts, ON), schemes=[fact])[0]
                assert asked["outcome"] == "met", (fact, screening.facts)
            screening = answered(screening, fact, answer(chance, fact, declared[fact], ON))
        else:
            raise AssertionError("there is always another question")
