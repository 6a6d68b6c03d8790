"""Where somebody works, for whom, and what was agreed.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.cases.sums import read_sum
from migrant_helper.core.diary.ledger import job_of, next_job, said_after
from migrant_helper.core.diary.lines import CODES, Line, is_held, plain
from migrant_helper.core.words.works import WORKS
from migrant_helper.pages.diary import home
from migrant_helper.pages.diary.diary import Book, Diary, book, diary_page, with_lines
from migrant_helper.pages.parts.page import Form, Page, first

_PAISE = 100
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
        return _asked(diary, known, name, {**line, "typed": first(form, "amount")}, problem)
    said = [said_after(known.ledger, line)]
    return home.shown(diary, with_lines(diary, known, said), said, "job")


def _read(diary: Diary, known: Book, name: str, form: Form) -> tuple[Line, str]:
    amount, problem = read_sum(first(form, "amount"))
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
    per = first(form, "per")
    if amount > 0 and per not in ("day", "month", "hour"):
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
        "amount": amount * _PAISE,
        **texts,
    }
    return line, problem


def _first_day(diary: Diary, known: Book, name: str) -> str:
    """The first day that was written down of a job: it began no later."""
    days = [str(one["on"]) for one in known.ledger["days"] if one["job"] == name]
    return min([diary.today, *days])


def _asked(diary: Diary, known: Book, name: str, held: Mapping[str, Any], problem: str) -> Page:
    place = str(held.get("place") or "")
    amount: int = held.get("amount") or 0
    typed = held.get("typed") or (f"{amount // _PAISE}" if amount else "")
    own = {
        "job": name,
        "held": held.get("kind") == "j" and "first" in held,
        "countries": _countries(diary),
        "place": place,
        "work": held.get("work") or "",
        "works": list(WORKS),
        "skill": held.get("skill") or "",
        "per": held.get("per") or "",
        "amount": typed,
        "from": held.get("from") or _first_day(diary, known, name),
        "to": held.get("to") or "",
        "texts": {text: str(held.get(text) or "") for text in _TEXTS},
        "problem": problem,
    }
    return diary_page(diary, known, "job", own)


def _countries(diary: Diary) -> list[dict[str, Any]]:
    """The countries whose law of pay is held, with their states."""
    places: Mapping[str, Mapping[str, Any]] = diary.ui["places"]
    return [
        {
            "name": places[code]["name"],
            "places": [
                {"code": other, "name": places[other]["name"]}
                for other in places
                if other.startswith(f"{code}-")
            ],
        }
        for code in diary.law
    ]
