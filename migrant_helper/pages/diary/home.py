"""Today in one tap, what was written before, and how it stands.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.ledger import job_of, said_after
from migrant_helper.core.diary.lines import CODES, Line, is_held
from migrant_helper.core.words.days import add_days
from migrant_helper.core.words.places import first_country
from migrant_helper.pages.diary.diary import (
    Book,
    Diary,
    between,
    book,
    counted_of,
    day_text,
    diary_page,
    hours_of,
    of_paise,
    owed_of,
    stands_of,
    with_lines,
)
from migrant_helper.pages.parts.page import Form, Page, first

# A diary begins with this job, before anything is said of it.
FIRST_JOB = "j1"
# So many days are in sight, the others folded.
_SEEN = 7


def page(diary: Diary, form: Form) -> Page:
    """The diary as it stands. `do` is a part of CODES["part"] for the day `on`, or for today; an hour more of today
    is `over`."""
    known = book(diary, form)
    order, _, on = first(form, "do").partition(":")
    said = _said(diary, known, order, on or diary.today)
    if not said:
        return shown(diary, known, done=diary.done)
    return shown(diary, with_lines(diary, known, said), said, "day")


def shown(diary: Diary, known: Book, said: Sequence[Line] = (), done: str = "") -> Page:
    """The first page, after what was `said`; `done` is what was written down: "day", "money", "job",
    "hearing"."""
    days: Sequence[Mapping[str, Any]] = known.ledger["days"]
    sums: Sequence[Mapping[str, Any]] = known.ledger["money"]
    here = last_job(known)
    job = job_of(known.ledger, here)
    place = str(job["place"]) if job else first_country(diary.ui["places"])
    rows = [_row(diary, known, line) for line in sorted([*days, *sums], key=_on, reverse=True)]
    yesterday = add_days(diary.today, -1)
    own = {
        "done": done,
        "day": day_text(diary, diary.today, place),
        "told": _told(days, diary.today, here),
        "uncounted": job is not None and job["per"] == "piece" and _is_uncounted(days, diary, here),
        "yesterday": yesterday,
        "yesterday_told": _told(days, yesterday, here) or not days,
        "job": job,
        "hearings": _hearings(diary, known, place),
        "rows": rows[:_SEEN],
        "older": rows[_SEEN:],
        "counts": {
            part: len([one for one in days if one["part"] == part]) for part in CODES["part"]
        },
        "owed": _owed(diary, known),
    }
    return diary_page(diary, known, "home", own, said)


def last_job(known: Book) -> str:
    """The job that was written of last, which a day that names none belongs to."""
    lines = [*known.ledger["jobs"], *known.ledger["days"]]
    if not lines:
        return FIRST_JOB
    return str(max(lines, key=lambda one: int(one["at"]))["job"])


def _said(diary: Diary, known: Book, order: str, on: str) -> list[Line]:
    if order not in ("none", "half", "full") or not is_held(on) or on > diary.today:
        return []
    line: Line = {"kind": "d", "at": diary.minute, "job": last_job(known), "on": on, "part": order}
    return [said_after(known.ledger, {**line, "over": 0, "count": 0})]


def _is_uncounted(days: Sequence[Mapping[str, Any]], diary: Diary, job: str) -> bool:
    """Whether of today's work by the piece nothing is counted yet."""
    found = [line for line in days if line["on"] == diary.today and line["job"] == job]
    return any(line["part"] != "none" and line["count"] == 0 for line in found)


def _told(days: Sequence[Mapping[str, Any]], on: str, job: str) -> str:
    """What was written of that day, "" for nothing."""
    found = [line for line in days if line["on"] == on and line["job"] == job]
    return str(found[-1]["part"]) if found else ""


def _row(diary: Diary, known: Book, line: Mapping[str, Any]) -> dict[str, Any]:
    """A day or a sum as the list shows it."""
    here = job_of(known.ledger, last_job(known))
    place = str(here["place"]) if here else first_country(diary.ui["places"])
    own = {"day": day_text(diary, line["on"], place), "on": line["on"], "job": line["job"]}
    if line["kind"] == "d":
        more = hours_of(line["over"])
        counted = counted_of(job_of(known.ledger, line["job"]), line)
        told = {"part": line["part"], "more": more, "counted": counted}
        return {**own, **told, "changed": len(line["before"]) > 0}
    sum_ = {"what": line["what"], "why": line["why"], "sum": of_paise(diary, line["amount"], place)}
    return {**own, "part": "", **sum_, "number": line["number"], "changed": len(line["before"]) > 0}


def _hearings(diary: Diary, known: Book, place: str) -> list[dict[str, str]]:
    """The hearings to come, the next one first."""
    held: Sequence[Mapping[str, str]] = known.ledger["hearings"]
    return [
        {
            "number": one["number"],
            "day": day_text(diary, one["on"], place),
            "time": one["time"],
            "office": one["office"],
        }
        for one in held
        if one["on"] >= diary.today
    ]


def _owed(diary: Diary, known: Book) -> list[dict[str, str]]:
    """Of each job of which it is known how it stands, who owes, how much and for certain: see stands_of."""
    found: list[dict[str, str]] = []
    jobs: Sequence[Mapping[str, Any]] = known.ledger["jobs"]
    for job in jobs:
        told = owed_of(diary, known, job)
        stands = stands_of(told) if told is not None else ""
        if told is not None and stands:
            sum_ = between(diary, told["owed"], str(job["place"]))
            found.append({"who": str(job["contractor"]), "sum": sum_, "stands": stands})
    return found


def _on(line: Mapping[str, Any]) -> str:
    return str(line["on"])
