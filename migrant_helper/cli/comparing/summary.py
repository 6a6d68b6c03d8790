"""First of all: one plain sentence for each entry that says another thing to somebody."""

from collections.abc import Iterator, Sequence
from typing import Any

from migrant_helper.cli.comparing import conditions

Document = dict[str, Any]
WORDS = {
    "yours": "yours",
    "likely": "likely yours",
    "unknown": "cannot tell",
    "ask": "likely not yours",
    "not": "not yours",
}
HEADS = {
    "loss": "LOST: a yes became something else",
    "gain": "WON: something else became a yes",
    "other": "NO YES before or now, but another answer",
}
_SURENESS = {"less_sure": "Less sure than before", "surer": "Surer than before"}
# How much is told: everything, no examples, one reason each, and then only so many entries of a kind.
LEVELS = 5
_REASONS = (9, 2, 1, 1, 1)
_NAMED = (99, 99, 99, 9, 6)


def country(one: Document, many: int, level: int) -> Iterator[str]:
    """The sentences of one country: losses, gains, what is neither, how sure it is, what is shared."""
    for way, head in HEADS.items():
        told = [*_ends(one, way, many)]
        entries = sorted(
            (entry for entry in one["entries"] if _people(entry, way)),
            key=lambda entry: (_is_drawn(entry, way), -_people(entry, way), entry["id"]),
        )
        most = _NAMED[level] if way != "other" or level < 3 else 0
        told += [sentence(entry, way, many, level) for entry in entries[:most]]
        rest = [_short(entry, way) for entry in entries[most:]]
        told += [f"Fewer people: {'; '.join(rest)}."] if rest and most else []
        told += [f"{'; '.join(rest)}."] if rest and not most else []
        if told:
            yield f"{head}:"
            yield from (f"  - {line}" for line in told)
    yield from _sure(one["entries"])
    yield from shared(one, level)


def sentence(entry: Document, way: str, many: int, level: int = 0) -> str:
    """Who gets another answer from an entry, from what to what, how many of how many, and why."""
    held = [group for group in entry["groups"] if group["direction"] == way]
    first = _REASONS[level]
    told = [f"{entry['name']}: {_count(held, many)} {_from_to(held)}."]
    for place, group in enumerate(held[:first]):
        number = f"{group['people']} of them are" if len(held) > 1 and not group["drawn"] else "They are"
        if group["drawn"]:
            number = "Such as"
        told.append(_reason(entry, group, number))
        if level == 0 and not place:
            told.append(example(group))
    rest = sum(group["people"] for group in held[first:])
    return " ".join([*told, *([f"{rest} more, for other reasons."] if rest else [])])


def example(group: Document) -> str:
    """One person of the group, by the answers that decide it."""
    one = group["example"]
    words = "; ".join(f"{each['label']}: {each['answer']}" for each in one["told"])
    odd = ", with answers that seldom go together" if one["odd"] else ""
    return f"One of them ({WORDS[one['was']]}, now {WORDS[one['now']]}{odd}): {words or 'anybody'}."


def shared(one: Document, level: int = 0) -> Iterator[str]:
    """What changed in several entries at once, told once, with their names."""
    names = {entry["id"]: entry["name"] for entry in one["entries"]}
    if not one["shared"]:
        return
    used = {
        group["cause"]["shared"]
        for entry in one["entries"]
        for group in entry["groups"]
        if group["cause"] and group["direction"] in HEADS
    }
    yield "SHARED CHANGES, each told once for all entries that have it:"
    left = 0
    for number, held in enumerate(one["shared"], 1):
        if level and number not in used:
            left += 1
            continue
        entries = ", ".join(names[each] for each in held["entries"])
        yield f"  [{number}] {_capital(conditions.line(held['piece']))}. In: {entries}."
    if left:
        yield f"  {left} more, by which hardly anybody gets another answer (--whole)."


def _reason(entry: Document, group: Document, number: str) -> str:
    cause = group["cause"]
    if cause is None:
        words = [conditions.line(one) for one in entry["rule"] if not one["gate"]][:2]
        several = f"several changes together, such as: {'; and '.join(words)}" if words else (
            "a figure that the rule reads, a source, or whether it runs; no condition changed"
        )
        return f"{number} people of different kinds. Why: {several}."
    why = conditions.see(cause["shared"]) if cause["shared"] else conditions.line(cause)
    return f"{number} {group['who']}. Why: {why}."


def _count(held: Sequence[Document], many: int) -> str:
    count = sum(group["people"] for group in held)
    if held[0]["drawn"]:
        return f"none of our {many:,} people, but {count} of {many:,} whose answers fall by pure chance, go"
    return f"{count} of {many:,} {'goes' if count == 1 else 'go'}"


def _from_to(held: Sequence[Document]) -> str:
    pairs: dict[tuple[str, str], int] = {}
    for group in held:
        for one in group["answers"]:
            pair = (one["was"], one["now"])
            pairs[pair] = pairs.get(pair, 0) + one["people"]
    ordered = sorted(pairs, key=lambda pair: -pairs[pair])
    was, now = (dict.fromkeys(WORDS[pair[side]] for pair in ordered) for side in (0, 1))
    return f"from {_either([*was])} to {_either([*now])}"


def _either(words: Sequence[str]) -> str:
    return " or ".join(f"“{word}”" for word in words)


def _ends(one: Document, way: str, many: int) -> Iterator[str]:
    if way == "loss":
        for entry in one["gone"]:
            after = f" In its place: {entry['successor']}." if entry["successor"] else ""
            yield f"{entry['name']} is gone. It was {spread(entry['answers'], many)}{after}"
    elif way == "gain":
        for entry in one["new"]:
            yield f"{entry['name']} is new. It is {spread(entry['answers'], many)}"


def spread(answers: dict[str, int], many: int) -> str:
    """To how many an entry says what."""
    told = ", ".join(f"“{WORDS[answer]}” for {n}" for answer, n in answers.items() if n)
    return f"{told} of our {many:,} people."


def _sure(entries: Sequence[Document]) -> Iterator[str]:
    for way, head in _SURENESS.items():
        found = [_short(entry, way) for entry in entries if _people(entry, way)]
        if found:
            yield f"{head}, with the same answer: {'; '.join(found)}."


def _short(entry: Document, way: str) -> str:
    return f"{entry['name']} ({_people(entry, way)})"


def _people(entry: Document, way: str) -> int:
    return sum(group["people"] for group in entry["groups"] if group["direction"] == way)


def _is_drawn(entry: Document, way: str) -> bool:
    return any(group["drawn"] for group in entry["groups"] if group["direction"] == way)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
