"""Names for the JSON that the rules read and give. Types alone.

The shape of a compiled catalogue stands in docs/rules.md.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypedDict

Json = Mapping[str, Any]
Condition = Mapping[str, Any]
Catalogue = Mapping[str, Any]
Fact = Mapping[str, Any]
Facts = Mapping[str, Any]
Definitions = Mapping[str, Condition]
Parameters = Mapping[str, Sequence[Mapping[str, Any]]]


class Change(TypedDict):
    """What would make an unmet scheme met: this fact so; `on` where time alone does it; `confirm`
    (true, or not there) where it would be met on an unchecked row; `open` where it would be open.
    """

    fact: str
    to: Any
    on: NotRequired[str]
    more: NotRequired[int | float]
    parameter: NotRequired[str]
    confirm: NotRequired[bool]
    open: NotRequired[bool]


class Undecidable(TypedDict):
    """A fact that the person was asked and does not know, and where to find it out."""

    fact: str
    where: str | None


class Verdict(TypedDict):
    """What a screening says of one scheme, without reasons."""

    outcome: str
    missing: list[str]
    confirm: bool


class Result(TypedDict):
    """What a screening says of one scheme."""

    id: str
    outcome: str
    missing: list[str]
    because: list[dict[str, Any]]
    would_change: list[Change]
    later: list[Change]
    undecidable: list[Undecidable]
    confirm: bool
