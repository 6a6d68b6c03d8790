"""A talk with the questions: a person answers as their facts say, one page after another."""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.rules.facts.answers import encode_answer
from tests.pages.shown import Shown, show


def talk(start: Mapping[str, str], facts: Mapping[str, Any], many: int) -> tuple[list[str], Shown]:
    """The questions asked, up to so many, a part after another, and the page after the last: what
    the facts do not say is not known; of a question to tick, what they say is true is ticked."""
    shown, asked = show("check", {"do": "start", **start}), list[str]()
    while len(asked) < many:
        name = "".join(shown.document.values("q"))
        if not name:
            shown = show("check", {**shown.fields, "do": "go"})
            name = "".join(shown.document.values("q"))
        if not name or name in asked:
            break
        asked.append(name)
        shown = show("check", {**_kept(shown), **_answer(shown, name, facts)})
    return asked, shown


def _kept(shown: Shown) -> dict[str, list[str]]:
    return {name: texts for name, texts in shown.fields.items() if not name.startswith("v")}


def _answer(shown: Shown, name: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    rows = shown.document.values("of")
    if rows:
        ticked = [fact for fact in rows if facts.get(fact) in (True, "home", "rural", 1, 2, 3)]
        return {"do": "answer", "v": ticked} if ticked else {"do": "none"}
    told = facts.get(name)
    if told is None:
        return {"do": "unknown"}
    if isinstance(told, list):
        return {"do": "answer", "v": told or ["-"]}
    if isinstance(told, str) and told[:2] in ("19", "20"):
        year, month, day = told.split("-")
        return {"do": "answer", "v.year": year, "v.month": month, "v.day": day}
    return {"do": "answer", "v": told if isinstance(told, str) else encode_answer(told)}
