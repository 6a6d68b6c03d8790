"""The words of a group of people: how many, from what to what, why, and one of them."""

from collections.abc import Sequence
from typing import Any

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


def example(group: Document) -> str:
    """One person of the group, by the answers that decide it."""
    one = group["example"]
    words = "; ".join(f"{each['label']}: {each['answer']}" for each in one["told"])
    odd = ", whose answers seldom go together" if one["odd"] else ""
    return f"One of them ({_pair(one['was'], one['now'])}{odd}): {words or 'anybody'}."


def count_of(groups: Sequence[Document], many: int) -> str:
    """How many of how many."""
    count = sum(group["people"] for group in groups)
    return f"{count} of {many:,} {'goes' if count == 1 else 'go'}"


def from_to(groups: Sequence[Document]) -> str:
    """All answers before and all now, those of the most people first."""
    pairs: dict[tuple[str, str], int] = {}
    for group in groups:
        for one in group["answers"]:
            pair = (one["was"], one["now"])
            pairs[pair] = pairs.get(pair, 0) + one["people"]
    ordered = sorted(pairs, key=lambda pair: -pairs[pair])
    was, now = ([*dict.fromkeys(pair[side] for pair in ordered)] for side in (0, 1))
    if len(was) == 1 or len(now) == 1:
        return f"from {_either(was)} to {_either(now)}"
    return ", ".join(f"from {_either([a])} to {_either([b])} ({pairs[a, b]})" for a, b in ordered)


def spread(answers: dict[str, int], many: int) -> str:
    """To how many an entry says what."""
    told = ", ".join(f"“{WORDS[answer]}” for {n}" for answer, n in answers.items() if n)
    return f"{told} of our {many:,} people."


def short(entry: Document, way: str) -> str:
    """An entry with how many get another answer of this kind."""
    return f"{entry['name']}: {people_in(entry, way)}"


def people_in(entry: Document, way: str) -> int:
    """How many of our people get another answer of this kind."""
    mine = [one for one in entry["groups"] if one["direction"] == way and not one["drawn"]]
    return sum(one["people"] for one in mine)


def _pair(was: str, now: str) -> str:
    return f"“{WORDS[was]}”, now “{WORDS[now]}”"


def _either(answers: Sequence[str]) -> str:
    return " or ".join(f"“{WORDS[one]}”" for one in answers)
