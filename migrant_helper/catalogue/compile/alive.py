"""What keeps a right alive, what to say where an office says no, and the way its money takes."""

from collections.abc import Callable, Mapping
from typing import Any

from migrant_helper.catalogue.compile.rows import Row, sourced
from migrant_helper.catalogue.words.amounts import signed
from migrant_helper.core.words.texts import PLACE

# Why there is no day, and that no source was found: said for whoever writes entries.
LINTED = ("no_day", "doubt")


def of_scheme(
    data: Mapping[str, Any], line: Callable[[str], Row], condition: Any
) -> dict[str, Any]:
    """As far as the entry says them: {"lapses" or "never", "counter", "money"}. A number to call is
    the whole `line` of that id; `condition` compiles an `only_if`."""
    found: dict[str, Any] = {}
    lapses = data.get("lapses", [])
    if isinstance(lapses, dict):
        found["never"] = _shown(lapses["never"])
    elif lapses:
        found["lapses"] = [_shown(row) for row in lapses]
    if "counter" in data:
        found["counter"] = [_counter(row, line, condition) for row in data["counter"]]
    if "money" in data:
        found["money"] = sourced(data["money"])
    return found


def _shown(row: Row) -> Row:
    """A row without what only lint asks for."""
    return sourced({name: value for name, value in row.items() if name not in LINTED})


def in_english(
    translated: Mapping[str, Any], data: Mapping[str, Any], figures: Mapping[str, list[Row]]
) -> dict[str, Any]:
    """The counter's lines with their English beside the words of the person, which every office
    reads; its `figures`, the entry's amounts in English, stand among the amounts as "<name>_en"."""
    if "counter" not in translated:
        return {}
    used: set[str] = set()
    counter = []
    for row, own in zip(translated["counter"], data["counter"], strict=True):
        used |= set(PLACE.findall(own["show"]))
        counter.append({"english": PLACE.sub(r"{\1_en}", own["show"]), **row})
    added = {f"{name}_en": figures[name] for name in sorted(used)}
    return {"counter": counter, "amounts": {**translated["amounts"], **added}}


def _counter(row: Row, line: Callable[[str], Row], condition: Any) -> Row:
    found = sourced(row)
    if "only_if" in row:
        found["only_if"] = condition(row["only_if"], row)
    if "helpline" in row:
        found["helpline"] = line(row["helpline"])
    if "show_in" in row:
        found["show_in"] = {lang: signed(text, lang) for lang, text in row["show_in"].items()}
    return found
