"""Days in the calendar of a person's papers: the Bikram Sambat for whose home is in Nepal, with the
Gregorian day beside it, and the other way round.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.rules.facts.typed import BIKRAM
from migrant_helper.core.words.bikram import bikram_of
from migrant_helper.core.words.dates import in_calendars, shown
from migrant_helper.pages.parts.page import Ui
from migrant_helper.pages.parts.words import say

Facts = Mapping[str, Any]


def has_bikram(facts: Facts) -> bool:
    """Whether the papers' dates are in the Bikram Sambat: of the home country, not the language."""
    return str(facts.get("home") or "").startswith("NP")


def day_text(ui: Ui, facts: Facts, day: str) -> str:
    """The day in the calendar of the papers, the Gregorian day beside it."""
    if not has_bikram(facts):
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


def bikram_parts(ui: Ui, day: str) -> dict[str, str]:
    """The three fields of a Gregorian day, filled in as the papers have it."""
    found = bikram_of(day, ui["bikram"])
    if found is None:
        year, month, date = day.split("-")
        return {"year": year, "month": month, "day": date}
    return {"year": str(found[0]), "month": f"{BIKRAM}{found[1]}", "day": str(found[2])}
