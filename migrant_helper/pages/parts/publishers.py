"""Who published what an entry rests on, and how well that bears it.

On the phone as well.
"""

from typing import Any


def in_order(sources: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """An entry's sources with their numbers, in the order of these."""
    # JavaScript reads such keys in no other.
    numbered = sorted(sources.items(), key=lambda pair: int(pair[0]))
    return [{**source, "number": number} for number, source in numbered]


def grade_of(sources: dict[str, dict[str, Any]], numbers: list[Any]) -> str:
    """How a row is borne: "official", "other" (press, a firm, a charity), or "none": nobody."""
    named = [sources[str(number)] for number in numbers]
    if any(source["official"] for source in named):
        return "official"
    return "other" if named else "none"


def numbers(source: Any) -> list[Any]:
    """A row's sources as a list: of none, one or several numbers."""
    if source is None:
        return []
    return list(source) if isinstance(source, list) else [source]
