"""Counts of the catalogue: by country, kind, confidence and language, and what is verified."""

from collections import Counter
from typing import Any

from babel.messages.catalog import Message

from migrant_helper.catalogue.grammar.conditions import leaves
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.strings.entries import template
from migrant_helper.catalogue.words import translations

ROWS = ("gives", "documents", "steps", "deadlines", "helplines", "status")


def stats(source: CatalogueSource) -> dict[str, Any]:
    """{"schemes", "countries", "kinds", "confidence": counts by word, "rows": {row kind:
    {"all", "verified"}}, "languages": {lang: {"texts", "translated", "fuzzy", "reviewed"}}}."""
    schemes = [file.data for file in source.schemes.values()]
    return {
        "schemes": len(schemes),
        "countries": _counted(data["jurisdiction"][:2] for data in schemes),
        "kinds": _counted(data["kind"] for data in schemes),
        "confidence": _counted(data["confidence"] for data in schemes),
        "rows": _rows(schemes),
        "languages": _languages(source),
    }


def _counted(words: Any) -> dict[str, int]:
    return dict(sorted(Counter(words).items()))


def _rows(schemes: list[dict[str, Any]]) -> dict[str, dict[str, int]]:
    counted = {name: [row for data in schemes for row in data.get(name, [])] for name in ROWS}
    counted["conditions"] = [leaf for data in schemes for _, leaf in leaves(data["rule"])]
    return {
        name: {"all": len(rows), "verified": sum(row["source"] is not None for row in rows)}
        for name, rows in counted.items()
    }


def _languages(source: CatalogueSource) -> dict[str, dict[str, int]]:
    wanted = [message.id for message in template(source) if message.id]
    counts = {}
    for lang in translations.LANGUAGES[1:]:
        catalog = translations.read(source.translations, lang)
        found = [catalog.get(_key(one)) if catalog else None for one in wanted]
        held: list[Message] = [message for message in found if message is not None]
        counts[lang] = {
            "texts": len(wanted),
            "translated": sum(map(translations.is_translated, held)),
            "fuzzy": sum(message.fuzzy for message in held),
            "reviewed": sum(map(translations.is_reviewed, held)),
        }
    return counts


def _key(message_id: Any) -> str:
    return message_id if isinstance(message_id, str) else message_id[0]
