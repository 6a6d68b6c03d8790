"""A screening: each vector of tests/vectors/screenings.json, and a screening that goes on."""

import json
import random
from pathlib import Path

import pytest

from migrant_helper.core.rules.decide import answered, plan_for, start
from migrant_helper.core.rules.screening import outcomes, results, screen

VECTORS = Path(__file__).parents[2] / "vectors"
DATA = json.loads((VECTORS / "screenings.json").read_text(encoding="utf-8"))
CATALOGUE = DATA["catalogue"]
CASES = DATA["cases"]
ON = "2026-11-22"


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_vector(case):
    result = screen(CATALOGUE, case["facts"], case["on"], schemes=[case["scheme"]])[0]

    assert {key: result[key] for key in case["expect"]} == case["expect"]


def test_results_stand_in_the_order_of_their_ids_whatever_the_catalogue_s():
    backwards = {**CATALOGUE, "schemes": CATALOGUE["schemes"][::-1]}

    assert screen(backwards, {}, ON) == screen(CATALOGUE, {}, ON)


def test_only_the_schemes_asked_for_are_explained():
    found = screen(CATALOGUE, {}, ON, schemes=["b-days", "a-adult", "b-days"])

    assert [result["id"] for result in found] == ["a-adult", "b-days"]


def test_the_id_of_no_scheme_is_an_error():
    with pytest.raises(KeyError, match="nowhere"):
        screen(CATALOGUE, {}, ON, schemes=["nowhere"])


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_the_fast_path_says_the_same(case):
    explained = screen(CATALOGUE, case["facts"], case["on"])

    assert {result["id"]: result["outcome"] for result in explained} == outcomes(
        CATALOGUE, case["facts"], case["on"]
    )


def test_an_answer_more_an_answer_changed_and_an_answer_taken_back_are_as_from_the_start():
    chance = random.Random(7)
    answers = {
        "home": ["IN-BR", "IN", "NP", None],
        "here": ["IN-KL/idukki", "IN", "IN-BR", None],
        "birth_year": [2008, 1950, {"max": 2010}, None],
        "birth_date": ["2010-02-28", "1990-01-01", None],
        "joined": ["2026-10-31", "2020-01-01", None],
        "days_worked": [60, 90, {"min": 50, "max": 100}, None],
        "income": [12000, {"min": 10000, "max": 18000}, None],
        "work": ["garment", "none", None],
        "bank": [True, False, None],
        "docs": [["ration", "voter"], [], None],
    }
    screening = start(CATALOGUE, {}, ON)
    for _ in range(500):
        fact = chance.choice(list(answers))
        screening = answered(screening, fact, chance.choice(answers[fact]))

        fresh = start(CATALOGUE, screening.facts, ON)
        assert screening.state == fresh.state
        assert results(screening) == results(fresh)


def test_a_plan_is_made_once_for_a_catalogue_and_a_day():
    assert plan_for(CATALOGUE, ON) is plan_for(CATALOGUE, ON)
    assert plan_for(CATALOGUE, "2027-04-01") is not plan_for(CATALOGUE, ON)
    assert plan_for(dict(CATALOGUE), ON) is not plan_for(CATALOGUE, ON)


def test_parts_that_ask_the_same_are_decided_once():
    rule = {"all": [{"fact": "bank", "is": True}, {"not": {"fact": "tax", "is": True}}]}
    schemes = [{"id": str(number), "rule": rule} for number in range(50)]
    plan = plan_for({"facts": CATALOGUE["facts"], "schemes": schemes}, ON)

    assert len(plan.blank) == 4


def test_a_limit_between_two_whole_numbers_is_reached_at_the_next():
    derive = {"months_since": "joined"}
    facts = {
        "joined": {"type": "date", "changes": "never"},
        "months": {"type": "number", "changes": "by_time", "derive": derive},
    }
    leaf = {"fact": "months", "at_least": 2.5, "source": 1, "verified": True}
    (result,) = screen({"facts": facts, "schemes": [{"id": "s", "rule": leaf}]}, {"joined": ON}, ON)

    assert result["would_change"] == [{"fact": "months", "to": 3, "on": "2027-02-22"}]


@pytest.mark.parametrize(
    ("operator", "to"), [("includes_any", [["c"]]), ("includes_all", [["b", "c"], ["a", "c"]])]
)
def test_of_a_list_that_excludes_as_little_as_does_is_left_out(operator, to):
    docs = {"type": "choices", "values": ["a", "b", "c"], "changes": "by_doing"}
    leaf = {"fact": "docs", operator: ["a", "b"], "source": 1, "verified": True}
    catalogue = {"facts": {"docs": docs}, "schemes": [{"id": "s", "rule": {"not": leaf}}]}
    (result,) = screen(catalogue, {"docs": ["a", "b", "c"]}, ON)

    assert [change["to"] for change in result["would_change"]] == to
