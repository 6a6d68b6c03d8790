"""The letters with the tables by which their language says days, sums and places."""

from collections.abc import Mapping
from typing import Any

from migrant_helper.pages.parts.calendar import bikram_table

Json = dict[str, Any]
_TABLES = ("lang", "direction", "dates", "numbers", "currency")


def spoken(letters: Json, ui: Mapping[str, Any]) -> Json:
    """What core/letters reads of a language: the letters as compiled, and "speech"."""
    places = {code: place["name"] for code, place in ui["places"].items()}
    tables = {name: ui[name] for name in _TABLES}
    return {**letters, "speech": {**tables, "places": places, "bikram": bikram_table(dict(ui))}}
