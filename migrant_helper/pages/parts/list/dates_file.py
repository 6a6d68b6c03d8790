"""Dates as a file for a calendar.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.list.calendar import calendar
from migrant_helper.pages.parts.page import Page, Ui
from migrant_helper.pages.parts.words import say

NAME = "migrant-helper.ics"
OF_AN_ENTRY = "%(name)s: %(text)s"


def dates_file(
    ui: Ui, key: str, rows: Sequence[Mapping[str, Any]], today: str, about: tuple[str, str, str]
) -> Page:
    """The `.ics` file of `rows` (core/list/calendar.py) from `today` on; `key` tells its days from others, `about` are
    the calendar's title, how a day is called, and the file's name."""
    title, summary, name = about
    words = {
        "calendar": title,
        "summary": summary,
        "to_confirm": say(ui, "To be confirmed: %(text)s"),
        "ask_first": say(ui, "Nobody has checked this date for us. Ask the office first."),
    }
    body = calendar(key, rows, words, today)
    return Page(200, "", {}, body=body, type="text/calendar; charset=utf-8", attachment=name)
