"""What two countries have alike stands once, and joined again it is what it was."""

from typing import Any

from migrant_helper.phone.bundle.shared import split


def catalogue(**facts: dict[str, Any]) -> dict[str, Any]:
    return {"facts": facts, "documents": {}, "offices": {}, "schemes": []}


def test_what_is_equal_is_shared_and_the_rest_stays() -> None:
    india = catalogue(a={"type": "bool", "label": "A"}, b={"type": "bool"})
    nepal = catalogue(c={"type": "date"}, a={"type": "bool", "label": "A"})

    shared, rests = split({"IN": india, "NP": nepal})

    assert shared["facts"] == {"a": {"type": "bool", "label": "A"}}
    assert rests["IN"]["facts"] == {"a": {}, "b": {"type": "bool"}}
    assert list(rests["NP"]["facts"]) == ["c", "a"]


def test_an_item_is_shared_as_far_as_it_is_equal_so_that_its_keys_keep_their_order() -> None:
    india = catalogue(a={"type": "number", "bands": [1], "lang": "en"})
    nepal = catalogue(a={"type": "number", "bands": [2], "lang": "en"})

    shared, rests = split({"IN": india, "NP": nepal})

    assert shared["facts"] == {"a": {"type": "number"}}
    assert list(rests["IN"]["facts"]["a"]) == ["bands", "lang"]


def test_the_catalogues_given_are_left_as_they_are() -> None:
    india, nepal = catalogue(a={"type": "bool"}), catalogue(a={"type": "bool"})

    split({"IN": india, "NP": nepal})

    assert india == nepal == catalogue(a={"type": "bool"})


def test_one_country_alone_shares_nothing() -> None:
    india = catalogue(a={"type": "bool"})

    assert split({"IN": india}) == ({"facts": {}, "documents": {}, "offices": {}}, {"IN": india})
