"""Finds what may spoil one part of a JSON document: a key that stands twice, a number that is none.

On the phone as well; kept the same by tests/vectors/json.json.
"""

import json
import math
from dataclasses import dataclass
from typing import Any

from migrant_helper.core.rules.wrong import Wrong


@dataclass(frozen=True)
class Repeated:
    """Stands for an object in which one key stands twice; `values` are all that stood in it."""

    key: str
    values: tuple[Any, ...]


def check_keys(value: Any, place: str) -> None:
    """Raises Wrong at the first object in `value` that has a key twice, or number that is none."""
    if isinstance(value, Repeated):
        raise Wrong(place, {}, f"the key {json.dumps(value.key, ensure_ascii=False)} only once")
    if isinstance(value, int | float) and not math.isfinite(value):
        raise Wrong(place, value, "a number up to 9007199254740992")
    if isinstance(value, dict):
        for key, part in value.items():
            check_keys(part, f"{place}.{key}")
    if isinstance(value, list):
        for at, part in enumerate(value):
            check_keys(part, f"{place}[{at}]")
