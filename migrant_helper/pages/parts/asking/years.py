"""A year to choose in two taps: its ten years, then the year, in the calendar of the papers.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.rules.facts.answers import encode_answer
from migrant_helper.core.words.bikram import bikram_of, years_of
from migrant_helper.core.words.numbers import span
from migrant_helper.pages.parts.calendar import has_bikram, is_bikram
from migrant_helper.pages.parts.page import Ui

# Eight tens of years, the last of them that of who is ten today: older people write theirs.
_TENS, _YOUNGEST = 8, 10


def tens_of_years(
    ui: Ui, facts: Mapping[str, Any], asked: Mapping[str, Any], today: str
) -> list[dict[str, Any]]:
    """For the question `asked` after a year, each ten with its years as answers to tap; empty for
    any other. The ten of what was told before `is_open`, and the year is `checked`."""
    if not asked.get("is_year", False):
        return []
    own = bikram_of(today, ui["bikram"]) if has_bikram(ui, facts) else None
    year = own[0] if own is not None else int(today[:4])
    last = (year - _YOUNGEST) // 10 * 10
    given: str = asked["text"]
    return [_ten(ui, last - 10 * at, given, own is not None) for at in range(_TENS - 1, -1, -1)]


def calendar_named(ui: Ui, facts: Mapping[str, Any]) -> str:
    """Which calendar the years to tap are said to be in, "bikram" or "gregorian"; "" where
    nothing of this person's lies where papers have the first, and there is but one."""
    if has_bikram(ui, facts):
        return "bikram"
    return "gregorian" if is_bikram(ui, str(facts.get("here") or "")) else ""


def _ten(ui: Ui, first: int, given: str, in_bikram: bool) -> dict[str, Any]:
    years = []
    for year in range(first, first + 10):
        value = encode_answer(years_of(year) if in_bikram else year)
        is_so = value.replace("..", "-") == given
        years.append({"value": value, "text": str(year), "checked": is_so})
    is_open = any(one["checked"] for one in years)
    return {"text": span(ui, str(first), str(first + 9)), "years": years, "is_open": is_open}
