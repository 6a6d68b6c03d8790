"""The rule language: every vector of tests/vectors/rules.json, and what a vector cannot say."""

from pathlib import Path

import pytest

from migrant_helper.core.rules.check import Words, check
from migrant_helper.core.rules.input.strict_json import read_loose_json
from migrant_helper.core.rules.items import run_item
from migrant_helper.core.rules.truth import Truth, at_least
from migrant_helper.core.rules.wrong import Wrong

VECTORS = Path(__file__).parents[2] / "vectors"
ITEMS = read_loose_json((VECTORS / "rules.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("item", ITEMS, ids=[item["why"] for item in ITEMS])
def test_vector(item):
    answer = run_item(item)

    if "error" in item["expect"]:
        assert answer.get("error", str(answer)).startswith(item["expect"]["error"] + ": ")
    else:
        assert answer == item["expect"]


def test_every_operator_and_every_kind_has_vectors_that_are_met_unmet_and_unknown():
    seen = {}
    for item in ITEMS:
        if "outcome" in item["expect"]:
            for word in set(item["rule"]) - {"fact", "level", "of"}:
                seen.setdefault(word, set()).add(item["expect"]["outcome"])

    operators = "is in at_least at_most over under between includes includes_any includes_all"
    kinds = "within same_as all any not use"
    assert [word for word in f"{operators} {kinds}".split() if len(seen[word]) < 2] == []
    assert seen["all"] == seen["at_least"] == seen["same_as"] == {"met", "unmet", "unknown"}


@pytest.mark.parametrize("truth", Truth)
def test_a_truth_is_no_bool(truth):
    with pytest.raises(TypeError, match="compare it"):
        bool(truth)


def test_at_least_is_open_until_enough_are_met_or_too_few_can_be():
    met, unknown, unmet = Truth.MET, Truth.UNKNOWN, Truth.UNMET

    assert at_least(2, [met, met, unknown]) is met
    assert at_least(2, [met, unknown, unmet]) is unknown
    assert at_least(2, [met, unmet, unmet]) is unmet


def test_a_catalogue_is_checked_for_every_day_of_its_parameters():
    parameters = {"least": [{"from": "2020-01-01", "value": 1}, {"from": "2030-01-01", "value": 9}]}
    rule = {"fact": "age", "between": [{"parameter": "least"}, 5]}
    words = Words({"age": {"type": "number"}}, parameters)

    with pytest.raises(Wrong, match=r"rule\.between\[0\]: found 9, expected at most"):
        check(rule, words)
    check(rule, Words(words.types, parameters, {}, "2026-11-22"))


def test_an_error_names_its_place_what_was_found_and_what_was_expected():
    words = Words({"age": {"type": "number"}})

    with pytest.raises(Wrong) as caught:
        check({"all": [{"fact": "age", "at_least": "18"}]}, words, "schemes/in/x.yaml rule")

    assert caught.value.place == "schemes/in/x.yaml rule.all[0].at_least"
    assert caught.value.found == "18"
    assert 'found "18", expected a number' in str(caught.value)
