"""A day of which the month and the year alone are known: its first and its last, to tap.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.rules.facts.bounds import outside
from migrant_helper.core.rules.facts.typed import BIKRAM, read_answer
from migrant_helper.pages.parts.calendar import day_text, has_bikram, mixed_days
from migrant_helper.pages.parts.page import World

Typed = dict[str, list[str]]


def month_ends(
    world: World, facts: Mapping[str, Any], declared: dict[str, Any], typed: Typed, today: str
) -> list[dict[str, str]]:
    """The first and the last day that can be of a month typed without its day, as `meanings` has
    them: in both calendars where the month may be of either. Empty for anything else."""
    parts = [(typed[f"v.{part}"] or [""])[0].strip(" ") for part in ("year", "month", "day")]
    if declared["type"] != "date" or parts[0] == "" or parts[1] == "" or parts[2] != "":
        return []
    table = world.ui["bikram"] if has_bikram(facts) else None
    plain: list[str] = []
    mixed: list[str] = []
    for date in range(1, 33):
        fields = {**typed, "v.day": [str(date)]}
        answer = read_answer(declared, fields, table)
        plain += [] if answer.problem else [answer.value]
        mixed += [] if table is None else mixed_days(world.ui, fields)
    ends: list[str] = []
    for days in (plain, mixed):
        found = [day for day in days if outside(declared, day, today) is None]
        if found and (not ends or parts[1].startswith(BIKRAM)):
            ends += [found[0], found[-1]]
    return [
        {"value": day, "text": day_text(world.ui, facts, day)} for day in list(dict.fromkeys(ends))
    ]
