"""What a letter asks for, as typed: read, and asked back where it cannot be.

On the phone as well; kept the same by tests/vectors/letters.json.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.sums import read_sum
from migrant_helper.core.words.days import is_day
from migrant_helper.core.words.digits import DIGITS

# The kinds of fields, and how many letters they may have.
MOST = {"name": 80, "address": 200, "text": 600, "number": 40, "phone": 30}
KINDS = (*MOST, "day", "sum", "choice")
FIRST_DAY = "2000-01-01"
# Nothing that steers a terminal or turns a line around; the joiners of Indian scripts stay.
_STEERS = re.compile("[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]")
# What stands in a number to call, and how many digits the shortest has.
_PHONE = re.compile("[0-9+ ()./,;\u00a0\u200e\u200f\u2010-\u2013-]+")
_LEAST = 3

Values = dict[str, str]
Row = Mapping[str, Any]


def asked(letter: Row, values: Mapping[str, str], has_diary: bool) -> list[Row]:
    """The fields that a letter asks for, by what was answered: what only another answer brings is left out, and what
    the diary says."""
    fields: Sequence[Row] = letter["fields"]
    return [
        one
        for one in fields
        if is_so(one.get("is") or {}, values) and not (has_diary and one.get("without_diary"))
    ]


def is_so(wanted: Mapping[str, Sequence[str]], values: Mapping[str, str]) -> bool:
    """Whether each of these fields has one of these answers."""
    return all((values.get(name) or "") in wanted[name] for name in wanted)


def read_field(field: Row, typed: str, today: str) -> tuple[str, str]:
    """What a field says, and "": a day as it is, a sum in whole rupees, a text without what steers. Else what was
    typed, and what is wrong: "long", "day", "future", "amount", "paise", "phone" or "choice"."""
    text = cleaned(typed)
    kind: str = field["kind"]
    if text == "":
        return "", ""
    if kind == "day":
        return text, _of_day(text, today)
    if kind == "sum":
        amount, problem = read_sum(text)
        return (text, problem) if problem else (str(amount), "")
    if kind == "choice":
        return (text, "") if text in field["choices"] else ("", "choice")
    if kind == "phone" and not _is_phone(text):
        return text, "phone"
    return text, "long" if len(text) > MOST[kind] else ""


def cleaned(typed: str) -> str:
    """A text on one line, without what steers: lines of an address go on after a comma."""
    lines = [line.strip(" \t\r,") for line in typed.split("\n")]
    text = ", ".join(line for line in lines if line)
    return "".join(sign for sign in text if not _STEERS.fullmatch(sign)).strip(" \t")


def missing(rows: Sequence[Row], values: Mapping[str, str]) -> list[str]:
    """Which of the fields that a letter asks for are not to be left empty, and are."""
    return [str(one["id"]) for one in rows if one["need"] == "must" and not values.get(one["id"])]


def _is_phone(text: str) -> bool:
    """Whether it can be called: digits of any script, with what stands between them, of one number or more."""
    plain = text.translate(DIGITS)
    return (
        bool(_PHONE.fullmatch(plain))
        and len([sign for sign in plain if "0" <= sign <= "9"]) >= _LEAST
    )


def _of_day(day: str, today: str) -> str:
    if not is_day(day) or day < FIRST_DAY:
        return "day"
    return "future" if day > today else ""
