"""Checks a condition before it is used: its form, facts, operators, operands, parameters and
definitions.

Checking is apart from deciding, so that deciding is fast: core/rules/plan.py trusts what was checked
here.
On the phone as well; kept the same by tests/vectors/rules.json.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from migrant_helper.core.rules.derived import SINCE, since, sources
from migrant_helper.core.rules.operands import check_operand
from migrant_helper.core.rules.operators import OPERATORS
from migrant_helper.core.rules.places import LEVELS
from migrant_helper.core.rules.shapes import Condition, Definitions, Fact, Parameters
from migrant_helper.core.rules.wrong import LARGEST, Wrong

KINDS = ("fact", "use", "all", "any", "not", "at_least")
MOST_DEEP = 100
_NOTES = ("source", "verified", "grade", "guard", "untold")


@dataclass
class Words:
    """What a condition may speak of, and the day it is for; None for every day (a catalogue)."""

    types: Mapping[str, Fact]
    parameters: Parameters = field(default_factory=dict)
    definitions: Definitions = field(default_factory=dict)
    on: str | None = None
    dated: bool = False  # becomes true where the answer depends on the day
    # Definitions and derivations already checked, each with how many parts stand inside each other.
    done: dict[str, int] = field(default_factory=dict)


def check(condition: object, words: Words, place: str = "rule") -> None:
    """Raises Wrong, with the path to the part, unless `condition` and all it uses can be decided.

    Wrong are: another form than rules.md gives, an unknown key, operator, fact, parameter or
    definition, an operand of another type than the fact, `between` with its ends the wrong way
    round, a circle of definitions or derived facts.
    """
    _check(condition, words, place, ())


def _check(condition: object, words: Words, place: str, trail: tuple[str, ...]) -> int:
    """How many parts stand inside each other in the condition, itself one of them."""
    if not isinstance(condition, dict):
        raise Wrong(place, condition, "a condition")
    if len(trail) > MOST_DEEP:
        raise Wrong(place, condition, f"no more than {MOST_DEEP} parts inside each other")
    trail = (*trail, "")
    kind = next((kind for kind in KINDS if kind in condition), None)
    if kind == "fact":
        return 1 + _leaf(condition, words, place, trail)
    for key in sorted(condition):
        if key != kind and not (kind == "at_least" and key == "of"):
            raise Wrong(f"{place}.{key}", condition[key], f"one of {', '.join(KINDS)}, alone")
    if kind is None:
        raise Wrong(place, condition, f"one of {', '.join(KINDS)}")
    if kind == "use":
        return 1 + _use(condition["use"], words, f"{place}.use", trail)
    if kind == "not":
        return 1 + _check(condition["not"], words, f"{place}.not", trail)
    return 1 + _parts(condition, kind, words, place, trail)


def _parts(
    condition: Condition, kind: str, words: Words, place: str, trail: tuple[str, ...]
) -> int:
    if kind == "at_least":
        _count(condition["at_least"], f"{place}.at_least")
    key = "of" if kind == "at_least" else kind
    parts = condition.get(key)
    if not isinstance(parts, list):
        raise Wrong(f"{place}.{key}", parts, "a list of conditions")
    made = [_check(part, words, f"{place}.{key}[{at}]", trail) for at, part in enumerate(parts)]
    return max(made, default=0)


def _count(count: object, place: str) -> None:
    if isinstance(count, bool) or not isinstance(count, int | float) or not 0 <= count <= LARGEST:
        raise Wrong(place, count, "a whole number, 0 or more")
    if count != int(count):
        raise Wrong(place, count, "a whole number, 0 or more")


def _use(name: object, words: Words, place: str, trail: tuple[str, ...]) -> int:
    if not isinstance(name, str) or name not in words.definitions:
        raise Wrong(place, name, "the id of a definition")
    return _once(f"definition {name}", words.definitions[name], words, trail)


def _once(name: str, condition: object, words: Words, trail: tuple[str, ...]) -> int:
    """The depth of a definition or a derivation, which counts as one part more; checked once."""
    if name in trail:
        circle = " > ".join([*(above for above in trail if above), name])
        raise Wrong(name, condition, f"no circle: {circle}")
    if name not in words.done:
        words.done[name] = _check(condition, words, name, (*trail, name))
    elif len(trail) + words.done[name] > MOST_DEEP:
        raise Wrong(name, condition, f"no more than {MOST_DEEP} parts inside each other")
    return 1 + words.done[name]


def _leaf(leaf: Condition, words: Words, place: str, trail: tuple[str, ...]) -> int:
    """The depth of what the facts of a leaf are derived from; 0 for what is asked."""
    fact, depth = _fact(leaf["fact"], words, f"{place}.fact", trail)
    found = [key for key in leaf if key in OPERATORS]
    for key in sorted(leaf):
        allowed = key in ("fact", *_NOTES) or (key == "level" and "same_as" in leaf)
        if key not in OPERATORS and not allowed:
            raise Wrong(f"{place}.{key}", leaf[key], f"an operator: {', '.join(OPERATORS)}")
    if len(found) != 1:
        raise Wrong(place, leaf, f"exactly one operator, not {len(found)}")
    _notes(leaf, place)
    operator = found[0]
    place = f"{place}.{operator}"
    if fact["type"] not in OPERATORS[operator]:
        types = " or ".join(OPERATORS[operator])
        raise Wrong(
            place, leaf[operator], f"a fact of type {types}; {leaf['fact']} is {fact['type']}"
        )
    if operator == "same_as":
        _same_as(leaf, words, place, trail)
    elif check_operand(leaf[operator], fact, operator, place, words):
        words.dated = True
    return depth


def _notes(leaf: Condition, place: str) -> None:
    for note in ("verified", "guard"):
        if not isinstance(leaf.get(note, True), bool):
            raise Wrong(f"{place}.{note}", leaf[note], "true or false")
    if leaf.get("untold", "unmet") != "unmet":
        raise Wrong(f"{place}.untold", leaf["untold"], "unmet")
    if not isinstance(leaf.get("grade", ""), str):
        raise Wrong(f"{place}.grade", leaf["grade"], "a word")
    source = leaf.get("source")
    if source is not None and (
        isinstance(source, bool) or not isinstance(source, int | float | str)
    ):
        raise Wrong(f"{place}.source", source, "the number of a source, or null")


def _fact(name: object, words: Words, place: str, trail: tuple[str, ...]) -> tuple[Fact, int]:
    """A declared fact, and the depth of what it is derived from."""
    if not isinstance(name, str) or name not in words.types:
        raise Wrong(place, name, "the id of a declared fact")
    fact = words.types[name]
    depth = _derive(name, fact, words, trail) if "derive" in fact else 0
    if "from" in fact:
        _from(name, fact, words)
    guarded = [name, *sources(fact)]
    guards = [each for each in guarded if "only_if" in words.types[each]]
    asked = [_only_if(each, words.types[each], words, trail) for each in guards]
    return fact, max([depth, *asked])


def _only_if(name: str, fact: Fact, words: Words, trail: tuple[str, ...]) -> int:
    """The depth of the condition under which a fact is asked at all."""
    return 1 + _once(f"question {name}", fact["only_if"], words, trail)


def _from(name: str, fact: Fact, words: Words) -> None:
    """A number out of another number that is asked: times, or divided by, two numbers."""
    source, place = fact["from"], f"fact {name}.from"
    if not isinstance(source, dict) or fact["type"] != "number" or "derive" in fact:
        raise Wrong(place, source, "another number, for a number that is asked")
    base = words.types.get(source["fact"]) if isinstance(source.get("fact"), str) else None
    if base is None or base["type"] != "number" or "derive" in base:
        raise Wrong(f"{place}.fact", source.get("fact"), "a number fact that is asked")
    word = "times" if "times" in source else "parts"
    if sorted(source) != sorted(["fact", word]) or not _are_ends(source[word]):
        raise Wrong(place, source, "fact, and times or parts: two numbers over 0, the lower first")


def _are_ends(given: Any) -> bool:
    if not isinstance(given, list) or len(given) != 2:
        return False
    for end in given:
        if isinstance(end, bool) or not isinstance(end, int | float) or end <= 0:
            return False
    return bool(given[0] <= given[1])


def _derive(name: str, fact: Fact, words: Words, trail: tuple[str, ...]) -> int:
    derive, place = fact["derive"], f"fact {name}.derive"
    if not isinstance(derive, dict):
        raise Wrong(place, derive, "a derivation")
    word = since(derive)
    if word is None:
        if list(derive) != ["condition"] or fact["type"] != "bool":
            raise Wrong(
                place, derive, f"condition (for a bool) or one of {', '.join(SINCE)} (for a number)"
            )
        return _once(f"fact {name}", derive["condition"], words, trail)
    words.dated = True
    _dated(fact, word, words, place)
    return 0


def _dated(fact: Fact, word: str, words: Words, place: str) -> None:
    wanted = {word: "date"} | ({"year": "number"} if word == "years_since" else {})
    derive: Mapping[str, Any] = fact["derive"]
    for key in [word, *sorted(key for key in derive if key != word)]:
        source = derive[key]
        if key not in wanted or fact["type"] != "number":
            raise Wrong(f"{place}.{key}", source, f"one of {', '.join(wanted)}, for a number")
        base = words.types.get(source) if isinstance(source, str) else None
        if base is None or base["type"] != wanted[key] or "derive" in base:
            raise Wrong(f"{place}.{key}", source, f"a {wanted[key]} fact that is asked")


def _same_as(leaf: Condition, words: Words, place: str, trail: tuple[str, ...]) -> None:
    if _fact(leaf["same_as"], words, place, trail)[0]["type"] != "place":
        raise Wrong(place, leaf["same_as"], "a fact of type place")
    if leaf.get("level") not in LEVELS:
        raise Wrong(f"{place}.level", leaf.get("level"), f"one of {', '.join(LEVELS)}")
