"""A case as JSON (docs/schemas/card-case.json), and the same case by the codes that a card holds.

No name, no phone number, no answer: a case has the keys of `Case` and no others.
On the phone as well; kept the same by tests/vectors/cards.json.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, NotRequired, TypedDict

from migrant_helper.core.card.bits import (
    DOUBTS,
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
    ALL_SURE,
    COUNTRY_PATTERN,
    FIRST_DAY,
    ID_PATTERN,
    LANG_PATTERN,
    MAX_DAYS,
    MAX_ENTRIES,
    MAX_ISSUED,
    MINUTES,
    VERSION,
    Contents,
    fits,
    written,
)
from migrant_helper.core.words.days import add_days, days_between, is_day

CASE_KEYS = ("id", "lang", "country", "entries", "issued", "expires", "revision")
ENTRY_KEYS = ("scheme", "steps", "deadlines")
DOUBT = "doubt"
DEADLINE_KEYS = ("id", "on")
_NO_DAY = -(10**7)
_BY_CODE = re.compile("#[1-9][0-9]{0,4}")


class Deadline(TypedDict):
    """`id` is the scheme's deadline, `on` a day."""

    id: str
    on: str


class Entry(TypedDict):
    """A scheme on the checklist. `steps`: "todo", "done" or "not_needed" by step id; `doubt`, one of DOUBTS, where
    it is not the holder's for sure, or where that is told."""

    scheme: str
    steps: dict[str, str]
    deadlines: list[Deadline]
    doubt: NotRequired[str]


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
    """A case that no card can hold: where in it ("entries[2].steps.apply"). What is expected there stands in
    actions/cards.py, which no phone needs."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


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
    _need(_has_keys(case, CASE_KEYS), "case")
    _need(_matches(ID_PATTERN, case["id"]), "id")
    _need(_matches(LANG_PATTERN, case["lang"]), "lang")
    _need(_matches(COUNTRY_PATTERN, case["country"]), "country")
    issued = _days(FIRST_DAY, case["issued"])
    _need(0 <= issued <= MAX_ISSUED, "issued")
    valid = _days(case["issued"], case["expires"])
    _need(1 <= valid <= MAX_DAYS, "expires")
    entries = _coded_entries(case["entries"], codes, case["issued"])
    revision = case["revision"]
    _need(is_minute(revision), "revision")
    head = case["id"], case["lang"], case["country"]
    version = VERSION if any(entry.doubt for entry in entries) else ALL_SURE
    card = Contents(*head, entries, case["issued"], case["expires"], key, int(revision), version)
    data = written(card)
    _need(fits(card, data), "entries")
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
    found: Entry = {
        "scheme": name,
        "steps": {steps.get(code, f"#{code}"): state for code, state in states.items()},
        "deadlines": [
            {"id": deadlines.get(code, f"#{code}"), "on": on} for code, on in days.items()
        ],
    }
    return {**found, "doubt": DOUBTS[coded.doubt]} if coded.doubt else found


def _names(codes: Mapping[str, int]) -> dict[int, str]:
    return {code: name for name, code in codes.items()}


def _coded_entries(entries: Any, codes: Mapping[str, SchemeCodes], issued: str) -> list[Coded]:
    count = len(entries) if isinstance(entries, list) else 0
    _need(1 <= count <= MAX_ENTRIES, "entries")
    coded = [_coded(each, codes, issued, f"entries[{at}]") for at, each in enumerate(entries)]
    _need(len({entry.code for entry in coded}) == count, "entries")
    return sorted(coded, key=lambda each: each.code)


def _coded(entry: Any, codes: Mapping[str, SchemeCodes], issued: str, where: str) -> Coded:
    told = {DOUBT: "", **entry} if isinstance(entry, dict) else None
    _need(_has_keys(told, (*ENTRY_KEYS, DOUBT)), where)
    doubt = told[DOUBT] if told else ""
    _need(doubt in DOUBTS, f"{where}.doubt")
    schemes = {name: each["code"] for name, each in codes.items()}
    code = _code(entry["scheme"], schemes, MAX_SCHEME_CODE, f"{where}.scheme")
    own = codes.get(entry["scheme"], _NO_CODES)
    steps = _coded_steps(entry["steps"], own["steps"], f"{where}.steps")
    deadlines = _coded_deadlines(entry["deadlines"], own, issued, f"{where}.deadlines")
    return Coded(code, steps, deadlines, DOUBTS.index(doubt))


def _coded_steps(steps: Any, codes: Mapping[str, int], where: str) -> dict[int, int]:
    _need(isinstance(steps, dict), where)
    coded: dict[int, int] = {}
    for name, state in steps.items():
        at = f"{where}.{name}"
        _need(isinstance(state, str) and state in STATES[1:], at)
        coded[_code(name, codes, MAX_STEP_CODE, at)] = STATES.index(state)
    _need(len(coded) == len(steps), where)
    return coded


def _coded_deadlines(deadlines: Any, own: SchemeCodes, issued: str, where: str) -> dict[int, int]:
    few = isinstance(deadlines, list) and len(deadlines) <= MAX_DEADLINES
    _need(few, where)
    coded: dict[int, int] = {}
    for index, each in enumerate(deadlines):
        at = f"{where}[{index}]"
        _need(_has_keys(each, DEADLINE_KEYS), at)
        days = _days(issued, each["on"])
        _need(EARLIEST <= days <= LATEST, f"{at}.on")
        coded[_code(each["id"], own["deadlines"], MAX_DEADLINE_CODE, f"{at}.id")] = days
    _need(len(coded) == len(deadlines), where)
    return coded


def _code(name: Any, codes: Mapping[str, int], highest: int, where: str) -> int:
    """The code of an id; an id that only a newer catalogue knows may be given as "#77"."""
    if _matches(_BY_CODE, name):
        code = int(name[1:])
    else:
        code = codes.get(name, 0) if isinstance(name, str) else 0
    _need(1 <= code <= highest, where)
    return code


def _need(fine: bool, where: str) -> None:
    if not fine:
        raise BadCase(where)


def _has_keys(value: Any, keys: tuple[str, ...]) -> bool:
    return isinstance(value, dict) and set(value) == set(keys)


def _matches(pattern: re.Pattern[str], value: Any) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _days(first: str, last: Any) -> int:
    """Days from `first` to `last`; out of every range where `last` is no day."""
    return days_between(first, last) if is_day(last) else _NO_DAY
