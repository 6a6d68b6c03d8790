"""Where somebody works, for whom, and what was agreed.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.cases.sums import read_paise, read_sum
from migrant_helper.core.diary.ledger import job_of, next_job, said_after
from migrant_helper.core.diary.lines import CODES, MOST_RATE, Line, is_held, plain
from migrant_helper.core.words.places import with_states
from migrant_helper.core.words.plain import plain as number
from migrant_helper.core.words.works import WORKS
from migrant_helper.pages.diary import home
from migrant_helper.pages.diary.diary import Book, Diary, book, diary_page, with_lines
from migrant_helper.pages.parts.page import Form, Page, first

_PAISE = 100
# So many pieces a rate may be for, and so many hours a shift may have.
LOTS = (1, 10, 12, 100, 1000)
SHIFTS = (4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 24)
_HOURS = 8
_TEXTS = ("contractor", "firm", "site")


def page(diary: Diary, form: Form) -> Page:
    """The job `job`, the last one where none is named; "new" begins another; "write" writes down what is said of it."""
    known = book(diary, form)
    order = first(form, "do")
    name = next_job(known.ledger) if order == "new" else first(form, "job") or home.last_job(known)
    held = job_of(known.ledger, name)
    if order != "write":
        return _asked(diary, known, name, held or {}, "")
    line, problem = _read(diary, known, name, form)
    if problem:
        typed = {"typed": first(form, "amount"), "unit": plain(first(form, "unit"))}
        return _asked(diary, known, name, {**line, **typed}, problem)
    said = [said_after(known.ledger, line)]
    return home.shown(diary, with_lines(diary, known, said), said, "job")


def _read(diary: Diary, known: Book, name: str, form: Form) -> tuple[Line, str]:
    per = first(form, "per")
    amount, problem = _amount(first(form, "amount"), per)
    begun = first(form, "from") or _first_day(diary, known, name)
    to, place = first(form, "to"), first(form, "place")
    if not is_held(begun) or (to != "" and not is_held(to)):
        problem = problem or "day"
    elif begun > diary.today:
        problem = problem or "future"
    elif to != "" and to < begun:
        problem = problem or "order"
    if place not in diary.ui["places"]:
        problem = problem or "place"
    if amount > 0 and per not in CODES["per"][:-1]:
        problem = problem or "per"
    texts = {text: plain(first(form, text)) for text in _TEXTS}
    work, skill = first(form, "work"), first(form, "skill")
    line: Line = {
        "kind": "j",
        "at": diary.minute,
        "job": name,
        "from": begun,
        "to": to,
        "place": place,
        "work": work if work in WORKS else "",
        "skill": skill if skill in CODES["skill"] else "",
        "per": per if per in CODES["per"] else "",
        "amount": amount,
        **texts,
        "unit": plain(first(form, "unit")) if per == "piece" else "",
        "lot": _lot(form, per),
    }
    return line, problem


def _amount(text: str, per: str) -> tuple[int, str]:
    """The pay in paise, and what is wrong with it: of a piece alone there are parts of a rupee."""
    if per == "piece":
        paise, problem = read_paise(text)
        return (0, "amount") if problem or paise > MOST_RATE else (paise, "")
    rupees, problem = read_sum(text)
    return rupees * _PAISE, problem


def _lot(form: Form, per: str) -> int:
    """How many pieces the pay is for, or how many hours a shift has."""
    if per not in ("piece", "shift"):
        return 0
    many = LOTS if per == "piece" else SHIFTS
    said = first(form, "lot" if per == "piece" else "hours")
    fits = [one for one in many if f"{one}" == said]
    return fits[0] if fits else 1 if per == "piece" else _HOURS


def _first_day(diary: Diary, known: Book, name: str) -> str:
    """The first day that was written down of a job: it began no later."""
    days = [str(one["on"]) for one in known.ledger["days"] if one["job"] == name]
    return min([diary.today, *days])


def _asked(diary: Diary, known: Book, name: str, held: Mapping[str, Any], problem: str) -> Page:
    place = str(held.get("place") or "")
    amount: int = held.get("amount") or 0
    typed = held.get("typed") or (number(amount / _PAISE) if amount else "")
    lot: int = held.get("lot") or 0
    per = str(held.get("per") or "")
    own = {
        "job": name,
        "held": held.get("kind") == "j" and "first" in held,
        "countries": with_states(diary.ui["places"], [*diary.law]),
        "place": place,
        "work": held.get("work") or "",
        "works": list(WORKS),
        "skill": held.get("skill") or "",
        "per": per,
        "unit": held.get("unit") or "",
        "lots": [{"count": one, "chosen": per == "piece" and one == lot} for one in LOTS],
        "shifts": [
            {"count": one, "chosen": one == (lot if per == "shift" else _HOURS)} for one in SHIFTS
        ],
        "amount": typed,
        "from": held.get("from") or _first_day(diary, known, name),
        "to": held.get("to") or "",
        "texts": {text: str(held.get(text) or "") for text in _TEXTS},
        "problem": problem,
        "default_do": "write",
    }
    return diary_page(diary, known, "job", own)
