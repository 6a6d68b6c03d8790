"""A sum that came, or was taken off.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.sums import read_sum
from migrant_helper.core.diary.ledger import is_same, next_number, said_after
from migrant_helper.core.diary.lines import CODES, Line, is_held
from migrant_helper.core.words.plain import plain
from migrant_helper.pages.diary import home
from migrant_helper.pages.diary.diary import Book, Diary, book, diary_page, jobs_of, with_lines
from migrant_helper.pages.parts.page import Form, Page, first

_PAISE = 100


def page(diary: Diary, form: Form) -> Page:
    """The sum `number`, or a new one; "write" writes down what, how much, on which day and why, "gone" takes it
    back."""
    known = book(diary, form)
    number = first(form, "number")
    held = _held(known, number)
    order = first(form, "do")
    if order == "gone" and held:
        gone = {**_bare(held), "at": diary.minute, "what": "", "amount": 0, "why": ""}
        said = [said_after(known.ledger, gone)]
        return home.shown(diary, with_lines(diary, known, said), said, "money")
    if order != "write":
        return _asked(diary, known, held, form, "")
    line, problem = _read(diary, known, held, form)
    if problem:
        return _asked(diary, known, held, form, problem)
    if held and not is_same(held, line) and first(form, "edit") == "":
        # A page that was gone back to: this is another sum.
        line = {**line, "number": next_number(known.ledger)}
    said = [said_after(known.ledger, line)]
    return home.shown(diary, with_lines(diary, known, said), said, "money")


def _read(
    diary: Diary, known: Book, held: Mapping[str, Any] | None, form: Form
) -> tuple[Line, str]:
    """The line of what was typed, and what is wrong with it: "" for nothing."""
    amount, problem = read_sum(first(form, "amount"))
    on = first(form, "on") or diary.today
    what = first(form, "what")
    if problem == "" and amount == 0:
        problem = "amount"
    if not is_held(on):
        problem = problem or "day"
    elif on > diary.today:
        problem = problem or "future"
    if what not in ("pay", "advance", "cut"):
        problem = problem or "what"
    why = first(form, "why") if what == "cut" else ""
    line: Line = {
        "kind": "m",
        "at": diary.minute,
        "number": held["number"] if held else next_number(known.ledger),
        "job": first(form, "job") or home.last_job(known),
        "on": on,
        "what": what,
        "amount": amount * _PAISE,
        "why": why if why in CODES["why"] else "other",
    }
    return line, problem


def _held(known: Book, number: str) -> dict[str, Any] | None:
    sums: Sequence[dict[str, Any]] = known.ledger["money"]
    return next((one for one in sums if one["number"] == number), None)


def _bare(held: Mapping[str, Any]) -> Line:
    return {name: held[name] for name in ("kind", "number", "job", "on")}


def _typed(paise: int) -> str:
    """A sum as it was typed."""
    return plain(paise / _PAISE)


def _asked(
    diary: Diary, known: Book, held: Mapping[str, Any] | None, form: Form, problem: str
) -> Page:
    job = first(form, "job") or (str(held["job"]) if held else home.last_job(known))
    typed = first(form, "amount")
    own = {
        "number": held["number"] if held else next_number(known.ledger),
        "job": job,
        "jobs": jobs_of(known),
        "on": first(form, "on") or (held["on"] if held else diary.today),
        "what": first(form, "what") or (held["what"] if held else ""),
        "why": first(form, "why") or (held["why"] if held else ""),
        "amount": typed or (_typed(held["amount"]) if held else ""),
        "whys": [why for why in CODES["why"] if why],
        "held": held is not None,
        "problem": problem,
        "default_do": "write",
    }
    return diary_page(diary, known, "money", own)
