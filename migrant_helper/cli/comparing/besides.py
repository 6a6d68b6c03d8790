"""What changed in rules, required papers and answers to choose from, whether or not somebody of our people is hit."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.compare.leaves import marked
from migrant_helper.cli.comparing.beside import row_line
from migrant_helper.cli.comparing.room import Room

Document = dict[str, Any]
HEAD = "ALSO CHANGED in rules, needed papers or answers, even if none of our people is hit (that is no proof)"
_TURNS = ("loss", "gain", "other")


def lines(code: str, one: Document, room: Room) -> Iterator[str]:
    """Each change that is not told yet, once, with every entry that has it; nothing where all are told."""
    found = [*_shared(code, one, room), *_own(code, one, room), *_papers(one), *_choices(one)]
    if found:
        yield f"{HEAD}:"
        yield from (f"  - {line}." for line in found)


def _telling(entry: Document) -> list[Document]:
    """What changed in its rule and behind the words of it, but for what only moved or parts people."""
    rule = [one for one in entry["rule"] if not one["gate"] and one["is"] != "moved"]
    turned = [one for one in entry["groups"] if one["direction"] in _TURNS and not one["drawn"]]
    return rule + [one["cause"] for one in turned if one["cause"] and one["cause"]["because"]]


def _shared(code: str, one: Document, room: Room) -> Iterator[str]:
    every = {piece["shared"]: piece for entry in one["entries"] for piece in _telling(entry)}
    for number, held in enumerate(one["shared"], 1):
        if number in every and not room.has_told(code, every[number]):
            yield room.told(code, one, {**held["piece"], "shared": number}, set())


def _own(code: str, one: Document, room: Room) -> Iterator[str]:
    silent = []
    for entry in one["entries"]:
        telling = _telling(entry)
        fresh = [each for each in telling if not room.has_told(code, each)]
        texts = dict.fromkeys(room.told(code, one, each, {entry["id"]}) for each in fresh)
        if texts:
            yield f"{entry['name']}: {'; '.join(texts)}"
        elif entry["rule"] and not telling:
            silent.append(entry["name"])
    if silent:
        yield f"Conditions only moved, or stand beside their opposite now: {', '.join(silent)}"


def _papers(one: Document) -> Iterator[str]:
    """Papers that are needed, alone or as one of several, or were."""
    found: dict[tuple[str, str, str], tuple[Document, list[str]]] = {}
    for entry in one["entries"]:
        for row in entry["rows"].get("documents", ()):
            if row["required"]:
                key = (row["name"], str(row["was"]), str(row["now"]))
                found.setdefault(key, (row, []))[1].append(entry["name"])
    for row, names in found.values():
        yield f"Paper: {row_line(row, 'documents')} ({', '.join(names)})"


def _choices(one: Document) -> Iterator[str]:
    found: dict[str, tuple[Document, list[str]]] = {}
    for entry in one["entries"]:
        for each in entry["choices"]:
            found.setdefault(str(each), (each, []))[1].append(entry["name"])
    for each, names in found.values():
        told = [
            f"{word} {', '.join(marked(each[key]))}"
            for word, key in (("new answer", "new"), ("answer gone", "gone"))
            if each[key]
        ]
        yield f"At “{each['question']}”: {'; '.join(told)} ({', '.join(names)})"
