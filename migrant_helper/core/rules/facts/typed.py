"""Reads what a person typed or ticked on the page of one question: a value, or why it is none.

On the phone as well; kept the same by tests/vectors/typed.json.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.rules.facts.answers import (
    NONE_OF_THEM,
    NOT_KNOWN,
    Answer,
    AnswerProblem,
    Refused,
    accepted,
    answer_from,
    as_number,
    as_range,
    value_from,
)
from migrant_helper.core.rules.shapes import Fact
from migrant_helper.core.words.bikram import Table, day_of
from migrant_helper.core.words.digits import DIGITS

Fields = Mapping[str, str | Sequence[str]]

_SIGNS = {0x066C: ",", 0x060C: ",", 0x066B: ".", **dict.fromkeys([0x20, 0xA0, 0x2009, 0x202F], " ")}
_DASHES = dict.fromkeys([0x2013, 0x2014, 0x2212], "-")
# Groups as in 1,00,000 or 100,000, always with the same sign and a last group of three.
_GROUPED = re.compile(r"[0-9]{1,3}((,[0-9]{2,3})*,[0-9]{3}|( [0-9]{2,3})* [0-9]{3})(\.[0-9]+)?")
_DOTTED = re.compile(r"[0-9]{1,3}(\.[0-9]{3})+")


# How the months of the Bikram Sambat stand in a form: "b1" to "b12".
BIKRAM = "b"


def read_answer(fact: Fact, fields: Fields, bikram: Table | None = None) -> Answer:
    """The answer in the fields v, v.min, v.max, v.year, v.month and v.day, or its problem.

    A number may be typed in the digits of fifteen scripts and in groups ("१,००,०००"), a band comes
    as a range in `v`, a person's own with a dash ("10000-15000"), or in v.min and v.max. "12.500"
    is 12.5 to some and 12500 to others: UNCLEAR_NUMBER. `v` may be "?" (does not know: None), and "-" for none of the
    choices; a box left as it was is EMPTY, never false and never none. With the table `bikram` a
    month may be one of the Bikram Sambat ("b5").
    """
    return answer_from(lambda: _value(fact, fields, bikram))


def _value(fact: Fact, fields: Fields, bikram: Table | None) -> Any:
    texts = [text for text in map(_trimmed, _texts(fields, "v")) if text]
    if len(texts) > 1 and (
        fact["type"] != "choices" or NOT_KNOWN in texts or NONE_OF_THEM in texts
    ):
        raise Refused(AnswerProblem.TWO_ANSWERS)
    if texts == [NOT_KNOWN]:
        return None
    if fact["type"] == "choices" and texts and texts != [NONE_OF_THEM]:
        return accepted(fact, texts)
    text = texts[0] if texts else ""
    if fact["type"] == "number":
        return _number(fact, text, fields)
    return _date(fact, text, fields, bikram) if fact["type"] == "date" else value_from(fact, text)


def _texts(fields: Fields, name: str) -> Sequence[str]:
    given = fields.get(name, ())
    return [given] if isinstance(given, str) else given


def _only(fields: Fields, name: str) -> str:
    return _trimmed(" ".join(_texts(fields, name)))


def _trimmed(text: str) -> str:
    # Python's strip and JavaScript's trim differ on rare spaces.
    return text.strip(" \t\r\n\u00a0\u2009\u202f")


def _number(fact: Fact, text: str, fields: Fields) -> Any:
    low, high = _only(fields, "v.min"), _only(fields, "v.max")
    if text and (low or high):
        raise Refused(AnswerProblem.TWO_ANSWERS)
    if ".." in text:
        return value_from(fact, text)
    if text:
        return accepted(fact, _one_or_both(text))
    ends = [typed_number(end) if end else None for end in (low, high)]
    return accepted(fact, as_range(*ends))


def _one_or_both(text: str) -> Any:
    """A number, or the range that a dash stands in: "10,000-15,000"."""
    low, dash, high = text.translate(_DASHES).partition("-")
    ends = [_trimmed(low), _trimmed(high)]
    if dash == "" or "" in ends:
        return typed_number(text)
    return as_range(typed_number(ends[0]), typed_number(ends[1]))


def typed_number(text: str) -> float:
    """A number as people type it, without a sign: "12,34,567.5" is 1234567.5. Raises Refused."""
    plain = text.translate(DIGITS).translate(_SIGNS)
    if _DOTTED.fullmatch(plain):
        if len(plain.split(".")) == 2:
            raise Refused(AnswerProblem.UNCLEAR_NUMBER)
        plain = plain.replace(".", "")
    elif _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "").replace(" ", "")
    if plain.startswith("-"):
        raise Refused(AnswerProblem.NOT_A_NUMBER)
    return as_number(plain)


def _date(fact: Fact, text: str, fields: Fields, bikram: Table | None) -> Any:
    parts = [_only(fields, f"v.{part}").translate(DIGITS) for part in ("year", "month", "day")]
    if text and any(parts):
        raise Refused(AnswerProblem.TWO_ANSWERS)
    if text or not any(parts):
        return value_from(fact, text.translate(DIGITS))
    if not all(parts):
        raise Refused(AnswerProblem.INCOMPLETE_DAY)
    if not re.fullmatch("[0-9]{4} b?[0-9]{1,2} [0-9]{1,2}", " ".join(parts)):
        raise Refused(AnswerProblem.NOT_A_DAY)
    if parts[1].startswith(BIKRAM):
        month = int(parts[1].removeprefix(BIKRAM))
        day = None if bikram is None else day_of(int(parts[0]), month, int(parts[2]), bikram)
        if day is None:
            raise Refused(AnswerProblem.NOT_A_DAY)
        return accepted(fact, day)
    return accepted(fact, f"{parts[0]}-{int(parts[1]):02d}-{int(parts[2]):02d}")
