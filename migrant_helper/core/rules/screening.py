"""Screens a person against a catalogue: what is met, unmet or unknown, why, and what is missing.

On the phone as well; kept the same by tests/vectors/screenings.json.
"""

from collections.abc import Collection
from typing import Any

from migrant_helper.core.rules.decide import Screening, decide, start
from migrant_helper.core.rules.numbered import Row, make_plan
from migrant_helper.core.rules.reasons import because, missing, to_confirm
from migrant_helper.core.rules.shapes import Catalogue, Condition, Facts, Result
from migrant_helper.core.rules.truth import WORDS, Truth
from migrant_helper.core.rules.would_change import would_change


def screen(
    catalogue: Catalogue, facts: Facts, on: str, *, schemes: Collection[str] | None = None
) -> list[Result]:
    """The result of each scheme (or only of `schemes`, ids of the catalogue), sorted by id.

    `facts` are those of `facts.read_facts`; `on` is the day "YYYY-MM-DD". The meaning of each key
    stands in docs/rules.md.
    """
    return results(start(catalogue, facts, on), schemes=schemes)


def results(screening: Screening, *, schemes: Collection[str] | None = None) -> list[Result]:
    """As `screen`, of a screening already made. Raises KeyError for the id of no scheme."""
    rows = {row.scheme["id"]: row for row in screening.plan.rows}
    chosen = rows if schemes is None else sorted(set(schemes))
    return [_result(screening, rows[scheme]) for scheme in chosen]


def outcomes(catalogue: Catalogue, facts: Facts, on: str) -> dict[str, str]:
    """The outcome of each scheme by its id: "met", "unmet" or "unknown"; the fast path, without
    reasons.
    """
    screening = start(catalogue, facts, on)
    state = screening.state
    return {scheme: WORDS[state[slot]] for scheme, slot in screening.plan.outcome_slots}


def decided(catalogue: Catalogue, condition: Condition, facts: Facts, on: str) -> str:
    """Whether one condition of the catalogue (an `only_if`, an `if`) is "met", "unmet" or
    "unknown".
    """
    lone = {**catalogue, "schemes": [{"id": "", "rule": condition}]}
    screening = decide(make_plan(lone, on), facts)
    return WORDS[screening.state[screening.plan.rows[0].slot]]


def _result(screening: Screening, row: Row) -> Result:
    truth = screening.state[row.slot]
    asked = missing(screening, row.root) if truth is Truth.UNKNOWN else []
    return {
        "id": row.scheme["id"],
        "outcome": WORDS[truth],
        "missing": asked,
        "because": [_status(row)] if row.closed else because(screening, row.root),
        "would_change": []
        if row.closed or truth is not Truth.UNMET
        else would_change(screening, row),
        "undecidable": [
            {"fact": fact, "where": screening.plan.catalogue["facts"][fact].get("where")}
            for fact in asked
            if fact in screening.facts and screening.facts[fact] is None
        ],
        "confirm": to_confirm(screening, row),
    }


def _status(row: Row) -> dict[str, Any]:
    """Why a closed scheme is unmet: {status, from, source?, verified}."""
    status = row.status or {}
    source = {"source": status["source"]} if "source" in status else {}
    return {
        "status": "closed",
        "from": status["from"],
        **source,
        "verified": status.get("verified") is True,
    }
