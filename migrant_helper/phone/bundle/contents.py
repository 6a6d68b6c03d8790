"""Everything in words that pages read, by the names of the files it lies in: as a server has it, and as a phone
downloads it."""

from collections.abc import Mapping
from typing import Any

from migrant_helper.phone.bundle.packed import packed
from migrant_helper.phone.bundle.shared import split
from migrant_helper.phone.bundle.slim import office_words, publishers, slim
from migrant_helper.phone.bundle.states import by_state

Json = dict[str, Any]
Uis = Mapping[str, Json]
Catalogues = Mapping[tuple[str, str], Json]


def contents(uis: Uis, catalogues: Catalogues) -> dict[str, Json]:
    """Everything in words that a page reads, by name: "IN.hi" a catalogue, "IN-KL.hi" what a state adds,
    "ui.hi" an interface, "words.ml" the lines to show in the language of offices, "publishers" those of the
    sources."""
    english = [one for (_, lang), one in catalogues.items() if lang == "en"]
    words = office_words(english)
    named = {
        name: part
        for (country, lang), one in catalogues.items()
        for name, part in by_state(country, lang, slim(one, words["en"])).items()
    }
    named |= {f"ui.{lang}": data for lang, data in uis.items()}
    named |= {f"words.{lang}": lines for lang, lines in words.items()}
    named["publishers"] = publishers(english)
    return dict(sorted(named.items()))


def phone_contents(uis: Uis, catalogues: Catalogues) -> dict[str, Json]:
    """The same in the parts a phone downloads: "ui.hi" is `{"ui", "shared"}` with what the countries have
    alike, and "IN.hi" the rest."""
    named = contents(uis, catalogues)
    for lang in uis:
        countries = [country for country, spoken in catalogues if spoken == lang]
        shared, rests = split({country: named[f"{country}.{lang}"] for country in countries})
        named |= {f"{country}.{lang}": rest for country, rest in rests.items()}
        named[f"ui.{lang}"] = {"ui": named[f"ui.{lang}"], "shared": shared}
    return dict(sorted(named.items()))


def phone_packed(uis: Uis, catalogues: Catalogues) -> dict[str, Json]:
    """The same as it is sent: what a state adds is packed like its country's, which a phone has by then."""
    made: dict[str, Json] = {}
    every = phone_contents(uis, catalogues)
    # A country comes before its states.
    for name, data in sorted(every.items(), key=lambda one: ("-" in one[0], one[0])):
        place, _, lang = name.partition(".")
        country = place.partition("-")[0]
        made[name] = packed(data, None if country == place else made[f"{country}.{lang}"])
    return made
