"""The notices as a phone and the server read them, in one language."""

from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.words.translations import SOURCE_LANGUAGE, Translator

Notice = dict[str, Any]
# In which language a text is shown that its reader's own lacks: letters that they read, then English.
NEAREST = {"ne": ("hi",)}


def notices(
    source: CatalogueSource, words: Translator, nearer: tuple[Translator, ...] = ()
) -> list[Notice]:
    """[{"id", "entry", "place", "from", "until", "text", "lang", "draft" (a machine's, unread),
    "publisher", "official"}], those that end first before the others. Left out are those whose
    source waits to be looked at again: they have no other."""
    found = [
        _one(file.data, (words, *nearer))
        for file in source.notices.values()
        if file.data["source"] is not None
    ]
    return sorted(found, key=lambda one: (one["until"], one["id"]))


def _one(data: Notice, spoken: tuple[Translator, ...]) -> Notice:
    kept = {name: data[name] for name in ("id", "entry", "place", "from", "until")}
    text, lang, draft = data["text"], SOURCE_LANGUAGE, False
    for words in reversed(spoken):
        noted = words.fresh()
        said = noted.text(data["text"])
        if not noted.missing:
            text, lang, draft = said, words.lang, bool(noted.unreviewed)
    record = data["source"]
    whose = {"publisher": record["publisher"], "official": record["official"]}
    return {**kept, "text": text, "lang": lang, "draft": draft, **whose}
