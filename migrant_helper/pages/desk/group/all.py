"""All groups, and a new one: whom they claim against, then the names.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.cases.kinds import CODES
from migrant_helper.core.cases.together import groups_of
from migrant_helper.core.words.works import WORKS
from migrant_helper.pages.desk.desk import Desk, desk_page, with_ids, writing
from migrant_helper.pages.desk.group import add
from migrant_helper.pages.desk.group.about import (
    begun_of,
    group_in,
    known_of,
    respondent_of,
    told_of,
)
from migrant_helper.pages.parts.journey import is_id
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.places import countries

NAME = "group/all"


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The groups, and the form of a respondent; "make" leads on to the names, "mend" writes down that of a group."""
    group, order = group_in(state, desk, form), first(form, "do")
    if order not in ("make", "mend"):
        told = known_of(group["respondent"]) if group is not None else begun_of(world, desk)
        return asked(world, state, desk, group, told, [])
    told = told_of(form)
    name = group["id"] if group is not None else first(form, "group")
    if not is_id(name):
        name = first(form, "seed")
    before: int = group["respondent"]["told"] if group is not None else 0
    respondent, problems = respondent_of(world, state, told, name, before)
    if problems:
        return asked(world, state, desk, group, told, problems)
    if group is None:
        return add.shown(world, state, desk, {**form, "group": [name], "do": []})
    changes = [
        {"kind": "respondent", "case": one["case"]["id"], "data": respondent}
        for one in group["members"]
    ]
    made = asked(world, state, desk, group, told, [])
    return writing(made, with_ids(changes, form, state), "group/one")


def asked(
    world: World,
    state: State,
    desk: Desk,
    group: Mapping[str, Any] | None,
    told: Mapping[str, str],
    problems: list[str],
) -> Page:
    """The form, with what is wrong."""
    groups = [] if group is not None else groups_of(desk.cases, state.today)
    own = {
        "path": "groups",
        "groups": [
            {"id": one["id"], "name": one["respondent"]["name"], "count": len(one["members"])}
            for one in groups
        ],
        "group": group["id"] if group is not None else "",
        "told": told,
        "problems": problems,
        "countries": countries(world),
        "works": WORKS,
        "skills": CODES["skill"][1:],
        "today": state.today,
        "hidden": [["group", group["id"]]] if group is not None else [],
    }
    return desk_page(world, state, desk, NAME, own, 422 if problems else 200)
