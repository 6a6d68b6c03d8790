"""What the catalogue says today of a day that somebody is reminded of: the same, another, or nothing any more.

Server only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from migrant_helper.core.entry.deadlines import day_of
from migrant_helper.core.words.days import add_days, add_months

# Every month has this day, so that months can be added and taken away again.
IN_EVERY_MONTH = 28
IN_MONTHS = {"months": 1, "years": 12}


@dataclass(frozen=True)
class Named:
    """A deadline as the catalogue has it: its date rule (see core/entry/deadlines.py), None for none, and
    whether a checked source bears it."""

    rule: Mapping[str, Any] | None
    verified: bool


def rule_text(rule: Mapping[str, Any] | None) -> str:
    """A date rule in a word that is kept with a request: "on 2026-12-31", "yearly 12-31",
    "after arrived days 30"; "" for none."""
    if rule is None:
        return ""
    if "after" not in rule:
        name = "on" if "on" in rule else "yearly"
        return f"{name} {rule[name]}"
    unit = next(unit for unit in ("days", *IN_MONTHS) if unit in rule)
    return f"after {rule['after']} {unit} {rule[unit]}"


def looked_up(on: date, then: str | None, named: Named | None, today: date) -> date | None:
    """The day that is meant now; None when the catalogue does not name it any more, or not for sure.

    `then` is the rule as it was when the day was asked for, None where it was not kept. A day that
    follows something of the person's life moves with the rule; where that cannot be told to the day
    (a month's end) none is named.
    """
    if named is None or not named.verified or named.rule is None:
        return None
    now = rule_text(named.rule)
    if now == then:
        return on
    if "after" not in named.rule:
        day, _ = day_of(named.rule, {}, today.isoformat())
        found = date.fromisoformat(day) if day else None
    else:
        found = on if then is None else _moved(on, then, now)
    return found if found is not None and (found == on or found >= today) else None


def _moved(on: date, then: str, now: str) -> date | None:
    old, new = then.split(" "), now.split(" ")
    if len(old) != len(new) or old[:2] != new[:2]:
        return None
    if old[2] == new[2] == "days":
        return date.fromisoformat(add_days(on.isoformat(), int(new[3]) - int(old[3])))
    if old[2] not in IN_MONTHS or new[2] not in IN_MONTHS or on.day > IN_EVERY_MONTH:
        return None
    months = int(new[3]) * IN_MONTHS[new[2]] - int(old[3]) * IN_MONTHS[old[2]]
    return date.fromisoformat(add_months(on.isoformat(), months))
