"""The hearings to come as a file for the phone's calendar. It names nobody.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.lines import text_of
from migrant_helper.pages.diary.diary import Diary, book
from migrant_helper.pages.parts.list.dates_file import NAME, OF_AN_ENTRY, dates_file
from migrant_helper.pages.parts.page import Form, Page
from migrant_helper.pages.parts.words import say

# So many days before it a calendar warns.
LEAD = 2


def page(diary: Diary, form: Form) -> Page:
    """The `.ics` file; a day that was changed takes the place of the one before in the calendar."""
    held: Sequence[Mapping[str, Any]] = book(diary, form).ledger["hearings"]
    rows = [_row(diary, one) for one in held]
    about = say(diary.ui, "My dates"), OF_AN_ENTRY, NAME
    return dates_file(diary.ui, "diary", rows, diary.today, about)


def _row(diary: Diary, one: Mapping[str, Any]) -> dict[str, Any]:
    """One day as core/list/calendar.py writes it."""
    parts: Sequence[str] = [one[name] for name in ("time", "office", "where") if one[name] != ""]
    return {
        "scheme": text_of(one["first"]),
        "id": one["number"],
        "on": one["on"],
        "name": say(diary.ui, "My days"),
        "text": ", ".join([say(diary.ui, "Hearing"), *parts]),
        "verified": True,
        "consequence": "",
        "lead_days": LEAD,
    }
