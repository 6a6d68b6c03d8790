"""Texts of two versions beside each other: how many changed, came and went, and a sentence of each."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from migrant_helper.catalogue.words import texts
from migrant_helper.core.words.texts import first_sentence

# What has fewer words says little alone.
_WORDS = 3
Fill = Callable[[str], str]


def texts_of(plain: Any, fields: list[str]) -> dict[str, str]:
    """Every text by the name of its place; those whose form is another today are left out."""
    return {one.key: str(one.text) for name in fields for one in _texts(plain, name)}


def counted(was: Mapping[str, str], now: Mapping[str, str]) -> dict[str, int]:
    """How many texts changed, came and went."""
    both = was.keys() & now.keys()
    return {
        "changed": sum(was[name] != now[name] for name in both),
        "new": len(now.keys() - both),
        "gone": len(was.keys() - both),
    }


def said(
    was: Mapping[str, str], now: Mapping[str, str], fill: tuple[Fill, Fill] = (str, str)
) -> dict[str, Any]:
    """As `counted`, and "sentences": [{"is", "was", "now"}], of each text the first one, or the first
    that changed ("" where it came or went), with its figures; what is no whole sentence comes last."""
    found = []
    for one in _sentences(was, now, fill):
        if one not in found:
            found.append(one)
    found.sort(key=lambda one: len((one["now"] or one["was"] or "").split()) < _WORDS)
    return {**counted(was, now), "sentences": found}


def sentence_with(held: Mapping[str, str], name: str) -> str | None:
    """The first sentence in which a figure stands; None where it stands in none."""
    place = f"{{{name}}}"
    return next((one for text in held.values() for one in split(text) if place in one), None)


def split(text: str) -> list[str]:
    """The sentences of a text, in order."""
    found = []
    while text:
        first = first_sentence(text)
        found.append(first)
        text = text[len(first) :].strip()
    return found


def _sentences(
    was: Mapping[str, str], now: Mapping[str, str], fill: tuple[Fill, Fill]
) -> Iterator[dict[str, str | None]]:
    for name, text in now.items():
        if name in was and was[name] != text:
            old, new = _apart(was[name], text)
            yield {"is": "changed", "was": fill[0](old), "now": fill[1](new)}
    for name, text in now.items():
        if name not in was:
            yield {"is": "new", "was": None, "now": fill[1](first_sentence(text))}
    for name, text in was.items():
        if name not in now:
            yield {"is": "gone", "was": fill[0](first_sentence(text)), "now": None}


def _apart(was: str, now: str) -> tuple[str, str]:
    """The first sentences that are not the same; "" where one text ends before."""
    old, new = split(was), split(now)
    most = max(len(old), len(new))
    pairs = zip(old + [""] * (most - len(old)), new + [""] * (most - len(new)), strict=True)
    return next(((a, b) for a, b in pairs if a != b), (was, now))


def _texts(plain: Any, name: str) -> list[texts.Found]:
    try:
        return list(texts.found(plain, [name]))
    except (AttributeError, TypeError):
        return []
