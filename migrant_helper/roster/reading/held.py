"""What the catalogue holds to read lists by: facts, their labels and places in all languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz import fuzz, process

from migrant_helper.catalogue import kept, load
from migrant_helper.core.rules.facts.held import Places
from migrant_helper.core.rules.shapes import Fact
from migrant_helper.core.words.sound import sounds
from migrant_helper.roster.reading.words import key, meanings

# Of a hundred, how much of two names has to be the same.
ALIKE = 88
# Of a hundred, how much of two names has to be the same.
ALIKE = 88
Shown = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """`columns`: facts by the key of what they are called; `choices`: by fact the values by the key of
    what they are called; `names`: places by the key of their names, "" where two are called so; `sounds`:
    first subdivisions by how they sound, "" likewise."""

    declared: Mapping[str, Fact]
    places: Places
    columns: Mapping[str, str] = field(default_factory=dict)
    choices: Shown = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    sounds: Mapping[str, str] = field(default_factory=dict)


@cache
def held() -> Held:
    """All of it, in every language, read once a process."""
    declared, places = kept.declared_facts(), kept.held_places()
    columns: dict[str, str] = {}
    choices: dict[str, dict[str, str]] = {}
    for lang in kept.languages():
        for country in kept.countries():
            for name, fact in kept.catalogue(country, lang)["facts"].items():
                _put(columns, key(fact["label"]), name)
                for value, label in fact.get("labels", {}).items():
                    _put(choices.setdefault(name, {}), key(label), value)
    columns |= {key(name): name for name in declared}
    columns |= meanings("columns")
    names, heard = _places(places)
    return Held(declared, places, columns, choices, names, heard)


def _put(found: dict[str, str], word: str, meant: str) -> None:
    """What two things are called is neither."""
    found[word] = meant if found.get(word, meant) == meant else ""


def _places(places: Places) -> tuple[dict[str, str], dict[str, str]]:
    wide: dict[str, str] = {}
    fine: dict[str, str] = {}
    heard: dict[str, str] = {}
    for lang in kept.languages():
        for code, place in load.places(lang).items():
            _put(wide, key(place["name"]), code)
            if "-" in code:
                _put(heard, _sound(place["name"]), code)
        for code, listed in load.near(lang).items():
            for letter in listed["names"].values():
                for slug, name in letter.items():
                    _put(fine, key(name), f"{code}/{slug}")
    for code, now in places.items():
        for slug in now.get("districts", {}).get("names", ()):
            _put(fine, key(slug.replace("-", " ")), f"{code}/{slug}")
        for code_of in (code, *now.get("was", ())):
            wide[key(code_of)] = code
    short = dict(meanings("places"))
    return {**fine, **wide, **short}, heard


def _sound(name: str) -> str:
    return " ".join(sounds(name))


def by_sound(found: Held, name: str) -> str:
    """The first subdivision that is written almost so, and sounds so, and nothing else is written more
    nearly so; "" for none."""
    code = found.sounds.get(_sound(name), "")
    word = key(name)
    if not code:
        return ""
    nearest = process.extractOne(word, list(found.names), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return code if nearest is not None and found.names[nearest[0]] == code else ""
