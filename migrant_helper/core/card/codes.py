"""A case as JSON (docs/schemas/card-case.json), and the same case by the codes that a card holds.

No name, no phone number, no answer: a case has the keys of `Case` and no others.
On the phone as well; kept the same by tests/vectors/cards.json.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, TypedDict

from migrant_helper.core.card.bits import (
    EARLIEST,
    LATEST,
    MAX_DEADLINE_CODE,
    MAX_DEADLINES,
    MAX_SCHEME_CODE,
    MAX_STEP_CODE,
    STATES,
    Coded,
)
from migrant_helper.core.card.contents import (
    COUNTRY_PATTERN,
    FIRST_DAY,
    ID_PATTERN,
    LANG_PATTERN,
    MAX_DAYS,
    MAX_ENTRIES,
    MAX_ISSUED,
    MINUTES,
    Contents,
    fits,
    written,
)
from migrant_helper.core.words.days import add_days, days_between, is_day

CASE_KEYS = ("id", "lang", "country", "entries", "issued", "expires", "revision")
ENTRY_KEYS = ("scheme", "steps", "deadlines")
DEADLINE_KEYS = ("id", "on")
_NO_DAY = -(10**7)
_BY_CODE = re.compile("#[1-9][0-9]{0,4}")


class Deadline(TypedDict):
    """`id` is the scheme's deadline, `on` a day."""

    id: str
    on: str


class Entry(TypedDict):
    """A scheme on the checklist. `steps`: "todo", "done" or "not_needed" by step id."""

    scheme: str
    steps: dict[str, str]
    deadlines: list[Deadline]


class Case(TypedDict):
    """What a card says. `id` is 16 hex digits, `revision` the minute of the day of issue at which it was
    made: of two cards of one id the later one counts. Ids that this catalogue does not know are written by
    their code, "#77", and can be put on a card again."""

    id: str
    lang: str
    country: str
    entries: list[Entry]
    issued: str
    expires: str
    revision: int


class SchemeCodes(TypedDict):
    """Append-only codes of one scheme: its own, unique over all countries, and those of its steps
    and deadlines, unique in the scheme."""

    code: int
    steps: dict[str, int]
    deadlines: dict[str, int]


_NO_CODES: SchemeCodes = {"code": 0, "steps": {}, "deadlines": {}}


class BadCase(ValueError):
    """A case that no card can hold: where in it ("entries[2].steps.apply"), and what was expected
    there."""

    def __init__(self, where: str, expected: str) -> None:
        super().__init__(f"{where}: expected {expected}")
        self.where = where
        self.expected = expected


def codes_of(catalogues: Iterable[Mapping[str, Any]]) -> dict[str, SchemeCodes]:
    """The codes by scheme id, of all schemes of these compiled catalogues."""
    return {
        scheme["id"]: {
            "code": scheme["code"],
            "steps": {step["id"]: step["code"] for step in scheme["steps"]},
            "deadlines": {each["id"]: each["code"] for each in scheme["deadlines"]},
        }
        for catalogue in catalogues
        for scheme in catalogue["schemes"]
    }


def payload(case: Any, codes: Mapping[str, SchemeCodes], key: str = "") -> bytes:
    """The bytes to sign; with `key` (hex of x and y) those of a card that carries its own key.
    Entries come in the order of their codes. Raises BadCase, also for a case too big for one
    picture (`where` is then "entries")."""
    _need(_has_keys(case, CASE_KEYS), "case", _object(CASE_KEYS))
    _need(_matches(ID_PATTERN, case["id"]), "id", "16 hex digits")
    _need(_matches(LANG_PATTERN, case["lang"]), "lang", "a language tag")
    _need(_matches(COUNTRY_PATTERN, case["country"]), "country", "two capital letters")
    issued = _days(FIRST_DAY, case["issued"])
    _need(0 <= issued <= MAX_ISSUED, "issued", "a day from 2024-01-01 on")
    valid = _days(case["issued"], case["expires"])
    _need(1 <= valid <= MAX_DAYS, "expires", f"a day 1 to {MAX_DAYS} days after the day of issue")
    entries = _coded_entries(case["entries"], codes, case["issued"])
    revision = case["revision"]
    _need(is_minute(revision), "revision", "a minute of the day, 0 to 1439")
    head = case["id"], case["lang"], case["country"]
    card = Contents(*head, entries, case["issued"], case["expires"], key, int(revision))
    data = written(card)
    _need(fits(card, data), "entries", "fewer entries: these are too many for one picture")
    return data


def case_from(card: Contents, codes: Mapping[str, SchemeCodes]) -> Case:
    """The case of a card, its codes as ids; a code that is not in `codes` as "#77"."""
    schemes = {each["code"]: (name, each) for name, each in codes.items()}
    entries = [
        _entry(each, *schemes.get(each.code, (f"#{each.code}", _NO_CODES)), card.issued)
        for each in card.entries
    ]
    return {
        "id": card.id,
        "lang": card.lang,
        "country": card.country,
        "entries": entries,
        "issued": card.issued,
        "expires": card.expires,
        "revision": card.revision,
    }


def is_minute(value: Any) -> bool:
    """Whether it is a whole number of minutes of one day."""
    told = isinstance(value, int | float) and not isinstance(value, bool)
    return told and 0 <= value < MINUTES and value == int(value)


def _entry(coded: Coded, name: str, own: SchemeCodes, issued: str) -> Entry:
    steps, deadlines = _names(own["steps"]), _names(own["deadlines"])
    states = {code: STATES[state] for code, state in sorted(coded.steps.items())}
    days = {code: add_days(issued, days) for code, days in sorted(coded.deadlines.items())}
    return {
        "scheme": name,
        "steps": {steps.get(code, f"#{code}"): state for code, state in states.items()},
        "deadlines": [
            {"id": deadlines.get(code, f"#{code}"), "on": on} for code, on in days.items()
        ],
    }


def _names(codes: Mapping[str, int]) -> dict[int, str]:
    return {code: name for name, code in codes.items()}


def _coded_entries(entries: Any, codes: Mapping[str, SchemeCodes], issued: str) -> list[Coded]:
    count = len(entries) if isinstance(entries, list) else 0
    _need(1 <= count <= MAX_ENTRIES, "entries", f"1 to {MAX_ENTRIES} entries")
    coded = [_coded(each, codes, issued, f"entries[{at}]") for at, each in enumerate(entries)]
    _need(len({entry.code for entry in coded}) == count, "entries", "each scheme once")
    return sorted(coded, key=lambda each: each.code)


def _coded(entry: Any, codes: Mapping[str, SchemeCodes], issued: str, where: str) -> Coded:
    _need(_has_keys(entry, ENTRY_KEYS), where, _object(ENTRY_KEYS))
    schemes = {name: each["code"] for name, each in codes.items()}
    code = _code(entry["scheme"], schemes, MAX_SCHEME_CODE, f"{where}.scheme")
    own = codes.get(entry["scheme"], _NO_CODES)
    steps = _coded_steps(entry["steps"], own["steps"], f"{where}.steps")
    deadlines = _coded_deadlines(entry["deadlines"], own, issued, f"{where}.deadlines")
    return Coded(code, steps, deadlines)


def _coded_steps(steps: Any, codes: Mapping[str, int], where: str) -> dict[int, int]:
    _need(isinstance(steps, dict), where, "states by step id")
    coded: dict[int, int] = {}
    for name, state in steps.items():
        at = f"{where}.{name}"
        _need(isinstance(state, str) and state in STATES[1:], at, "todo, done or not_needed")
        coded[_code(name, codes, MAX_STEP_CODE, at)] = STATES.index(state)
    _need(len(coded) == len(steps), where, "each step once")
    return coded


def _coded_deadlines(deadlines: Any, own: SchemeCodes, issued: str, where: str) -> dict[int, int]:
    few = isinstance(deadlines, list) and len(deadlines) <= MAX_DEADLINES
    _need(few, where, f"at most {MAX_DEADLINES} deadlines")
    range_ = f"a day from {-EARLIEST} days before the day of issue to {LATEST} days after"
    coded: dict[int, int] = {}
    for index, each in enumerate(deadlines):
        at = f"{where}[{index}]"
        _need(_has_keys(each, DEADLINE_KEYS), at, _object(DEADLINE_KEYS))
        days = _days(issued, each["on"])
        _need(EARLIEST <= days <= LATEST, f"{at}.on", range_)
        coded[_code(each["id"], own["deadlines"], MAX_DEADLINE_CODE, f"{at}.id")] = days
    _need(len(coded) == len(deadlines), where, "each deadline once")
    return coded


def _code(name: Any, codes: Mapping[str, int], highest: int, where: str) -> int:
    """The code of an id; an id that only a newer catalogue knows may be given as "#77"."""
    if _matches(_BY_CODE, name):
        code = int(name[1:])
    else:
        code = codes.get(name, 0) if isinstance(name, str) else 0
    _need(1 <= code <= highest, where, "an id of the catalogue whose code fits a card")
    return code


def _need(fine: bool, where: str, expected: str) -> None:
    if not fine:
        raise BadCase(where, expected)


def _object(keys: tuple[str, ...]) -> str:
    return f"an object with the keys {', '.join(keys)} and no others"


def _has_keys(value: Any, keys: tuple[str, ...]) -> bool:
    return isinstance(value, dict) and set(value) == set(keys)


def _matches(pattern: re.Pattern[str], value: Any) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _days(first: str, last: Any) -> int:
    """Days from `first` to `last`; out of every range where `last` is no day."""
    return days_between(first, last) if is_day(last) else _NO_DAY
