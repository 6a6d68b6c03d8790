"""The day of a hearing, or of another talk at an office, written down by whoever has to be there.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.ledger import is_same, next_hearing, said_after
from migrant_helper.core.diary.lines import Line, is_held, plain
from migrant_helper.core.words.clock import read_time
from migrant_helper.pages.diary import home
from migrant_helper.pages.diary.diary import Book, Diary, book, diary_page, with_lines
from migrant_helper.pages.parts.page import Form, Page, first

FIELDS = ("day", "time", "office", "where")
# As many as a diary holds.
MOST = 99


def page(diary: Diary, form: Form) -> Page:
    """The hearing `number`, or a new one; "write" writes down day, time, office and place, "gone" takes it back."""
    known = book(diary, form)
    held = _held(known, first(form, "number"))
    order = first(form, "do")
    if order == "gone" and held is not None:
        gone = {**_bare(held), "at": diary.minute, "stands": ""}
        return _said(diary, known, gone)
    if order != "write":
        return _asked(diary, known, held, form, "")
    on = first(form, "day")
    time, problem = read_time(first(form, "time"))
    if not is_held(on) or on < diary.today:
        problem = "ahead"
    number = str(held["number"]) if held is not None else next_hearing(known.ledger)
    if int(number[1:]) > MOST:
        problem = "full"
    if problem:
        return _asked(diary, known, held, form, problem)
    line: Line = {
        "kind": "h",
        "at": diary.minute,
        "number": number,
        "on": on,
        "time": time,
        "office": plain(first(form, "office")),
        "where": plain(first(form, "where")),
        "stands": "yes",
    }
    same = [one for one in known.ledger["hearings"] if is_same({**one, "number": number}, line)]
    # A page that was gone back to says nothing twice.
    return home.shown(diary, known) if same else _said(diary, known, line)


def _said(diary: Diary, known: Book, line: Line) -> Page:
    said = [said_after(known.ledger, line)]
    return home.shown(diary, with_lines(diary, known, said), said, "hearing")


def _held(known: Book, number: str) -> dict[str, Any] | None:
    hearings: Sequence[dict[str, Any]] = known.ledger["hearings"]
    return next((one for one in hearings if one["number"] == number), None)


def _bare(held: Mapping[str, Any]) -> Line:
    return {name: held[name] for name in ("kind", "number", "on", "time", "office", "where")}


def _asked(
    diary: Diary, known: Book, held: Mapping[str, Any] | None, form: Form, problem: str
) -> Page:
    before = {**held, "day": held["on"]} if held is not None else {}
    typed = {name: first(form, name) or str(before.get(name, "")) for name in FIELDS}
    own = {
        "number": held["number"] if held is not None else "",
        "typed": typed,
        "problem": problem,
        "default_do": "write",
    }
    return diary_page(diary, known, "hearing", own)
