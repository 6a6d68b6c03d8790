"""A diary as it stands: what its lines come to, with what was said before and changed.

On the phone as well; kept the same by tests/vectors/diary.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.lines import text_of

Line = Mapping[str, Any]
Ledger = dict[str, Any]

# By which of its parts a line is found again: what is said anew of it stands over it.
_SAME = {"j": ["job"], "d": ["job", "on"], "m": ["number"], "h": ["number"]}
_TABLE = {"j": "jobs", "d": "days", "m": "money", "h": "hearings"}


def ledger(lines: Sequence[Line]) -> Ledger:
    """{"jobs": [line], "days": [line], "money": [line], "hearings": [line]}: of each thing what was said
    last, jobs in the order in which they were first named, all others by their day. A line has `first`, the minute
    at which the thing was first said, and `before`: the lines it stands over, the oldest first. What was taken back
    stands in none of them but in "gone".
    """
    held: dict[str, dict[str, Any]] = {}
    for line in lines:
        name = _name(line)
        old: Mapping[str, Any] = held.get(name) or {}
        if old and is_same(old, line):
            continue
        held[name] = {**line, **_history(old, line)}
    found: Ledger = {"jobs": [], "days": [], "money": [], "hearings": [], "gone": []}
    for one in held.values():
        found["gone" if is_gone(one) else _TABLE[one["kind"]]].append(one)
    for table in ("days", "money", "hearings", "gone"):
        found[table] = sorted(found[table], key=_day_of)
    return found


def said_after(found: Ledger, line: Line) -> dict[str, Any]:
    """The line as it is to be written: later than what stands of its thing, within the same minute too, and where
    the clock was set back."""
    name = _name(line)
    held = [one for table in found for one in found[table] if _name(one) == name]
    later = [int(one["at"]) + 1 for one in held if not is_same(one, line)]
    return {**line, "at": max([int(line["at"]), *later])}


def _name(line: Line) -> str:
    kind: str = line["kind"]
    return "|".join([kind, *[text_of(line[part]) for part in _SAME[kind]]])


def is_same(old: Line, line: Line) -> bool:
    """Whether a line says of its thing what stands already."""
    return all(old[name] == line[name] for name in line if name != "at")


def is_gone(line: Line) -> bool:
    """Whether a line takes back what was said of its thing."""
    kind: str = line["kind"]
    if kind == "m":
        return str(line["what"]) == ""
    if kind == "h":
        return str(line["stands"]) == ""
    return kind == "d" and str(line["part"]) == ""


def job_of(found: Ledger, name: str) -> dict[str, Any] | None:
    """The job of that name; None where the diary has none."""
    jobs: Sequence[dict[str, Any]] = found["jobs"]
    return next((job for job in jobs if job["job"] == name), None)


def next_number(found: Ledger) -> str:
    """The name of a sum that is written down next."""
    taken = [int(one["number"][1:]) for one in _all_sums(found)]
    return f"m{max([0, *taken]) + 1}"


def next_job(found: Ledger) -> str:
    """The name of a job that is written down next."""
    taken = [int(one["job"][1:]) for one in found["jobs"]]
    return f"j{max([0, *taken]) + 1}"


def next_hearing(found: Ledger) -> str:
    """The name of a hearing that is written down next."""
    every = [*found["hearings"], *[one for one in found["gone"] if one["kind"] == "h"]]
    return f"h{max([0, *[int(one['number'][1:]) for one in every]]) + 1}"


def _all_sums(found: Ledger) -> list[Line]:
    return [*found["money"], *[one for one in found["gone"] if one["kind"] == "m"]]


def _history(old: Line, line: Line) -> dict[str, Any]:
    if not old:
        return {"first": line["at"], "before": []}
    kept = {name: old[name] for name in old if name not in ("before", "first")}
    return {"first": old["first"], "before": [*old["before"], kept]}


def _day_of(line: Line) -> str:
    on: str = line["on"]
    return on
