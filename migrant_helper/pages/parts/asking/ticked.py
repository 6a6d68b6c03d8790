"""A question of several facts: its rows as the page shows them, and what ticks tell of them.

On the phone as well.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from migrant_helper.core.rules.facts.answers import NOT_KNOWN, decode_answer, encode_answer
from migrant_helper.pages.parts.journey import Journey, distinct
from migrant_helper.pages.parts.page import Catalogue, World


def lists_of(catalogue: Catalogue) -> dict[str, Any]:
    """Every question of several facts, by id."""
    found: dict[str, Any] = catalogue.get("ticks", {})
    return found


def rows_of(catalogue: Catalogue, name: str, facts: Collection[str]) -> list[dict[str, Any]]:
    """The rows of that question for those of the facts that may be asked, in its own order."""
    declared = catalogue["facts"]
    rows = lists_of(catalogue)[name]["rows"]
    return [row for row in rows if row["fact"] in facts and row["fact"] in declared]


def question(
    world: World,
    catalogue: Catalogue,
    name: str,
    journey: Journey,
    facts: Sequence[str],
    typed: Sequence[str] | None,
) -> dict[str, Any]:
    """What check.html shows of it: its texts and a row for each of the facts, ticked as `typed`, or
    as told before."""
    asked = lists_of(catalogue)[name]
    rows = rows_of(catalogue, name, facts)
    before = [is_told(catalogue, journey, row) for row in rows]
    is_known = [journey.facts.get(row["fact"]) is not None for row in rows if "unticked" in row]
    return {
        "fact": name,
        "type": "ticks",
        "of": asked.get("of", "self"),
        "label": asked["label"],
        "ask": asked["ask"],
        "why": asked["why"],
        "where": asked["where"],
        "hint": "",
        "is_delicate": False,
        "lang": asked.get("lang", world.ui["lang"]),
        "topic": asked["topic"],
        "text": "",
        "behind": 0,
        "is_behind": False,
        "none_given": any(is_known) and all(is_known) and not any(before),
        "options": [
            {
                "value": row["fact"],
                "text": row["text"],
                "picture": row["picture"],
                "checked": is_so if typed is None else row["fact"] in typed,
            }
            for row, is_so in zip(rows, before, strict=True)
        ],
    }


def is_told(catalogue: Catalogue, journey: Journey, row: dict[str, Any]) -> bool:
    """Whether what was told of the row's fact is what a tick says: of a number any but none."""
    fact = row["fact"]
    given = encode_answer(journey.facts[fact]) if fact in journey.facts else NOT_KNOWN
    is_some = catalogue["facts"][fact]["type"] == "number" and given != row["unticked"]
    return given == row["ticked"] or (is_some and given != NOT_KNOWN)


def answered(
    catalogue: Catalogue,
    journey: Journey,
    name: str,
    facts: Sequence[str],
    ticked: Collection[str],
    *,
    is_known: bool,
) -> Journey:
    """The journey with what the ticks tell of these facts, the question last on the trail. What is
    not ticked is not so, or nothing where the row says nothing of it; or it is not known. A number
    told before stays where it is ticked."""
    told = {**journey.facts}
    for row in rows_of(catalogue, name, facts):
        fact, is_ticked = row["fact"], row["fact"] in ticked
        if is_ticked and is_told(catalogue, journey, row):
            continue
        rest = row.get("unticked", "") if is_known else NOT_KNOWN
        text = row["ticked"] if is_ticked else rest
        if text != "":
            told[fact] = decode_answer(catalogue["facts"][fact], text).value
        elif is_told(catalogue, journey, row):
            told = {other: value for other, value in told.items() if other != fact}
    return replace(journey, facts=told, lists={**journey.lists, "trail": _on(journey, name)})


def skipped(journey: Journey, name: str, facts: Sequence[str]) -> Journey:
    """The journey with the question passed over: none of these facts is asked again on this way."""
    skips = distinct([*journey.lists["skip"], *facts])
    lists = {**journey.lists, "skip": skips, "trail": _on(journey, name)}
    return replace(journey, lists=lists)


def _on(journey: Journey, name: str) -> tuple[str, ...]:
    """The trail with this question last."""
    return distinct([*(one for one in journey.lists["trail"] if one != name), name])
