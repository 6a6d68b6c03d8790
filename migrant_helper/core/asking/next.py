"""The next question: the fact not yet asked that is expected to settle most.

Whole numbers alone, so that both languages choose alike.
On the phone as well; kept the same by tests/vectors/questions.json.
"""

from collections.abc import Collection

from migrant_helper.core.asking.worth import powers_of
from migrant_helper.core.rules.decide import Screening, start
from migrant_helper.core.rules.shapes import Catalogue, Facts
from migrant_helper.core.rules.truth import Truth

_UNKNOWN = Truth.UNKNOWN  # a name of its own: looking it up in the enum costs more than comparing


def next_question(
    catalogue: Catalogue, facts: Facts, on: str, skipped: Collection[str] = ()
) -> str | None:
    """The fact to ask next; None when no fact is missing that was neither asked nor skipped."""
    return question_for(start(catalogue, facts, on), skipped)


def progress(catalogue: Catalogue, facts: Facts, on: str) -> dict[str, int]:
    """How many schemes are settled, of how many: {"settled": 12, "all": 40}."""
    screening = start(catalogue, facts, on)
    rows = screening.plan.rows
    unknown = sum(screening.state[row.slot] is Truth.UNKNOWN for row in rows)
    return {"settled": len(rows) - unknown, "all": len(rows)}


def question_for(screening: Screening, skipped: Collection[str] = ()) -> str | None:
    """As `next_question`, of a screening already made.

    Of the facts asked of nobody yet, that which comes first by:
    1. what its answer is expected to settle, each scheme weighing `matters`, times the fact's
    `weight`;
    2. how much of what is open it belongs to;
    3. a topic already begun;
    4. the catalogue's order of asking.
    """
    scores = _scores(screening)
    declared = screening.plan.catalogue["facts"]
    known = (*screening.facts, *skipped)
    begun = {declared[fact].get("topic") for fact in known if fact in declared}
    best: tuple[tuple[int, int, bool], str] | None = None
    for fact in declared:
        if fact not in scores or fact in screening.facts or fact in skipped:
            continue
        settles, touches = scores[fact]
        topic = declared[fact].get("topic")
        key = (settles * declared[fact].get("weight", 1), touches, topic in begun)
        if best is None or key > best[0]:
            best = key, fact
    return best[1] if best else None


def _scores(screening: Screening) -> dict[str, tuple[int, int]]:
    """Each missing fact -> (what it is expected to settle, what is open and has to do with it)."""
    sinks, rises = _weights(screening)
    settles: dict[str, int] = {}
    touches: dict[str, int] = {}
    for slot, node in screening.plan.top_parts.items():
        sink, rise = sinks[slot], rises[slot]
        if screening.state[slot] is not _UNKNOWN or not sink + rise:
            continue
        for fact, (met, unmet) in powers_of(screening, node).items():
            settles[fact] = settles.get(fact, 0) + sink * unmet + rise * met
            touches[fact] = touches.get(fact, 0) + sink + rise
    return {fact: (settles[fact], touches[fact]) for fact in settles}


def _weights(screening: Screening) -> tuple[list[int], list[int]]:
    """By slot: the weight of the schemes that end when that part turns unmet, and when it turns
    met.
    """
    state = screening.state
    sinks = [0] * len(state)
    rises = [0] * len(state)
    for row in screening.plan.rows:
        if state[row.slot] is not _UNKNOWN:
            continue
        parts = [slot for slot in row.parts if state[slot] is _UNKNOWN]
        one_way, other_way = (rises, sinks) if row.is_any else (sinks, rises)
        for slot in parts:
            one_way[slot] += row.matters
        if len(parts) == 1:
            other_way[parts[0]] += row.matters
    return sinks, rises
