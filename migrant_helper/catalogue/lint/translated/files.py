"""The po files of a language: can they be read, count as their language counts, and say what the
English says?"""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError

from migrant_helper.catalogue.lint.finding import Finding
from migrant_helper.catalogue.lint.translated import pairs
from migrant_helper.catalogue.words import translations
from migrant_helper.catalogue.words.translations import PLURALS

RULE = "translated"
_AMONG = "translators: check each and remove its fuzzy mark"


def found(file: Path, lang: str) -> Iterator[Finding]:
    """A file that is no po file, another count of plurals, each text that fails `pairs.wrong`, and,
    as a note, how many are fuzzy."""
    name = f"translations/{lang}/LC_MESSAGES/{file.name}"
    try:
        catalog = translations.shared(file.read_bytes(), lang, file.stem)
    except (PoFileError, ValueError) as error:
        yield _error(name, 1, f"no po file ({error})", "one in UTF-8", "mend it")
        return
    if catalog.plural_forms.rstrip(";") != PLURALS[lang].rstrip(";"):
        what = f"Plural-Forms: {catalog.plural_forms}"
        yield _error(name, 1, what, PLURALS[lang], "write it so in the header")
    fuzzy = 0
    for message in catalog:
        fuzzy += bool(message.id) and message.fuzzy
        for what, expected in _wrong(message, lang, file.stem):
            line = message.lineno or 1
            yield _error(name, line, what, expected, "mend the translation")
    if fuzzy:
        what = f"{fuzzy} fuzzy texts, shown in English"
        yield Finding(name, 1, 1, RULE, "note", what, "none", _AMONG)


def _wrong(message: Message, lang: str, domain: str) -> Iterator[pairs.Wrong]:
    english, given = _forms(message.id), _forms(message.string)
    if not any(english) or message.fuzzy:
        return
    if any(given) and len(given) != len(english):
        yield f"{len(given)} forms", f"{len(english)}"
    for text in given:
        for what, expected in pairs.wrong(english, text, lang, domain):
            yield f'{what} in "{text}"', expected


def _forms(text: object) -> list[str]:
    """One text, or the forms of a plural; one that is not there is empty."""
    return [one or "" for one in text] if isinstance(text, list | tuple) else [str(text or "")]


def _error(file: str, line: int, what: str, expected: str, remedy: str) -> Finding:
    return Finding(file, line, 1, RULE, "error", what, expected, remedy)
