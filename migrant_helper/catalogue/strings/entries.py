"""The catalogue's words for translators: extracts them, and makes the pseudo-language."""

import re
from collections.abc import Iterator
from typing import Any

from babel.messages.catalog import Catalog

from migrant_helper.catalogue.compile import country as compiler
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.words import texts
from migrant_helper.catalogue.words.amounts import UNITS, WORDLESS
from migrant_helper.catalogue.words.translations import SOURCE_LANGUAGE, Translator

# Registries of which every item is shown.
_WHOLE = (
    *("places", "helplines", "ticks", "money-questions", "money-causes", "not-held"),
    *("letter-fields", "letter-words"),
)
_ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")
_KEPT = re.compile(r"(\{[^{}]*\}|%\([a-z_0-9]+\)[sd]|<[^<>]*>|&[a-z]+;)")


def pseudo(text: str) -> str:
    """ "Bring {fee}" -> "[Bríñg {fee}]": marks every text that went through translation.
    Placeholders, markup and entities keep their letters."""
    parts = _KEPT.split(text)
    changed = (part if place % 2 else part.translate(_ACCENTS) for place, part in enumerate(parts))
    return f"[{''.join(changed)}]"


def template(source: CatalogueSource) -> Catalog:
    """Every text that a catalogue shows, once, in file order, with the places where it stands as
    `schemes/in/onorc.yaml#steps.draw-here.do` (po files keep no words after a colon).
    Facts no entry uses yet are left out. Raises UnreadableError as compiling does."""
    catalog = Catalog(domain="schemes")
    for message_id, place in _messages(source):
        catalog.add(message_id, locations=[(place, None)])  # type: ignore[list-item]
    return catalog


def _messages(source: CatalogueSource) -> Iterator[tuple[Any, str]]:
    for unit, (one, many) in UNITS.items():
        if one not in WORDLESS:
            yield (one, many), f"migrant_helper/catalogue/words/amounts.py#{unit}"
    shown = _shown(source)
    for name, fields in texts.REGISTRY.items():
        file = source.registries[name]
        for item in file.data:
            if name in _WHOLE or item["id"] in shown[name]:
                for found in texts.found([item], fields):
                    yield found.text, f"{file.file}#{found.key}"
    groups = (
        (source.schemes, texts.SCHEME),
        (source.notices, texts.NOTICE),
        (source.pay, texts.PAY),
        (source.letters, texts.LETTER),
        (source.duties, texts.DUTIES),
    )
    for group, fields in groups:
        for file in sorted(group.values(), key=lambda one: one.file):
            for found in texts.found(file.data, fields):
                yield found.text, f"{file.file}#{found.key}"


def _shown(source: CatalogueSource) -> dict[str, set[str]]:
    """Ids of the facts, documents and offices that stand in a country's catalogue."""
    english = Translator(SOURCE_LANGUAGE)
    compiled = [compiler.catalogue(source, one, english) for one in source.countries()]
    return {
        name: {item for one in compiled for item in one[name]}
        for name in ("facts", "documents", "offices")
    }
