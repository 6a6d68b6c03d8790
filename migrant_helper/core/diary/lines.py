"""The lines of a diary: a job, a day, a sum of money, the day of a hearing. Each is dated and none is ever wiped out:
one that is said anew of the same thing stands over the one before, which is shown as changed.

A line is a text, its parts between bars: a letter for its kind, the minute at
which it was said (since 1970, UTC), and what FIELDS says. On the phone as well; kept the same by
tests/vectors/diary.json.
"""

import re
from collections.abc import Sequence
from typing import Any

from migrant_helper.core.words.days import is_day

# What each kind carries, in order, and of what sort: "job" names a job of the diary, "number" a sum among
# the others, "hearing" a hearing; "one:x" is one of CODES["x"]; "paise" counts hundredths of a rupee; "text" is of
# 60 characters at most and may be empty, as "day?" and "time" may; "lot" counts pieces that a rate is for, or hours of
# a shift; "hundredths" those of a piece, a ton or a shift.
FIELDS: dict[str, list[list[str]]] = {
    "j": [
        ["job", "job"],
        ["from", "day"],
        ["to", "day?"],
        ["place", "place"],
        ["work", "word"],
        ["skill", "one:skill"],
        ["per", "one:per"],
        ["amount", "paise"],
        ["contractor", "text"],
        ["firm", "text"],
        ["site", "text"],
        ["unit", "text"],
        ["lot", "lot"],
    ],
    "d": [
        ["job", "job"],
        ["on", "day"],
        ["part", "one:part"],
        ["over", "halves"],
        ["count", "hundredths"],
    ],
    "m": [
        ["number", "number"],
        ["job", "job"],
        ["on", "day"],
        ["what", "one:what"],
        ["amount", "paise"],
        ["why", "one:why"],
    ],
    "h": [
        ["number", "hearing"],
        ["on", "day"],
        ["time", "time"],
        ["office", "text"],
        ["where", "text"],
        ["stands", "one:stands"],
    ],
}
# So many of the last of FIELDS came later. A line of before has none of them, and one in which all of them are empty
# leaves them out: its text, and with it the mark of the diary, stays what it was.
LATER: dict[str, int] = {"j": 2, "d": 1, "m": 0, "h": 0}
CODES: dict[str, list[str]] = {
    "skill": ["", "unskilled", "semi_skilled", "skilled", "highly_skilled"],
    # By the piece the pay is for `lot` of a `unit`; a shift has `lot` hours.
    "per": ["day", "month", "hour", "piece", "shift", ""],
    # Nothing of the day, half of it, all of it; "" takes back what was said of it.
    "part": ["none", "half", "full", ""],
    # "" takes back what was said of a sum.
    "what": ["pay", "advance", "cut", ""],
    # "" takes back what was said of a hearing.
    "stands": ["yes", ""],
    "why": [
        "",
        "absence",
        "food",
        "room",
        "tools",
        "damage",
        "fine",
        "loan",
        "interest",
        "fund",
        "insurance",
        "tax",
        "travel",
        "agent",
        "deposit",
        "uniform",
        "other",
    ],
}
# Half hours above a day's: at most sixteen hours.
MOST_OVER = 32
# A hundred million rupees: what is above was typed wrong.
MOST_PAISE = 10_000_000_000
MOST_TEXT = 60
# A hundred thousand pieces on a day, and of their pay no more than that for one lot; a lot of ten thousand.
MOST_COUNT = 10_000_000
MOST_RATE = 10_000_000
MOST_LOT = 10_000
MOST_SHIFT = 24
# What is outside was typed wrong, and no day before or after it can be reckoned with.
FIRST_DAY, LAST_DAY = "2000-01-01", "2099-12-31"
_PATTERNS = {
    "job": re.compile("j[1-9][0-9]?"),
    "number": re.compile("m[1-9][0-9]{0,3}"),
    "hearing": re.compile("h[1-9][0-9]?"),
    "time": re.compile("(([01][0-9]|2[0-3]):[0-5][0-9])?"),
    "place": re.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?"),
    "word": re.compile("[a-z_]{0,20}"),
    # Nothing that steers a terminal or turns a line around; the joiners of Indian scripts stay.
    "text": re.compile("[^|\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]*"),
}
_MOST: dict[str, int] = {
    "paise": MOST_PAISE,
    "halves": MOST_OVER,
    "lot": MOST_LOT,
    "hundredths": MOST_COUNT,
}
_COUNT = re.compile("0|[1-9][0-9]{0,11}")

Line = dict[str, Any]


def read(text: str, last: str) -> Line | None:
    """The line a text holds: {"kind", "at", and what FIELDS says}, counts as numbers; None where it is none,
    or is of a day after `last`."""
    kind, *parts = text.split("|")
    if kind not in FIELDS or len(parts) - 1 not in _lengths(kind):
        return None
    at = _count(parts[0], MOST_PAISE)
    if at < 0:
        return None
    line: Line = {"kind": kind, "at": at}
    fields = FIELDS[kind]
    empty = [_empty(sort) for _, sort in fields[len(parts) - 1 :]]
    for (name, sort), part in zip(fields, [*parts[1:], *empty], strict=True):
        value = _value(part, sort)
        if value is None:
            return None
        line[name] = value
    return line if _is_so(line, last) and written(line) == text else None


def _lengths(kind: str) -> list[int]:
    """How many fields a line of that kind may have: all, or those of before."""
    every = len(FIELDS[kind])
    return [every, every - LATER[kind]]


def _empty(sort: str) -> str:
    return "" if sort == "text" else "0"


def read_all(texts: Sequence[str], last: str) -> tuple[list[Line], int]:
    """The lines of a diary in the order in which they were said, each once, whatever the order of the texts; and how
    many texts are none."""
    found: list[Line] = []
    wrong = 0
    known = set[str]()
    for text in sorted(texts):
        if text in known:
            continue
        known.add(text)
        line = read(text, last)
        if line is None:
            wrong += 1
        else:
            found.append(line)
    return sorted(found, key=lambda one: int(one["at"])), wrong


def written(line: Line) -> str:
    """The text of a line, as `read` takes it; what came later and is empty is left out."""
    kind: str = line["kind"]
    fields = FIELDS[kind]
    before = len(fields) - LATER[kind]
    said = any(text_of(line[name]) != _empty(sort) for name, sort in fields[before:])
    parts = [text_of(line[name]) for name, _ in (fields if said else fields[:before])]
    return "|".join([kind, text_of(line["at"]), *parts])


def plain(text: str) -> str:
    """What somebody typed as it may stand in a line: no bars, nothing that steers, cut at MOST_TEXT."""
    kept = "".join(sign for sign in text if _PATTERNS["text"].fullmatch(sign))
    return kept[:MOST_TEXT]


def is_held(day: str) -> bool:
    """Whether a diary can hold that day."""
    return is_day(day) and FIRST_DAY <= day <= LAST_DAY


def _is_so(line: Line, last: str) -> bool:
    """Whether what the line says can be: nothing of days to come but a hearing, no job that ends before it begins, no
    hours and no pieces of a day that is taken back."""
    if line["kind"] == "j":
        begun: str = line["from"]
        to: str = line["to"]
        return (to == "" or begun <= to) and _is_rate(line)
    if line["kind"] == "h":
        return True
    on: str = line["on"]
    more = line["kind"] == "d" and (int(line["over"]) > 0 or int(line["count"]) > 0)
    return on <= last and not (more and line["part"] == "")


def _is_rate(line: Line) -> bool:
    """Whether what the pay is for fits how it is paid: so many of a unit by the piece, so many hours of a shift."""
    lot: int = line["lot"]
    amount: int = line["amount"]
    if line["per"] == "piece":
        return lot > 0 and amount <= MOST_RATE
    if line["per"] == "shift":
        return 0 < lot <= MOST_SHIFT and line["unit"] == ""
    return lot == 0 and line["unit"] == ""


def _value(part: str, sort: str) -> str | int | None:
    """What a part of a line says; None where it does not fit."""
    name, _, codes = sort.partition(":")
    if name == "one":
        return part if part in CODES[codes] else None
    if name in ("day", "day?"):
        return part if is_held(part) or (name == "day?" and part == "") else None
    if name in _MOST:
        count = _count(part, _MOST[name])
        return count if count >= 0 else None
    fits = _PATTERNS[name].fullmatch(part) and len(part) <= MOST_TEXT
    return part if fits else None


def _count(part: str, most: int) -> int:
    """The whole number of a part; -1 where it is none, or too large."""
    if not _COUNT.fullmatch(part) or int(part) > most:
        return -1
    return int(part)


def text_of(value: str | int) -> str:
    """A part of a line as a text."""
    return value if isinstance(value, str) else str(value)
