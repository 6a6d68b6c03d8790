"""The burden of a list as a picture: one square a step, filled for what stays with the worker.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.list.burdens import borne
from migrant_helper.core.list.slips import steps_in
from migrant_helper.core.words.numbers import money
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.page import World
from migrant_helper.pages.parts.reasons import told_show
from migrant_helper.pages.parts.ways import family_asks

Row = dict[str, Any]


def burden_of(world: World, journey: Journey, made: Mapping[str, Any]) -> Row:
    """{"before": load, "after": load, "shares": [share], "steps", "others"}: a load is {"steps",
    "trips", "papers", "fees": {"sums": [text], "unknown"}, "days", "pay" ("" where nobody told
    it), "squares"}, a share {"carrier", "steps",
    "trips", "squares"}; `others` of the `steps` are borne by others than the worker. The steps of
    the family are the worker's where the family asks."""
    own = ["family"] if family_asks(journey.lists["way"], journey.facts) else []
    shares = [
        {**share, "squares": squares(share["carrier"] == "worker", share["steps"])}
        for share in borne(steps_in(made), own)
    ]
    both = made["burden"]
    others = [share["steps"] for share in shares if share["carrier"] != "worker"]
    return {
        "before": load(world, journey, both["before"]),
        "after": load(world, journey, both["after"]),
        "shares": shares,
        "steps": both["before"]["steps"],
        "others": sum(others),
    }


def load(world: World, journey: Journey, counted: Mapping[str, Any]) -> Row:
    """A load of `core.list.burdens` as it is shown."""
    pay: float | None = counted["pay"]
    numbers = world.ui["numbers"]
    sums = [money(one["sum"], one["pattern"], numbers) for one in counted["fees"]["sums"]]
    return {
        "steps": counted["steps"],
        "trips": counted["trips"],
        "papers": counted["documents"],
        "fees": {"sums": sums, "unknown": counted["fees"]["unknown"]},
        "days": counted["days"],
        "pay": "" if pay is None else money(pay, told_show(world, journey.facts)["money"], numbers),
        "squares": squares(True, counted["steps"]),
    }


def squares(full: bool, count: int) -> str:
    """So many squares, filled or empty."""
    return "".join(["■" if full else "□" for _ in range(count)])
