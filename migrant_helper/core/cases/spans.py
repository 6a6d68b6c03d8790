"""A number that is known, that lies between two others, or that nobody knows: "450", "40-45", "".

On the phone as well; kept the same by tests/vectors/together.json.
"""

import re

from migrant_helper.core.cases.sums import read_sum
from migrant_helper.core.words.digits import DIGITS

_SPAN = re.compile("([0-9]{1,9}(-[0-9]{1,9})?)?")
_DASHES = dict.fromkeys([0x2010, 0x2012, 0x2013, 0x2014, 0x2212], "-")
# Half a day, as people write it.
_HALF = (".5", "½", " 1/2")


def is_span(text: str) -> bool:
    """Whether it is one, the least first."""
    if _SPAN.fullmatch(text) is None:
        return False
    ends = ends_of(text)
    return ends is None or ends[0] <= ends[1]


def ends_of(span: str) -> list[int] | None:
    """[least, most]; None where nobody knows."""
    if span == "":
        return None
    low, _, high = span.partition("-")
    return [int(low), int(high or low)]


def span_of(ends: list[int]) -> str:
    """[least, most] as it is kept."""
    return f"{ends[0]}" if ends[0] == ends[1] else f"{ends[0]}-{ends[1]}"


def read_rupees(text: str) -> tuple[str, str]:
    """What was typed of a sum, and "": "₹450", "400 - 450"; an empty text nobody knows. What cannot be read is ("",
    "amount"), what has paise ("", "paise"), what ends before it begins ("", "order")."""
    found: list[int] = []
    for part in _parts(text):
        rupees, wrong = read_sum(part)
        if wrong != "":
            return "", wrong
        found.append(rupees)
    return _span(found)


def read_days(text: str) -> tuple[str, str]:
    """The same of days, kept in half days: "22.5" is "45"; what cannot be read is ("", "count")."""
    found: list[int] = []
    for part in _parts(text):
        half = next((sign for sign in _HALF if part.endswith(sign)), "")
        whole = part.removesuffix(half).strip(" ") if half else part
        if re.fullmatch("[0-9]{1,4}", whole) is None:
            return "", "count"
        found.append(2 * int(whole) + (1 if half else 0))
    return _span(found)


def _parts(text: str) -> list[str]:
    """The one or two numbers of a text; an empty one between dashes is none that can be read."""
    plain = text.translate(DIGITS).translate(_DASHES).strip(" ")
    if plain in ("", "?"):
        return []
    # "/-" stands behind a sum.
    parts = plain.replace("/-", "").split("-")
    return [part.strip(" ") or "?" for part in parts]


def _span(found: list[int]) -> tuple[str, str]:
    if len(found) > 2:
        return "", "amount"
    if len(found) == 2 and found[0] > found[1]:
        return "", "order"
    return ("", "") if not found else (span_of([found[0], found[-1]]), "")
