"""Everything in words that pages read, by the names of the files it lies in: as a server has it, and as a phone
downloads it."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from migrant_helper.phone.bundle.desk import target
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


def phone_files(uis: Uis, catalogues: Catalogues) -> dict[str, str]:
    """The same as it is sent, text by name. What a state adds is packed like its country's, which a phone has by
    then and which names that file under `files`, beside what is packed: a release names the countries' alone."""
    every = phone_contents(uis, catalogues)
    made: dict[str, str] = {}
    for name, data in every.items():
        place, _, lang = name.partition(".")
        if "-" in place:
            continue
        like = packed(data)
        states = [f"{state}.{lang}" for state in data.get("states", {})]
        texts = {state: written(packed(every[state], like)) for state in states}
        files = {state[: -len(lang) - 1]: target_of(state, text) for state, text in texts.items()}
        made |= {**texts, name: written({**like, "files": files} if files else like)}
    return dict(sorted(made.items()))


def target_of(name: str, text: str) -> Json:
    """What a phone checks of a bundle, with its `address`."""
    return {"address": address_of(name, text), **target(text.encode())}


def address_of(name: str, text: str) -> str:
    """Where a bundle lies, named by its content."""
    return f"/bundle/{name}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.json"


def written(data: Any) -> str:
    """JSON as bundles are written."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
