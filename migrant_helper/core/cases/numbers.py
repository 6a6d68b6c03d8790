"""What the cases of an organisation come to in numbers, for its supervisors.

Server only. Whoever took their yes back, or whose time is over, is not counted. Vectors by hand:
tests/vectors/case-numbers.json.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from migrant_helper.core.cases.handed import HANDED
from migrant_helper.core.cases.household import told_of
from migrant_helper.core.cases.kinds import CODES
from migrant_helper.core.cases.settled import stuck
from migrant_helper.core.words.days import add_days, days_between

Case = Mapping[str, Any]
Row = dict[str, Any]

STAGES = ("opened", "asked", "chosen", "sent", "granted", "refused", "received", "handed", "closed")
WAITING = ("sent", "appealed", "granted")
ANSWERED = ("granted", "refused", "received")
WEEKS = 12
_DAY = 86_400
# 1 January 1970 was a Thursday.
_EPOCH, _THURSDAY = "1970-01-01", 3
# Where nobody sits who answers.
_NOBODY = ("home", "phone", "anywhere", "workplace", "checklist", "online")


@dataclass(frozen=True)
class Around:
    """The day, by how many seconds the clocks there are ahead of UTC, by entry the kind of its office, and the
    facts that a household shares."""

    today: str
    ahead: int
    offices: Mapping[str, str]
    shared: Sequence[str] = ()


def numbers(cases: Iterable[Case], around: Around) -> Row:
    """{"counted", "left_out": how many cases are, and are not, counted; "stages": by stage of a case; "stuck",
    "refused": by reason; "together", "outcomes", "withdrawn": [[code, count]]; "offices", "money", "people", "weeks":
    rows as their functions say}."""
    every = list(cases)
    counted = [case for case in every if is_counted(case, around.today)]
    open_ones = [case for case in counted if case["closed"] is None]
    stages = Counter(stage_of(case, around.shared) for case in counted)
    reasons = Counter(why for case in open_ones for why in stuck_in(case))
    # What another organisation brought about is in its numbers.
    sent = [one for case in counted for one in case["applications"].values() if one["by"]]
    refused = Counter(one["why"] for one in sent if one["state"] == "refused")
    return {
        "counted": len(counted),
        "left_out": len(every) - len(counted),
        "stages": [[stage, stages[stage]] for stage in STAGES],
        "stuck": [[why, reasons[why]] for why in CODES["stuck"] if reasons[why]],
        "refused": [[why, refused[why]] for why in CODES["refused"] if refused[why]],
        "together": together(counted),
        "outcomes": outcomes(counted),
        "withdrawn": withdrawn(counted),
        "offices": offices(counted, around),
        "money": money(sent),
        "people": people(open_ones, around.today),
        "weeks": weeks(counted, around),
    }


def is_counted(case: Case, today: str) -> bool:
    """Whether the person's yes holds on a day."""
    consent = case["consent"]
    return consent is not None and consent["until"] >= today


def stage_of(case: Case, shared: Sequence[str] = ()) -> str:
    """How far a case is: the first of what others still have to answer, else what came last. It is asked once
    something was told besides the places, and what came with a family (`shared`)."""
    if case["closed"] is not None:
        return HANDED if case["closed"] == HANDED else "closed"
    states = {one["state"] for one in case["applications"].values()}
    if "appealed" in states:
        return "sent"
    for state in ("sent", "granted", "refused", "received"):
        if state in states:
            return state
    if case["picks"]:
        return "chosen"
    return "asked" if told_of(case, shared) else "opened"


def together(cases: Sequence[Case]) -> list[list[Any]]:
    """How many groups claim together, and how many people are in one; nothing where nobody does."""
    held = [{one["group"] for one in case["groups"] if one["in"]} for case in cases]
    groups = set[str]().union(*held)
    people = len([1 for names in held if names])
    return [["groups", len(groups)], ["people", people]] if people else []


def outcomes(cases: Sequence[Case]) -> list[list[Any]]:
    """What came of claims, each by its last word."""
    found = Counter(one["what"] for case in cases for one in case["outcomes"].values())
    return [[what, found[what]] for what in CODES["outcome"] if found[what]]


def withdrawn(cases: Sequence[Case]) -> list[list[Any]]:
    """Why claims were taken back."""
    last = [one for case in cases for one in case["outcomes"].values()]
    found = Counter(one["why"] for one in last if one["what"] == "withdrawn")
    return [[why, found[why]] for why in CODES["ended"] if found[why]]


def stuck_in(case: Case) -> list[str]:
    """Why a case is stuck, a reason for each thing that is."""
    return [case["steps"][step]["why"] for step in stuck(case)]


def is_waiting(case: Case) -> bool:
    """Whether others are to answer."""
    return any(one["state"] in WAITING for one in case["applications"].values())


def offices(cases: Sequence[Case], around: Around) -> list[Row]:
    """By kind of office, from what was sent to the first answer: {"office", "answered", "middle", "longest":
    days of those that were answered (None for none), "waiting", "waits": of those that were not, the
    longest until today}; the slowest first. What is of no known day is left out, what waits in a closed
    case too."""
    took: dict[str, list[int]] = {}
    waits: dict[str, list[int]] = {}
    for case in cases:
        for entry, one in case["applications"].items():
            office = around.offices.get(entry.partition(".")[0], "")
            days = days_of(one)
            if days is not None:
                took.setdefault(office, []).append(days)
            elif one["state"] in ("sent", "appealed") and case["closed"] is None:
                since = days_between(one["days"].get("sent", around.today), around.today)
                waits.setdefault(office, []).append(max(0, since))
    rows = [
        {
            "office": office,
            "answered": len(took.get(office, ())),
            "middle": int(median(took[office]) + 0.5) if office in took else None,
            "longest": max(took.get(office, ()), default=None),
            "waiting": len(waits.get(office, ())),
            "waits": max(waits.get(office, ()), default=None),
        }
        for office in {**took, **waits}
    ]
    return sorted(
        rows, key=lambda row: (-(row["middle"] or 0), -(row["waits"] or 0), row["office"])
    )


def days_of(application: Mapping[str, Any]) -> int | None:
    """Days from what was sent to its first answer; None where one of them is not known, or the answer
    is said to be older."""
    days: Mapping[str, str] = application["days"]
    answers = [days[stage] for stage in ANSWERED if stage in days]
    if "sent" not in days or not answers:
        return None
    took = days_between(days["sent"], min(answers))
    return took if took >= 0 else None


def money(applications: Iterable[Mapping[str, Any]]) -> list[Row]:
    """By entry how often something came, how often of these nobody said a sum, and how much the others are in all:
    {"entry", "count", "unsaid", "sum"}, the most first. `sum` is None where no sum was said: that is not nothing."""
    rows: dict[str, Row] = {}
    for one in applications:
        if one["state"] == "received":
            start = {"entry": one["entry"], "count": 0, "unsaid": 0, "sum": None}
            row = rows.setdefault(one["entry"], start)
            amount = int(one["amount"])
            row["count"] += 1
            row["unsaid"] += amount == 0
            row["sum"] = (row["sum"] or 0) + amount if amount else row["sum"]
    return sorted(rows.values(), key=lambda row: (-(row["sum"] or 0), -row["count"], row["entry"]))


def people(open_ones: Sequence[Case], today: str) -> list[Row]:
    """By who opened them, of the cases that are not closed: {"by", "open", "stuck", "waiting", "passed": their
    next day is over}; who needs help first."""
    rows: dict[str, Row] = {}
    for case in open_ones:
        start = {"by": case["by"], "open": 0, "stuck": 0, "waiting": 0, "passed": 0}
        row = rows.setdefault(case["by"], start)
        row["open"] += 1
        row["stuck"] += len(stuck_in(case)) > 0
        row["waiting"] += is_waiting(case)
        row["passed"] += "" < case["next"]["on"] < today
    return sorted(rows.values(), key=lambda row: (-row["passed"], -row["stuck"], row["by"]))


def weeks(cases: Iterable[Case], around: Around) -> list[list[Any]]:
    """The last WEEKS weeks by their Mondays, each with how many cases were opened in it."""
    opened = Counter(
        monday(add_days(_EPOCH, (case["first"] + around.ahead) // _DAY)) for case in cases
    )
    last = monday(around.today)
    mondays = [add_days(last, -7 * back) for back in range(WEEKS - 1, -1, -1)]
    return [[day, opened[day]] for day in mondays]


def monday(day: str) -> str:
    """The Monday of a day's week."""
    return add_days(day, -((days_between(_EPOCH, day) + _THURSDAY) % 7))


def office_of(scheme: Mapping[str, Any]) -> str:
    """The kind of office that answers for an entry: where most of its steps are done by somebody who sits
    there, the first of several; "" where nobody does."""
    found = Counter(step["where"] for step in scheme["steps"] if step["where"] not in _NOBODY)
    return max(found, key=lambda where: found[where]) if found else ""
