"""Translations say what the English says (places, figures, addresses), bring nothing else, use no
word that the glossary of their language rules out, and fuzzy ones are counted."""

from collections.abc import Iterator
from pathlib import Path

from migrant_helper.catalogue.grammar import forms
from migrant_helper.catalogue.grammar.read import GLOSSARY, CatalogueSource, read_file
from migrant_helper.catalogue.lint.finding import Finding
from migrant_helper.catalogue.lint.translated import files
from migrant_helper.catalogue.words import translations


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Per language and po file: what cannot be read or shown, words the glossary rules out, and how
    many texts are fuzzy."""
    if source.translations is None:
        return
    for lang in translations.LANGUAGES:
        folder = source.translations / lang
        broken = False
        for file in sorted((folder / "LC_MESSAGES").glob("*.po")):
            for one in files.found(file, lang):
                broken = broken or one.what.startswith("no po file")
                yield one
        if not broken:
            yield from _ruled_out(folder)


def _ruled_out(folder: Path) -> Iterator[Finding]:
    """Texts of entries, pages and messages with a form that stands under `never` of the glossary."""
    glossary = folder / GLOSSARY
    if not glossary.exists():
        return
    listed = read_file(glossary, forms.GLOSSARY, f"translations/{folder.name}/{GLOSSARY}")
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
                yield Finding(file, line, 1, files.RULE, "error", what, f'"{never[form]}"', remedy)
