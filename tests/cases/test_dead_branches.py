"""No part of a rule lies idle: one that another of its group covers, and bears as well, decides nothing."""

from collections.abc import Iterator
from itertools import permutations
from math import inf
from typing import Any

import pytest

from migrant_helper.catalogue import load

Rule = dict[str, Any]
ENDS = {
    "at_least": lambda least: (least, inf),
    "over": lambda least: (least + 1, inf),
    "at_most": lambda most: (-inf, most),
    "under": lambda most: (-inf, most - 1),
}


def leaves(part: Rule) -> list[Rule]:
    """The leaves that all have to be met; nothing of what is more than that."""
    if "fact" in part:
        return [part]
    parts = part.get("all", [])
    return [leaf for one in parts for leaf in leaves(one)] if all(map(leaves, parts)) else []


def told(leaf: Rule) -> tuple[str, Any]:
    """What a leaf takes: a range of numbers, or a kind of list and its values."""
    for word, ends in ENDS.items():
        if isinstance(leaf.get(word), int):
            return "range", ends(leaf[word])
    if "between" in leaf:
        return "range", tuple(leaf["between"])
    for word, kind in (("is", "one"), ("in", "one"), ("includes", "any"), ("includes_any", "any")):
        if word in leaf:
            value = leaf[word]
            return kind, set(value) if isinstance(value, list) else {value}
    return "other", str({word: leaf[word] for word in leaf if word in ("within", "same_as")})


def follows(leaf: Rule, other: Rule) -> bool:
    """Whether whoever meets `leaf` meets `other`, which is told where that is."""
    if leaf["fact"] != other["fact"] or ("untold" in other and "untold" not in leaf):
        return False
    (kind, taken), (wide_kind, wide) = told(leaf), told(other)
    if kind != wide_kind:
        return False
    if kind == "range":
        return bool(wide[0] <= taken[0] and taken[1] <= wide[1])
    return bool(taken == wide if kind == "other" else taken <= wide)


def covers(narrow: Rule, wide: Rule) -> bool:
    small, large = leaves(narrow), leaves(wide)
    return bool(small and large) and all(
        any(follows(leaf, other) for leaf in small) for other in large
    )


def sure(part: Rule) -> bool:
    return all(leaf["verified"] for leaf in leaves(part))


def groups(rule: Rule, shared: dict[str, Rule]) -> Iterator[tuple[str, list[Rule]]]:
    if "use" in rule:
        yield from groups(shared[rule["use"]], shared)
    for word in ("all", "any"):
        if word in rule:
            yield word, rule[word]
    inner = [rule["not"]] if "not" in rule else rule.get("all", rule.get("any", []))
    for one in inner:
        yield from groups(one, shared)


def idle(word: str, parts: list[Rule]) -> Iterator[Rule]:
    """In `any` the narrower of two, in `all` the wider, unless it alone is borne by its source."""
    for narrow, wide in permutations(parts, 2):
        if covers(narrow, wide):
            spare, other = (narrow, wide) if word == "any" else (wide, narrow)
            if sure(other) or not sure(spare):
                yield spare


@pytest.mark.parametrize("country", ["IN", "NP"])
def test_no_part_of_a_rule_is_idle(country: str) -> None:
    catalogue = load.catalogue(country, "en")
    shared = catalogue["definitions"]
    found = {
        scheme["id"]: [
            spare for word, parts in groups(scheme["rule"], shared) for spare in idle(word, parts)
        ]
        for scheme in catalogue["schemes"]
    }

    assert {name: spare for name, spare in found.items() if spare} == {}


def test_what_is_idle_is_seen() -> None:
    wide = {"fact": "months", "at_most": 12, "verified": True}
    narrow = {"fact": "months", "at_most": 9, "verified": True}

    assert list(idle("any", [narrow, wide])) == [narrow]
    assert list(idle("all", [narrow, wide])) == [wide]
    # Sure within nine months, likely within twelve: both count.
    assert list(idle("any", [narrow, {**wide, "verified": False}])) == []
    assert list(idle("any", [{"all": [narrow, {**wide, "fact": "age"}]}, wide])) != []
