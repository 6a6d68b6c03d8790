"""A paper that anybody can have made soon never shuts an entry: it is asked for, or it is the one thing left."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.catalogue.people.anybody import people
from migrant_helper.core.list.doubts import doubts
from migrant_helper.core.rules.screening import screen
from migrant_helper.pages.parts.entries import group_of

ON = "2026-11-28"
AWAY = {"home": "IN-BR", "here": "IN-DL", "birth_year": 1990}


def found(entry, **told):
    return screen(load.catalogue("IN", "en"), {**AWAY, **told}, ON, schemes=[entry])[0]


def test_no_e_shram_card_asks_for_the_free_card_and_shuts_nothing():
    asked = found("in-ration-card-destination", identity_card=True, eshram=False)

    assert (group_of(asked), doubts(asked["outcome"], asked)) == ("open", ["open"])
    assert asked["would_change"] == [{"fact": "eshram", "to": True, "open": True}]
    known = {"ration_card": "none", "pays_income_tax": False}
    assert group_of(found("in-ration-card-destination", eshram=False, **known)) == "soon"
    assert group_of(found("in-ration-card-destination", eshram=False, ration_card="phh")) == "not"


def test_two_papers_that_lack_are_told_together():
    asked = found("in-onorc", ration_card="phh", identity_card=False, on_ration_card=False)

    assert group_of(asked) == "open"
    assert [one["fact"] for one in asked["would_change"]] == ["identity_card", "on_ration_card"]


@pytest.mark.parametrize("country", ["IN", "NP"])
def test_nobody_hears_a_flat_no_for_want_of_a_paper_alone(country):
    catalogue = load.catalogue(country, "en")
    papers = {
        name
        for name, fact in catalogue["facts"].items()
        if fact["type"] == "bool" and fact.get("changes") == "by_doing"
    }
    for facts in people(catalogue, ON, 20261128, 1_500):
        for result in screen(catalogue, facts, ON):
            because = {one.get("fact") for one in result["because"]}
            if result["outcome"] == "unmet" and because <= papers:
                assert group_of(result) != "not", (facts, result)
