"""Translations keep the placeholders, bring no markup, use no word that the glossary of their language
rules out, and fuzzy ones are counted."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from migrant_helper.catalogue.grammar import forms
from migrant_helper.catalogue.grammar.read import CatalogueSource, read_file
from migrant_helper.catalogue.lint.amounts import PLACEHOLDER
from migrant_helper.catalogue.lint.finding import Finding
from migrant_helper.catalogue.words import translations

RULE = "translated"


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Per language: wrong placeholders, a `<` of its own, words the glossary rules out, and how many
    texts are fuzzy."""
    for lang in translations.LANGUAGES:
        catalog = translations.read(source.translations, lang)
        if catalog is not None:
            yield from _of_language(lang, catalog)
        if source.translations is not None:
            yield from _ruled_out(source.translations / lang)


def _ruled_out(folder: Path) -> Iterator[Finding]:
    """Texts of entries, pages and messages with a form that stands under `never` of the glossary."""
    glossary = folder / "glossary.yaml"
    if not glossary.exists():
        return
    listed = read_file(glossary, forms.GLOSSARY, f"translations/{folder.name}/glossary.yaml")
    never = {form: entry["say"] for entry in listed.data for form in entry["never"]}
    for path in sorted((folder / "LC_MESSAGES").glob("*.po")):
        file = f"translations/{folder.name}/LC_MESSAGES/{path.name}"
        for message in translations.shared(path.read_bytes(), folder.name, path.stem):
            given = (
                message.string if isinstance(message.string, (list, tuple)) else [message.string]
            )
            whole = "\0".join(text or "" for text in given)
            for form in [form for form in never if form in whole]:
                line, what = message.lineno or 1, f'"{form}" in "{given[0]}"'
                remedy = "see the glossary of the language"
                yield Finding(file, line, 1, RULE, "error", what, f'"{never[form]}"', remedy)


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
