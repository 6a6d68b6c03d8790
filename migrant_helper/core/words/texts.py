"""Fills the `{name}` places of a catalogue's texts with the amounts in force on a day.

On the phone as well; kept the same by tests/vectors/texts.json.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

# A figure in a text: "{name}".
PLACE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_WORD = re.compile(r"%%|%\(([a-z][a-z0-9_]*)\)s")

# The texts of a scheme that may hold places: of itself, of its portability, of each row of a list.
_OWN = ("summary", "brief")
_PORTABILITY = ("why", "family", "across_border")
_ROWS = {
    "gives": ("text",),
    "documents": ("note",),
    "steps": ("do", "takes"),
    "deadlines": ("text", "consequence", "late"),
    "lapses": ("text", "see", "revive", "meanwhile"),
    "counter": ("says", "show", "english", "exception", "complain"),
}
# Of what an entry may lack.
_PARTS = {
    "instead": ("text",),
    "never": ("text",),
    "money": ("payer", "see", "takes", "who_acts"),
}

_STOPS = ".\u0964\u06d4"

Amounts = Mapping[str, Sequence[Mapping[str, Any]]]


def filled(text: str, amounts: Amounts, on: str, unknown: str, event: str | None = None) -> str:
    """The text with each `{name}` replaced by the amount in force on the day `on`; one that goes by
    the day of an event (`by`) by that of `event`, where it is known.

    `amounts` is a scheme's {name: [{"from": day or null, "text"}]}. No row in force, or no such
    amount, gives the text `unknown` ("amount not known"): never the last known figure.
    """

    def value(place: re.Match[str]) -> str:
        found = in_force(amounts, place[1], on, event)
        return unknown if found is None else str(found["text"])

    return PLACE.sub(value, text)


def in_force(
    amounts: Amounts, name: str, on: str, event: str | None = None
) -> Mapping[str, Any] | None:
    """The row of the amount `name` in force on that day: the last that began; None before all. A
    row with `by` goes by the day of the event: a death in January by what was paid in January.

    A row without `from` has always been in force. A row without a text ends the amount.
    """
    rows = [
        row
        for row in amounts.get(name, ())
        if (row.get("from") or "") <= (on if event is None or "by" not in row else event)
    ]
    if not rows:
        return None
    last = max(enumerate(rows), key=lambda pair: (pair[1].get("from") or "", pair[0]))[1]
    return last if last.get("text") is not None else None


def put(pattern: str, values: Mapping[str, str]) -> str:
    """A translated pattern with its `%(name)s` places filled; `%%` is a per cent sign.

    Raises KeyError for a place no value is given for, so a wrong pattern never reaches a person.
    """
    return _WORD.sub(lambda place: "%" if place[0] == "%%" else values[place[1]], pattern)


def first_sentence(text: str) -> str:
    """The text up to its first full stop, of any script; a question does not end it: "Full? Ask
    again. Then wait." gives "Full? Ask again."."""
    for at, sign in enumerate(text):
        # A full stop inside a figure ("1.5") ends nothing.
        if sign in _STOPS and text[at + 1 : at + 2] in ("", " "):
            return text[: at + 1]
    return text


def dialled(number: str) -> str:
    """A number as a telephone takes it: digits, and the plus before them. "+977 1-4117711" gives
    "+97714117711"."""
    return "".join(sign for sign in number if sign in "+0123456789")


def ready(
    scheme: Mapping[str, Any], on: str, unknown: str, event: str | None = None
) -> dict[str, Any]:
    """A copy of the scheme in which every text is filled for that day, and for the day of the event
    (see `filled`).
    """
    amounts: Amounts = scheme.get("amounts") or {}

    def copy(row: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
        texts = {n: filled(row[n], amounts, on, unknown, event) for n in names if row.get(n)}
        return {**row, **texts}

    result = copy(scheme, _OWN)
    for key, names in _ROWS.items():
        result[key] = [copy(row, names) for row in scheme.get(key) or ()]
    for key, names in _PARTS.items():
        if key in scheme:
            result[key] = copy(scheme[key], names)
    if "claim" in scheme:
        claim: Mapping[str, Any] = scheme["claim"]
        result["claim"] = {part: [copy(row, ("text",)) for row in claim[part]] for part in claim}
    result["portability"] = copy(scheme.get("portability") or {}, _PORTABILITY)
    return result
