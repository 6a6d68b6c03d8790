"""Words for whom a question, an answer or a reason is about, where another died or was hurt.

On the phone as well.
"""

from collections.abc import Collection, Mapping
from typing import Any

from migrant_helper.core.asking.whom import whom
from migrant_helper.pages.parts.page import Catalogue, Ui
from migrant_helper.pages.parts.words import say

Facts = Mapping[str, Any]


def about(ui: Ui, fact: Mapping[str, Any], facts: Facts, way: Collection[str]) -> str:
    """The line above a question: "This is about: you yourself"; "" where none is needed."""
    who = _name(ui, fact, facts, way)
    return say(ui, "This is about: %(who)s", who=who) if who else ""


def named(ui: Ui, text: str, fact: Mapping[str, Any], facts: Facts) -> str:
    """A text of the fact with the name of whom it is about, where it needs one: "Pay in a month
    (you yourself)"."""
    who = _name(ui, fact, facts, ())
    return f"{text} ({who})" if who else text


def labelled(ui: Ui, catalogue: Catalogue, facts: Facts) -> dict[str, Any]:
    """The catalogue's facts, their labels `named`."""
    return {
        name: {**fact, "label": named(ui, fact["label"], fact, facts)}
        for name, fact in catalogue["facts"].items()
    }


def _name(ui: Ui, fact: Mapping[str, Any], facts: Facts, way: Collection[str]) -> str:
    names = {
        "": "",
        "self": say(ui, "you yourself"),
        "died": say(ui, "the person who died"),
        "hurt": say(ui, "the person who was hurt"),
    }
    both = [names[who] for who in whom(fact, facts, way)]
    if len(both) < 2:
        return "".join(both)
    return say(ui, "%(first)s or %(second)s", first=both[0], second=both[1])
