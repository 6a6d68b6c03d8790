"""A day that was written in part: of which the month and the year alone are known, or with a short year.

On the phone as well.
"""

import re
from collections.abc import Mapping
from typing import Any

from migrant_helper.core.rules.facts.bounds import outside
from migrant_helper.core.rules.facts.typed import BIKRAM, read_answer
from migrant_helper.core.words.digits import DIGITS
from migrant_helper.pages.parts.calendar import day_text, has_bikram, mixed_days
from migrant_helper.pages.parts.page import World

_SHORT = re.compile("0?[0-9]{2}")
Typed = dict[str, list[str]]


def days_meant(
    world: World, facts: Mapping[str, Any], declared: dict[str, Any], typed: Typed, today: str
) -> tuple[str, list[dict[str, str]]]:
    """What is asked of a day that cannot be read, and the days to tap: "only-month" with the ends of its
    month, "year" with the days of the years that a short one may be; "" and none for anything else."""
    ends = month_ends(world, facts, declared, typed, today)
    if ends:
        return ("only-month", ends)
    days = short_years(world, facts, declared, typed, today)
    return ("year" if days else "", days)


def short_years(
    world: World, facts: Mapping[str, Any], declared: dict[str, Any], typed: Typed, today: str
) -> list[dict[str, str]]:
    """The days that can be where the year was written short: 82 and 082 are 2082, or 1982."""
    year = (typed["v.year"] or [""])[0].strip(" ").translate(DIGITS)
    if declared["type"] != "date" or not _SHORT.fullmatch(year):
        return []
    table = world.ui["bikram"] if has_bikram(world.ui, facts) else None
    days: list[str] = []
    for century in ("20", "19"):
        fields = {**typed, "v.year": [century + year[-2:]]}
        answer = read_answer(declared, fields, table)
        days += [] if answer.problem else [answer.value]
        days += [] if table is None else mixed_days(world.ui, fields)
    return [
        {"value": day, "text": day_text(world.ui, facts, day)}
        for day in dict.fromkeys(days)
        if outside(declared, day, today) is None
    ]


def month_ends(
    world: World, facts: Mapping[str, Any], declared: dict[str, Any], typed: Typed, today: str
) -> list[dict[str, str]]:
    """The first and the last day that can be of a month typed without its day, as `meanings` has
    them: in both calendars where the month may be of either. Empty for anything else."""
    parts = [(typed[f"v.{part}"] or [""])[0].strip(" ") for part in ("year", "month", "day")]
    if declared["type"] != "date" or parts[0] == "" or parts[1] == "" or parts[2] != "":
        return []
    table = world.ui["bikram"] if has_bikram(world.ui, facts) else None
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
