"""What a translation must share with its English: places, figures, addresses; and what it may not
bring: markup, hidden characters, a script of others, a length that no page holds."""

import re
import unicodedata
from collections.abc import Iterator

from migrant_helper.catalogue.yaml.hidden import hidden

# {name} of entries, %(name)s of pages and messages.
_PLACE = re.compile(r"\{[^{}]*\}|%\([^()]*\)[a-z]")
_FIGURE = re.compile(r"\d+")
_ADDRESS = re.compile(r"(?i)[a-z]+://|www\.|@|\b[a-z0-9-]+\.(?=[a-z]{2})[a-z]+\b")
# Texts are written into pages as they are, and into attributes of elements.
_MARKUP = '<>"&'
# A word of English prose: names are written with a capital, or stand in an address, which begins with http.
_ENGLISH = re.compile(r"(?<![A-Za-z])(?!https?\b)[a-z]{3,}(?![A-Za-z])")
# What a reply is known by: said as it is typed.
_KEYWORD = re.compile(r"\b[A-Z]{4,}\b")
_SCRIPTS = {"hi": "DEVANAGARI", "ne": "DEVANAGARI", "bn": "BENGALI", "ur": "ARABIC"}
# Code points: two parts of a text message in these scripts, and what a label may grow to.
_MESSAGE = 134
_LABEL = 16
_LONGER = 2.5
_LONG = 40
_SHORTER = 0.35

Wrong = tuple[str, str]  # what was found, what was expected


def wrong(english: list[str], given: str, lang: str, domain: str) -> Iterator[Wrong]:
    """What is wrong with `given`, one form of a text that is `english` (two forms of a plural) in
    the po file `domain`; nothing for an empty one."""
    if given:
        yield from _places(english, given, domain)
        yield from _kept(english, given, domain)
        yield from _brought(english, given, lang)
        yield from _length(english[-1], given, domain)


def _places(english: list[str], given: str, domain: str) -> Iterator[Wrong]:
    held = set(_PLACE.findall(given))
    if not any(held == set(_PLACE.findall(one)) for one in english):
        yield "other places", " ".join(sorted(set(_PLACE.findall(english[-1])))) or "none"
    left = _PLACE.sub("", given)
    if domain == "schemes" and re.search(r"[{}]", left):
        yield "a brace alone", "braces around a name only"
    if domain != "schemes" and "%" in left.replace("%%", ""):
        yield "% alone", "%% for the sign"


def _kept(english: list[str], given: str, domain: str) -> Iterator[Wrong]:
    figures = [sorted(_FIGURE.findall(_PLACE.sub("", one))) for one in english]
    held = sorted(_FIGURE.findall(_PLACE.sub("", given)))
    if held not in figures:
        yield f"the figures {' '.join(held) or 'none'}", " ".join(figures[-1]) or "none"
    known = {one.lower() for text in english for one in _ADDRESS.findall(text)}
    addresses = [one for one in _ADDRESS.findall(given) if one.lower() not in known]
    if addresses:
        yield f'an address, "{addresses[0]}"', "those of the English"
    lost = (
        []
        if domain != "sms"
        else [one for one in _KEYWORD.findall(english[-1]) if one not in given]
    )
    if lost:
        yield f"no {lost[0]}", f"{lost[0]} as it is typed"


def _brought(english: list[str], given: str, lang: str) -> Iterator[Wrong]:
    both = "".join(english)
    signs = sorted({one for one in _MARKUP if one in given and one not in both})
    if signs:
        yield f"markup, {' '.join(signs)}", "none, the English has none"
    for _, name in hidden(given):
        yield f"the hidden character {name}", "none"
    if given != given.strip() or "\n" in given:
        yield "blanks at its ends or a broken line", "one line of words"
    left = _ENGLISH.search(_ADDRESS.sub("", _PLACE.sub("", given))) if lang in _SCRIPTS else None
    if left:
        yield f"the English word {left[0]}", f"words of {lang}, names with a capital"
    ours = ("LATIN", _SCRIPTS.get(lang, "LATIN"))
    for sign in given:
        script = unicodedata.name(sign, "").split(" ")[0]
        if sign.isalpha() and script not in ours and sign not in both:
            yield f"{sign}, a letter of another script ({script})", f"those of {lang}"
            return


def _length(english: str, given: str, domain: str) -> Iterator[Wrong]:
    most = _MESSAGE if domain == "sms" else int(_LONGER * max(len(english), _LABEL))
    if len(given) > most:
        yield f"{len(given)} characters", f"{most} at most"
    if len(english) > _LONG and len(given) < _SHORTER * len(english):
        yield f"{len(given)} characters", f"all that the {len(english)} of the English say"
