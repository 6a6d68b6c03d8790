"""The day of a hearing, what came of it, and the days that follow from that.

On the phone as well; kept the same by tests/vectors/together.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.words.days import add_days

Case = Mapping[str, Any]
Limits = Mapping[str, Mapping[str, int]]
# What an outcome makes of the application; of a hearing that was put off nothing.
STAGE = {
    "paid": "received",
    "part": "received",
    "ordered": "granted",
    "refused": "refused",
    "withdrawn": "withdrawn",
}
# Which outcomes have a reason, and which of the codes are theirs.
WHY: Mapping[str, Sequence[str]] = {
    "refused": (
        "not_entitled",
        "papers",
        "no_proof",
        "late",
        "twice",
        "other_office",
        "absent",
        "not_told",
    ),
    "withdrawn": ("settled", "afraid", "away", "costly", "own"),
}
# So many days before the last day to appeal it is said each day.
APPEAL_DAYS = 14


def hearing_of(case: Case, entry: str) -> Mapping[str, Any] | None:
    """The hearing of an entry that was told last and of which nothing came yet; None for none."""
    held: Mapping[str, Any] | None = case["hearings"].get(entry)
    if held is None:
        return None
    came: Mapping[str, Any] | None = case["outcomes"].get(entry)
    return None if came is not None and came["hearing"] == held["on"] else held


def hearings(case: Case) -> list[Mapping[str, Any]]:
    """All hearings of a case of which nothing came yet, the soonest first; of a case that is closed none."""
    if case["closed"]:
        return []
    told: Mapping[str, Any] = case["hearings"]
    found = [hearing_of(case, entry) for entry in told]
    held = [one for one in found if one is not None]
    return sorted(held, key=lambda one: f"{one['on']} {one['time']}")


def asks(case: Case, entry: str, on: str) -> bool:
    """Whether it is asked what came of the hearing: from its day on, until somebody said it."""
    held = hearing_of(case, entry)
    if held is None:
        return False
    day: str = held["on"]
    return day <= on


def appeal_by(case: Case, entry: str, limits: Limits) -> str:
    """The last day to appeal against what was refused; "" where nothing was, or no limit is known."""
    sent = case["applications"].get(entry)
    limit = limits.get(entry) or {}
    if sent is None or sent["state"] != "refused" or "appeal" not in limit:
        return ""
    return add_days(sent["on"], limit["appeal"])


def appeals(case: Case, limits: Limits, on: str) -> list[list[str]]:
    """What may still be appealed against, and until when: [[entry, day]], the soonest first."""
    if case["closed"]:
        return []
    sent: Mapping[str, Any] = case["applications"]
    pairs = [[entry, appeal_by(case, entry, limits)] for entry in sent]
    return sorted([pair for pair in pairs if pair[1] >= on], key=lambda pair: pair[1])


def is_day(case: Case, limits: Limits, on: str) -> bool:
    """Whether a case has a hearing today, one of which nobody said what came, or a last day to appeal that is near."""
    days = [str(one["on"]) for one in hearings(case)]
    near = [day for _, day in appeals(case, limits, on) if day <= add_days(on, APPEAL_DAYS)]
    return len([day for day in days if day <= on]) > 0 or len(near) > 0
