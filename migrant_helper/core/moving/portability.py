"""What becomes of each entitlement when a person moves, and what to do about it, by time.

On the phone as well; kept the same by tests/vectors/portability.json.
"""

from collections.abc import Collection, Mapping
from typing import Any

from migrant_helper.core.entry.deadlines import upcoming
from migrant_helper.core.entry.steps import Decide, decider, name_of, staged, steps_of, teller
from migrant_helper.core.moving.moves import apart, journey, standing
from migrant_helper.core.moving.outcomes import Entry, entry_of, settled
from migrant_helper.core.rules.decide import start
from migrant_helper.core.rules.screening import verdicts
from migrant_helper.core.rules.truth import TRUTHS, Truth

Row = Mapping[str, Any]

_OUTWARD = {"before": "before", "arrival": "arrival", "there": "there", "return": "return"}
_APPLY = {**_OUTWARD, "apply": "arrival"}
_LEAVE = {"before": "before", "return": "return"}
_HOMEWARD = {"return": "return"}
_HOME_AGAIN = {
    "update": {"arrival": "arrival", "return": "return"},
    "re-register": {"apply": "arrival", "arrival": "arrival", "return": "return"},
    "gained": {"apply": "arrival", "arrival": "arrival"},
}
_STAGES = {"re-register": _APPLY, "gained": _APPLY, "lost": _LEAVE}


def move(
    catalogues: Mapping[str, Row],
    facts: Row,
    on: str,
    *,
    schemes: Collection[str] | None = None,
) -> dict[str, Any]:
    """The plan of a move: {"as_of", "home", "from", "to", "crosses", "schemes", "plan"}.

    The destination is `going_to`, else `here` (see `moves.journey`). `crosses` is how far it goes:
    "none", "district", "subdivision", "country", or None while that cannot be told. `schemes`, by
    id: {"id", "name", "outcome", "why", "steps", "family", "deadlines", "eligible", "confirm",
    "missing", "source"}, for each entry the move matters to (see `outcomes.settled`); `eligible` is
    "unknown" while nobody knows if the person has it, or can; `confirm` says that what becomes of
    it has no checked source, or that having it (or getting it) rests on a row without one. `plan`
    holds the same steps, which tell `eligible` too, under "before", "arrival", "there" and "return"
    (before going home). With `schemes`, only those entries.
    """
    found = [
        row
        for catalogue in catalogues.values()
        for row in _rows(catalogue, facts, on)
        if schemes is None or row["id"] in schemes
    ]
    rows = sorted(found, key=lambda row: str(row["id"]))
    steps = [step for row in rows for step in row["steps"]]
    trip = journey(facts)
    levels = apart(trip["from"], trip["to"])
    return {
        "as_of": on,
        **trip,
        "crosses": levels[0] if len(levels) == 1 else None,
        "schemes": rows,
        "plan": {stage: [s for s in steps if s["when"] == stage] for stage in _OUTWARD},
    }


def _rows(catalogue: Row, facts: Row, on: str) -> list[dict[str, Any]]:
    """The rows of one country, each entry screened as the person stands at each end and at home."""
    known = {name: value for name, value in facts.items() if name in catalogue["facts"]}
    trip = journey(facts)
    seen = {end: verdicts(start(catalogue, standing(known, end), on)) for end in trip}
    decide = decider(catalogue, standing(known, "to"), on)
    told = decider(catalogue, standing(known, "from"), on)
    tell = teller(catalogue, standing(known, "to"), on)
    rows = []
    for scheme in catalogue["schemes"]:
        ends = {end: seen[end][scheme["id"]] for end in seen}
        entry = entry_of(scheme, facts, ends, _holding(catalogue, scheme, known, told))
        outcome, missing = settled(entry, tell)
        if outcome is not None:
            steps = steps_of(scheme, catalogue["offices"], decide, on)
            row = _row(entry, outcome, missing, _staged(entry, outcome, steps, trip))
            rows.append({**row, "deadlines": upcoming(scheme, known, decide, on)})
    return rows


def _holding(catalogue: Row, scheme: Row, facts: Row, told: Decide) -> Truth | None:
    """Whether the person says they hold it: by its `held`, else by its place on the list of what
    may be had already. None where it is simply theirs whose rule is met.
    """
    if "held" in scheme["portability"]:
        return TRUTHS[told(name_of(scheme, "held", 0))]
    drawn = facts.get("gets_already")
    listed = (catalogue["facts"].get("gets_already") or {}).get("values") or ()
    if drawn is None or scheme["id"] not in listed:
        return None
    return Truth.MET if scheme["id"] in drawn else Truth.UNMET


def _row(
    entry: Entry, outcome: str, missing: list[str], steps: list[dict[str, Any]]
) -> dict[str, Any]:
    portability = entry["scheme"]["portability"]
    abroad = entry["far"] == ["country"] and outcome == "unknown"
    gained = outcome == "gained"
    seen = entry["seen"]["to" if gained else "from"]
    sure = "met" if entry["gain" if gained else "had"] is Truth.MET else "unknown"
    return {
        "id": entry["scheme"]["id"],
        "name": entry["scheme"]["name"],
        "outcome": outcome,
        "why": (portability.get("across_border") if abroad else None) or portability["why"],
        "steps": [{**step, "eligible": sure} for step in steps],
        "family": portability.get("family") if _leaves_family(entry, outcome) else None,
        "eligible": sure,
        "confirm": not portability["verified"] or (not entry["drawn"] and seen["confirm"]),
        "missing": missing,
        "source": portability.get("source"),
    }


def _staged(
    entry: Entry, outcome: str, steps: list[dict[str, Any]], trip: Row
) -> list[dict[str, Any]]:
    """The entry's steps that this outcome asks for, and when.

    - No move, no outcome yet, or nobody knows whether the person has it: none. What would be told
      might be wrong.
    - On the way home: what is to be done before going home, and what reports, registers or opens
      the entry again at home; the other steps of the way out are past.
    - Gained or to be registered again: what it takes to apply is done on arrival, unless the entry
      names steps for the arrival itself.
    - Lost: only what winds it up, before leaving and before going home. Else: all four times.
    """
    has = entry["gain" if outcome == "gained" else "had"]
    if apart(trip["from"], trip["to"]) == ["none"] or outcome == "unknown" or has is not Truth.MET:
        return []
    if entry["away"] == ["none"]:
        return staged(steps, _HOME_AGAIN.get(outcome, _HOMEWARD))
    stages = _STAGES.get(outcome, _OUTWARD)
    if stages is _APPLY and any(step["when"] == "arrival" for step in steps):
        stages = _OUTWARD
    return staged(steps, stages)


def _leaves_family(entry: Entry, outcome: str) -> bool:
    """Whether there is a family at home to whom the entry's word for them speaks."""
    apart_from = entry["away"] != ["none"] and entry["both_ends"] is not Truth.UNMET
    return apart_from and (outcome != "gained" or entry["of_home"])
