"""The table to show or print: every line with the day on which it was written, its changes, and the mark by which
it is told whether a line was altered later.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.words.bikram import bikram_of
from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.days import add_days
from migrant_helper.core.words.places import first_country
from migrant_helper.pages.diary.diary import (
    Diary,
    book,
    calendar_of,
    counted_of,
    diary_page,
    hours_of,
    of_paise,
)
from migrant_helper.pages.diary.owed import reckoned
from migrant_helper.pages.parts.page import Form, Page

Row = Mapping[str, Any]
_DAY = 1440
_EPOCH = "1970-01-01"
# Beside the page's language stands that of offices.
ENGLISH = {
    "title": "Days of work and pay, written down by the worker",
    "name": "Name",
    "contractor": "Contractor or employer",
    "firm": "Firm",
    "site": "Place of work",
    "agreed": "Pay agreed",
    "day": "Day",
    "work": "Work",
    "more": "Hours more",
    "written": "Written on",
    "sum": "Sum",
    "full": "Full day",
    "half": "Half day",
    "none": "No work",
    "": "Taken back",
    "pay": "Pay came",
    "advance": "Advance",
    "cut": "Taken off",
    "owed": "Still owed by law",
    "building": "Days of building work",
    "witness": "Seen by a workmate (name, phone, signature)",
    "mark": "Mark of all lines (SHA-256)",
}


def page(diary: Diary, form: Form) -> Page:
    """All that was written, job by job."""
    known = book(diary, form)
    told: Sequence[Row] = known.ledger["jobs"]
    sums = reckoned(diary, known)
    jobs = [_job(diary, job, known.ledger) for job in told]
    named = [job["job"] for job in told]
    rest = [line for line in known.ledger["days"] if line["job"] not in named]
    own = {
        "jobs": jobs,
        "unnamed": [_day(diary, None, line) for line in rest],
        "sums": {one["job"]: one for one in sums["jobs"]},
        "building": sums["building"],
        "english": ENGLISH,
        "mark": diary.mark,
        "day": shown(diary.today, diary.ui["dates"]),
    }
    return diary_page(diary, known, "paper", own)


def _job(diary: Diary, job: Row, ledger: Row) -> dict[str, Any]:
    place = str(job["place"])
    days: Sequence[Row] = ledger["days"]
    money: Sequence[Row] = ledger["money"]
    amount: int = job["amount"]
    return {
        "id": job["job"],
        "contractor": job["contractor"],
        "firm": job["firm"],
        "site": job["site"],
        "place": diary.ui["places"].get(place, {}).get("name", ""),
        "per": job["per"],
        "lot": job["lot"],
        "unit": job["unit"],
        "amount": of_paise(diary, amount, place) if amount else "",
        "days": [_day(diary, job, line) for line in days if line["job"] == job["job"]],
        "money": [_sum(diary, place, line) for line in money if line["job"] == job["job"]],
    }


def _day(diary: Diary, job: Row | None, line: Row) -> dict[str, Any]:
    before: Sequence[Row] = line["before"]
    place = str(job["place"]) if job else first_country(diary.ui["places"])
    return {
        "day": _short(diary, str(line["on"]), place),
        "part": line["part"],
        "more": hours_of(line["over"]),
        "counted": counted_of(job, line),
        "written": _written(diary, place, line),
        "before": [
            {
                "part": one["part"],
                "counted": counted_of(job, one),
                "written": _written(diary, place, one),
            }
            for one in before
        ],
    }


def _sum(diary: Diary, place: str, line: Row) -> dict[str, Any]:
    before: Sequence[Row] = line["before"]
    return {
        "day": _short(diary, str(line["on"]), place),
        "what": line["what"],
        "why": line["why"],
        "sum": of_paise(diary, line["amount"], place),
        "written": _written(diary, place, line),
        "before": [
            {"sum": of_paise(diary, one["amount"], place), "what": one["what"]} for one in before
        ],
    }


def _short(diary: Diary, day: str, place: str) -> str:
    """A day in a narrow column: "30/11/2026", in Nepal "2083/8/15" before it."""
    year, month, date = day.split("-")
    plain = f"{int(date)}/{int(month)}/{year}"
    calendar = calendar_of(diary, place)
    found = bikram_of(day, calendar) if calendar else None
    return f"{found[0]}/{found[1]}/{found[2]} ({plain})" if found else plain


def _written(diary: Diary, place: str, line: Row) -> str:
    """The day on which a line was written, at the place."""
    zone = str(diary.ui["places"][place[:2]]["zone"])
    hours, _, minutes = zone[1:].partition(":")
    at: int = line["at"]
    local = at + int(hours) * 60 + int(minutes)
    return _short(diary, add_days(_EPOCH, local // _DAY), place)
