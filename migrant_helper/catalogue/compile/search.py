"""By what an entry is found: its names in every language and the words that people use for it."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.words import translations
from migrant_helper.catalogue.words.translations import Translator
from migrant_helper.core.entry.found import index_of
from migrant_helper.core.entry.missing import phrases_of
from migrant_helper.core.words.texts import PLACE

# What is looked for and is no entry: the page of that name.
DOORS = ("door-refused", "door-money", "door-urgent")


def doors(source: CatalogueSource) -> list[dict[str, str]]:
    """The pages that words ask for, the same in every language: [{"id": "refused", "find"}] (see
    core/entry/missing)."""
    words = source.registry("search")
    return [{"id": one.removeprefix("door-"), "find": phrases_of(words[one])} for one in DOORS]


def index(data: Mapping[str, Any], source: CatalogueSource, brief: str) -> str:
    """Its names in every language, so that each is searched on each page, and what it gives in the
    words of this one: see core/entry/found."""
    name = data["name"]
    words = source.registry("search").get(data["id"], [])
    return index_of(
        spoken(data["short"], source),
        [*spoken(name["en"], source), *name.get("local", {}).values(), *words],
        [PLACE.sub("", brief)],
    )


def spoken(text: str, source: CatalogueSource) -> list[str]:
    """The text in every language that has it, English first."""
    return list(dict.fromkeys(one.text(text) for one in _translators(source.translations)))


def _translators(folder: Path | None) -> tuple[Translator, ...]:
    names = translations.LANGUAGES[1:]
    files = [folder / lang / "LC_MESSAGES" / "schemes.po" for lang in names] if folder else []
    marks = tuple(file.stat().st_mtime_ns if file.exists() else 0 for file in files)
    return _read(folder, marks)


@lru_cache(maxsize=4)
def _read(folder: Path | None, marks: tuple[int, ...]) -> tuple[Translator, ...]:
    """`marks` are the ages of the files: another one is read anew."""
    return tuple(
        Translator(lang, translations.read(folder, lang)) for lang in translations.LANGUAGES
    )
