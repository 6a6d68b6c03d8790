"""The entries that may be the person's: whatever is not surely another's.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.entry.steps import Decide, decider, name_of
from migrant_helper.core.rules.screening import screen
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.page import Catalogue, State


def possible(catalogue: Catalogue, state: State, journey: Journey) -> list[dict[str, Any]]:
    """The entries that may be the person's, each with what may be said to them at a `counter`; all while they have
    not said where they are."""
    schemes: list[dict[str, Any]] = catalogue["schemes"]
    if not journeys.has_answers(journey):
        return schemes
    results = screen(catalogue, journey.facts, state.today)
    open_ones = [one["id"] for one in results if one["outcome"] != "unmet"]
    decide = decider(catalogue, journey.facts, state.today)
    return [
        {**scheme, "counter": heard(scheme, decide)}
        for scheme in schemes
        if scheme["id"] in open_ones
    ]


def heard(scheme: Mapping[str, Any], decide: Decide) -> list[Any]:
    """Of what an office may say of an entry, what is not surely said to others alone."""
    return [
        row
        for at, row in enumerate(scheme.get("counter") or ())
        if not row.get("only_if") or decide(name_of(scheme, "counter", at)) != "unmet"
    ]
