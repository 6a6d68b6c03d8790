"""Translations of the catalogue: which text has one, and whether a reader of it has checked it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

# CLDR's rules; Babel's own table differs for Hindi and Bengali, which count 0 as one.
PLURALS = {
    "en": "nplurals=2; plural=(n != 1);",
    "hi": "nplurals=2; plural=(n > 1);",
    "bn": "nplurals=2; plural=(n > 1);",
    "ne": "nplurals=2; plural=(n != 1);",
    "ur": "nplurals=2; plural=(n != 1);",
}
LANGUAGES = ("en", "hi", "bn", "ne", "ur")
PSEUDO = "en-XA"
SOURCE_LANGUAGE = "en"
REVIEWED = "reviewed:"


@dataclass
class Translator:
    """Looks texts up in one language; remembers in `missing` and `unreviewed` what it met."""

    lang: str
    catalog: Catalog | None = None
    change: Callable[[str], str] | None = None
    missing: list[str] = field(default_factory=list)
    unreviewed: list[str] = field(default_factory=list)

    def text(self, text: str) -> str:
        """The translation of `text`, or `text` itself, noted as missing."""
        if self.change is not None:
            return self.change(text)
        if self.lang == SOURCE_LANGUAGE:
            return text
        message = self._usable(text)
        return text if message is None else str(message.string)

    def plural(self, one: str, many: str, count: int) -> str:
        """The translation for `count` things, or the English one, noted as missing."""
        english = one if count == 1 else many
        if self.change is not None or self.lang == SOURCE_LANGUAGE:
            return english if self.change is None else self.change(english)
        message = self._usable(one)
        if message is None:
            return english
        if not isinstance(message.string, (list, tuple)):
            return str(message.string)
        return message.string[_plural_index(self.lang, count)]

    def fresh(self) -> "Translator":
        """The same language with nothing noted yet."""
        return Translator(self.lang, self.catalog, self.change)

    def _usable(self, text: str) -> Message | None:
        message = self.catalog.get(text) if self.catalog is not None else None
        if message is None or not is_translated(message):
            self.missing.append(text)
            return None
        if not is_reviewed(message):
            self.unreviewed.append(text)
        return message


def is_translated(message: Message) -> bool:
    """Whether the message has a full text that is not fuzzy: a fuzzy one is never shown."""
    strings = message.string if isinstance(message.string, (list, tuple)) else [message.string]
    return all(strings) and not message.fuzzy


def is_reviewed(message: Message) -> bool:
    """Whether a comment of the translator names who reviewed it: `# reviewed: name, day`."""
    return is_translated(message) and any(
        comment.strip().startswith(REVIEWED) for comment in message.user_comments
    )


def read(translations: Path | None, lang: str, domain: str = "schemes") -> Catalog | None:
    """The po file of one language and domain; None where there is none. Shared by all callers: read
    it, never change it."""
    text = text_of(translations, lang, domain)
    return None if text is None else shared(text, lang, domain)


def text_of(translations: Path | None, lang: str, domain: str) -> bytes | None:
    """What stands in the po file of one language and domain; None where there is none."""
    path = translations / lang / "LC_MESSAGES" / f"{domain}.po" if translations else None
    return None if path is None or not path.exists() else path.read_bytes()


def parsed(text: bytes, lang: str, domain: str) -> Catalog:
    """A po file's catalog, the caller's own. Raises PoFileError for a bad one."""
    return read_po(BytesIO(text), locale=lang, domain=domain, abort_invalid=True)


# Half of the time of a lint would go into reading the same files once a rule.
shared = lru_cache(maxsize=32)(parsed)


def _plural_index(lang: str, count: int) -> int:
    return int(count > 1) if "n > 1" in PLURALS[lang] else int(count != 1)
