"""How many questions it takes until 90 % of the schemes, and all, are settled."""

from statistics import mean
from typing import Any

from migrant_helper.core.asking.next import question_for
from migrant_helper.core.rules.decide import Screening, answered, start
from migrant_helper.core.rules.truth import Truth

# The best adaptive strategy known on W1 (expected number of schemes settled), to be met within 10 %.
BEST_90, BEST_ALL = 9.2, 22.2


def asked(catalogue: dict[str, Any], people: list[dict[str, Any]], on: str) -> tuple[float, float]:
    """The mean number of questions to 90 % and to all, from nothing known."""
    counts = [_asked(catalogue, person, on) for person in people]
    return mean(most for most, _ in counts), mean(every for _, every in counts)


def _asked(catalogue: dict[str, Any], person: dict[str, Any], on: str) -> tuple[int, int]:
    screening, count, most = start(catalogue, {}, on), 0, -1
    while _open(screening):
        if most < 0 and _open(screening) * 10 <= len(screening.plan.rows):
            most = count
        fact = question_for(screening)
        assert fact is not None
        screening, count = answered(screening, fact, person[fact]), count + 1
    return (count if most < 0 else most), count


def _open(screening: Screening) -> int:
    return sum(screening.state[row.slot] is Truth.UNKNOWN for row in screening.plan.rows)
