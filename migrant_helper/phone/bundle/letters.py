"""The letters with the tables by which their language says days, sums and places."""

from collections.abc import Mapping
from typing import Any

from migrant_helper.pages.parts.calendar import bikram_table

Json = dict[str, Any]
_OF_COUNTRY = ("currency", "calendar")
_TABLES = ("lang", "direction", "dates", "numbers", "currency")


def spoken(letters: Json, ui: Mapping[str, Any]) -> Json:
    """What core/letters reads of a language: the letters as compiled, and "speech"."""
    places = {code: place["name"] for code, place in ui["places"].items()}
    countries = {
        code: {name: place.get(name, "") for name in _OF_COUNTRY}
        for code, place in ui["places"].items()
        if "-" not in code
    }
    tables = {name: ui[name] for name in _TABLES}
    speech = {**tables, "places": places, "countries": countries, "bikram": bikram_table(dict(ui))}
    return {**letters, "speech": speech}
