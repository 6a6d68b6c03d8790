"""What a case asks for on a day: an answer that is late, a next day that has come, a yes that ends.

On the phone as well; kept the same by tests/vectors/changes.json.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.cases.handed import is_declined
from migrant_helper.core.cases.hearings import is_day
from migrant_helper.core.cases.settled import stuck
from migrant_helper.core.words.days import add_days, add_months, days_between

Case = Mapping[str, Any]
# By entry how long its office has to answer, {"days": n} or {"months": n}, and in how many days somebody may appeal,
# {"appeal": n}. What is not among them has no limit that is known.
Limits = Mapping[str, Mapping[str, int]]

GROUPS = ("over", "late", "due", "declined", "ends", "stuck", "waiting", "open", "closed")
# So many days before a yes ends it is asked for again.
ASK_AGAIN = 30
WAITING = ("sent", "granted", "appealed")


def consent_of(case: Case, on: str) -> str:
    """How a person's yes stands on a day: "over" (or never given, or taken back), "ends" within ASK_AGAIN
    days, or "given"."""
    consent = case["consent"]
    if consent is None or consent["until"] < on:
        return "over"
    return "ends" if days_between(on, consent["until"]) <= ASK_AGAIN else "given"


def answer_by(case: Case, entry: str, limits: Limits, on: str) -> str:
    """The last day on which the office has to answer what was sent in; "" where nothing waits, or no
    limit is known."""
    sent = case["applications"].get(entry)
    if sent is None or sent["state"] != "sent" or sent["on"] > on or entry not in limits:
        return ""
    day: str = sent["on"]
    limit = limits[entry]
    if "days" in limit:
        return add_days(day, limit["days"])
    return add_months(day, limit["months"]) if "months" in limit else ""


def late(case: Case, limits: Limits, on: str) -> list[str]:
    """The entries of which the office had to answer before this day."""
    sent: Mapping[str, Any] = case["applications"]
    last = {entry: answer_by(case, entry, limits, on) for entry in sent}
    return [entry for entry in sent if last[entry] != "" and last[entry] < on]


def group_of(case: Case, limits: Limits, on: str) -> str:
    """The first of GROUPS that a case belongs to on a day."""
    sent: Mapping[str, Mapping[str, Any]] = case["applications"]
    day = case["next"]["on"]
    yes = consent_of(case, on)
    is_so = {
        "over": yes == "over",
        "closed": case["closed"] is not None,
        "late": len(late(case, limits, on)) > 0,
        "due": (day != "" and day <= on) or is_day(case, limits, on),
        "declined": is_declined(case),
        "ends": yes == "ends",
        "stuck": len(stuck(case)) > 0,
        "waiting": any(sent[entry]["state"] in WAITING for entry in sent),
    }
    return next((group for group, holds in is_so.items() if holds), "open")


def is_for_today(case: Case, limits: Limits, on: str) -> bool:
    """Whether something can be done for a person today: their next day has come, or there is none."""
    if case["closed"] or consent_of(case, on) == "over":
        return False
    is_asked = len(late(case, limits, on)) > 0 or is_day(case, limits, on)
    return case["next"]["on"] <= on or is_asked
