"""What keeps a right alive, what to say where an office says no, and the way its money takes."""

from collections.abc import Callable, Mapping
from typing import Any

from migrant_helper.catalogue.compile.rows import Row, sourced


def of_scheme(data: Mapping[str, Any], line: Callable[[str], Row]) -> dict[str, Any]:
    """As far as the entry says them: {"lapses" or "never", "counter", "money"}. A number to call is
    the whole `line` of that id."""
    found: dict[str, Any] = {}
    lapses = data.get("lapses", [])
    if isinstance(lapses, dict):
        found["never"] = sourced(lapses["never"])
    elif lapses:
        found["lapses"] = [sourced(row) for row in lapses]
    if "counter" in data:
        found["counter"] = [_counter(row, line) for row in data["counter"]]
    if "money" in data:
        found["money"] = sourced(data["money"])
    return found


def in_english(translated: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """The counter's lines with their English beside the words of the person: every office reads it."""
    if "counter" not in translated:
        return {}
    pairs = zip(translated["counter"], data["counter"], strict=True)
    return {"counter": [{**row, "english": own["show"]} for row, own in pairs]}


def _counter(row: Row, line: Callable[[str], Row]) -> Row:
    found = sourced(row)
    if "helpline" in row:
        found["helpline"] = line(row["helpline"])
    return found
