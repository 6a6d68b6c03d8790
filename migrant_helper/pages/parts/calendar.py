"""Days in the calendar of a person's papers: the Bikram Sambat for whose home is where papers have it, with
the Gregorian day beside it, and the other way round.

On the phone as well.
"""

import re
from collections.abc import Mapping
from typing import Any

from migrant_helper.core.rules.facts.typed import BIKRAM
from migrant_helper.core.words.bikram import bikram_of, day_of
from migrant_helper.core.words.dates import in_calendars, shown
from migrant_helper.core.words.days import is_day
from migrant_helper.core.words.digits import DIGITS
from migrant_helper.core.words.places import of_country
from migrant_helper.pages.parts.page import Ui
from migrant_helper.pages.parts.words import say

Facts = Mapping[str, Any]
_NUMBERS = re.compile("[0-9]{4} b?[0-9]{1,2} [0-9]{1,2}")


def has_bikram(ui: Ui, facts: Facts) -> bool:
    """Whether the papers' dates are in the Bikram Sambat: of the home country, not the language."""
    return is_bikram(ui, str(facts.get("home") or ""))


def is_bikram(ui: Ui, place: str) -> bool:
    """Whether papers of a place are dated in the Bikram Sambat."""
    return of_country(ui["places"], place, "calendar") == "bikram"


def day_text(ui: Ui, facts: Facts, day: str) -> str:
    """The day in the calendar of the papers, the Gregorian day beside it."""
    if not has_bikram(ui, facts):
        return shown(day, ui["dates"])
    return in_calendars(day, ui["dates"], bikram_table(ui))


def bikram_table(ui: Ui) -> dict[str, Any]:
    """The table of core/words/bikram.py with the names of the months in the page's language."""
    return {**ui["bikram"], "names": bikram_months(ui)}


def bikram_months(ui: Ui) -> list[str]:
    """The twelve months of the Bikram Sambat, as the page's language calls them."""
    return [
        say(ui, "Baisakh"),
        say(ui, "Jestha"),
        say(ui, "Asar"),
        say(ui, "Shrawan"),
        say(ui, "Bhadra"),
        say(ui, "Asoj"),
        say(ui, "Kartik"),
        say(ui, "Mangsir"),
        say(ui, "Poush"),
        say(ui, "Magh"),
        say(ui, "Falgun"),
        say(ui, "Chait"),
    ]


def mixed_days(ui: Ui, typed: dict[str, list[str]]) -> list[str]:
    """The day that was meant if the month is of one calendar and the year of the other: 15 Asar
    2025 is in the Bikram Sambat's 2082. Empty where that is no day, or nothing was typed.
    """
    month, year, date = (
        (typed[f"v.{part}"] or [""])[0].translate(DIGITS) for part in ("month", "year", "day")
    )
    if not _NUMBERS.fullmatch(f"{year} {month} {date}"):
        return []
    at, told = int(month.removeprefix(BIKRAM)), int(year)
    if month.startswith(BIKRAM):
        # A Gregorian year begins in the ninth month.
        day = day_of(told + (57 if at <= 9 else 56), at, int(date), ui["bikram"])
    else:
        day = f"{told - (57 if at >= 4 else 56):04d}-{at:02d}-{int(date):02d}"
    return [day] if day is not None and is_day(day) else []


def bikram_parts(ui: Ui, day: str) -> dict[str, str]:
    """The three fields of a Gregorian day, filled in as the papers have it."""
    found = bikram_of(day, ui["bikram"])
    if found is None:
        year, month, date = day.split("-")
        return {"year": year, "month": month, "day": date}
    return {"year": str(found[0]), "month": f"{BIKRAM}{found[1]}", "day": str(found[2])}
