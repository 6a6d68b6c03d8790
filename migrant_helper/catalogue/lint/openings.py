"""A step can be told by its first sentence alone, which is short in every language."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named
from migrant_helper.catalogue.words import texts, translations
from migrant_helper.core.words.texts import first_sentence

EXCEPTIONS: Exceptions = {}
LONGEST = {"en": 16}
LONGEST_TRANSLATED = 18


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """First sentences of steps with too many words, in English and in each translation."""
    return named("openings", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    for lang in translations.LANGUAGES:
        catalog = translations.read(source.translations, lang)
        most = LONGEST.get(lang, LONGEST_TRANSLATED)
        for file in source.schemes.values():
            for step in texts.found(file.data, ["steps.*.do"]):
                message = catalog.get(step.text) if catalog is not None else None
                shown = message is not None and translations.is_translated(message)
                text = str(message.string) if message is not None and shown else ""
                first = first_sentence(step.text if lang == translations.SOURCE_LANGUAGE else text)
                if len(first.split()) > most:
                    what = f'{len(first.split())} words in {lang}: "{first}"'
                    expected = f"at most {most} words in the first sentence"
                    yield finding(
                        file, step.at, what, expected=expected, remedy="make two sentences"
                    )
