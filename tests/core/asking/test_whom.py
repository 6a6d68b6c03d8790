"""Whom a fact is about: who answers, who died or was hurt, either, or nobody that needs a word."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.asking.whom import is_another, whom

DEAD = {"event": ["death_at_work"], "worker_is": "partner"}


@pytest.mark.parametrize(
    ("facts", "way", "another"),
    [
        ({}, (), False),
        ({}, ("died",), True),
        ({}, ("hurt",), False),
        ({"event": ["death_other"]}, (), True),
        ({"event": ["death_other"], "worker_is": None}, (), True),
        ({"event": ["death_other", "work_injury"]}, (), False),
        ({"event": ["work_injury"]}, (), False),
        ({"event": ["work_injury"], "worker_is": "self"}, ("hurt",), False),
        ({"event": ["work_injury"], "worker_is": "child"}, (), True),
        ({"event": None}, (), False),
    ],
)
def test_another_was_hurt_as_told_or_since_nobody_tells_their_own_death(facts, way, another):
    assert is_another(facts, way) is another


@pytest.mark.parametrize("injury", ["work_injury", "commute_injury", "other_injury"])
@pytest.mark.parametrize("death", ["death_at_work", "death_other"])
def test_who_was_hurt_beside_the_dead_may_answer_for_themselves(death, injury):
    assert is_another({"event": [death]}, ()) is True
    assert is_another({"event": [death, injury]}, ()) is False


@pytest.mark.parametrize(
    ("of", "dead", "hurt"),
    [
        (None, ["self"], ["self"]),
        ("family", [], []),
        ("worker", ["died"], ["hurt"]),
        ("both", ["self", "died"], ["self", "hurt"]),
    ],
)
def test_a_fact_is_about_whom_its_declaration_says(of, dead, hurt):
    fact = {} if of is None else {"of": of}

    assert whom(fact, DEAD, ()) == dead
    assert whom(fact, {"event": ["work_injury"], "worker_is": "kin"}, ()) == hurt
    assert whom(fact, {"event": ["work_injury"], "worker_is": "self"}, ()) == []


def test_what_speaks_of_pay_and_cards_of_who_answers_says_so_to_the_bereaved():
    facts = load.catalogue("IN", "en")["facts"]
    named = {
        name: " ".join(whom(fact, DEAD, ())) for name, fact in facts.items() if "derive" not in fact
    }

    own = ("epf_member", "esi_member", "employment", "work", "bocw_card", "bank_account", "phase")
    assert {named[name] for name in own} == {"self"}
    assert {named[name] for name in ("their_cover", "their_payer", "their_harm")} == {"died"}
    assert named["pay_problem"] == named["pay_problem_since"] == "self died"
    assert {named[name] for name in ("home", "ration_card", "children_under_6", "event")} == {""}
