"""Screens a person against a catalogue: what is met, unmet or unknown, why, and what is missing.

On the phone as well; kept the same by tests/vectors/screenings.json.
"""

from collections.abc import Collection
from typing import Any

from migrant_helper.core.rules.decide import Screening, start
from migrant_helper.core.rules.plan import Row
from migrant_helper.core.rules.reasons import because, missing, not_known, to_confirm
from migrant_helper.core.rules.shapes import Catalogue, Facts, Result, Verdict
from migrant_helper.core.rules.tree import Part, deciding
from migrant_helper.core.rules.truth import WORDS, Truth
from migrant_helper.core.rules.would_change import would_change
from migrant_helper.core.words.days import add_days

# What time alone does later than this is no plan of anybody's: it stands under `later`.
SOON_DAYS = 366


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
    rows = screening.plan.row_of
    chosen = rows if schemes is None else sorted(set(schemes))
    return [_result(screening, rows[scheme]) for scheme in chosen]


def verdicts(screening: Screening) -> dict[str, Verdict]:
    """What a screening says of each scheme, by its id, without reasons."""
    return {row.id: verdict(screening, row) for row in screening.plan.rows}


def verdict(screening: Screening, row: Row) -> Verdict:
    """What a screening says of one scheme, without reasons."""
    truth = screening.state[row.slot]
    known = truth is not Truth.UNKNOWN and not row.closed
    decisive = deciding(row.rule, screening.state) if known else []
    return {
        "outcome": WORDS[truth],
        "missing": missing(screening, row.rule) if truth is Truth.UNKNOWN else [],
        "confirm": to_confirm(screening, row, decisive),
    }


def outcomes(catalogue: Catalogue, facts: Facts, on: str) -> dict[str, str]:
    """The outcome of each scheme by its id: "met", "unmet" or "unknown"; the fast path, without
    reasons.
    """
    screening = start(catalogue, facts, on)
    state = screening.state
    return {row.id: WORDS[state[row.slot]] for row in screening.plan.rows}


def _result(screening: Screening, row: Row) -> Result:
    truth = screening.state[row.slot]
    asked = missing(screening, row.rule) if truth is Truth.UNKNOWN else []
    known = truth is not Truth.UNKNOWN and not row.closed
    decisive = deciding(row.rule, screening.state) if known else []
    is_off = truth is Truth.UNMET and not row.closed
    changes = would_change(screening, row, decisive) if is_off else []
    soon = add_days(screening.plan.on, SOON_DAYS) if changes else ""
    return {
        "id": row.id,
        "outcome": WORDS[truth],
        "missing": asked,
        "because": [_status(row)]
        if row.closed
        else because(
            screening, _told(screening, row, decisive) if known else [], truth is Truth.MET
        ),
        "would_change": [one for one in changes if one.get("on", "") <= soon],
        "later": [one for one in changes if one.get("on", "") > soon],
        "undecidable": [
            {"fact": fact, "where": screening.plan.catalogue["facts"][fact].get("where")}
            for fact in asked
            if fact in screening.facts and screening.facts[fact] is None
        ],
        "confirm": to_confirm(screening, row, decisive),
    }


def _told(screening: Screening, row: Row, decisive: list[Part]) -> list[Part]:
    """The leaves that decide, with what the person was asked and does not know."""
    unknown = not_known(screening, row.rule)
    return deciding(row.rule, screening.state, unknown=unknown) if unknown else decisive


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
