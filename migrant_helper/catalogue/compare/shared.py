"""One difference that stands in the rules of several entries, most often a shared condition: told once."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

Document = dict[str, Any]
_SAME = ("is", "was", "now", "unsure", "only", "because")
_QUESTION = ("is", "question", "was", "now")


def shared_by(entries: Sequence[Document]) -> list[Document]:
    """[{"piece", "entries"}]: every difference that two entries or more have, with their ids; in each
    place where it stands it gets its number, from 1, as "shared"."""
    places: dict[str, list[tuple[str, Document]]] = {}
    for entry in entries:
        for piece in _pieces(entry):
            places.setdefault(_key(piece), []).append((entry["id"], piece))
    found = []
    for held in places.values():
        names = list(dict.fromkeys(name for name, _ in held))
        if len(names) > 1:
            found.append({"piece": {**held[0][1], "where": ""}, "entries": names})
            for _, piece in held:
                piece["shared"] = len(found)
    return found


def _pieces(entry: Document) -> Iterator[Document]:
    yield from entry["rule"]
    yield from (group["cause"] for group in entry["groups"] if group["cause"])


def _key(piece: Document) -> str:
    """What is equal for two that say the same; of a question that others are asked now, no matter
    which condition reads it."""
    behind = piece["because"]
    if behind and behind["question"]:
        return json.dumps([behind[name] for name in _QUESTION])
    return json.dumps([piece[name] for name in _SAME])
