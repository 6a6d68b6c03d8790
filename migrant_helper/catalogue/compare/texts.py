"""Texts of two versions beside each other: how many changed, came and went, and a sentence of each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from migrant_helper.catalogue.words import texts
from migrant_helper.core.words.texts import first_sentence

# What has fewer words says little alone.
_WORDS = 3
# Two sentences as alike as this are one that was reworded; of the same words about half is alike anyway.
ALIKE = 0.6
_ENDS = ".?!"
Fill = Callable[[str], str]
Sentences = list[dict[str, str | None]]


def texts_of(plain: Any, fields: list[str]) -> dict[str, str]:
    """Every text by the name of its place; those whose form is another today are left out."""
    return {one.key: str(one.text) for name in fields for one in _texts(plain, name)}


def said(
    was: Mapping[str, str], now: Mapping[str, str], fill: tuple[Fill, Fill] = (str, str)
) -> dict[str, Any]:
    """How many texts "changed", came ("new") and went ("gone"), and "sentences": [{"is", "was", "now"}],
    with their figures. Texts of one place, or alike in places that have only a number, are beside each other, and of
    these the sentences that changed; what is no whole sentence comes last."""
    counts = {"changed": 0, "new": 0, "gone": 0}
    found: Sentences = []
    for old, new in _pairs(was, now):
        kind = "changed" if old and new else "new" if new else "gone"
        counts[kind] += 1
        told = (
            _apart(old, new)
            if old and new
            else [(old and first_sentence(old), new and first_sentence(new))]
        )
        for before, after in told:
            one = _sentence(before and fill[0](before), after and fill[1](after))
            if one not in found:
                found.append(one)
    found.sort(key=lambda one: len((one["now"] or one["was"] or "").split()) < _WORDS)
    return {**counts, "sentences": found}


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


def is_alike(one: str, other: str) -> bool:
    """Whether they are clearly the same sentence in other words."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def _sentence(was: str | None, now: str | None) -> dict[str, str | None]:
    return {"is": "changed" if was and now else "new" if now else "gone", "was": was, "now": now}


def _pairs(
    was: Mapping[str, str], now: Mapping[str, str]
) -> Iterator[tuple[str | None, str | None]]:
    """The texts that differ, each with the one it was; first those that changed, then new, then gone."""
    olds = {name: text for name, text in was.items() if now.get(name) != text}
    news = {name: text for name, text in now.items() if was.get(name) != text}
    for name in _moved(olds, news):
        del news[name]
    left = {**news}
    for name, text in news.items():
        place = name if name in olds and not _is_counted(name) else _nearest(olds, name, text)
        if place in olds:
            yield olds.pop(place), text
            del left[name]
    yield from ((None, text) for text in left.values())
    yield from ((text, None) for text in olds.values())


def _moved(olds: dict[str, str], news: dict[str, str]) -> list[str]:
    """Takes out of `olds` what stands under another number now; the new places."""
    found = []
    for name, text in news.items():
        same = [key for key in olds if _field(key) == _field(name) and olds[key] == text]
        if same:
            del olds[same[0]]
            found.append(name)
    return found


def _nearest(olds: Mapping[str, str], name: str, text: str) -> str:
    """The place of the text of the same field that has a sentence alike; "" for none."""
    kin = [key for key in olds if _field(key) == _field(name) and _is_counted(key)]
    alike = [key for key in kin if any(old and new for old, new in _apart(olds[key], text))]
    same = [key for key in kin if {*split(olds[key])} & {*split(text)}]
    return next(iter([*same, *alike]), "")


def _field(name: str) -> str:
    return ".".join("*" if step.isdigit() else step for step in name.split("."))


def _is_counted(name: str) -> bool:
    """Whether the place is only a number, which becomes another when a row is put before it."""
    return any(step.isdigit() for step in name.split("."))


def _apart(was: str, now: str) -> list[tuple[str | None, str | None]]:
    """The sentences that are not in the other text: two that are alike beside each other."""
    before, after = split(was), split(now)
    if len(before) == len(after) == 1 and not {was[-1:], now[-1:]} & {*_ENDS}:
        return [(was, now)]  # A name of one thing, which is called otherwise.
    olds = [one for one in before if one not in after]
    found: list[tuple[str | None, str | None]] = []
    for new in [one for one in after if one not in before]:
        old = _best(olds, new)
        olds = [one for one in olds if one != old]
        found.append((old, new))
    return found + [(old, None) for old in olds]


def _best(olds: Sequence[str], new: str) -> str | None:
    alike = [one for one in olds if is_alike(one, new)]
    return max(alike, key=lambda one: SequenceMatcher(None, one, new).ratio(), default=None)


def _texts(plain: Any, name: str) -> list[texts.Found]:
    try:
        return list(texts.found(plain, [name]))
    except (AttributeError, TypeError):
        return []
