"""Reads a person's facts: every one declared, of its type, exact or a range, and never guessed.

On the phone as well; kept the same by tests/vectors/rules.json.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.rules.places import is_place
from migrant_helper.core.rules.shapes import Fact
from migrant_helper.core.rules.wrong import LARGEST, Wrong
from migrant_helper.core.words.days import is_day

TYPES = ("bool", "number", "choice", "choices", "place", "date")


def read_facts(
    declared: Mapping[str, Fact], given: object, *, derived: bool = False
) -> dict[str, Any]:
    """The facts as they are stored: null kept, a range of one number made that number, 1.0 made 1.

    `derived` lets a derived fact be given, as in a roster. Raises Wrong, naming the fact, for: no
    object, an undeclared or a derived fact, a value of the wrong type or outside the declared ones.
    """
    if not isinstance(given, dict):
        raise Wrong("facts", given, "an object of facts")
    return {fact: _read(declared, fact, value, derived) for fact, value in given.items()}


def _read(declared: Mapping[str, Fact], fact: str, value: object, derived: bool) -> Any:
    place = f"fact {fact}"
    if fact not in declared:
        raise Wrong(place, value, "nothing, for no such fact is declared")
    if "derive" in declared[fact] and not derived:
        raise Wrong(place, value, "nothing, for this fact is derived from others")
    return None if value is None else read_value(declared[fact], value, place)


def read_value(fact: Fact, value: object, place: str) -> Any:
    """`value` as a known value of `fact`, as it is stored. Raises Wrong at `place`."""
    match fact["type"]:
        case "bool" if isinstance(value, bool):
            return value
        case "number":
            return _range(value, place) if isinstance(value, dict) else read_number(value, place)
        case "choice":
            return _declared(fact, value, place)
        case "choices":
            return _list(fact, value, place)
        case "place" if is_place(value):
            return value
        case "date" if is_day(value):
            return value
    raise Wrong(place, value, _EXPECTED[fact["type"]])


_EXPECTED = {
    "bool": "true or false",
    "place": 'a place such as "IN", "IN-KL" or "IN-KL/ernakulam"',
    "date": "a day that exists, as YYYY-MM-DD",
}


def is_number(value: object) -> bool:
    """Whether `value` is a number no larger than 2^53 either way; true and NaN are not."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= LARGEST


def read_number(value: object, place: str) -> int | float:
    """`value` if it is a number up to 2^53; whole ones as int. Raises Wrong at `place`."""
    if not isinstance(value, int | float) or not is_number(value):
        raise Wrong(place, value, "a number up to 9007199254740992 or a range of them")
    return int(value) if value == int(value) else value


def _range(value: dict[str, Any], place: str) -> Any:
    for key in sorted(value):
        if key not in ("min", "max"):
            raise Wrong(f"{place}.{key}", value[key], 'only "min" and "max" in a range')
    if not value:
        raise Wrong(place, value, 'a range with "min", "max" or both')
    ends = {
        key: read_number(value[key], f"{place}.{key}") for key in ("min", "max") if key in value
    }
    if len(ends) < 2:
        return ends
    if ends["min"] > ends["max"]:
        raise Wrong(f"{place}.min", ends["min"], 'at most its "max"')
    return ends["min"] if ends["min"] == ends["max"] else ends


def _declared(fact: Fact, value: object, place: str) -> str:
    if not isinstance(value, str):
        raise Wrong(place, value, "one of the declared values")
    if "values" in fact and value not in fact["values"]:
        raise Wrong(place, value, f"one of {', '.join(fact['values'])}")
    return value


def _list(fact: Fact, value: object, place: str) -> list[str]:
    if not isinstance(value, list):
        raise Wrong(place, value, "a list of declared values")
    for at, item in enumerate(value):
        _declared(fact, item, f"{place}[{at}]")
        if item in value[:at]:
            raise Wrong(f"{place}[{at}]", item, "each value once")
    return value
