"""One day: how much of it was worked, and the hours above.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.sums import read_paise
from migrant_helper.core.diary.ledger import job_of, said_after
from migrant_helper.core.diary.lines import CODES, MOST_COUNT, MOST_OVER, Line, is_held
from migrant_helper.core.words.days import add_days, days_between
from migrant_helper.core.words.places import first_country, of_country
from migrant_helper.core.words.plain import plain
from migrant_helper.pages.diary import home
from migrant_helper.pages.diary.diary import (
    Book,
    Diary,
    book,
    counted_of,
    day_text,
    diary_page,
    hours_of,
    jobs_of,
    with_lines,
)
from migrant_helper.pages.parts.page import Form, Page, first

# So many days at once: a season's.
MOST_DAYS = 92
# The weekdays on which a country may rest, each as a day in the past.
REST_DAYS: Mapping[str, str] = {"saturday": "2000-01-01", "sunday": "2000-01-02"}
_WEEK = 7


def page(diary: Diary, form: Form) -> Page:
    """The day `on`; "write" writes down its `part` and the half hours `over`, with the same of each day after it to
    `until` of which nothing is written, without the weekly day of rest where `rest` is told; "gone" takes back what was
    said. Where something is wrong the page shows what was typed."""
    known = book(diary, form)
    on = first(form, "on") or diary.today
    job = first(form, "job") or home.last_job(known)
    order = first(form, "do")
    is_written = order == "write"
    until = (first(form, "until") if is_written else "") or on
    problem = _wrong_day(on, diary.today) or _wrong_end(on, until, diary.today)
    if order not in ("write", "gone"):
        return _asked(diary, known, diary.today if problem else on, job, "", {})
    part = first(form, "part") if is_written else ""
    if problem == "" and is_written and part not in CODES["part"][:-1]:
        problem = "part"
    count, wrong = _count(first(form, "count") if is_written else "")
    problem = problem or wrong
    if problem:
        day = diary.today if _wrong_day(on, diary.today) else on
        return _asked(diary, known, day, job, problem, form)
    over = _over(first(form, "over") if is_written else "")
    line: Line = {"kind": "d", "at": diary.minute, "job": job, "part": part, "over": over}
    rest = REST_DAYS[_rest(diary, known, job)] if first(form, "rest") else ""
    days = [on, *[day for day in _untold(known, job, on, until) if not _is_rest(day, rest)]]
    # What was counted of several days together stands on the last of them; shifts stand on each.
    each = _per(known, job) == "shift"
    said: list[Line] = [
        said_after(
            known.ledger, {**line, "on": day, "count": count if each or day == days[-1] else 0}
        )
        for day in days
    ]
    return home.shown(diary, with_lines(diary, known, said), said, "day")


def _per(known: Book, job: str) -> str:
    held = job_of(known.ledger, job)
    return str(held["per"]) if held else ""


def _count(text: str) -> tuple[int, str]:
    """What was counted, in hundredths, and what is wrong with it."""
    count, problem = read_paise(text)
    return (0, "count") if problem or count > MOST_COUNT else (count, "")


def _wrong_day(on: str, today: str) -> str:
    if not is_held(on):
        return "day"
    return "future" if on > today else ""


def _wrong_end(on: str, until: str, today: str) -> str:
    """What is wrong with the last of several days."""
    wrong = _wrong_day(until, today)
    if wrong or until == on:
        return wrong
    if until < on:
        return "order"
    return "long" if days_between(on, until) >= MOST_DAYS else ""


def _untold(known: Book, job: str, on: str, until: str) -> list[str]:
    """The days after `on` to `until` of which nothing is written."""
    days: Sequence[Mapping[str, Any]] = known.ledger["days"]
    told = {str(line["on"]) for line in days if line["job"] == job}
    every = [add_days(on, 1 + at) for at in range(days_between(on, until))]
    return [day for day in every if day not in told]


def _rest(diary: Diary, known: Book, job: str) -> str:
    """The weekday on which the country of the job rests; a Sunday where none is told."""
    held = job_of(known.ledger, job)
    place = str(held["place"]) if held else first_country(diary.ui["places"])
    return of_country(diary.ui["places"], place, "rest") or "sunday"


def _is_rest(day: str, rest: str) -> bool:
    """Whether a day is that weekday; "" for none."""
    return rest != "" and days_between(rest, day) % _WEEK == 0


def _over(text: str) -> int:
    counts = [str(count) for count in range(MOST_OVER + 1)]
    return int(text) if text in counts else 0


def _held(known: Book, on: str, job: str) -> Sequence[Mapping[str, Any]]:
    days: Sequence[Mapping[str, Any]] = known.ledger["days"]
    return [line for line in days if line["on"] == on and line["job"] == job]


def _asked(diary: Diary, known: Book, on: str, job: str, problem: str, typed: Form) -> Page:
    """The page that asks; `typed` is the form that could not be written down."""
    held = _held(known, on, job)
    here = job_of(known.ledger, job)
    place = str(here["place"]) if here else first_country(diary.ui["places"])
    is_typed = first(typed, "do") != ""
    until = first(typed, "until")
    over: int = held[0]["over"] if held else 0
    own = {
        "on": on,
        "day": day_text(diary, on, place),
        "job": job,
        "jobs": jobs_of(known),
        "part": first(typed, "part") or (held[0]["part"] if held else ""),
        "over": _over(first(typed, "over")) if is_typed else over,
        "per": str(here["per"]) if here else "",
        "unit": str(here["unit"]) if here else "",
        "count": first(typed, "count") if is_typed else _typed(held),
        "until": until,
        "rest": until == "" or first(typed, "rest") != "",
        "resting": _rest(diary, known, job),
        "before": [_before(here, one) for one in held[0]["before"]] if held else [],
        "held": len(held) > 0,
        "hours": [{"halves": count, "hours": hours_of(count) or "0"} for count in range(17)],
        "problem": problem,
        "default_do": "write",
    }
    return diary_page(diary, known, "day", own)


def _typed(held: Sequence[Mapping[str, Any]]) -> str:
    """What was counted, as it was typed."""
    count: int = held[0]["count"] if held else 0
    return plain(count / 100) if count else ""


def _before(job: Mapping[str, Any] | None, line: Mapping[str, Any]) -> dict[str, Any]:
    more = hours_of(line["over"])
    return {"part": line["part"], "more": more, "counted": counted_of(job, line)}
