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
    dated = [{**typed, "v.day": [str(date)]} for date in range(1, 33)]
    answers = [read_answer(declared, fields, table) for fields in dated]
    days = [answer.value for answer in answers if answer.problem is None]
    plain = [day for day in days if outside(declared, day, today) is None]
    other: list[str] = []
    if has_bikram(facts) and (not plain or parts[1].startswith(BIKRAM)):
        mixed = [day for fields in dated for day in mixed_days(world.ui, fields)]
        other = [day for day in mixed if outside(declared, day, today) is None]
    ends = [day for found in (plain, other) if found for day in (found[0], found[-1])]
    return [
        {"value": day, "text": day_text(world.ui, facts, day)} for day in list(dict.fromkeys(ends))
    ]
