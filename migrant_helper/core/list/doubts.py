"""What keeps an entry from being somebody's for sure.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any


def doubts(outcome: str, result: Mapping[str, Any]) -> list[str]:
    """What keeps an entry with that outcome from being the person's for sure; [] for a sure one.

    "likely": yours, to be confirmed. "open": not known yet. "soon": after one more thing, and then
    perhaps only "likely". "ask": probably not. "not": not. `result` holds the `confirm` and
    `would_change` of a screening.
    """
    if outcome == "unknown":
        return ["open"]
    if outcome == "met":
        return ["likely"] if result["confirm"] else []
    changes = [one for one in result["would_change"] if "open" not in one]
    if not changes and result["would_change"]:
        return ["open"]
    if changes:
        return ["soon", "likely"] if any("confirm" in one for one in changes) else ["soon"]
    return ["ask"] if result["confirm"] else ["not"]


def theirs(made: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Of the entries of a checklist those that are not surely another's: what a card or slip may hold."""
    return [entry for entry in made["entries"] if doubts(entry["eligible"], entry) != ["not"]]


def others(made: Mapping[str, Any]) -> list[str]:
    """The names of the rest."""
    own = theirs(made)
    return [entry["scheme"] for entry in made["entries"] if entry not in own]


def doubt_of(entry: Mapping[str, Any]) -> dict[str, str]:
    """What a card says of how far an entry of a checklist is theirs; nothing where it is for sure."""
    doubt = "_".join(doubts(entry["eligible"], entry))
    return {"doubt": doubt} if doubt else {}
