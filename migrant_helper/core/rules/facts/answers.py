"""Answers as form fields: `f.<fact>` holds one answer as text, the same on server and phone.

    null            ?
    bool            true, false
    number, range   23, 10000..15000, ..15000, 10000..
    choice          the value
    choices         comma-joined values; - for none
    place, date     as they are

On the phone as well; kept the same by tests/vectors/answers.json.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from migrant_helper.core.rules.facts.read import read_value
from migrant_helper.core.rules.shapes import Fact, Facts
from migrant_helper.core.rules.wrong import Wrong
from migrant_helper.core.words.plain import plain

PREFIX = "f."
NOT_KNOWN = "?"
NONE_OF_THEM = "-"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]{1,20})?")
_MOST_DIGITS = 15  # of a whole part: every one of these is exact in both languages


class AnswerProblem(StrEnum):
    """Why what came in a form is no answer; the words for each stand with the pages."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not-a-number"
    UNCLEAR_NUMBER = "unclear-number"
    TOO_LARGE = "too-large"
    MIN_OVER_MAX = "min-over-max"
    NOT_A_DAY = "not-a-day"
    INCOMPLETE_DAY = "incomplete-day"
    NOT_OFFERED = "not-offered"
    TWO_ANSWERS = "two-answers"
    UNKNOWN_FACT = "unknown-fact"


class Refused(ValueError):
    """What came is no answer; `problem` says why. Raised and caught in the reading of a form."""

    def __init__(self, problem: AnswerProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


@dataclass(frozen=True)
class Answer:
    """A value as it is stored (None: does not know), or with a `problem` none at all."""

    value: Any
    problem: AnswerProblem | None = None


@dataclass(frozen=True)
class Decoded:
    """The facts that could be read, and the problem of each fact that could not."""

    facts: dict[str, Any]
    problems: dict[str, AnswerProblem]


def encode_answers(facts: Facts) -> dict[str, str]:
    """The hidden fields that carry these facts: {"f.home": "IN-BR", "f.age": "?"}."""
    return {PREFIX + fact: encode_answer(value) for fact, value in facts.items()}


def encode_answer(value: Any) -> str:
    """One stored value as text; it reads back as the same value."""
    if value is None:
        return NOT_KNOWN
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return f"{_end(value, 'min')}..{_end(value, 'max')}"
    if isinstance(value, list):
        return ",".join(value) or NONE_OF_THEM
    return value if isinstance(value, str) else plain(value)


def _end(value: Mapping[str, Any], key: str) -> str:
    return plain(value[key]) if key in value else ""


def decode_answers(
    declared: Mapping[str, Fact], fields: Mapping[str, str | Sequence[str]]
) -> Decoded:
    """The facts in the `f.` fields of a form; other fields are left alone.

    A field may hold one text or the list of texts that came under its name; two different ones
    are a problem. What cannot be read, and a fact that is not declared or is derived, is named in
    `problems` and left out of `facts`: never guessed, never an exception.
    """
    decoded = Decoded({}, {})
    for name, given in fields.items():
        if not name.startswith(PREFIX):
            continue
        fact = name.removeprefix(PREFIX)
        answer = _decoded(declared.get(fact), given)
        if answer.problem is None:
            decoded.facts[fact] = answer.value
        else:
            decoded.problems[fact] = answer.problem
    return decoded


def _decoded(fact: Fact | None, given: str | Sequence[str]) -> Answer:
    if fact is None or "derive" in fact:
        return Answer(None, AnswerProblem.UNKNOWN_FACT)
    texts = [given] if isinstance(given, str) else list(dict.fromkeys(given))
    if len(texts) > 1:
        return Answer(None, AnswerProblem.TWO_ANSWERS)
    return decode_answer(fact, texts[0] if texts else "")


def decode_answer(fact: Fact, text: str) -> Answer:
    """The answer that `encode_answer` writes as `text`, or its problem."""
    return answer_from(lambda: value_from(fact, text))


def answer_from(read: Callable[[], Any]) -> Answer:
    """What `read` gives, or the problem with which it refuses."""
    try:
        return Answer(read())
    except Refused as refused:
        return Answer(None, refused.problem)


def value_from(fact: Fact, text: str) -> Any:
    """The value that `encode_answer` writes as `text`. Raises Refused."""
    if text == "":
        raise Refused(AnswerProblem.EMPTY)
    if text == NOT_KNOWN:
        return None
    match fact["type"]:
        case "bool":
            return accepted(fact, {"true": True, "false": False}.get(text, text))
        case "number":
            return accepted(fact, _number_or_range(text))
        case "choices":
            return accepted(fact, [] if text == NONE_OF_THEM else text.split(","))
    return accepted(fact, text)


def accepted(fact: Fact, value: Any) -> Any:
    """`value` as it is stored, if it is an answer to `fact`. Raises Refused."""
    try:
        return read_value(fact, value, "")
    except Wrong as wrong:
        refused = {"number": AnswerProblem.TOO_LARGE, "date": AnswerProblem.NOT_A_DAY}
        raise Refused(refused.get(fact["type"], AnswerProblem.NOT_OFFERED)) from wrong


def _number_or_range(text: str) -> Any:
    first, dots, last = text.partition("..")
    if not dots:
        return as_number(text)
    return as_range(as_number(first) if first else None, as_number(last) if last else None)


def as_range(low: float | None, high: float | None) -> dict[str, float]:
    """The range from `low` to `high` (None: open). Raises Refused: no ends, or ends that cross."""
    ends = {key: end for key, end in (("min", low), ("max", high)) if end is not None}
    if not ends:
        raise Refused(AnswerProblem.EMPTY)
    if low is not None and high is not None and low > high:
        raise Refused(AnswerProblem.MIN_OVER_MAX)
    return ends


def as_number(text: str) -> float:
    """The number that `text` is, such as "-12.5": ASCII digits, no separators. Raises Refused."""
    if not _NUMBER.fullmatch(text):
        raise Refused(AnswerProblem.NOT_A_NUMBER)
    if len(text.lstrip("-0").partition(".")[0]) > _MOST_DIGITS:
        raise Refused(AnswerProblem.TOO_LARGE)
    # Exact: a whole number of so few digits is, and is stored as one.
    return float(text)
