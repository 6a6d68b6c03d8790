"""The interface in one language: its messages, and tables for dates, numbers and plurals from CLDR.

Computed once, here, since Babel and the browser's own tables differ; neither the pages nor the
phone asks a locale library for anything.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import get_month_names
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from babel.numbers import get_currency_symbol, parse_pattern

from migrant_helper.phone.templates.plurals import HEADERS, rule_name

Ui = dict[str, Any]
SOURCE = "en"
PSEUDO = "en-XA"
# Where most readers of a language live decides how they group digits and write days.
REGIONS = {"en": "en_IN", "hi": "hi_IN", "bn": "bn_IN", "ne": "ne_NP", "ur": "ur_IN"}
REVIEWED = "reviewed:"


class UnsafeTranslation(ValueError):
    """A po file that counts plurals in another way than its language."""


@dataclass(frozen=True)
class Words:
    """Where interface texts come from: `translations` holds <lang>/LC_MESSAGES/messages.po;
    `pseudo` marks a text for the pseudo-language of the tests."""

    translations: Path
    pseudo: Callable[[str], str]


def ui(lang: str, words: Words, registry: Mapping[str, Any], languages: Iterable[str]) -> Ui:
    """What every page needs to speak a language; see docs of each table's reader in core.

    `registry` is the places by code with their names in that language; `languages` the tags to
    offer; `begins` is the country to begin with; `root` and `base` are where pages lie, in any language and
    in this one. Digits are Latin in every language (docs/decisions/0002). `harmless` is where *leave fast*
    leads. `draft` is true until
    a reader has reviewed every message. Raises UnsafeTranslation.
    """
    locale = _locale(lang)
    texts, draft = messages(lang, words)
    return {
        "lang": lang,
        "root": "",
        "base": f"/{lang}",
        "direction": locale.text_direction,
        "comma": "، " if locale.text_direction == "rtl" else ", ",
        "name": language_name(lang),
        "draft": draft,
        "harmless": harmless(lang),
        "messages": texts,
        "plural": rule_name(lang),
        "places": {code: _without(row) for code, row in registry.items()},
        "begins": begins(lang, registry),
        "dates": dates(locale),
        "numbers": numbers(locale),
        "currency": {code: currency(locale, code) for code in currencies(registry)},
        "languages": [
            {"tag": tag, "name": language_name(tag), "direction": _locale(tag).text_direction}
            for tag in languages
        ],
    }


def begins(lang: str, registry: Mapping[str, Any]) -> str:
    """The country in which most readers of a language live; the first of the registry where none says so."""
    living = (code for code, row in registry.items() if lang in row.get("readers", ()))
    return next(living, next(iter(registry)))


def currencies(registry: Mapping[str, Any]) -> list[str]:
    """The currencies of the countries, each once."""
    return list(dict.fromkeys(row["currency"] for row in registry.values() if "currency" in row))


def _without(row: Mapping[str, Any]) -> Ui:
    return {name: value for name, value in row.items() if name != "readers"}


def language_name(lang: str) -> str:
    """The language's name in itself."""
    if lang == PSEUDO:
        return "Pseudo"
    return str(Locale.parse(lang, sep="-").get_language_name())


def harmless(lang: str) -> str:
    """A page in the language that anybody may look at, and that asks nothing."""
    return f"https://{lang.split('-', maxsplit=1)[0]}.wikipedia.org/"


def dates(locale: Locale) -> dict[str, Any]:
    """`{"months": [twelve names], "pattern": "{d} {month} {y}"}` for core.dates."""
    pattern = str(locale.date_formats["long"].pattern)
    if sorted(filter(str.isalpha, pattern)) != sorted("dMMMMy"):
        raise ValueError(
            f"{locale}: the date pattern {pattern!r} has other parts than day, month, year"
        )
    text = pattern.replace("MMMM", "{month}").replace("y", "{y}")
    names = get_month_names("wide", locale=locale)
    return {
        "months": [names[month] for month in range(1, 13)],
        "pattern": text.replace("d", "{d}"),
    }


def numbers(locale: Locale) -> dict[str, Any]:
    """`{"decimal", "group", "sizes"}` for core.numbers; sizes [3, 2] is the Indian habit."""
    symbols = locale.number_symbols["latn"]
    # CLDR gives Urdu in India the habit of Pakistan; amounts in the catalogue are in lakh.
    grouping = Locale.parse("en_IN") if locale.territory == "IN" else locale
    first, rest = grouping.decimal_formats[None].grouping
    sizes = [first] if first == rest else [first, rest]
    return {"decimal": symbols["decimal"], "group": symbols["group"], "sizes": sizes}


def currency(locale: Locale, code: str) -> str:
    """The pattern of a sum for core.numbers.money: "₹{n}"; where lines run from right to left with a
    mark that keeps the sign ahead of its figure."""
    pattern = parse_pattern(locale.currency_formats["standard"].pattern)
    signs = "".join((pattern.prefix[0], "{n}", pattern.suffix[0]))
    mark = "\N{LEFT-TO-RIGHT MARK}" if locale.text_direction == "rtl" else ""
    return mark + signs.replace("¤", get_currency_symbol(code, locale=locale))


def messages(lang: str, words: Words) -> tuple[dict[str, Any], bool]:
    """Texts by msgid (a list for plurals; "context\\x04msgid" with a context), and whether any is
    still unreviewed. A fuzzy or missing one is left out, so that English stands in."""
    if lang == SOURCE:
        return {}, False
    if lang == PSEUDO:
        return _pseudo(words), True
    found: dict[str, Any] = {}
    entries = _entries(words.translations / lang / "LC_MESSAGES" / "messages.po", lang)
    draft = not entries
    for message in entries:
        comments = (comment.strip() for comment in message.user_comments)
        draft = draft or not any(comment.startswith(REVIEWED) for comment in comments)
        if _usable(message):
            found[_key(message)] = _strings(message.string)
        else:
            draft = True
    return found, draft


def babel_name(lang: str) -> str:
    """How Babel names a language: with the region whose habits its readers have, "hi_IN". The tag
    of the pseudo-language, which CLDR does not hold, is a modifier there: "en_IN@xa"."""
    base, _, tag = lang.partition("-")
    return f"{REGIONS.get(base, base)}{'@' if tag else ''}{tag.lower()}"


def _locale(lang: str) -> Locale:
    base = lang.split("-", maxsplit=1)[0]
    return Locale.parse(REGIONS.get(base, base))


def _entries(file: Path, lang: str) -> list[Message]:
    if not file.exists():
        return []
    with file.open("rb") as stream:
        catalog: Catalog = read_po(stream, locale=lang.replace("-", "_"), abort_invalid=True)
    expected = HEADERS[rule_name(lang)]
    if catalog.plural_forms.rstrip(";") != expected.rstrip(";"):
        raise UnsafeTranslation(
            f"{file}: Plural-Forms is {catalog.plural_forms!r}; write {expected!r}"
        )
    return [message for message in catalog if message.id]


def _usable(message: Message) -> bool:
    return all(_all(message.string)) and not message.fuzzy


def _all(texts: Any) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts)


def _strings(texts: Any) -> Any:
    return texts if isinstance(texts, str) else list(texts)


def _key(message: Message) -> str:
    first = _all(message.id)[0]
    return f"{message.context}\x04{first}" if message.context else first


def _pseudo(words: Words) -> dict[str, Any]:
    files = sorted(words.translations.glob("*/LC_MESSAGES/messages.po"))
    every = [message for file in files for message in _entries(file, file.parts[-3])]
    found: dict[str, Any] = {}
    for message in every:
        marked = [words.pseudo(text) for text in _all(message.id)]
        found[_key(message)] = marked if len(marked) > 1 else marked[0]
    return found
