"""The tables of words that lists use, and how a word is compared: without case, points, signs and the
marks that people leave out."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from migrant_helper.core.words.digits import DIGITS

FOLDER = Path(__file__).parent / "words"
# Left out: the dot below a letter, joiners, marks of direction, points and apostrophes.
_LEFT_OUT = dict.fromkeys(map(ord, "\u093c\u09bc\u200b\u200c\u200d\u200e\u200f\ufeff.'’`·"))
_ALIKE = {ord("ँ"): "ं", ord("ঁ"): None, ord("ك"): "ک", ord("ي"): "ی", ord("ى"): "ی", ord("ۂ"): "ہ"}
_BETWEEN = re.compile(r"[^\w\u0900-\u0dff\u0600-\u06ff✓✔✗✘@]+")


def plain_digits(text: str) -> str:
    """The text with the digits of English, and without what is not seen."""
    return unicodedata.normalize("NFKC", text).translate(DIGITS).strip()


@cache
def key(text: str) -> str:
    """What a word or a heading is compared by: "W.B." is "wb", "हाँ" is as "हां"."""
    split = unicodedata.normalize("NFKD", plain_digits(text)).casefold()
    # Only the marks of Latin letters are left out: those of other scripts are vowels.
    kept = "".join(sign for sign in split if not "\u0300" <= sign <= "\u036f")
    joined = unicodedata.normalize("NFC", kept.translate(_LEFT_OUT).translate(_ALIKE))
    return _BETWEEN.sub(" ", joined.replace("_", " ")).strip()


@cache
def table(name: str) -> Mapping[str, Mapping[str, list[str]]]:
    """A table of words: scripts by what they mean, words by script."""
    read: dict[str, dict[str, list[str]]] = yaml.safe_load(
        (FOLDER / f"{name}.yaml").read_text("utf-8")
    )
    return read


@cache
def meanings(name: str) -> Mapping[str, str]:
    """What each word of a table means, by its key."""
    return {key(word): meant for meant, scripts in table(name).items() for word in _words(scripts)}


@cache
def values(fact: str) -> Mapping[str, str]:
    """The values of a fact by the keys of the words for them."""
    read = yaml.safe_load((FOLDER / "values.yaml").read_text("utf-8")).get(fact, {})
    return {key(word): value for value, scripts in read.items() for word in _words(scripts)}


@cache
def cells(meant: str) -> frozenset[str]:
    """The keys of the words that mean this in any column."""
    return frozenset(key(word) for word in _words(table("cells")[meant]))


def _words(scripts: Mapping[str, list[str]]) -> list[str]:
    return [str(word) for listed in scripts.values() for word in listed]
