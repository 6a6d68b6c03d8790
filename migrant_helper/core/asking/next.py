"""The next question: the fact not yet asked that is expected to settle most.

Whole numbers alone, so that both languages choose alike.
On the phone as well; kept the same by tests/vectors/questions.json.
"""

from collections.abc import Collection, Mapping, Sequence

from migrant_helper.core.asking.worth import Worth, powers_of, worth_of
from migrant_helper.core.rules.decide import Screening, start
from migrant_helper.core.rules.shapes import Catalogue, Fact, Facts
from migrant_helper.core.rules.truth import Truth

_UNKNOWN = Truth.UNKNOWN  # a name of its own: looking it up in the enum costs more than comparing


def next_question(
    catalogue: Catalogue, facts: Facts, on: str, skipped: Collection[str] = (), topic: str = ""
) -> str | None:
    """The fact to ask next, of a topic if one is given; None when no fact is missing that was
    neither asked nor skipped."""
    return question_for(start(catalogue, facts, on), skipped, topic)


def open_topics(
    catalogue: Catalogue, facts: Facts, on: str, skipped: Collection[str] = ()
) -> list[str]:
    """The topics that have a question left, in the catalogue's order of asking."""
    settles, _ = _scores(start(catalogue, facts, on))
    declared: Mapping[str, Fact] = catalogue["facts"]
    found = [
        str(declared[fact].get("topic"))
        for fact in declared
        if fact in settles and fact not in facts and fact not in skipped
    ]
    return list(dict.fromkeys(found))


def progress(catalogue: Catalogue, facts: Facts, on: str) -> dict[str, int]:
    """How many schemes are settled, of how many: {"settled": 12, "all": 40}."""
    screening = start(catalogue, facts, on)
    rows = screening.plan.rows
    unknown = sum(1 for row in rows if screening.state[row.slot] is _UNKNOWN)
    return {"settled": len(rows) - unknown, "all": len(rows)}


def question_for(
    screening: Screening, skipped: Collection[str] = (), topic: str = ""
) -> str | None:
    """As `next_question`, of a screening already made.

    Of the facts asked of nobody yet, that which comes first by:
    1. what its answer is expected to settle, each scheme weighing `matters`, times the fact's
    `weight`;
    2. how much of what is open it belongs to;
    3. a topic already begun;
    4. the catalogue's order of asking.
    """
    settles, touches = _scores(screening)
    declared: Mapping[str, Fact] = screening.plan.catalogue["facts"]
    known = [*screening.facts, *skipped]
    begun = {declared[fact].get("topic") for fact in known if fact in declared}
    best, best_key = None, (-1, -1, False)
    for fact in declared:
        if fact not in settles or fact in screening.facts or fact in skipped:
            continue
        if topic and declared[fact].get("topic") != topic:
            continue
        weight: int = declared[fact].get("weight", 1)
        key = (settles[fact] * weight, touches[fact], declared[fact].get("topic") in begun)
        if best is None or key > best_key:
            best, best_key = fact, key
    return best


def untold_question(
    catalogue: Catalogue, facts: Facts, on: str, skipped: Collection[str] = ()
) -> str | None:
    """When nothing else is to be asked: what counted as not so because nobody told it (`untold` of
    docs/rules.md), in the order of asking; None where that was asked, or is not asked of this
    person.
    """
    screening = start(catalogue, facts, on)
    plan, state = screening.plan, screening.state
    declared: Mapping[str, Fact] = plan.catalogue["facts"]
    for fact in declared:
        if fact in plan.untold and fact not in facts and fact not in skipped:
            asked = plan.untold[fact]
            if asked is None or state[asked] is Truth.MET:
                return fact
    return None


def _scores(screening: Screening) -> tuple[dict[str, int], dict[str, int]]:
    """Of each missing fact, what it is expected to settle, and what is open and has to do with
    it.
    """
    worth = worth_of(screening.plan)
    settles: dict[str, int] = {}
    touches: dict[str, int] = {}
    for slot, sink, rise in _weights(worth, screening.state):
        for fact, met, unmet in powers_of(worth, screening, slot):
            settles[fact] = settles.get(fact, 0) + sink * unmet + rise * met
            touches[fact] = touches.get(fact, 0) + sink + rise
    return settles, touches


def _weights(worth: Worth, state: Sequence[Truth]) -> list[tuple[int, int, int]]:
    """Each open part that a scheme has of its own, by its slot, with the weight of the schemes that
    end when it turns unmet, and when it turns met.
    """
    sinks = list(worth.zeros)
    rises = list(worth.zeros)
    found: list[int] = []
    for whole, parts, matters, is_any in worth.rows:
        if state[whole] is not _UNKNOWN:
            continue
        ends = rises if is_any else sinks
        lasts = sinks if is_any else rises
        before = len(found)
        for slot in parts:
            if state[slot] is _UNKNOWN:
                ends[slot] += matters
                found.append(slot)
        if len(found) == before + 1:
            lasts[found[before]] += matters
    return [(slot, sinks[slot], rises[slot]) for slot in dict.fromkeys(found)]
