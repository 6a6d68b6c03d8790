"""One case: the person, what is late or stuck, the entries that are followed, and all that can be written down.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.card.handed import issued_of
from migrant_helper.core.cases.due import consent_of, late
from migrant_helper.core.cases.handed import is_unread
from migrant_helper.core.cases.household import told_of
from migrant_helper.core.cases.journey import fields_of
from migrant_helper.core.cases.kinds import CODES
from migrant_helper.core.cases.settled import stuck
from migrant_helper.core.words.dates import shown
from migrant_helper.pages.desk.acts import told, with_case
from migrant_helper.pages.desk.desk import Desk, desk_page, limits_of, with_ids, writing
from migrant_helper.pages.desk.hearing.shown import next_hearing
from migrant_helper.pages.desk.history import history
from migrant_helper.pages.desk.person import MONTHS
from migrant_helper.pages.desk.shown import (
    catalogue_of,
    entries_of,
    entry_row,
    listed,
    office_rows,
    paper_rows,
    sent_row,
)
from migrant_helper.pages.desk.today import page as today
from migrant_helper.pages.parts.asking.part import FIRST
from migrant_helper.pages.parts.page import Catalogue, Form, Page, State, World, first
from migrant_helper.pages.parts.places import place_name

Case = Mapping[str, Any]
Row = dict[str, Any]
# By what was to be written down the fold that it stands in.
FOLDS = {"note": "notes", "named": "name", "next": "next", "visited": "visits", "close": "end"}
# What was typed stays where something is wrong with it.
TYPED = ("note", "next", "what", "their_name", "their_phone")


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The open case, with what the pressed button says of it as changes; today's list where none is
    open."""
    if desk.case is None:
        return today(world, state, desk, form)
    case, do = desk.case, first(form, "do")
    drafts, problem = told(state, case, form)
    catalogue = catalogue_of(world, state)
    own = {
        "case": shown_case(world, state, desk, case, catalogue),
        "history": history(world, catalogue, desk, desk.changes),
        "family": [{"id": one["id"], "name": one["name"]} for one in desk.family],
        "hidden": fields_of(case),
        "ends": CODES["closed"][1:],
        "months": MONTHS,
        "asks_erase": do == "erase",
        "problem": problem,
        "fold": FOLDS.get(do, "") if problem else "",
        "typed": {name: first(form, name) if problem else "" for name in TYPED},
        "today": state.today,
    }
    made = desk_page(world, state, desk, "case", own, 422 if problem else 200)
    if not drafts:
        return made
    return writing(made, with_ids(with_case(drafts, case), form, state), "case")


def shown_case(world: World, state: State, desk: Desk, case: Case, catalogue: Catalogue) -> Row:
    """The case as its page shows it: days, places and entries in words."""
    dates = world.ui["dates"]
    consent, following = case["consent"], case["next"]
    answers: Mapping[str, str] = case["answers"]
    made = listed(world, state, case)
    ends = [place_name(world.ui["places"], answers.get(name, "")) for name in ("home", "here")]
    return {
        "id": case["id"],
        "name": case["name"],
        "phone": case["phone"],
        "camp": case["camp"],
        "ends": [end for end in ends if end != ""],
        "yes": consent_of(case, state.today),
        "until": shown(consent["until"], dates) if consent is not None else "",
        "purposes": consent["for"] if consent is not None else [],
        "next": {**following, "day": shown(following["on"], dates) if following["on"] else ""},
        "closed": case["closed"] or "",
        **handed_lines(world, case),
        "answers": answers_of(desk, case),
        "to_ask": is_broken_off(case),
        "late": len(late(case, limits_of(desk), state.today)),
        "entries": entry_lines(world, state, desk, case, made),
        "papers": paper_rows(catalogue, case, made),
        "offices": office_rows(catalogue, made),
        "groups": group_lines(case),
        "hearing": next_hearing(world, case),
        "visits": visit_lines(world, catalogue, case),
        "notes": [note["text"] for note in case["notes"]],
    }


def answers_of(desk: Desk, case: Case) -> int:
    """How many answers were told, besides the places and what came with a family."""
    return len(told_of(case, desk.tables.get("household", [])))


def is_broken_off(case: Case) -> bool:
    """Whether the first questions were begun and not asked to their end; nothing was chosen yet then."""
    lists: Mapping[str, list[str]] = case["lists"]
    asked = len(lists.get("trail", []))
    is_first = not lists.get("part") and not lists.get("picked") and not case["picks"]
    return 0 < asked < FIRST and is_first


def entry_lines(world: World, state: State, desk: Desk, case: Case, made: Row | None) -> list[Row]:
    """Each entry in one line: its name, what was sent in, how many of its steps are done, and why it is
    stuck."""
    catalogue = catalogue_of(world, state)
    steps: Mapping[str, Mapping[str, Any]] = case["steps"]
    listed_steps = {one["scheme"]: one["steps"] for one in made["entries"]} if made else {}
    rows = []
    for entry in entries_of(case, made):
        own = [step for step in steps if step.partition(".")[0] == entry]
        why = [steps[step]["why"] for step in stuck(case) if step in own]
        told = {step: steps[step]["state"] for step in own}
        states: Mapping[str, str] = listed_steps.get(entry, told)
        needed = [step for step in states if states[step] != "not_needed"]
        done = [step for step in needed if states[step] == "done"]
        row = {
            **entry_row(catalogue, entry),
            "sent": sent_row(world, state, case, entry, limits_of(desk)),
            "stuck": why[0] if why else "",
            "done": len(done),
            "total": len(needed),
        }
        rows.append(row)
    return rows


def handed_lines(world: World, case: Case) -> Row:
    """Whose cards the case came from, and who answered to it: {"claims": [{"issuer", "day"}], "answered":
    [{"issuer", "what", "day", "why"}], "given": the day it was given on last, "" for none, "unread": whether the
    answer to that was not read yet}."""
    dates = world.ui["dates"]
    claims: list[Row] = case["claims"]
    came: list[Row] = case["answered"]
    handed: list[Row] = case["handed"]
    return {
        "claims": [
            {"issuer": one["issuer"], "day": shown(issued_of(one["made"]), dates)} for one in claims
        ],
        "answered": [
            {**one, "why": one.get("why", ""), "day": shown(one["on"], dates)} for one in came
        ],
        "given": shown(issued_of(handed[-1]["made"]), dates) if handed else "",
        "unread": is_unread(case),
        "can_answer": len([1 for one in claims if one["kid"] != ""]) > 0,
    }


def group_lines(case: Case) -> list[Row]:
    """The groups that the person claims with: [{"id", "name": whom they claim against}]."""
    groups: list[Row] = case["groups"]
    held = [one for one in groups if one["in"] and one["respondent"] is not None]
    return [{"id": one["group"], "name": one["respondent"]["name"]} for one in held]


def visit_lines(world: World, catalogue: Catalogue, case: Case) -> list[Row]:
    """Where they were, the last first: [{"office", "day"}]."""
    offices: Mapping[str, Row] = catalogue["offices"]
    visits: list[Row] = case["visits"]
    return [
        {
            "office": offices[one["office"]]["short"]
            if one["office"] in offices
            else one["office"],
            "day": shown(one["on"], world.ui["dates"]),
        }
        for one in reversed(visits)
    ]
