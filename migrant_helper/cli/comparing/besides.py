"""What changed in rules, needed papers and answers to choose from, whether or not somebody of our people is hit."""

from collections.abc import Iterator, Sequence
from typing import Any

from migrant_helper.catalogue.compare.leaves import marked
from migrant_helper.cli.comparing import conditions
from migrant_helper.cli.comparing.room import Room

Document = dict[str, Any]
HEAD = "ALSO CHANGED, even if none of our people is hit (that is no proof)"
_TURNS = ("loss", "gain", "other")
# Where there is little room: a change that fewer entries share stands in the line of each, of so many
# letters, and of each entry so many.
_SHARED, _SHORT, _SOME = 3, 150, 2
_KINDS = (
    "needed now",
    "no longer needed",
    "now needed of some only",
    "needed of others than before",
)


def lines(code: str, one: Document, room: Room) -> Iterator[str]:
    """Each change that is not told yet: those of many entries, a line for each entry, and the answers
    that questions got; nothing where all are told."""
    found = [*_shared(code, one, room)]
    for entry in one["entries"]:
        told = [*_rule(code, one, entry, room), *_papers(entry)]
        if told:
            found.append(f"{entry['name']}: {'; '.join(told)}")
    found += _choices(one["entries"])
    if found:
        yield f"{HEAD}:"
        yield from (f"  - {line}." for line in found)


def _telling(entry: Document, room: Room) -> list[Document]:
    """What changed in its rule but for what only moved or parts people; and, where there is room,
    behind the words of it."""
    rule = [one for one in entry["rule"] if not one["gate"] and one["is"] != "moved"]
    turned = [one for one in entry["groups"] if one["direction"] in _TURNS and not one["drawn"]]
    causes = [one["cause"] for one in turned if one["cause"] and one["cause"]["because"]]
    return rule if room.brief else rule + causes


def _shared(code: str, one: Document, room: Room) -> Iterator[str]:
    every = {piece["shared"]: piece for entry in one["entries"] for piece in _telling(entry, room)}
    for number, held in enumerate(one["shared"], 1):
        is_for_many = not room.brief or len(held["entries"]) >= _SHARED
        if is_for_many and number in every and not room.has_told(code, every[number]):
            yield room.told(code, one, {**held["piece"], "shared": number}, set())


def _rule(code: str, one: Document, entry: Document, room: Room) -> Iterator[str]:
    telling = _telling(entry, room)
    fresh = {conditions.line(each): each for each in telling if not room.has_told(code, each)}
    if room.brief:
        yield from _briefly(list(fresh.values()), room)
    else:
        yield from (room.told(code, one, each, {entry["id"]}) for each in fresh.values())
    if entry["rule"] and not telling:
        yield "conditions only moved, or stand beside their opposite now"


def _briefly(fresh: Sequence[Document], room: Room) -> Iterator[str]:
    """Of what changed, new answers to choose from first, the first that are short, and how many more."""
    order = sorted(fresh, key=lambda each: not each["only"])
    short = [room.line({**each, "where": ""}) for each in order]
    told = [one for one in short if len(one) <= _SHORT][:_SOME] or short[:1]
    yield from told
    if len(short) > len(told):
        yield f"{len(short) - len(told)} more in its rule"


def _papers(entry: Document) -> Iterator[str]:
    """Papers that are needed, alone or as one of several, or were."""
    found: dict[str, list[str]] = {kind: [] for kind in _KINDS}
    for row in entry["rows"].get("documents", ()):
        if row["required"]:
            found[_KINDS[_kind(row)]].append(row["name"])
    yield from (f"papers {kind}: {', '.join(names)}" for kind, names in found.items() if names)


def _kind(row: Document) -> int:
    was, now = str(row["was"] or ""), str(row["now"] or "")
    if not was or was.startswith("good to have"):
        return 0
    if not now or now.startswith("good to have"):
        return 1
    return 2 if was == "for everybody" else 3


def _choices(entries: Sequence[Document]) -> Iterator[str]:
    """A line for each question, with the entries that ask it."""
    found: dict[str, tuple[Document, list[str]]] = {}
    for entry in entries:
        for each in entry["choices"]:
            found.setdefault(str(each), (each, []))[1].append(entry["name"])
    for each, names in found.values():
        told = [
            f"{word} {', '.join(marked(each[key]))}"
            for word, key in (("new answer", "new"), ("answer gone", "gone"))
            if each[key]
        ]
        yield f"“{each['question']}”: {'; '.join(told)} (asked for: {', '.join(names)})"
