"""What is not for everybody's eyes, by the catalogue's word (`sensitive`): it stays off cards and
slips, which whoever scans them can read, out of files for a calendar, and out of messages, unless the
person asks.

On the phone as well.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from migrant_helper.pages.parts.one_catalogue import scheme_of
from migrant_helper.pages.parts.page import Form, World, first
from migrant_helper.pages.parts.words import say

# The field by which a person asks for all of it.
FIELD = ["private", "yes"]


def is_asked(form: Form) -> bool:
    """Whether the person asked that nothing be left off."""
    return first(form, FIELD[0]) == FIELD[1]


def off(world: World, form: Form, names: Iterable[str]) -> list[str]:
    """Of these entries those that stay off what others may read: none where the person asked."""
    return [] if is_asked(form) else [name for name in names if is_private(world, name)]


def is_private(world: World, name: str) -> bool:
    """Whether the catalogue calls the entry sensitive."""
    scheme = scheme_of(world, name)
    return scheme is not None and bool(scheme["sensitive"])


def open_rows(world: World, form: Form, rows: Sequence[Mapping[str, Any]]) -> list[Any]:
    """Of these rows, each with its "scheme", those that may be read by others."""
    hidden = off(world, form, [row["scheme"] for row in rows])
    return [row for row in rows if row["scheme"] not in hidden]


def open_dates(world: World, form: Form, rows: Sequence[Mapping[str, Any]]) -> list[Any]:
    """Rows of `deadlines.upcoming` as a calendar that others open may hold them: of what is private the
    day alone; what has none is left out, and who would be warned of two such days at once is warned of one."""
    hidden = off(world, form, [row["scheme"] for row in rows])
    found: dict[str, Any] = {}
    for row in rows:
        if row["on"] is None:
            continue
        own = f"{row['scheme']}.{row['id']}"
        shown: dict[str, Any] = {**row}
        if row["scheme"] in hidden:
            own = f"{row['on']}-{row['lead_days']}"
            words = {"name": say(world.ui, "My list"), "text": say(world.ui, "Dates to keep")}
            shown = {**row, **words, "scheme": "list", "id": own, "consequence": ""}
        found[own] = shown
    return list(found.values())
