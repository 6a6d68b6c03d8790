"""First of all: one plain sentence for each entry that says another thing to somebody."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.cli.comparing import conditions
from migrant_helper.cli.comparing.room import Room
from migrant_helper.cli.comparing.wording import (
    HEADS,
    count_of,
    example,
    from_to,
    people_in,
    short,
    spread,
)

Document = dict[str, Any]
_SURENESS = {"less_sure": "Less sure than before", "surer": "Surer than before"}
_FEW = {
    "loss": "Also lost, for few",
    "gain": "Also won, for few",
    "other": "Also another answer, for few",
}
# Of the changes that decide together so many are named.
_SEVERAL = 3
_MANY = 50
Held = tuple[str, Document]


def country(code: str, one: Document, many: int, room: Room) -> Iterator[str]:
    """The sentences of one country: losses, gains, what is neither, and how sure it is."""
    for way, head in HEADS.items():
        told = [*_ends(one, way, many), *_sentences((code, one), way, many, room)]
        if told:
            yield f"{head}:"
            yield from (f"  {line}" for line in told)
    drawn = [entry["name"] for entry in one["entries"] if any(g["drawn"] for g in entry["groups"])]
    if drawn and room.whole:
        yield f"Another answer only for people whose answers fall by pure chance: {', '.join(drawn)}."
    for way in _SURENESS:
        yield from _sure((code, one), way, room)


def _sure(where: Held, way: str, room: Room) -> Iterator[str]:
    """Who keeps an answer that is surer now, or less sure; with why where there is room."""
    head = f"{_SURENESS[way]}, with the same answer"
    held = [entry for entry in where[1]["entries"] if people_in(entry, way)]
    held.sort(key=lambda entry: (-people_in(entry, way), entry["id"]))
    if room.brief:
        names = [short(entry, way) for entry in held]
        if held and way == "less_sure":
            yield f"{head}: {'; '.join(names)}.{_first_why(where, held[0], room)}"
        elif held:
            yield f"{head}: {room.names(names, '; ')}."
        return
    whys: dict[str, list[Document]] = {}
    for entry in held:
        [group] = _ours(entry, way)
        shared = _number(group)
        key = f"{shared}" if shared else conditions.line(group["cause"]) if group["cause"] else ""
        whys.setdefault(key, []).append(entry)
    for entries in whys.values():
        [group] = _ours(entries[0], way)
        apart = {entry["id"] for entry in entries}
        why = (
            f" Why, for most: {room.told(*where, group['cause'], apart)}." if group["cause"] else ""
        )
        yield f"{head}: {'; '.join(short(entry, way) for entry in entries)}.{why}"


def _first_why(where: Held, entry: Document, room: Room) -> str:
    """Why many are less sure than before: even where there is little room."""
    [group] = _ours(entry, "less_sure")
    if group["people"] < _MANY or not group["cause"]:
        return ""
    return f" Why, for most of the first: {room.told(*where, group['cause'], {entry['id']})}."


def _sentences(where: Held, way: str, many: int, room: Room) -> Iterator[str]:
    """Each entry once, those with the most people first; last those with no reason that many have."""
    held = [entry for entry in where[1]["entries"] if people_in(entry, way)]
    order = sorted(held, key=lambda entry: (-people_in(entry, way), entry["id"]))
    few = []
    for entry in order:
        if any(group["people"] >= room.least for group in _ours(entry, way)):
            yield from _entry(where, entry, (way, many), room)
        else:
            few.append(entry)
    if few:
        yield f"- {_FEW[way]}: {'; '.join(short(entry, way) for entry in few)}."
    for entry in few if way == "loss" else ():
        for step in dict.fromkeys(group["step"] for group in _ours(entry, way) if group["step"]):
            yield f"  What they can do now about {entry['name']}: {step}"
        if entry["instead"]:
            yield f"  Instead of {entry['name']}: {entry['instead']}"


def _entry(where: Held, entry: Document, asked: tuple[str, int], room: Room) -> Iterator[str]:
    """Who gets another answer, from what to what, how many of how many; a line for each reason, and
    what is left to them."""
    way, many = asked
    groups = _ours(entry, way)
    told = [one for one in groups if one["people"] >= room.least]
    lines = [_reason(where, entry, one, room) for one in told]
    head = f"- {entry['name']}: {count_of(groups, many)} {from_to(groups)}."
    if len(groups) == 1:
        yield f"{head} Who: {lines[0]}"
    else:
        yield head
        yield from (f"  {one['people']}: {line}" for one, line in zip(told, lines, strict=True))
    rest = [one["people"] for one in groups if one["people"] < room.least]
    if rest:
        reasons = "another reason" if len(rest) == 1 else f"{len(rest)} other reasons"
        yield f"  {sum(rest)}: for {reasons}."
    for step in dict.fromkeys(one["cause"]["step"] for one in told if one["cause"]):
        if step:
            yield f"  In its place: {step}"
    named = [one["step"] for one in told]
    for step in dict.fromkeys(one["step"] for one in groups if one["step"]):
        if step not in named:
            yield f"  What others of them can do now: {step}"
    if way == "loss" and entry["instead"]:
        yield f"  Instead: {entry['instead']}"


def _reason(where: Held, entry: Document, group: Document, room: Room) -> str:
    """Who they are, why, and one of them where there is room."""
    who = group["who"] or "people of different kinds"
    told = f"{who}. Why: {why_of(where, entry, group, room)}."
    told += f" What they can do now: {group['step']}" if group["step"] else ""
    return f"{told} {example(group)}" if room.person() else told


def why_of(held: Held, entry: Document, group: Document, room: Room) -> str:
    """What decides it; where nothing does alone, what changed together."""
    cause = group["cause"]
    if cause is not None:
        return room.told(*held, cause, {entry["id"]})
    telling = [one for one in entry["rule"] if not one["gate"]] or entry["rule"]
    if not telling:
        return "no condition changed, but a figure that one reads, a source, or whether it runs"
    lines = [room.told(*held, one, {entry["id"]}) for one in telling[:_SEVERAL]]
    more = len(telling) - _SEVERAL
    rest = f"; and {more} more" if more > 0 else ""
    return f"not one change alone, but together: {'; '.join(lines)}{rest}"


def _number(group: Document) -> int:
    return int((group["cause"] or {}).get("shared") or 0)


def _ours(entry: Document, way: str) -> list[Document]:
    return [one for one in entry["groups"] if one["direction"] == way and not one["drawn"]]


def _ends(one: Document, way: str, many: int) -> Iterator[str]:
    if way == "loss":
        for entry in one["gone"]:
            after = f" In its place: {entry['successor']}." if entry["successor"] else ""
            yield f"- {entry['name']} is gone. It was {spread(entry['answers'], many)}{after}"
    elif way == "gain":
        for entry in one["new"]:
            yield f"- {entry['name']} is new. It is {spread(entry['answers'], many)}"
