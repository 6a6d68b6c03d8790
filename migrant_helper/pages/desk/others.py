"""What others must do, and since when: the longest waiting first.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.cases.waiting import waiting
from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.texts import first_sentence
from migrant_helper.pages.desk.desk import Desk, desk_page, limits_of
from migrant_helper.pages.desk.shown import catalogue_of, entry_row
from migrant_helper.pages.parts.page import Catalogue, Form, Page, State, World

Row = dict[str, Any]
MOST = 100


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The rows of core/cases/waiting.py in words."""
    catalogue = catalogue_of(world, state)
    rows = waiting(desk.cases, doers_of(catalogue), limits_of(desk), state.today)
    names = [(case["id"], str(case["name"])) for case in desk.cases]
    own = {
        "rows": [line(world, state, catalogue, row, names) for row in rows[:MOST]],
        "left": len(rows[MOST:]),
    }
    return desk_page(world, state, desk, "others", own)


def doers_of(catalogue: Catalogue) -> dict[str, str]:
    """Who does each step of the entries held, by "<entry>.<step>"."""
    return {
        f"{scheme['id']}.{step['id']}": step["who"]
        for scheme in catalogue["schemes"]
        for step in scheme["steps"]
    }


def line(
    world: World,
    state: State,
    catalogue: Catalogue,
    row: Mapping[str, Any],
    names: list[tuple[str, str]],
) -> Row:
    """A row with the person, what is to be done, since which day, and whether the time to answer is over."""
    entry, _, step = str(row["what"]).partition(".")
    found = next((one for one in catalogue["schemes"] if one["id"] == entry), None)
    steps: list[Row] = found["steps"] if found is not None and step != "" else []
    does = [first_sentence(one["do"]) for one in steps if one["id"] == step]
    dates = world.ui["dates"]
    return {
        **row,
        **{name: entry_row(catalogue, entry)[name] for name in ("short", "lang", "picture")},
        "entry": entry,
        "do": does[0] if does else "",
        "name": next((name for case, name in names if case == row["case"]), ""),
        "day": shown(row["since"], dates),
        "by": shown(row["by"], dates) if row["by"] else "",
        "is_late": row["by"] != "" and row["by"] < state.today,
    }
