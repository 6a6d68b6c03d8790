"""The next question: the fact not yet asked that may find most for this person.

Whole numbers alone, so that both languages choose alike.
On the phone as well; kept the same by tests/vectors/questions.json.
"""

from collections.abc import Collection, Mapping, Sequence

from migrant_helper.core.asking.asked import is_open
from migrant_helper.core.asking.path import ANSWER, DOUBTS, likelihood, path_to, rate
from migrant_helper.core.asking.ticks import together
from migrant_helper.core.asking.worth import Worth, WorthRow, worth_of
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
    worths = _scores(start(catalogue, facts, on))
    declared: Mapping[str, Fact] = catalogue["facts"]
    found = [
        str(declared[fact].get("topic"))
        for fact in declared
        if fact in worths and is_open(fact, declared, facts, skipped)
    ]
    return list(dict.fromkeys(found))


def question_for(
    screening: Screening, skipped: Collection[str] = (), topic: str = ""
) -> str | None:
    """As `next_question`, of a screening already made.

    Of the facts not asked yet, nor in vain by a coarser one (`finer_than`), that which comes first by:
    1. what its answer may add to what is found for this person, times the fact's `weight`; of a row
       to tick, what all the rows of its question may add;
    2. a topic already begun;
    3. the catalogue's order of asking.
    """
    catalogue = screening.plan.catalogue
    worths = together(catalogue, screening.facts, screening.plan.on, skipped, _scores(screening))
    declared: Mapping[str, Fact] = catalogue["facts"]
    known = [*screening.facts, *skipped]
    begun = {declared[fact].get("topic") for fact in known if fact in declared}
    best, best_key = None, (-1, False)
    for fact in declared:
        if fact not in worths or not is_open(fact, declared, screening.facts, skipped):
            continue
        if topic and declared[fact].get("topic") != topic:
            continue
        weight: int = declared[fact].get("weight", 1)
        key = (worths[fact] * weight, declared[fact].get("topic") in begun)
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


def _scores(screening: Screening) -> dict[str, int]:
    """Of each missing fact, what its answer may add to what is found for this person: of each open
    scheme what it matters, times the chance that it turns out theirs, over the answers it takes.
    """
    worth, state = worth_of(screening.plan), screening.state
    rows = [row for row in worth.rows if state[row[0]] is _UNKNOWN]
    far, asked = _paths(worth, screening, rows)
    gains = _gains(worth, rows, far)
    found: dict[str, int] = {}
    for row in rows:
        for slot in row[1]:
            gain = gains[slot]
            if gain > 0:
                gains[slot] = 0  # a part of several schemes is counted once
                doubt = far[slot] % DOUBTS  # of equals, what is the likelier end of the matter
                for fact in asked[slot]:
                    found[fact] = found.get(fact, 0) + gain * DOUBTS + doubt
    return found


def _paths(
    worth: Worth, screening: Screening, rows: Sequence[WorthRow]
) -> tuple[list[int], list[tuple[str, ...]]]:
    """By slot: how far each part of these rows is from being met, and what can be asked for it now."""
    far, asked, state = list(worth.far), list(worth.asked), screening.state
    stale: dict[int, bool] = {}
    for fact in screening.facts:
        for slot in worth.changed_by.get(fact, ()):
            far[slot] = 0
            asked[slot] = ()
            if state[slot] is _UNKNOWN:
                stale[slot] = True
    for row in rows:
        for slot in row[1]:
            if slot in stale and not asked[slot]:
                path = path_to(worth.fresh, screening, slot, Truth.MET)
                far[slot] = path[0]
                asked[slot] = path[1]
    return far, asked


def _gains(worth: Worth, rows: Sequence[WorthRow], far: Sequence[int]) -> list[int]:
    """By slot of a part, what the open schemes that have it gain by each answer."""
    gains = list(worth.zeros)
    for _, parts, matters, is_any in rows:
        total = 0
        ways = _best(parts, far) if is_any else parts
        for slot in ways:
            total += far[slot]
        gain = matters * likelihood(total) // max(total // ANSWER, 1) + 1
        for slot in ways:
            gains[slot] += gain
    return gains


def _best(parts: Sequence[int], far: Sequence[int]) -> Sequence[int]:
    """Of parts one of which is enough, that with the best chance for each answer."""
    likely = [rate(far[slot]) if far[slot] >= ANSWER else -1 for slot in parts]
    return (parts[likely.index(max(likely))],)
