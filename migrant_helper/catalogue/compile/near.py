"""The districts of a place with the addresses of offices there, as a phone and the server read them, in
one language."""

from pathlib import Path
from typing import Any

import yaml

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.words.translations import SOURCE_LANGUAGE

Near = dict[str, Any]
# libyaml reads ten times faster; what it reads is the same where it is missing.
LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Urdu is not in the order of its letters by their numbers.
_URDU = {letter: at for at, letter in enumerate("آابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے")}


def near(source: CatalogueSource, lang: str) -> dict[str, Near]:
    """By place: {"names": {first letter: {district: name}}, "doors": {district: {office: {"address",
    "phone"?, "date", "official", "publisher", "read"}}}}, the names in the order of the language. A district
    that the language has no name for stands in English."""
    names = _names(source, SOURCE_LANGUAGE)
    own = _names(source, lang)
    found = {}
    for place, listed in source.registry("districts").items():
        called = {**names.get(place, {}), **own.get(place, {})}
        known = {name: called.get(name, plain(name)) for name in listed["names"]}
        found[place] = {"names": by_letter(known), "doors": _doors(source, place)}
    return found


def plain(district: str) -> str:
    """The id of a district as a name: "East Godavari" for "east-godavari"."""
    return " ".join(word.capitalize() for word in district.split("-"))


def by_letter(names: dict[str, str]) -> dict[str, dict[str, str]]:
    """The names by their first letters, both in alphabetical order."""
    found: dict[str, dict[str, str]] = {}
    for district, name in sorted(names.items(), key=lambda pair: _order(pair[1])):
        found.setdefault(name[0], {})[district] = name
    return found


def _order(name: str) -> list[int]:
    return [_URDU.get(letter, ord(letter)) for letter in name.casefold()]


def _names(source: CatalogueSource, lang: str) -> dict[str, dict[str, str]]:
    file = (source.translations or Path()) / lang / "districts.yaml"
    return yaml.load(file.read_text("utf-8"), LOADER) if file.is_file() else {}  # noqa: S506


def _doors(source: CatalogueSource, place: str) -> dict[str, dict[str, Near]]:
    """Those whose source waits to be looked at again are left out: they have no other."""
    found: dict[str, dict[str, Near]] = {}
    for row in source.registries["addresses"].data:
        state, _, district = row["place"].partition("/")
        if state == place and row["source"] is not None:
            record = row["source"]
            kept = {name: row[name] for name in ("address", "phone") if name in row}
            whose = {name: record[name] for name in ("publisher", "date", "official", "read")}
            found.setdefault(district, {})[row["office"]] = {**kept, **whose}
    return found
