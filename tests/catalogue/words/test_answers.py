"""Nepali answers a question with its own verb: "छ?" with छ and छैन."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.catalogue.words.answers import answers


@pytest.mark.parametrize("country", load.countries())
def test_what_asks_whether_there_is_something_is_answered_so(country: str) -> None:
    facts = load.catalogue(country, "ne")["facts"].values()
    asked = [fact for fact in facts if fact["type"] == "bool" and "ask" in fact]
    there_is = [fact for fact in asked if fact["ask"].split()[-1] == "छ?"]

    assert len(there_is) > 1
    for fact in asked:
        expected = {"true": "छ", "false": "छैन"} if fact in there_is else None
        assert fact.get("labels") == expected, fact["ask"]


def test_another_verb_and_another_language_keep_their_own_yes_and_no() -> None:
    assert answers("ne", "नयाँ बच्चा छोरी हो?") == {}
    assert answers("ne", "तपाईं आयकर तिर्नुहुन्छ?") == {}
    assert answers("hi", "ई-श्रम कार्ड छ?") == {}
