"""The catalogue's words for translators: extracts them, and makes the pseudo-language."""

import re
from collections.abc import Iterator
from typing import Any

from babel.messages.catalog import Catalog

from migrant_helper.catalogue import texts
from migrant_helper.catalogue.amounts import UNITS, WORDLESS
from migrant_helper.catalogue.read import CatalogueSource

_ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")
_KEPT = re.compile(r"(\{[^{}]*\}|%\([a-z_0-9]+\)[sd]|<[^<>]*>|&[a-z]+;)")


def pseudo(text: str) -> str:
    """ "Bring {fee}" -> "[Bríñg {fee}]": marks every text that went through translation.
    Placeholders, markup and entities keep their letters."""
    parts = _KEPT.split(text)
    changed = (part if place % 2 else part.translate(_ACCENTS) for place, part in enumerate(parts))
    return f"[{''.join(changed)}]"


def template(source: CatalogueSource) -> Catalog:
    """Every text of the data files once, in file order, with the places where it stands as
    `schemes/in/onorc.yaml#steps.draw-here.do` (po files keep no words after a colon)."""
    catalog = Catalog(domain="schemes")
    for message_id, place in _messages(source):
        catalog.add(message_id, locations=[(place, None)])  # type: ignore[list-item]
    return catalog


def _messages(source: CatalogueSource) -> Iterator[tuple[Any, str]]:
    for one, many in UNITS.values():
        if one not in WORDLESS:
            yield (one, many), f"migrant_helper/catalogue/amounts.py#{many.partition(' ')[2]}"
    for name, fields in texts.REGISTRY.items():
        file = source.registries[name]
        yield from ((text.text, f"{file.file}#{text.key}") for text in _sorted(file.data, fields))
    for file in sorted(source.schemes.values(), key=lambda one: one.file):
        for found in texts.found(file.data, texts.SCHEME):
            yield found.text, f"{file.file}#{found.key}"


def _sorted(data: Any, fields: list[str]) -> Iterator[texts.Found]:
    """The texts of a registry item by item, where the table of fields goes field by field."""
    for place, item in enumerate(data):
        for found in texts.found([item], fields):
            yield found._replace(at=f"{place}{found.at[1:]}")
