"""Reads JSON without letting anything slip: no key twice, no NaN, no number that loses digits.

Server only. What is meant stands in tests/vectors/json.json.
"""

import json
import math
from collections.abc import Sequence
from typing import Any

from migrant_helper.core.rules.input.keys import Repeated, check_keys
from migrant_helper.core.rules.wrong import LARGEST, Wrong

_REMEDY = "JSON as in RFC 8259"
_DEEPEST = 500  # parts inside each other: far beyond any rule, and well within any interpreter


def read_json(text: str) -> Any:
    """The value of a JSON text. Raises Wrong for anything that `read_loose_json` lets pass, too."""
    value = read_loose_json(text)
    check_keys(value, "the document")
    return value


def read_loose_json(text: str) -> Any:
    """As `read_json`, but what may spoil one part of a list stays in its place, to be refused
    there.

    An object with a key twice is a `Repeated`; NaN, Infinity and integers beyond 2^53 are numbers
    that `facts.is_number` refuses. Raises Wrong where the text is no JSON or nested too deep.
    """
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_int=_integer)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise Wrong(place, text[error.pos : error.pos + 20], _REMEDY) from error
    except RecursionError as error:
        raise Wrong("the document", text, "fewer parts inside each other") from error
    if _is_too_deep(value):
        raise Wrong("the document", text, "fewer parts inside each other")
    return value


def _is_too_deep(value: Any) -> bool:
    level = [value]
    for _ in range(_DEEPEST + 1):
        level = [part for one in level for part in _inside(one)]
    return level != []


def _inside(value: Any) -> Sequence[Any]:
    if isinstance(value, Repeated):
        return value.values
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else ()


def _object(pairs: list[tuple[str, Any]]) -> Any:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            return Repeated(key, tuple([value for _, value in pairs]))
        found[key] = value
    return found


def _integer(text: str) -> float:
    is_small = len(text) < 20 and abs(int(text)) <= LARGEST
    return int(text) if is_small else math.inf
