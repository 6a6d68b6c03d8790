"""First of all: one plain sentence for each entry that says another thing to somebody."""

from collections.abc import Iterator, Sequence
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
# Of the changes that decide together so many are named.
_SEVERAL = 3
_MANY = 50


def country(code: str, one: Document, many: int, room: Room) -> Iterator[str]:
    """The sentences of one country: losses, gains, what is neither, and how sure it is."""
    for way, head in HEADS.items():
        told = [*_ends(one, way, many), *_sentences(code, one, way, many, room)]
        if told:
            yield f"{head}:"
            yield from (f"  - {line}" for line in told)
    drawn = [entry["name"] for entry in one["entries"] if any(g["drawn"] for g in entry["groups"])]
    if drawn:
        yield f"Another answer only for people whose answers fall by pure chance: {room.names(drawn)}."
    for way in _SURENESS:
        yield from _sure(code, one, way, room)


def _sure(code: str, one: Document, way: str, room: Room) -> Iterator[str]:
    """Who keeps an answer that is surer now, or less sure; with why where there is room."""
    head = f"{_SURENESS[way]}, with the same answer"
    held = [entry for entry in one["entries"] if people_in(entry, way)]
    held.sort(key=lambda entry: (-people_in(entry, way), entry["id"]))
    if room.brief:
        if held:
            yield f"{head}: {room.names([short(entry, way) for entry in held], 3)}.{_first_why(held[0], way, room)}"
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
            f" Why, for most: {room.told(code, one, group['cause'], apart)}."
            if group["cause"]
            else ""
        )
        yield f"{head}: {', '.join(short(entry, way) for entry in entries)}.{why}"


def _first_why(entry: Document, way: str, room: Room) -> str:
    """Why many are less sure than before: even where there is little room."""
    [group] = _ours(entry, way)
    is_told = way == "less_sure" and group["people"] >= _MANY and group["cause"]
    return f" Why, for most: {room.line(group['cause'])}." if is_told else ""


def _sentences(code: str, one: Document, way: str, many: int, room: Room) -> Iterator[str]:
    """What several entries share is told once, for all of them; those with the most people first."""
    held = [entry for entry in one["entries"] if people_in(entry, way)]
    order = sorted(held, key=lambda entry: (-people_in(entry, way), entry["id"]))
    if room.brief and way == "other":
        if order:
            yield f"{room.names([short(entry, way) for entry in order], 3)}."
        return
    found: list[tuple[int, list[tuple[Document, list[Document]]]]] = []
    numbers = _shared_by_several(order, way)
    for number in numbers:
        mine = [(entry, [g for g in _ours(entry, way) if _number(g) == number]) for entry in order]
        mine = [(entry, groups) for entry, groups in mine if groups]
        found.append((max(_count(groups) for _, groups in mine), mine))
    for entry in order:
        groups = [group for group in _ours(entry, way) if _number(group) not in numbers]
        if groups:
            found.append((_count(groups), [(entry, groups)]))
    found.sort(key=lambda pair: -pair[0])
    most = room.lost if way == "loss" else room.won
    for _, mine in found[:most]:
        yield _sentence((code, one), mine, many, room)
    rest = [_named(mine) for _, mine in found[most:]]
    if rest:
        yield f"Fewer people: {', '.join(rest)}."


def _sentence(
    held: tuple[str, Document],
    mine: Sequence[tuple[Document, list[Document]]],
    many: int,
    room: Room,
) -> str:
    """Who gets another answer, from what to what, how many of how many, and why; of one entry, or of
    several for the same reason."""
    apart = {entry["id"] for entry, _ in mine}
    entry, groups = mine[0]
    if len(mine) > 1:
        every = [group for _, one in mine for group in one]
        head = f"{_named(mine)}: so many of {many:,} go {from_to(every)}."
        whose = dict.fromkeys(str(group["who"]) for group in every)
        why = room.told(*held, groups[0]["cause"], apart)
        told = [head, f"Who: {', or '.join(whose)}.", f"Why: {why}."]
        return " ".join(told + ([example(groups[0])] if room.person() else []))
    told = [f"{entry['name']}: {count_of(groups, many)} {from_to(groups)}."]
    for group in groups[: room.reasons]:
        count = "" if len(groups) == 1 else f" ({group['people']} of them)"
        told.append(f"Who{count}: {group['who'] or 'people of different kinds'}.")
        told.append(f"Why: {why_of(held, entry, group, room)}.")
        told += [example(group)] if room.person() else []
    rest = _count(groups[room.reasons :])
    return " ".join([*told, *([f"{rest} more, for other reasons."] if rest else [])])


def why_of(held: tuple[str, Document], entry: Document, group: Document, room: Room) -> str:
    """What decides it; where nothing does alone, what changed together."""
    cause = group["cause"]
    if cause is not None:
        return room.told(*held, cause, {entry["id"]})
    telling = [one for one in entry["rule"] if not one["gate"]] or entry["rule"]
    if not telling:
        return "no condition changed, but a figure that one reads, a source, or whether it runs"
    lines = conditions.lines(telling[:_SEVERAL])
    more = len(telling) - _SEVERAL
    rest = f", and {more} more" if more > 0 else ""
    return room.cut(f"not one change alone, but together: {'; '.join(lines)}{rest}")


def _named(mine: Sequence[tuple[Document, list[Document]]]) -> str:
    return ", ".join(f"{entry['name']} ({_count(groups)})" for entry, groups in mine)


def _count(groups: Sequence[Document]) -> int:
    return sum(group["people"] for group in groups)


def _number(group: Document) -> int:
    return int((group["cause"] or {}).get("shared") or 0)


def _ours(entry: Document, way: str) -> list[Document]:
    return [one for one in entry["groups"] if one["direction"] == way and not one["drawn"]]


def _shared_by_several(entries: Sequence[Document], way: str) -> list[int]:
    """The shared changes that decide in more than one entry of this direction."""
    found = [
        number
        for entry in entries
        for number in {_number(group) for group in _ours(entry, way)}
        if number
    ]
    return sorted({number for number in found if found.count(number) > 1})


def _ends(one: Document, way: str, many: int) -> Iterator[str]:
    if way == "loss":
        for entry in one["gone"]:
            after = f" In its place: {entry['successor']}." if entry["successor"] else ""
            yield f"{entry['name']} is gone. It was {spread(entry['answers'], many)}{after}"
    elif way == "gain":
        for entry in one["new"]:
            yield f"{entry['name']} is new. It is {spread(entry['answers'], many)}"
