"""What the law says of pay, at a place on a day: its rules, the lowest pay, and what an employer may take off.

The tables are those of catalogue/compile/pay.py. On the phone as well; kept the same by tests/vectors/diary.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.words.days import add_months

Law = Mapping[str, Any]
Row = Mapping[str, Any]

# After so many months a lowest pay has mostly risen: it is a floor, and may be more.
OLD_MONTHS = 12
# Whose work nobody has named is at least this.
LEAST = "unskilled"
# Work whose lowest pay is set apart: what is set for any other does not hold for it.
ALONE = ("tea",)


def rule_of(law: Law, name: str, place: str, on: str) -> Row | None:
    """The rule of that name in force on a day: the place's own before its country's; None where none is held."""
    rows = [row for row in law["rules"] if row["id"] == name]
    return _last(rows, place, on)


def rules_of(law: Law, names: Sequence[str], place: str, on: str) -> list[Row]:
    """Those of the rules that are in force on a day."""
    found = [rule_of(law, name, place, on) for name in names]
    return [row for row in found if row is not None]


def pair_of(law: Law, name: str, place: str, on: str) -> list[float] | None:
    """What the rule says, as [least, most]; None where no rule is held, or it says no number."""
    row = rule_of(law, name, place, on)
    if row is None or row["value"] is None:
        return None
    value = row["value"]
    low: float = value[0] if isinstance(value, list) else value
    high: float = value[1] if isinstance(value, list) else value
    return [low, high]


def cut_of(law: Law, code: str, place: str, on: str) -> Row | None:
    """What the law says of a cut on a day; None where nothing is held of it."""
    return _last([row for row in law["cuts"] if row["id"] == code], place, on)


def lowest_of(law: Law, job: Row, on: str) -> dict[str, Any] | None:
    """The lowest legal pay of a job on a day, by its state, work and skill: {"day": [least, most] in paise or
    None, "month": the same, "old": whether it began long ago, "rows": those it rests on}. Between the zones
    of a state it is not known which, so both ends are given. None where none is held.
    """
    place = _place_of(law, job["place"])
    begun = [row for row in law["lowest"] if row["place"] == place and row["from"] <= on]
    for work in (job["work"], *(() if job["work"] in ALONE else ("any",))):
        rows = _newest([row for row in begun if row["work"] == work and _fits(row, job)])
        held = [row for row in rows if _holds(row, on)]
        if held:
            return _of_rows(held, on)
    return None


def _place_of(law: Law, place: str) -> str:
    """Where the lowest pay of a place is set: in a country that holds none by state, for all of it."""
    country = place[:2]
    return country if all(row["place"] == country for row in law["lowest"]) else place


def _fits(row: Row, job: Row) -> bool:
    return row["skill"] in ("any", job["skill"] or LEAST)


def _holds(row: Row, on: str) -> bool:
    """Whether a row that has begun has not ended."""
    return row["until"] is None or on <= row["until"]


def _newest(rows: Sequence[Row]) -> list[Row]:
    """Of each zone the row that began last."""
    found: dict[str, Row] = {}
    for row in rows:
        zone = f"zone {row['zone']}"
        if zone not in found or found[zone]["from"] < row["from"]:
            found[zone] = row
    return [found[zone] for zone in found]


def _of_rows(rows: Sequence[Row], on: str) -> dict[str, Any]:
    first: str = min(row["from"] for row in rows)
    return {
        "day": _ends([row["day"] for row in rows]),
        "month": _ends([row["month"] for row in rows]),
        "old": add_months(first, OLD_MONTHS) <= on,
        "rows": list(rows),
    }


def _ends(values: Sequence[Any]) -> list[float] | None:
    known: list[float] = [value for value in values if value is not None]
    return [min(known), max(known)] if len(known) == len(values) else None


def _last(rows: Sequence[Row], place: str, on: str) -> Row | None:
    """The last row that began, of the place itself before its country."""
    for where in (place, place[:2]):
        begun = [row for row in rows if row["place"] == where and row["from"] <= on]
        if begun:
            last = max(begun, key=lambda row: str(row["from"]))
            return last if _holds(last, on) else None
    return None
