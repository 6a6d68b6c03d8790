"""The deadlines of an entry for one person: the day of each, or which fact would give it.

On the phone as well; kept the same by tests/vectors/deadlines.json.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from migrant_helper.core.entry.steps import Decide, name_of
from migrant_helper.core.words.days import add_days, add_months, add_years

Row = Mapping[str, Any]

_ADD: dict[str, Callable[[str, int], str]] = {
    "days": add_days,
    "months": add_months,
    "years": add_years,
}


def upcoming(scheme: Row, facts: Row, decide: Decide, on: str) -> list[dict[str, Any]]:
    """The entry's deadlines that apply, in the order of `by_day`.

    Each {"scheme", "name", "id", "code", "text", "consequence", "late"?, "on", "needs", "state",
    "lead_days", "when", "if", "source", "verified"}. `on` is a day or None; `needs` the fact that
    would give it. `state`: "overdue" before `on`, "today", "soon" within `lead_days`, "later", or
    "undated". `if` is "unknown" where `only_if` cannot be settled yet; unmet ones are left out.
    """
    rows = [
        {**_row(scheme, row, facts, on), "if": _if(scheme, at, row, decide)}
        for at, row in enumerate(scheme.get("deadlines") or ())
    ]
    return by_day([row for row in rows if row["if"] != "unmet"])


def day_of(rule: Row | None, facts: Row, on: str) -> tuple[str | None, str | None]:
    """The day a date rule comes to, and, when there is none, the fact that would give it.

    - {"after": fact, "days" | "months" | "years": n}: that long after the fact's day. A month too
      short takes its last day.
    - {"yearly": "MM-DD"}: the next such day, today included; 02-29 is the 28th in other years.
    - {"on": day}: that day. No rule: neither a day nor a fact.
    """
    if rule is None:
        return None, None
    if "on" in rule:
        return rule["on"], None
    if "yearly" in rule:
        return _next(rule["yearly"], on), None
    start = facts.get(rule["after"])
    if start is None:
        return None, rule["after"]
    unit = next(unit for unit in _ADD if unit in rule)
    try:
        return _ADD[unit](start, rule[unit]), None
    except ValueError:  # after the year 9999: a slip of the thumb, to be told again
        return None, rule["after"]


def too_late(rows: Sequence[Row]) -> list[Row]:
    """Of the rows of `upcoming`, the last days to claim that have passed and surely applied: each
    has in `late` what can still be done.
    """
    return [
        row for row in rows if row["state"] == "overdue" and "late" in row and row["if"] == "met"
    ]


def by_day(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Deadlines by day, then entry, then id; those without a day last."""
    return [
        dict(row)
        for row in sorted(rows, key=lambda row: (row["on"] or "~", row["scheme"], row["id"]))
    ]


def reminders_for(rows: Sequence[Row], on: str) -> list[dict[str, Any]]:
    """What may be reminded of: {"scheme", "deadline", "on", "lead_days"} of the deadlines that are
    verified, surely apply, and have a day not before `on`. An unverified one never sends anything.
    """
    return [
        {
            "scheme": row["scheme"],
            "deadline": row["id"],
            "on": row["on"],
            "lead_days": row["lead_days"],
        }
        for row in rows
        if row["verified"] and row["if"] == "met" and row["on"] is not None and row["on"] >= on
    ]


def _if(scheme: Row, at: int, row: Row, decide: Decide) -> str:
    return decide(name_of(scheme, "deadlines", at)) if row.get("only_if") else "met"


def _row(scheme: Row, row: Row, facts: Row, on: str) -> dict[str, Any]:
    day, needs = day_of(row.get("date"), facts, on)
    return {
        "scheme": scheme["id"],
        "name": scheme["name"],
        "id": row["id"],
        "code": row["code"],
        "text": row["text"],
        "consequence": row.get("consequence"),
        **({"late": row["late"]} if "late" in row else {}),
        "on": day,
        "needs": needs,
        "state": _state(day, row["lead_days"], on),
        "lead_days": row["lead_days"],
        "when": row.get("when"),
        "source": row.get("source"),
        "verified": row["verified"],
    }


def _state(day: str | None, lead_days: int, on: str) -> str:
    if day is None:
        return "undated"
    if day <= on:
        return "overdue" if day < on else "today"
    return "soon" if day <= add_days(on, lead_days) else "later"


def _next(month_day: str, on: str) -> str:
    # 2000 was a leap year: years added to its 29 February end on the 28th where they must.
    years = int(on[:4]) - 2000
    this_year = add_years(f"2000-{month_day}", years)
    return this_year if this_year >= on else add_years(f"2000-{month_day}", years + 1)
