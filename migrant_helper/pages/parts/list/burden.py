"""The burden of a list: what stays with the worker, and who carries the rest.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.list.burdens import borne
from migrant_helper.core.list.slips import steps_in
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.ways import family_asks

Row = dict[str, Any]


def burden_of(journey: Journey, made: Mapping[str, Any]) -> Row:
    """{"papers", "shares": [{"carrier", "steps", "trips"}], "steps",
    "others"}: `others` of the `steps` are borne by others than the worker. The steps of the family are the
    worker's where the family asks."""
    own = ["family"] if family_asks(journey.lists["way"], journey.facts) else []
    shares = borne(steps_in(made), own)
    return {
        "papers": made["burden"]["after"]["documents"],
        "shares": shares,
        "steps": made["burden"]["before"]["steps"],
        "others": sum([share["steps"] for share in shares if share["carrier"] != "worker"]),
    }
