"""How far a part of the conversation goes: nine questions to the first results, then a topic at a
time, six more at most.

On the phone as well.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from migrant_helper.pages.parts.journey import Journey

FIRST = 9
MORE = 6
# A part that is no topic: whatever is worth most.
ANY = "any"
# What happened is told when somebody is ready to: who did not know, or did not say, may be asked again.
TOLD_LATER = "event"
_ASKED = ("skip", "trail")


def begun(journey: Journey, topic: str) -> Journey:
    """The journey at the start of a part: `part` says which topic, and after how many questions."""
    part = f"{topic}.{len(journey.lists['trail'])}"
    return replace(journey, lists={**journey.lists, "part": (part,), "mend": ()})


def reopened(journey: Journey, declared: Mapping[str, Mapping[str, Any]]) -> Journey:
    """The journey as if what was left open of TOLD_LATER had not been asked; `declared` are the catalogue's facts."""
    facts, lists = journey.facts, journey.lists
    left = [fact for fact in facts if facts[fact] is None] + [*lists["skip"]]
    again = [fact for fact in left if fact in declared and declared[fact]["topic"] == TOLD_LATER]
    rest = {name: tuple([one for one in lists[name] if one not in again]) for name in _ASKED}
    told = {fact: facts[fact] for fact in facts if fact not in again}
    return replace(journey, facts=told, lists={**lists, **rest})


def corrected(journey: Journey, fact: str) -> Journey:
    """The journey while `fact` is asked by name: where it has an answer, only that one is corrected, and the
    results come next."""
    mend = ("1",) if fact in journey.facts else ()
    return replace(journey, lists={**journey.lists, "mend": mend})


def topic_of(journey: Journey) -> str:
    """The topic of the part; ANY before the first results, and where any question will do."""
    return _read(journey)[0]


def asked_in(journey: Journey) -> int:
    """How many questions of the part are answered."""
    return max(0, len(journey.lists["trail"]) - _read(journey)[1])


def length_of(journey: Journey) -> int:
    """How many questions the part has at most."""
    return MORE if journey.lists["part"] else FIRST


def is_over(journey: Journey) -> bool:
    """Whether the part has had all its questions: of a correction that is the one."""
    return len(journey.lists["mend"]) > 0 or asked_in(journey) >= length_of(journey)


def _read(journey: Journey) -> tuple[str, int]:
    """The part's topic and how many questions came before it."""
    text = journey.lists["part"][0] if journey.lists["part"] else ""
    topic, _, before = text.partition(".")
    is_count = before != "" and len(before) < 4 and all(sign in "0123456789" for sign in before)
    return (topic, int(before)) if is_count else (ANY, 0)
