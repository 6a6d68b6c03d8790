"""One group: its people with their sums, the hearing for all, what was sent in for all, and the list for printing.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.kinds import CODES
from migrant_helper.core.cases.owing import NO_PAY
from migrant_helper.core.cases.spans import ends_of
from migrant_helper.core.words.dates import shown
from migrant_helper.pages.desk.desk import Desk, desk_page, with_ids, writing
from migrant_helper.pages.desk.follow import THEN
from migrant_helper.pages.desk.group.about import begun_of, group_in
from migrant_helper.pages.desk.group.acts import STAGES, ask_of, said
from migrant_helper.pages.desk.group.all import asked as all_groups
from migrant_helper.pages.desk.group.letter import letter_fields
from migrant_helper.pages.desk.group.shown import (
    days_of,
    member_rows,
    respondent_row,
    total_of,
)
from migrant_helper.pages.desk.hearing.shown import (
    afar_lines,
    asked_of,
    hearing_row,
    to_bring,
)
from migrant_helper.pages.desk.shown import catalogue_of, entry_row
from migrant_helper.pages.parts.page import Form, Page, State, World, first

Row = dict[str, Any]
NAME = "group/one"


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The group that the form names, with what the pressed button says of all or of one; all groups where it names none
    that is here."""
    group = group_in(state, desk, form)
    if group is None:
        return all_groups(world, state, desk, None, begun_of(world, desk), [])
    drafts, problem = said(state, group, form)
    made = shown_page(world, state, desk, form, group, problem)
    return writing(made, with_ids(drafts, form, state), NAME) if drafts else made


def shown_page(
    world: World, state: State, desk: Desk, form: Form, group: Mapping[str, Any], problem: str
) -> Page:
    """The page as it stands, or with what one button asks."""
    respondent: Mapping[str, Any] = group["respondent"]
    entry: str = respondent["entry"]
    catalogue = catalogue_of(world, state)
    rows = member_rows(world, state, desk, group)
    ask, about = ask_of(form, problem)
    own = {
        "path": "group",
        "group": group["id"],
        "respondent": respondent_row(world, respondent),
        "entry": entry_row(catalogue, entry),
        "members": rows,
        "total": total_of(world, desk, group),
        "day": shown(state.today, world.ui["dates"]),
        "organisation": desk.who["organisation"] if desk.who is not None else "",
        **asked_of(form, f"{ask}:{about}" if about else ask),
        "hearing": next_of(world, state, group, entry),
        "bring": to_bring(catalogue, entry),
        "afar_lines": afar_lines(catalogue, entry),
        "stages": stages_of(group, entry),
        "stage": about if ask == "stage" and about in CODES["stage"] else "",
        "refusals": CODES["refused"][1:],
        "one": one_of(rows, group, about, form, problem) if ask in ("pay", "leave") else None,
        "leaves": ask == "leave",
        "letter": letter_fields(desk, group),
        "typed": {name: first(form, name) for name in ("on", "reference", "amount")},
        "problem": problem,
        "today": state.today,
        "hidden": [["group", group["id"]], ["entry", entry]],
    }
    return desk_page(world, state, desk, NAME, own, 422 if problem else 200)


def next_of(world: World, state: State, group: Mapping[str, Any], entry: str) -> Row | None:
    """The hearing of the first member that has one; None for none."""
    members: Sequence[Row] = group["members"]
    held = [hearing_row(world, state, one["case"], entry) for one in members]
    found = [one for one in held if one is not None]
    return min(found, key=lambda one: str(one["on"])) if found else None


def stages_of(group: Mapping[str, Any], entry: str) -> list[str]:
    """What may be said of the applications of at least one of them."""
    members: Sequence[Row] = group["members"]
    sent = [one["case"]["applications"].get(entry) for one in members]
    states = list(dict.fromkeys([one["state"] if one is not None else "" for one in sent]))
    may = list(dict.fromkeys([stage for one in states for stage in THEN.get(one, ())]))
    return [stage for stage in may if stage in STAGES]


def one_of(
    rows: Sequence[Row], group: Mapping[str, Any], about: str, form: Form, problem: str
) -> Row | None:
    """The member whose pay is mended, or who leaves: {"id", "name", "promised", "days", "paid"}, as typed where
    something was wrong."""
    row = next((one for one in rows if one["id"] == about), None)
    if row is None:
        return None
    members: Sequence[Row] = group["members"]
    held = next(one["pay"] or NO_PAY for one in members if one["case"]["id"] == about)
    kept = {
        "promised": held["promised"],
        "days": days_of(ends_of(held["days"])),
        "paid": held["paid"],
    }
    cells = {name: first(form, name) if problem else kept[name] for name in kept}
    return {"id": row["id"], "name": row["name"], **cells}
