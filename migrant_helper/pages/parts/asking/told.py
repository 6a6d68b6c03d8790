"""What a question's own fields say, and the journey with one answer more.

On the phone as well.
"""

from dataclasses import replace
from typing import Any

from migrant_helper.core.rules.facts.answers import encode_answer
from migrant_helper.pages.parts.journey import Journey, distinct
from migrant_helper.pages.parts.page import Form

TYPED = ("v", "v.min", "v.max", "v.year", "v.month", "v.day")


def told(journey: Journey, fact: str, value: Any, listed: str) -> Journey:
    """The journey with one answer more, the fact last on the trail and no longer skipped; where it
    is changed that the question `listed` asked among others, that stays on the trail for it."""
    facts = {name: old for name, old in journey.facts.items() if name != fact}
    skipped = tuple(name for name in journey.lists["skip"] if name != fact)
    trail = journey.lists["trail"]
    if listed not in trail or fact not in journey.facts:
        trail = distinct((*(name for name in trail if name != fact), fact))
    lists = {**journey.lists, "skip": skipped, "trail": trail}
    return replace(journey, facts={**facts, fact: value}, lists=lists)


def typed_in(form: Form) -> dict[str, list[str]]:
    """The fields a question's own inputs fill."""
    return {name: list(form.get(name, ())) for name in TYPED}


def told_last(
    declared: dict[str, Any], fields: dict[str, list[str]], given: str
) -> dict[str, list[str]]:
    """The fields with the one number meant: what was written stands before a range tapped earlier,
    since nobody can untap one; but what stood there as `given` before gives way."""
    if declared["type"] != "number":
        return fields
    written = [text for text in fields["v"] if text.strip(" \t\r\n")]
    fresh = [text for text in written if text != given]
    return {**fields, "v": (fresh or written)[-1:]}


def given_of(journey: Journey, fact: str) -> str:
    """The answer given before, as its field holds it; "" where there is none."""
    return encode_answer(journey.facts[fact]) if fact in journey.facts else ""
