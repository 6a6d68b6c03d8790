"""Who published what an entry rests on.

On the phone as well.
"""

from typing import Any


def in_order(sources: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """An entry's sources with their numbers, in the order of these."""
    # JavaScript reads such keys in no other.
    numbered = sorted(sources.items(), key=lambda pair: int(pair[0]))
    return [{**source, "number": number} for number, source in numbered]


def publishers(sources: dict[str, dict[str, Any]]) -> str:
    """The publishers of an entry's sources, each once: "Mint; Business Today"."""
    return "; ".join(dict.fromkeys(source["publisher"] for source in in_order(sources)))
