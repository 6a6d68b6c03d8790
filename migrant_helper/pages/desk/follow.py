"""One entry of a case, followed to the money: its steps, what was sent in, what came, and what to do where the
office is late.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.cases.journey import fields_of, form_of
from migrant_helper.core.cases.kinds import CODES
from migrant_helper.core.cases.moments import day_of
from migrant_helper.core.list.trips import named_step
from migrant_helper.core.words.dates import shown
from migrant_helper.pages.desk.acts import told, with_case
from migrant_helper.pages.desk.case import page as whole_case
from migrant_helper.pages.desk.desk import (
    Desk,
    desk_page,
    limits_of,
    name_of,
    whose,
    with_ids,
    writing,
)
from migrant_helper.pages.desk.found import words_of
from migrant_helper.pages.desk.hearing.shown import (
    afar_lines,
    appeal_row,
    asked_of,
    hearing_row,
    outcome_row,
    to_bring,
)
from migrant_helper.pages.desk.shown import (
    catalogue_of,
    entry_row,
    kept_list,
    listed,
    sent_row,
    step_rows,
)
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.list.slips import slips_of
from migrant_helper.pages.parts.office.refused import called_line
from migrant_helper.pages.parts.page import Catalogue, Form, Page, State, World, first

Case = Mapping[str, Any]
Row = dict[str, Any]
# What may follow what was last said of an application; first what may come at all.
THEN = {
    "": ("sent",),
    "sent": ("granted", "refused", "received"),
    "granted": ("received", "refused"),
    "refused": ("appealed", "sent"),
    "appealed": ("granted", "refused", "received"),
    "received": ("received", "sent"),
    "withdrawn": ("sent",),
}

# Where nobody sits who takes what is sent in; and of how many steps it is asked whether they are done with it.
AT_HOME = ("home", "phone", "anywhere", "checklist")
MOST_ASKED = 5
# Who gets a slip from here.
EMPLOY = ("employer", "contractor")


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The entry that the form names (`entry`) of the open case, with what the pressed button says of it;
    the case where it names none."""
    entry = first(form, "entry")
    if desk.case is None or entry == "":
        return whole_case(world, state, desk, form)
    case = desk.case
    do, _, about = first(form, "do").partition(":")
    drafts, problem = told(state, case, form)
    catalogue = catalogue_of(world, state)
    sent = sent_row(world, state, case, entry, limits_of(desk))
    stage = about if do == "stage" else first(form, "stage") if problem else ""
    steps = steps_of(world, state, desk, case, entry)
    was_sent = desk.done != "" and first(form, "stage") == "sent"
    own = {
        "whose": whose(case),
        "entry": entry_row(catalogue, entry),
        **heard_of(world, state, desk, form, entry, problem),
        "steps": steps,
        "may_be_done": may_be_done(steps) if was_sent else [],
        "sent": sent,
        "stages": THEN.get(sent["state"] if sent is not None else "", ()),
        "stage": stage if stage in CODES["stage"] else "",
        "asks_why": about if do == "why" else "",
        "reasons": CODES["stuck"][1:],
        "refusals": CODES["refused"][1:],
        "found": words_of(world, catalogue, case, entry),
        **late_of(catalogue, entry, is_late=sent is not None and sent["is_late"]),
        "typed": {name: first(form, name) for name in ("on", "reference", "amount")},
        "problem": problem,
        "today": state.today,
        "letters": letters_of(desk, case, entry),
        "slips": slips_at(world, state, case, steps),
        "hidden": [*fields_of(case), ["entry", entry]],
    }
    made = desk_page(world, state, desk, "follow", own, 422 if problem else 200)
    if not drafts:
        return made
    whole = [*kept_list(world, state, case), *drafts]
    return writing(made, with_ids(with_case(whole, case), form, state), "follow")


def slips_at(world: World, state: State, case: Case, steps: list[Row]) -> list[str]:
    """For which of those who employ there is a slip with a step of the entry; nobody who must not learn of it."""
    asked = [row for row in steps if row["who"] in EMPLOY]
    made = listed(world, state, case) if asked else None
    if made is None:
        return []
    named = [row["id"] for row in asked]
    found = slips_of(world, state, journeys.read(world, state, form_of(case)), made)
    return [
        str(slip["id"])
        for slip in found
        if slip["carrier"] in EMPLOY and [1 for one in slip["steps"] if named_step(one) in named]
    ]


def letters_of(desk: Desk, case: Case, entry: str) -> list[Row]:
    """The letters that can be written about the entry, each with its kind and what the case says of it already: the
    name, the phone and the state of the office. More of the case does not go along."""
    held: Mapping[str, list[Row]] = desk.tables.get("letters", {})
    answers: Mapping[str, str] = case["answers"]
    found: list[Row] = []
    for one in held.get(entry, []):
        place, _, _ = (answers.get("home" if one["at"] == "home" else "here") or "").partition("/")
        said = [["name", case["name"]], ["phone", case["phone"]], ["place", place]]
        found.append(
            {"id": one["id"], "kind": one["kind"], "fields": [pair for pair in said if pair[1]]}
        )
    return found


def heard_of(world: World, state: State, desk: Desk, form: Form, entry: str, problem: str) -> Row:
    """What the page says and asks of a hearing, of what came of it, and of the last day to appeal."""
    case = desk.case or {}
    catalogue = catalogue_of(world, state)
    order = first(form, "do")
    ask = first(form, "ask") if problem else order
    return {
        **asked_of(form, ask),
        "hearing": hearing_row(world, state, case, entry),
        "outcome": outcome_row(world, case, entry),
        "appeal": appeal_row(world, state, desk, case, entry),
        "bring": to_bring(catalogue, entry),
        "afar_lines": afar_lines(catalogue, entry),
    }


def steps_of(world: World, state: State, desk: Desk, case: Case, entry: str) -> list[Row]:
    """The steps of the entry, each with who said last how it stands, and on which day."""
    rows = step_rows(world, case, listed(world, state, case), entry)
    dates = world.ui["dates"]
    return [
        {
            **row,
            "day": shown(day_of(row["at"]), dates) if row["at"] else "",
            "by": row["issuer"] or name_of(desk, row["by"]),
        }
        for row in rows
    ]


def may_be_done(steps: list[Row]) -> list[Row]:
    """The steps that what was just sent in may have been, to be done in one tap: nobody has done them yet, and
    they lead to somebody who takes it. Which one it was the entry does not say, so it is asked."""
    open_ones = [row for row in steps if row["state"] != "done" and row["where"] not in AT_HOME]
    return open_ones[:MOST_ASKED]


def late_of(catalogue: Catalogue, entry: str, *, is_late: bool) -> Row:
    """Where to complain, and whom to call, once the office is late."""
    return {
        "lines": lines_of(catalogue, entry) if is_late else [],
        "calls": calls_of(catalogue, entry) if is_late else [],
    }


def lines_of(catalogue: Catalogue, entry: str) -> list[str]:
    """Where to complain once an office is late: what the entry's counter lines say of it, each once."""
    found = next((one for one in catalogue["schemes"] if one["id"] == entry), None)
    rows: list[Row] = found.get("counter", []) if found is not None else []
    return list(dict.fromkeys([str(row["complain"]) for row in rows]))[:1]


def calls_of(catalogue: Catalogue, entry: str) -> list[Row]:
    """The first number to call about an entry that somebody checked."""
    found = next((one for one in catalogue["schemes"] if one["id"] == entry), None)
    if found is None:
        return []
    return [called_line(found, line) for line in found["helplines"] if line["verified"]][:1]
