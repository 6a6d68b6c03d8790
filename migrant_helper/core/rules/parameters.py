"""Figures that law changes: the value in force on a day, and the days on which it changes.

On the phone as well; kept the same by tests/vectors/rules.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

Entries = Sequence[Mapping[str, Any]]


def entry_on(entries: Entries, on: str) -> Mapping[str, Any] | None:
    """The entry in force on `on`: the last with `from` not after it; None before the first."""
    begun = [entry for entry in entries if entry["from"] <= on]
    return max(begun, key=_from) if begun else None


def value_on(entries: Entries, on: str) -> Any:
    """The value in force on `on`; None before the first and where the law gave none."""
    entry = entry_on(entries, on)
    return None if entry is None else entry["value"]


def days_after(entries: Entries, on: str) -> list[str]:
    """The days after `on` on which another value comes into force, sorted."""
    return sorted(entry["from"] for entry in entries if entry["from"] > on)


def _from(entry: Mapping[str, Any]) -> str:
    return str(entry["from"])
