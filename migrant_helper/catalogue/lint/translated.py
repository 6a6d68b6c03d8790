"""Translations keep the placeholders, bring no markup, and fuzzy ones are counted."""

from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.amounts import PLACEHOLDER
from migrant_helper.catalogue.lint.finding import Finding
from migrant_helper.catalogue.words import translations

RULE = "translated"


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Per language: wrong placeholders, a `<` of its own, and how many texts are fuzzy."""
    for lang in translations.LANGUAGES:
        catalog = translations.read(source.translations, lang)
        if catalog is not None:
            yield from _of_language(lang, catalog)


def _of_language(lang: str, catalog: Catalog) -> Iterator[Finding]:
    file = f"translations/{lang}/LC_MESSAGES/schemes.po"
    fuzzy = 0
    for message in catalog:
        if not message.id:
            continue
        fuzzy += message.fuzzy
        for what, expected in _wrong(message) if not message.fuzzy else ():
            line = message.lineno or 1
            remedy = "mend the translation"
            yield Finding(file, line, 1, RULE, "error", what, expected, remedy)
    if fuzzy:
        remedy = "translators: check each and remove its fuzzy mark"
        what = f"{fuzzy} fuzzy texts, shown in English"
        yield Finding(file, 1, 1, RULE, "note", what, "none", remedy)


def _wrong(message: Message) -> Iterator[tuple[str, str]]:
    english = [message.id] if isinstance(message.id, str) else list(message.id)
    given = [message.string] if isinstance(message.string, str) else list(message.string or [])
    # Every plural form holds what the English plural holds.
    wanted = sorted(PLACEHOLDER.findall(english[-1]))
    for text in given:
        if text and sorted(set(PLACEHOLDER.findall(text))) != sorted(set(wanted)):
            yield f'placeholders differ in "{text}"', f"{wanted}"
        if text and ("<" in text or "&lt" in text) and "<" not in english[-1]:
            yield f'markup in "{text}"', "none, the English has none"
