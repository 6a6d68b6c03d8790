"""Which fields hold words for people: one table, for extracting and for translating."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

SCHEME = [
    "name.en",
    "short",
    "brief",
    "authority",
    "summary",
    "gives.*.text",
    "documents.*.note",
    "steps.*.do",
    "steps.*.takes",
    "deadlines.*.text",
    "deadlines.*.consequence",
    "deadlines.*.late",
    "lapses.*.text",
    "lapses.*.see",
    "lapses.*.revive",
    "lapses.*.meanwhile",
    "counter.*.says",
    "counter.*.show",
    "counter.*.exception",
    "counter.*.complain",
    "money.payer",
    "money.see",
    "money.takes",
    "money.who_acts",
    "instead.text",
    "claim.offices.*.text",
    "claim.who.*.text",
    "claim.paper.*.text",
    "claim.afar.*.text",
    "portability.why",
    "portability.family",
    "portability.across_border",
    "watch",
    "changed.*.what",
    "changed.*.for",
]
NOTICE = ["text"]
LETTER = [
    "title",
    "subject",
    "note",
    "to.*.text",
    "parties.*.head",
    "paragraphs.*.text",
    "law.*.text",
    "notes.*.text",
    "rights.*.text",
]
DUTIES = ["duties.*.do", "duties.*.to", "duties.*.ask"]
PAY = ["rules.*.text", "rules.*.why", "cuts.*.text", "zones.*.text"]
REGISTRY = {
    "facts": ["*.label", "*.ask", "*.why", "*.hint", "*.where", "*.labels.*"],
    "ticks": ["*.label", "*.ask", "*.why", "*.where", "*.rows.*.text"],
    "documents": ["*.name", "*.short", "*.get"],
    "offices": ["*.name", "*.short", "*.find"],
    "helplines": ["*.text", "*.hours"],
    "places": ["*.name"],
    "money-questions": ["*.ask", "*.answers.*.text", "*.look"],
    "money-causes": ["*.text", "*.act", "*.carry"],
    "not-held": ["*.text", "*.short"],
    "letter-fields": ["*.label", "*.ask", "*.hint", "*.labels.*", "*.said.*"],
    "letter-words": ["*.text"],
}


class Found(NamedTuple):
    """A text, where it stands in the file (`at`), and a name of that place that stays the same
    when rows are added before it (`key`: the id of a row that has one, else its number)."""

    text: str
    at: str
    key: str


def found(data: Any, fields: list[str]) -> Iterator[Found]:
    """Every text under `fields`, field by field."""
    for name in fields:
        yield from _under(data, name.split("."), (), ())


def replaced(data: Any, fields: list[str], change: Callable[[str], str]) -> Any:
    """A copy of `data` with every text under `fields` changed."""
    for name in fields:
        data = _changed(data, name.split("."), change)
    return data


def _under(
    data: Any, path: list[str], at: tuple[str, ...], key: tuple[str, ...]
) -> Iterator[Found]:
    if not path:
        yield Found(data, ".".join(at), ".".join(key))
        return
    for step, name, inner in _inside(data, path[0]):
        yield from _under(inner, path[1:], (*at, step), (*key, name))


def _inside(data: Any, step: str) -> list[tuple[str, str, Any]]:
    if step != "*":
        return [(step, step, data[step])] if data.get(step) is not None else []
    if isinstance(data, dict):
        return [(name, name, inner) for name, inner in data.items()]
    return [(str(place), _name(inner, place), inner) for place, inner in enumerate(data)]


def _name(item: Any, place: int) -> str:
    given = item.get("id") or item.get("code") if isinstance(item, dict) else None
    return str(given or place)


def _changed(data: Any, path: list[str], change: Callable[[str], str]) -> Any:
    if not path:
        return change(data)
    if path[0] != "*":
        if data.get(path[0]) is None:
            return data
        return {**data, path[0]: _changed(data[path[0]], path[1:], change)}
    if isinstance(data, dict):
        return {name: _changed(inner, path[1:], change) for name, inner in data.items()}
    return [_changed(inner, path[1:], change) for inner in data]
