"""Ages, money and counts as people write them, in the digits of any script."""

import math
import re

from migrant_helper.core.rules.facts.bounds import outside
from migrant_helper.core.rules.shapes import Fact
from migrant_helper.roster.files.grid import Cell
from migrant_helper.roster.reading.found import Found, wrong
from migrant_helper.roster.reading.words import cells, key, plain_digits

_PLAIN = re.compile(r"\d+(\.\d+)?")
# Grouped as in Western countries or in South Asia, or not at all.
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d{1,2})?|\d{1,2}(,\d{2})*,\d{3}(\.\d{1,2})?")
_RANGE = re.compile(r"\d[\d,.]*\s*(-|–|—|to|से|থেকে)\s*\d[\d,.]*\D*|\d[\d,.]*\s*\+")
_SPLIT = re.compile(r"(?<=\d)(?=[^\d\s.,])|(?<=[^\d\s.,])(?=\d)")
# "Rs.500" and "रु.५००".
_SHORTENED = re.compile(r"(?<=[^\d\s.,])\.(?=\s*\d)")
_MONEY = re.compile(r"[₹৳]|/-|/=")
OLDEST = 120
FACTORS = ("100", "1000", "100000")


def read_number(name: str, fact: Fact, cell: Cell, on: str) -> Found:
    """A number of a fact within its bounds on the day `on`."""
    is_age = name == "age"
    if isinstance(cell, bool):
        return wrong("not_a_number")
    if isinstance(cell, int | float):
        return _bounded(fact, float(cell), is_age, on)
    if not isinstance(cell, str):
        return wrong("not_a_number")
    text = plain_digits(cell)
    read = _age(text) if is_age else _amount(text, _aside(name))
    return _bounded(fact, read, is_age, on) if isinstance(read, float) else read


def _words(text: str) -> list[str]:
    """The text as numbers and keys of words."""
    parts = _SPLIT.sub(" ", _MONEY.sub(" ", _SHORTENED.sub(" ", text))).split()
    return [part if part[0].isdigit() else key(part) for part in parts]


def _doubtful(text: str) -> str | None:
    """Why no text with these signs is one number."""
    if text.startswith("-") and text[1:2].isdigit():
        return "negative"
    if _RANGE.fullmatch(text):
        return "range_not_a_number"
    words = _words(text)
    if words and words[0] in cells("about") and len(words) > 1:
        return "approximate"
    return None


def _age(text: str) -> float | Found:
    doubt = _doubtful(text)
    if doubt:
        return wrong(doubt)
    words = [word for word in _words(text) if word]
    # "1 yr 6 mo" is one year, whole.
    if (
        len(words) == 4
        and words[1] in cells("years")
        and words[3] in cells("months")
        and words[2].isdecimal()
    ):
        words = words[:2]
    is_years = (
        len(words) == 1
        or (len(words) == 2 and words[1] in cells("years"))
        or (" ".join(words[1:]) in cells("years"))
    )
    if not words or not is_years or not _PLAIN.fullmatch(words[0]):
        return wrong("not_a_number")
    return float(words[0])


def _aside(name: str) -> frozenset[str]:
    """The words that may stand beside a number of this fact: "a day" beside a month's pay may not."""
    if name.endswith("_12m"):
        return cells("days")
    ways = {"monthly_income": "monthly", "daily_wage": "daily", "stay_months": "months"}
    return cells("money") | cells(ways[name]) if name in ways else cells("money")


def _amount(text: str, aside: frozenset[str]) -> float | Found:
    doubt = _doubtful(text)
    if doubt:
        return wrong(doubt)
    if key(text) in cells("zero"):
        return 0.0
    words = [word for word in _words(text) if word]
    while words and words[0] in aside:
        words = words[1:]
    factor = 1
    number, rest = (words[0], words[1:]) if words else ("", [])
    for word in rest:
        named = next((name for name in FACTORS if word in cells(name)), None)
        if named is not None and factor == 1:
            factor = int(named)
        elif word not in aside:
            return wrong("not_a_number")
    if _GROUPED.fullmatch(number):
        return float(number.replace(",", "")) * factor
    if _PLAIN.fullmatch(number):
        is_unclear = "." in number and factor == 1 and len(number.partition(".")[2]) == 3
        return wrong("number_ambiguous") if is_unclear else round(float(number) * factor, 2)
    return wrong("number_ambiguous" if number and "," in number else "not_a_number")


def _bounded(fact: Fact, value: float, is_age: bool, on: str) -> Found:
    if not math.isfinite(value):
        return wrong("not_a_number")
    if value < 0:
        return wrong("negative")
    if (is_age and value > OLDEST) or outside(fact, value, on) is not None:
        return wrong("out_of_range")
    if is_age and value != int(value):
        return wrong("not_whole")
    if is_age and value == 0:
        return wrong("check_small")
    return Found(int(value) if value == int(value) else value)
