"""Whether a row of a letter stands: what it needs is known, what it is for was answered so, and its day lies right.

On the phone as well; kept the same by tests/vectors/letters.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.letters.fields import is_so
from migrant_helper.core.words.days import add_days, add_months

Row = Mapping[str, Any]
_MONTHS = {"years": 12, "months": 1}
_DAYS = {"weeks": 7, "days": 1}


def stands(
    row: Row, values: Mapping[str, str], slots: Mapping[str, str], is_many: bool, today: str
) -> bool:
    """Whether a row stands for these answers: `slots` are what is known, `is_many` is of several claimants."""
    needs: Sequence[str] = row.get("needs") or []
    lacks: Sequence[str] = row.get("lacks") or []
    of: str = row.get("of") or ""
    return (
        all(name in slots for name in needs)
        and not any(name in slots for name in lacks)
        and is_so(row.get("is") or {}, values)
        and not _is_any(row.get("isnt") or {}, values)
        and _lie(row.get("when") or {}, values, today)
        and (of == "" or (of == "many") == is_many)
    )


def _is_any(named: Mapping[str, Sequence[str]], values: Mapping[str, str]) -> bool:
    return any((values.get(name) or "") in named[name] for name in named)


def _lie(wanted: Mapping[str, Row], values: Mapping[str, str], today: str) -> bool:
    return all(_lies(wanted[name], values.get(name) or "", today) for name in wanted)


def _lies(wanted: Row, day: str, today: str) -> bool:
    """Whether a day is known and lies so: not before "from", before "before", longer ago than "over", and less long
    ago than "under"."""
    if day == "":
        return False
    begun: str = wanted.get("from") or ""
    ended: str = wanted.get("before") or ""
    return (
        (begun == "" or day >= begun)
        and (ended == "" or day < ended)
        and ("over" not in wanted or _end(day, wanted["over"]) < today)
        and ("under" not in wanted or _end(day, wanted["under"]) > today)
    )


def _end(day: str, span: Row) -> str:
    """The last day of a time that begins with a day."""
    value: int = span["value"]
    unit: str = span["unit"]
    if unit in _MONTHS:
        return add_months(day, value * _MONTHS[unit])
    return add_days(day, value * _DAYS[unit])
