"""What a change leaves a person: the door that stays open, the step in place of a condition that went, and
the new answers of the questions that a rule asks."""

from collections.abc import Collection
from typing import Any

from migrant_helper.catalogue.compare.people import Both, stands_on, told
from migrant_helper.catalogue.compare.rows import Side
from migrant_helper.catalogue.compare.sentences import sentences
from migrant_helper.core.rules.screening import outcomes
from migrant_helper.core.words.texts import first_sentence

Facts = dict[str, Any]


def instead(side: Side) -> str | None:
    """What the entry says to whoever it is not for, with its figures; None where it says nothing."""
    found = side.entry.plain.get("instead")
    return side.text(str(found["text"])) if isinstance(found, dict) and "text" in found else None


def new_step(was: Side, now: Side, facts: Facts) -> str | None:
    """The first step that the entry did not have before and that is not shut for this person: what whoever
    lost it can do now; None where there is none."""
    old = [row["id"] for row in was.rows("steps")]
    for row in now.rows("steps"):
        if row["id"] not in old and ("only_if" not in row or _is_open(now, row, facts)):
            return now.text(first_sentence(row["do"]))
    return None


def step(side: Side, asked: Collection[str], facts: Facts) -> str | None:
    """The first step for this person that hangs on one of the questions `asked`: what to do where a
    condition on them is gone; None where there is none."""
    catalogue = side.catalogue
    for row in side.rows("steps"):
        if "only_if" in row:
            parts = [one.part for one in sentences(catalogue, row["only_if"], side.show, side.on)]
            named = {leaf.fact for part in parts for leaf in part.leaves()}
            if named & {*asked} and _is_open(side, row, facts):
                return side.text(first_sentence(row["do"]))
    return None


def _is_open(side: Side, row: dict[str, Any], facts: Facts) -> bool:
    one = {**side.catalogue, "schemes": [{"id": "step", "rule": row["only_if"]}]}
    return outcomes(one, told(side.catalogue, facts, side.on), side.on)["step"] != "unmet"


def choices(both: Both, asked: Collection[str]) -> list[dict[str, Any]]:
    """[{"question", "new", "gone"}]: the answers that came and went of the questions `asked`, and of
    those that one of them is worked out from."""
    was, now = both.was["facts"], both.now["facts"]
    made = [one for one in asked if "derive" in now.get(one, {})]
    every = [*asked, *sorted({inner for one in made for inner in stands_on(both.now, one)})]
    found = []
    for fact in dict.fromkeys(every):
        if fact in was and fact in now:
            old, new = was[fact].get("values", []), now[fact].get("values", [])
            came = [_called(now[fact], one) for one in new if one not in old]
            went = [_called(was[fact], one) for one in old if one not in new]
            if came or went:
                found.append({"question": str(now[fact]["label"]), "new": came, "gone": went})
    return found


def _called(fact: Facts, value: Any) -> str:
    return str(fact.get("labels", {}).get(value, value))
