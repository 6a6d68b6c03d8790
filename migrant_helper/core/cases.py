"""The case a person keeps on the phone, and the shorter one that goes on a card.

Mirrored by static/js/core/cases.js; kept the same by tests/vectors/cases.json.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from migrant_helper.core.days import add_days, is_day

_VALID_DAYS = 180  # a season of work: the card is made again at the next move
_MOST_ENTRIES = 12  # what one picture holds at six steps an entry

_ID = re.compile(r"[0-9a-f]{16}")
_LANG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_SCHEME = re.compile(r"[a-z]{2}(-[a-z0-9]+)+")
_TICK = re.compile(r"[a-z]{2}(-[a-z0-9]+)+\.[a-z0-9][a-z0-9-]*")


def case_of(parts: Mapping[str, Any], saved: str) -> dict[str, Any]:
    """The case to keep: {"id", "lang", "facts", "picks", "ticks", "saved"}, `saved` a day.

    `parts` are those of a form: id (16 hex digits), lang, facts as stored, picks (scheme ids, in
    the order chosen) and ticks ("<scheme>.<step>"). A pick or tick given twice is kept once.
    """
    return {
        "id": parts["id"],
        "lang": parts["lang"],
        "facts": dict(parts["facts"]),
        "picks": list(dict.fromkeys(parts["picks"])),
        "ticks": sorted(set(parts["ticks"])),
        "saved": saved,
    }


def refused(kept: object) -> str | None:
    """Why a case read back cannot be used, as a code, or None when it can.

    The first of: `not_a_case` (no object, or other keys than those of a case), `id`, `lang`,
    `facts` (no object; what is in it is for `facts` to judge, against a catalogue), `picks`,
    `ticks`, `saved`.
    """
    if not isinstance(kept, dict) or set(kept) != _CHECKS.keys():
        return "not_a_case"
    return next((key for key, usable in _CHECKS.items() if not usable(kept[key])), None)


def card_case(checklist: Mapping[str, Any], *, lang: str, case: str, issued: str) -> dict[str, Any]:
    """What a card says of a checklist, and no answer of the person.

    {"id", "lang", "country", "entries": [{"scheme", "steps": {id: "todo"|"done"|"not_needed"},
    "deadlines": [{"id", "on"}]}], "issued", "expires"}: good for 180 days, the first twelve
    entries in the order they were picked, and only deadlines that have a day.
    """
    return {
        "id": case,
        "lang": lang,
        "country": checklist["country"],
        "entries": [
            {
                "scheme": entry["scheme"],
                "steps": dict(entry["steps"]),
                "deadlines": [
                    {"id": row["id"], "on": row["on"]}
                    for row in checklist["deadlines"]
                    if row["scheme"] == entry["scheme"] and row["on"] is not None
                ],
            }
            for entry in checklist["entries"][:_MOST_ENTRIES]
        ],
        "issued": issued,
        "expires": add_days(issued, _VALID_DAYS),
    }


def _like(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _all_like(pattern: re.Pattern[str], values: object) -> bool:
    return (
        isinstance(values, Sequence)
        and not isinstance(values, str)
        and all(_like(pattern, value) for value in values)
        and len(set(values)) == len(values)
    )


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "id": lambda value: _like(_ID, value),
    "lang": lambda value: _like(_LANG, value),
    "facts": lambda value: isinstance(value, dict),
    "picks": lambda value: _all_like(_SCHEME, value),
    "ticks": lambda value: _all_like(_TICK, value),
    "saved": lambda value: isinstance(value, str) and is_day(value),
}
