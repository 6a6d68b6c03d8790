"""Giving a case on: what another organisation will read, and its code.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.card.carried import (
    MOST,
    NOTHING,
    Carried,
    Sent,
    carried_from,
    is_carried,
    is_place,
    is_reference,
)
from migrant_helper.core.card.codes import codes_of, payload
from migrant_helper.core.card.handed import HANDED_DAYS, fits, issued_of, made_of
from migrant_helper.core.cases.due import consent_of
from migrant_helper.core.cases.journey import fields_of, form_of
from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.days import add_days
from migrant_helper.core.words.digits import DIGITS
from migrant_helper.pages.card import whole
from migrant_helper.pages.desk.acts import with_case
from migrant_helper.pages.desk.desk import Desk, desk_page, whose, with_ids, writing
from migrant_helper.pages.desk.shown import carried_rows, catalogue_of, kept_list
from migrant_helper.pages.desk.today import page as today
from migrant_helper.pages.parts.card.fitted import fitted
from migrant_helper.pages.parts.card.rows import rows_of, shown_day
from migrant_helper.pages.parts.list.private import FIELD, is_asked, off
from migrant_helper.pages.parts.page import Form, Page, State, World, first

Case = Mapping[str, Any]
Row = Mapping[str, Any]
NAME = "handing/give"


def case_of(world: World, state: State, desk: Desk, form: Form) -> dict[str, Any] | None:
    """The case to sign, as it was when it was written down that it is given on: by then alone. None where
    nothing was, or nothing is on the list."""
    if desk.case is None or not is_made(desk):
        return None
    handed: list[dict[str, Any]] = desk.case["handed"]
    made: int = handed[-1]["made"]
    found = told(world, state, desk.case, form)
    issued = issued_of(made)
    minute = made - made_of(issued, 0)
    dated = {
        **found,
        "issued": issued,
        "revision": minute,
        "expires": add_days(issued, HANDED_DAYS),
    }
    return dated if found["entries"] else None


def is_made(desk: Desk) -> bool:
    """Whether what was just written down is that the open case is given on; that they agreed is no more than that."""
    if desk.case is None or desk.done == "" or len(desk.case["handed"]) == 0:
        return False
    handed: list[dict[str, Any]] = desk.case["handed"]
    last: int = desk.case["last"]
    return bool(handed[-1]["at"] == last)


def carried_of(world: World, state: State, desk: Desk, form: Form) -> Carried:
    """What goes with the open case."""
    if desk.case is None:
        return NOTHING
    return carried(world, desk.case, form, told(world, state, desk.case, form))


def carried(world: World, case: Case, form: Form, found: Mapping[str, Any]) -> Carried:
    """Where home and work are, and what was sent in for entries that may be told, as much as one code holds beside
    the case `found`: what waits for an answer first, then the newest."""
    answers: Mapping[str, str] = case["answers"]
    places = [answers.get(name, "").partition("/")[0] for name in ("home", "here")]
    home, here = [place if is_place(place) else "" for place in places]
    sent: Mapping[str, Row] = case["applications"]
    codes = codes_of(world.catalogues.values())
    hidden = off(world, form, list(sent))
    named = [entry for entry in sent if entry in codes and entry not in hidden]
    rows = [sent[entry] for entry in named if is_told(sent[entry])]
    newest = sorted(rows, key=lambda one: one["on"], reverse=True)
    last = [one for one in newest if one["state"] == "received"]
    first_ones = [one for one in newest if one["state"] != "received"]
    told_ones = [application(one, codes[one["entry"]]["code"]) for one in [*first_ones, *last]][
        :MOST
    ]
    if not found["entries"]:
        return Carried(home, here, told_ones)
    card = payload(found, codes)
    while told_ones and not fits(card, Carried(home, here, told_ones)):
        told_ones = told_ones[:-1]
    return Carried(home, here, told_ones)


def beside(
    world: World, state: State, case: Case, form: Form, found: Mapping[str, Any]
) -> dict[str, Any]:
    """The same in words, and how much of what was sent in finds no room: {"goes", "behind"}."""
    more = carried(world, case, form, found)
    told_ones = carried_from(more, codes_of(world.catalogues.values()))
    sent: Mapping[str, Row] = case["applications"]
    hidden = off(world, form, list(sent))
    return {
        "goes": carried_rows(world, catalogue_of(world, state), told_ones),
        "behind": len([1 for entry in sent if entry not in hidden]) - len(more.sent),
    }


def is_told(one: Row) -> bool:
    """Whether a code can hold an application."""
    return is_carried(one["state"], one["on"], one["amount"])


def application(one: Row, code: int) -> Sent:
    """An application by its entry's code. A number that no code holds stays behind."""
    number = str(one["reference"]).translate(DIGITS)
    days: Mapping[str, str] = one["days"]
    since = days.get("sent", "")
    return Sent(
        code,
        one["state"],
        one["why"],
        one["on"],
        since if since <= one["on"] else "",
        one["amount"],
        number if is_reference(number) else "",
    )


def told(world: World, state: State, case: Case, form: Form) -> dict[str, Any]:
    """What may be told of the case: the entries of its list but the private ones, unless the person asked, as
    many as one code holds."""
    fields = {**form_of(case), FIELD[0]: FIELD[1:] if is_asked(form) else []}
    return fitted(world, whole(world, state, fields))


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """What is told, and the buttons; with do=make the change that says so, after which `state.signed` is the
    code. Today's list where no case is open, or their yes is over."""
    case = desk.case
    if case is None or consent_of(case, state.today) == "over":
        return today(world, state, desk, form)
    found = told(world, state, case, form)
    do, consent = first(form, "do"), case["consent"]
    may = "share" in consent["for"]
    names = [entry["scheme"] for entry in whole_of(world, state, case)["entries"]]
    own = {
        "whose": whose(case),
        "may": may,
        "rows": rows_of(world, found),
        **beside(world, state, case, form, found),
        "private": len(off(world, form, names)),
        "left_out": len(names) - len(off(world, form, names)) - len(found["entries"]),
        "code": state.signed["svg"] if state.signed else "",
        "digits": state.signed["text"] if state.signed else "",
        "no_seal": is_made(desk) and state.signed is None,
        "until": shown_day(world, add_days(state.today, HANDED_DAYS)),
        "answers": [
            {**one, "why": one.get("why", ""), "day": shown(one["on"], world.ui["dates"])}
            for one in case["answered"]
        ],
        "hidden": [*fields_of(case), *([FIELD] if is_asked(form) else [])],
    }
    made = desk_page(world, state, desk, NAME, {**own, "path": "give"})
    drafts = said(state, case, do, may=may, has=len(found["entries"]) > 0)
    if not drafts:
        return made
    if do == "make":
        drafts = [*kept_list(world, state, case), *drafts]
    return writing(made, with_ids(with_case(drafts, case), form, state), NAME)


def whole_of(world: World, state: State, case: Case) -> dict[str, Any]:
    """The case with all the entries there are."""
    return whole(world, state, {**form_of(case), FIELD[0]: FIELD[1:]})


def said(state: State, case: Case, do: str, *, may: bool, has: bool) -> list[dict[str, Any]]:
    """What the button says: that they agree, or that the case is given on now."""
    consent = case["consent"]
    if do == "agree" and not may:
        data = {"for": [*consent["for"], "share"], "until": consent["until"]}
        return [{"kind": "consent", "data": {**data, "words": consent["words"]}}]
    if do != "make" or not may or not has:
        return []
    made = made_of(state.today, state.minute)
    until = add_days(state.today, HANDED_DAYS)
    return [{"kind": "handed", "data": {"made": made, "until": until}}]
