"""What is read of a cell: a value, what is wrong, or both; neither where it says that nothing is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Found:
    """The value as it is stored (None: not known); a code of what is wrong; other facts that the cell
    tells instead (a year of a day that is not certain)."""

    value: Any = None
    problem: str | None = None
    instead: Mapping[str, Any] = field(default_factory=dict)


NOTHING = Found()


def wrong(problem: str) -> Found:
    """Nothing certain, and why."""
    return Found(problem=problem)
