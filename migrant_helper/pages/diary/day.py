"""One day: how much of it was worked, and the hours above.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.ledger import job_of, said_after
from migrant_helper.core.diary.lines import CODES, MOST_OVER, Line, is_held
from migrant_helper.pages.diary import home
from migrant_helper.pages.diary.diary import (
    Book,
    Diary,
    book,
    day_text,
    diary_page,
    hours_of,
    with_lines,
)
from migrant_helper.pages.parts.page import Form, Page, first


def page(diary: Diary, form: Form) -> Page:
    """The day `on`; "write" writes down its `part` and the half hours `over`, "gone" takes back what was said."""
    known = book(diary, form)
    on = first(form, "on") or diary.today
    job = first(form, "job") or home.last_job(known)
    wanted = is_held(on) and on <= diary.today
    order = first(form, "do")
    if order not in ("write", "gone"):
        return _asked(diary, known, on if wanted else diary.today, job, "")
    part = first(form, "part") if order == "write" else ""
    over = first(form, "over") if order == "write" else ""
    if not wanted:
        return _asked(diary, known, diary.today, job, "future" if is_held(on) else "day")
    if order == "write" and part not in CODES["part"][:-1]:
        return _asked(diary, known, on, job, "part")
    line: Line = {"kind": "d", "at": diary.minute, "job": job, "on": on, "part": part}
    said: list[Line] = [said_after(known.ledger, {**line, "over": _over(over)})]
    return home.shown(diary, with_lines(diary, known, said), said, "day")


def _over(text: str) -> int:
    counts = [str(count) for count in range(MOST_OVER + 1)]
    return int(text) if text in counts else 0


def _asked(diary: Diary, known: Book, on: str, job: str, problem: str) -> Page:
    days: Sequence[Mapping[str, Any]] = known.ledger["days"]
    held = [line for line in days if line["on"] == on and line["job"] == job]
    here = job_of(known.ledger, job)
    place = str(here["place"]) if here else "IN"
    jobs: Sequence[Mapping[str, Any]] = known.ledger["jobs"]
    own = {
        "on": on,
        "day": day_text(diary, on, place),
        "job": job,
        "jobs": [{"id": one["job"], "name": one["contractor"]} for one in jobs],
        "part": held[0]["part"] if held else "",
        "over": held[0]["over"] if held else 0,
        "before": [_before(one) for one in held[0]["before"]] if held else [],
        "held": len(held) > 0,
        "hours": [{"halves": count, "hours": hours_of(count) or "0"} for count in range(17)],
        "problem": problem,
    }
    return diary_page(diary, known, "day", own)


def _before(line: Mapping[str, Any]) -> dict[str, Any]:
    return {"part": line["part"], "more": hours_of(line["over"])}
