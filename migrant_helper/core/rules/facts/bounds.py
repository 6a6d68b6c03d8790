"""What an answer cannot be: a birth after today, a year of work of 400 days, a year that is an age.

`bounds` of a fact are `{least, most}` for a number, or for a day and for a number that is a year
`{years: [first, last]}`, counted from the day of the screening: `[-120, 0]` is from 120 years ago
until that day. On the phone as well; kept the same by tests/vectors/bounds.json.
"""

from collections.abc import Mapping
from typing import Any, Literal

from migrant_helper.core.rules.shapes import Fact, Facts
from migrant_helper.core.rules.wrong import Wrong
from migrant_helper.core.words.bikram import years_of
from migrant_helper.core.words.days import add_years

# How far the years of the Bikram Sambat and of the Gregorian calendar are apart.
_BETWEEN = 57

Outside = Literal["too-small", "too-large", "too-early", "too-late", "not-a-number"]


def outside(fact: Fact, value: Any, on: str) -> Outside | None:
    """How a stored value lies outside the fact's bounds on the day `on`, with either end of a
    range; None where it does not."""
    low, high = ends(fact, on)
    is_dated = "years" in fact.get("bounds", {})
    first, last = (
        (value.get("min"), value.get("max")) if isinstance(value, dict) else (value, value)
    )
    if low is not None and any(end is not None and end < low for end in (first, last)):
        return "too-early" if is_dated else "too-small"
    if high is not None and any(end is not None and end > high for end in (first, last)):
        return "too-late" if is_dated else "too-large"
    is_year = is_dated and fact["type"] == "number" and first == last and first is not None
    return "not-a-number" if is_year and not _is_whole(first) else None


def contradicted(declared: Mapping[str, Fact], facts: Facts) -> dict[str, int]:
    """The facts that a finer one rules out (`finer_than`), each with what it is by that: a year of
    birth that is not the year of the day of birth. The finer one was asked later, and stands."""
    found: dict[str, int] = {}
    for name, value in facts.items():
        coarser = declared[name].get("finer_than")
        if coarser is None or value is None or facts.get(coarser) is None:
            continue
        if declared[name]["type"] != "date" or declared[coarser]["type"] != "number":
            continue
        told = facts[coarser]
        first, last = (told.get("min"), told.get("max")) if isinstance(told, dict) else (told, told)
        year = int(value[:4])
        if (first is not None and year < first) or (last is not None and year > last):
            found[coarser] = year
    return found


def need_possible(declared: Mapping[str, Fact], facts: Facts, on: str) -> None:
    """Raises Wrong at the first fact that lies outside its bounds on the day `on`, or that a finer
    one rules out."""
    for name, value in facts.items():
        if outside(declared[name], value, on) is not None:
            low, high = ends(declared[name], on)
            raise Wrong(f"fact {name}", value, f"from {low} to {high}")
    for name, year in contradicted(declared, facts).items():
        raise Wrong(f"fact {name}", facts[name], f"{year}, as the finer fact beside it says")


def ends(fact: Fact, on: str) -> list[Any]:
    """The least and the most that the fact can be on that day, each None where it is open."""
    bounds = fact.get("bounds", {})
    if "years" not in bounds:
        return [bounds.get("least"), bounds.get("most")]
    counted: list[int] = bounds["years"]
    if fact["type"] == "date":
        return [add_years(on, years) for years in counted]
    return [int(on[:4]) + years for years in counted]


def readings(fact: Fact, value: Any, on: str) -> list[tuple[str, Any]]:
    """What somebody may have meant who gave `value` for a year that cannot be: pairs of how it is
    read ("age", "digits", "bs", "be") and the year, or the two years that a year of the Bikram
    Sambat calendar lies in. Empty for any other fact. The order is that of how often it happens."""
    if fact["type"] != "number" or "years" not in fact.get("bounds", {}) or not _is_whole(value):
        return []
    found: list[tuple[str, Any]] = []
    told: int = value
    if 0 < told <= 120:
        found.append(("age", int(on[:4]) - told))
    if 0 <= told < 100:
        found += [("digits", 1900 + told), ("digits", 2000 + told)]
    found += [("bs", years_of(told)), ("be", told - 543)]
    return [pair for pair in found if outside(fact, pair[1], on) is None]


def by_papers(fact: Fact, value: Any, on: str) -> list[tuple[str, Any]]:
    """What a year means that somebody gave whose papers are in the Bikram Sambat: pairs as of
    `readings`, "ad" for the year as it stands, the likelier first. One where only one can be;
    empty for any other fact, or where neither can."""
    if fact["type"] != "number" or "years" not in fact.get("bounds", {}) or not _is_whole(value):
        return []
    told: int = value
    found: list[tuple[str, Any]] = [("ad", told), ("bs", years_of(told))]
    possible = [pair for pair in found if outside(fact, pair[1], on) is None]
    if len(possible) > 1 and _oddness(told - _BETWEEN, on) < _oddness(told, on):
        return [possible[1], possible[0]]
    return possible


def _oddness(born: int, on: str) -> int:
    """How far an age is from 35; a child or somebody over 80 is farther than anybody between."""
    age = int(on[:4]) - born
    return abs(age - 35) + (0 if 16 <= age <= 80 else 100)


def _is_whole(value: Any) -> bool:
    # What is stored of 35.0 is 35, so that a number is whole in both languages or in none.
    return isinstance(value, int | float) and value == int(value)
