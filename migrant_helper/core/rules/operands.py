"""Checks what stands after an operator: a value, a list of them, a range, or a parameter in place
of one.

On the phone as well; kept the same by tests/vectors/rules.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from migrant_helper.core.rules.facts.read import read_value
from migrant_helper.core.rules.operators import ORDERED
from migrant_helper.core.rules.parameters import value_on
from migrant_helper.core.rules.shapes import Fact, Parameters
from migrant_helper.core.rules.wrong import Wrong
from migrant_helper.core.words.days import is_day


class Figures(Protocol):
    """The parameters and the day they are wanted for; None is every day."""

    parameters: Parameters
    on: str | None


def check_operand(operand: Any, fact: Fact, operator: str, place: str, words: Figures) -> bool:
    """Whether a parameter stands in `operand`, so that it depends on the day. Raises Wrong at
    `place`.
    """
    if operator == "between":
        return _between(operand, fact, place, words)
    if operator in ("in", "includes_any", "includes_all"):
        if not isinstance(operand, list):
            raise Wrong(place, operand, "a list")
        for at, item in enumerate(operand):
            _value(item, fact, f"{place}[{at}]")
        return False
    return _single(operand, fact, place, words)


def _value(operand: Any, fact: Fact, place: str) -> None:
    kind = "choice" if fact["type"] == "choices" else fact["type"]
    if operand is None or isinstance(operand, dict):
        raise Wrong(place, operand, f"a {kind}")
    read_value({**fact, "type": kind}, operand, place)


def _single(operand: Any, fact: Fact, place: str, words: Figures) -> bool:
    if not isinstance(operand, dict) or fact["type"] not in ORDERED:
        _value(operand, fact, place)
        return False
    if list(operand) != ["parameter"]:
        raise Wrong(place, operand, f'a {fact["type"]} or {{"parameter": id}}')
    name, place = operand["parameter"], f"{place}.parameter"
    if not isinstance(name, str) or name not in words.parameters:
        raise Wrong(place, name, "the id of a parameter")
    for entry in check_parameter(words.parameters[name], f"parameter {name}"):
        if entry["value"] is not None:
            _value(entry["value"], fact, f"parameter {name}")
    return True


def _between(operand: Any, fact: Fact, place: str, words: Figures) -> bool:
    if not isinstance(operand, list) or len(operand) != 2:
        raise Wrong(place, operand, "a list of two ends")
    dated = [_single(end, fact, f"{place}[{at}]", words) for at, end in enumerate(operand)]
    for day in _days(operand, words):
        low, high = (resolved(end, words.parameters, day) for end in operand)
        if low is not None and high is not None and low > high:
            raise Wrong(f"{place}[0]", low, "at most the other end")
    return any(dated)


def _days(operand: Sequence[Any], words: Figures) -> list[str]:
    if words.on is not None:
        return [words.on]
    names = [end["parameter"] for end in operand if isinstance(end, dict)]
    days = {entry["from"] for name in names for entry in words.parameters[name]}
    return sorted(days) or [""]


def resolved(operand: Any, parameters: Parameters, on: str) -> Any:
    """The operand on `on`: itself, or the value of the parameter it names, None without one."""
    return value_on(parameters[operand["parameter"]], on) if isinstance(operand, dict) else operand


def check_parameter(entries: Any, place: str) -> list[Mapping[str, Any]]:
    """The entries of a parameter, each a day `from`, once, and a `value`. Raises Wrong."""
    if not isinstance(entries, list):
        raise Wrong(place, entries, 'a list of {"from", "value"}')
    begun: set[str] = set()
    for at, entry in enumerate(entries):
        if not isinstance(entry, dict) or "value" not in entry:
            raise Wrong(f"{place}[{at}]", entry, 'an object with "from" and "value"')
        day = entry.get("from")
        if not isinstance(day, str) or not is_day(day) or day in begun:
            raise Wrong(f"{place}[{at}].from", day, "a day that exists, each once")
        begun.add(day)
    return entries
