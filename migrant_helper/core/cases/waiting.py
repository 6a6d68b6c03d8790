"""What others must do for the people of the cases, and since when.

On the phone as well; kept the same by tests/vectors/changes.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.due import WAITING, Limits, answer_by, consent_of
from migrant_helper.core.cases.moments import day_of
from migrant_helper.core.cases.settled import is_over
from migrant_helper.core.words.days import days_between

Case = Mapping[str, Any]
# Who does a step that nobody here waits for: it is their own, or ours.
_OWN = ("worker", "family", "cso")


def waiting(
    cases: Sequence[Case], doers: Mapping[str, str], limits: Limits, on: str
) -> list[dict[str, Any]]:
    """What is waited for, the longest first: [{"case", "who", "what", "since", "days", "by"}]. `who` is
    "office" for what was sent in, else who does a step (`doers`, by step) that is under way or stuck;
    `what` an entry or a step; `by` the last day to answer, "" where none is known."""
    found: list[dict[str, Any]] = []
    for case in cases:
        if not case["closed"] and consent_of(case, on) != "over":
            found += [*_sent(case, limits, on), *_told(case, doers)]
    rows = [{**row, "days": days_between(row["since"], on)} for row in found if row["since"] <= on]
    return sorted(rows, key=lambda row: row["since"])


def _sent(case: Case, limits: Limits, on: str) -> list[dict[str, Any]]:
    sent: Mapping[str, Mapping[str, Any]] = case["applications"]
    return [
        {
            "case": case["id"],
            "who": "office",
            "what": entry,
            "since": sent[entry]["on"],
            "by": answer_by(case, entry, limits, on),
        }
        for entry in sent
        if sent[entry]["state"] in WAITING
    ]


def _told(case: Case, doers: Mapping[str, str]) -> list[dict[str, Any]]:
    steps: Mapping[str, Mapping[str, Any]] = case["steps"]
    return [
        {
            "case": case["id"],
            "who": doers[step],
            "what": step,
            "since": day_of(steps[step]["at"]),
            "by": "",
        }
        for step in steps
        if steps[step]["state"] in ("doing", "stuck")
        and doers.get(step, "cso") not in _OWN
        and not is_over(case, step)
    ]
