"""What a page of the diary is made from, and what it says anew.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from migrant_helper.core.diary.due import due_of
from migrant_helper.core.diary.ledger import Ledger, ledger
from migrant_helper.core.diary.lines import Line, read_all, written
from migrant_helper.core.words.dates import in_calendars, shown
from migrant_helper.core.words.numbers import money, span
from migrant_helper.core.words.places import currency_of
from migrant_helper.core.words.plain import plain
from migrant_helper.pages.parts.calendar import bikram_table, is_bikram
from migrant_helper.pages.parts.page import Form, Page, Ui

# The page that answers where the diary begins.
START = "home"
# Under which the lines of a diary travel where nothing is kept.
FIELD = "line"


@dataclass(frozen=True)
class Diary:
    """`ui` speaks the language of the page; `law` is that of catalogue/compile/pay.py; `lines` are those that lie
    on the phone, where one keeps them (`keeps`): on the server they travel in the form. `today` is the day at the
    place, `minute` the minute since 1970 in UTC; `mark` is the SHA-256 of all lines in hex, "" where it was not
    asked for; `full` is true after a phone could not keep what it was told to; `done` is what was written down by
    the page before: see pages/diary/home.py. `pin` is true where a PIN is open and these lines lie under it, `loose`
    where others lie here under none; `asks` where somebody has a PIN on this phone and none is open. `spoken` by
    language are the letters, see core/letters/speech.py: the page's own, and those that are on the phone."""

    ui: Ui
    law: Mapping[str, Any]
    today: str
    minute: int
    lines: Sequence[str] = field(default=())
    keeps: bool = False
    mark: str = ""
    full: bool = False
    done: str = ""
    pin: bool = False
    loose: bool = False
    asks: bool = False
    spoken: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class Book:
    """A diary as read: all `texts` of its lines, the `ledger` of them, how many could not be read, and which of them
    the form `carried` that do not lie on the phone yet."""

    texts: Sequence[str]
    ledger: Ledger
    wrong: int
    carried: Sequence[str] = field(default=())


def book(diary: Diary, form: Form) -> Book:
    """The diary as it stands: what lies on the phone, and what the form carries."""
    lines, wrong = read_all([*diary.lines, *form.get(FIELD, ())], diary.today)
    texts = [written(line) for line in lines]
    lying = set(diary.lines)
    return Book(texts, ledger(lines), wrong, [text for text in texts if text not in lying])


def with_lines(diary: Diary, known: Book, said: Sequence[Line]) -> Book:
    """The diary with these lines said anew."""
    texts = [*known.texts, *[written(line) for line in said]]
    lines, _ = read_all(texts, diary.today)
    return Book([written(line) for line in lines], ledger(lines), known.wrong, known.carried)


def diary_page(
    diary: Diary, known: Book, name: str, own: Mapping[str, Any], said: Sequence[Line] = ()
) -> Page:
    """A page of the diary; what was `said` is to be kept. Without a phone that keeps it, the lines are hidden
    fields."""
    hidden = [] if diary.keeps else [[FIELD, text] for text in known.texts]
    context = {
        "ui": diary.ui,
        "path": "" if name == START else name,
        "today": diary.today,
        "hidden": hidden,
        "keeps": diary.keeps,
        "full": diary.full,
        "pin": diary.pin,
        "loose": diary.loose,
        "asks": diary.asks,
        "wrong": known.wrong,
        "default_do": "show",
        "problem": "",
        "borrowed": False,
        "keep": "keep",
    }
    lines = [*(known.carried if diary.keeps else []), *[written(line) for line in said]]
    changes = ({"kind": "write", "lines": lines},) if lines else ()
    return Page(200, f"diary/{name}.html", {**context, **own}, changes)


def day_text(diary: Diary, day: str, place: str) -> str:
    """A day as its reader writes it, in both calendars where papers of the place have the Bikram Sambat."""
    if is_bikram(diary.ui, place):
        return in_calendars(day, diary.ui["dates"], bikram_table(diary.ui))
    return shown(day, diary.ui["dates"])


def rupees(diary: Diary, sum_: float, place: str) -> str:
    """A sum of whole rupees, with the sign of the place's country."""
    code = currency_of(diary.ui["places"], place)
    return money(sum_, str(diary.ui["currency"][code]), diary.ui["numbers"])


def of_paise(diary: Diary, paise: float, place: str) -> str:
    """The same of a sum in paise."""
    return rupees(diary, paise / 100, place)


def between(diary: Diary, pair: Sequence[int], place: str) -> str:
    """A sum that is known, or the two it lies between."""
    low = rupees(diary, pair[0], place)
    return low if pair[0] == pair[1] else span(diary.ui, low, rupees(diary, pair[1], place), " – ")


def counted_of(job: Mapping[str, Any] | None, line: Mapping[str, Any]) -> str:
    """What was counted on a day, with the job's word for it: "1200 bricks"; "" for nothing."""
    count: int = line["count"]
    unit = str(job["unit"]) if job else ""
    return f"{plain(count / 100)} {unit}".strip(" ") if count else ""


def hours_of(halves: int) -> str:
    """Half hours as hours: "1.5"; "" for none."""
    return plain(halves / 2) if halves else ""


def law_of(diary: Diary, place: str) -> Mapping[str, Any]:
    """The law of a place's country; empty tables where none is held."""
    none: Mapping[str, Any] = {"lowest": [], "rules": [], "cuts": [], "zones": {}, "sources": []}
    found: Mapping[str, Any] = diary.law.get(place[:2]) or none
    return found


def owed_of(diary: Diary, known: Book, job: Mapping[str, Any]) -> dict[str, Any] | None:
    """What is owed of a job, by the law and the months of its country; None where nothing is written of it."""
    place = str(job["place"])
    law, calendar = law_of(diary, place), calendar_of(diary, place)
    return due_of(job, known.ledger, law, diary.today, calendar)


def stands_of(found: Mapping[str, Any]) -> str:
    """How it stands with what due_of found: "settled" where for certain nothing is owed of what was earned, "owed",
    "perhaps" where the least is nothing; "uncounted" where nothing more is known to be owed and pieces are not counted
    yet, "nothing" where nothing is earned, "" where the sum is not known."""
    owed: Sequence[int] | None = found["owed"]
    earned: Sequence[int] | None = found["earned"]
    if owed is None or earned is None:
        return ""
    if owed[1] > 0:
        return "owed" if owed[0] > 0 else "perhaps"
    if "uncounted" in found["why"]:
        return "uncounted"
    # By the piece, with neither a rate nor a lowest pay, days are worth an unknown sum, not nothing.
    if found["agreed"] is None and "no_lowest" in found["why"]:
        return ""
    return "settled" if earned[1] > 0 else "nothing"


def jobs_of(known: Book) -> list[dict[str, str]]:
    """The jobs to choose from: {"id", "name"}."""
    jobs: Sequence[Mapping[str, str]] = known.ledger["jobs"]
    return [{"id": one["job"], "name": one["contractor"]} for one in jobs]


def calendar_of(diary: Diary, place: str) -> Mapping[str, Any] | None:
    """The calendar by whose months a job is paid."""
    return bikram_table(diary.ui) if is_bikram(diary.ui, place) else None
