"""One case: the person, what is next, what is stuck or waits, what was sent and came, and the way on.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.journey import fields_of
from migrant_helper.core.cases.kinds import CODES
from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.days import is_day
from migrant_helper.core.words.digits import DIGITS
from migrant_helper.pages.desk.desk import Desk, desk_page
from migrant_helper.pages.desk.today import page as today
from migrant_helper.pages.parts.one_catalogue import scheme_of
from migrant_helper.pages.parts.page import Form, Page, State, World, first

Case = Mapping[str, Any]
Change = dict[str, Any]
Told = tuple[Change | None, str]


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The open case, with what the pressed button says of it as a change; today's list where none is
    open."""
    if desk.case is None:
        return today(world, state, desk, form)
    case, do = desk.case, first(form, "do")
    change, problem = told(state, form, do)
    own = {
        "case": shown_case(world, case),
        "hidden": fields_of(case),
        "stages": CODES["stage"],
        "stuck": CODES["stuck"][1:],
        "why_refused": CODES["refused"][1:],
        "ends": CODES["closed"][1:],
        "asks_erase": do == "erase",
        "today": state.today,
    }
    said = {"problem": problem}
    made = desk_page(world, state, desk, "case", {**own, **said}, 422 if problem else 200)
    if not change:
        return made
    whole = {**change, "case": case["id"], "id": change_id(form, state)}
    return Page(made.status, made.template, made.context, (whole,))


def change_id(form: Form, state: State) -> str:
    """Of the page's one-time id and the case's: the same button twice is the same change."""
    once, case = first(form, "once"), first(form, "case")
    return once + case if len(once) == 16 and len(case) == 16 else state.fresh_id + state.fresh_id


def told(state: State, form: Form, do: str) -> Told:
    """What a button says of the case, or what is wrong: (change without its case, "") or (None, what)."""
    said: Told = (None, "")
    match do:
        case "note":
            text = first(form, "note")[:500]
            said = ({"kind": "note", "data": {"text": text}}, "") if text else (None, "note")
        case "next":
            said = following(form)
        case "applied":
            said = applied(state, form)
        case "stuck":
            said = stuck(form)
        case "close":
            said = ended(form)
        case "erased":
            said = ({"kind": "erased", "data": {}}, "")
    return said


def following(form: Form) -> Told:
    """What is next, and on which day, if on one."""
    on = first(form, "next")
    if on and not is_day(on):
        return None, "next"
    return {"kind": "next", "data": {"on": on, "what": first(form, "what")[:120]}}, ""


def ended(form: Form) -> Told:
    """Why the case ends; without a reason it is open again."""
    why = first(form, "end")
    return (
        ({"kind": "closed", "data": {"why": why}}, "") if why in CODES["closed"] else (None, "end")
    )


def applied(state: State, form: Form) -> Told:
    """What was sent, granted, refused or came: of an entry, on a day that is not ahead."""
    on, amount = first(form, "on") or state.today, first(form, "amount").translate(DIGITS)
    stage, why = first(form, "stage"), first(form, "refused")
    if not is_day(on) or on > state.today:
        return None, "on"
    if stage not in CODES["stage"] or first(form, "entry") == "":
        return None, "stage"
    if amount and not is_digits(amount):
        return None, "amount"
    if stage == "refused" and why not in CODES["refused"][1:]:
        return None, "refused"
    data = {
        "entry": first(form, "entry"),
        "state": stage,
        "why": why if stage == "refused" else "",
        "reference": first(form, "reference")[:40],
        "on": on,
        "amount": int(amount) if amount else 0,
    }
    return {"kind": "application", "data": data}, ""


def stuck(form: Form) -> Told:
    """Why an entry does not go on; without a reason it goes on again."""
    entry, why = first(form, "entry"), first(form, "why")
    if entry == "" or why not in CODES["stuck"]:
        return None, "why"
    data = {"step": entry, "state": "stuck" if why else "doing", "why": why}
    return {"kind": "step", "data": data}, ""


def is_digits(text: str) -> bool:
    """Whether a text is up to nine digits."""
    return len(text) <= 9 and all("0" <= sign <= "9" for sign in text)


def shown_case(world: World, case: Case) -> dict[str, Any]:
    """The case as its page shows it: days and entries in words."""
    dates = world.ui["dates"]
    consent = case["consent"]
    following = case["next"]
    sent: Mapping[str, Mapping[str, Any]] = case["applications"]
    steps: Mapping[str, Mapping[str, str]] = case["steps"]
    return {
        "name": case["name"],
        "phone": case["phone"],
        "camp": case["camp"],
        "until": shown(consent["until"], dates) if consent else "",
        "purposes": consent["for"] if consent else [],
        "next": {**following, "day": shown(following["on"], dates) if following["on"] else ""},
        "closed": case["closed"] or "",
        "answers": len(case["answers"]),
        "entries": [entry_row(world, entry) for entry in entries_of(case)],
        "sent": [
            {**sent[entry], **entry_row(world, entry), "day": shown(sent[entry]["on"], dates)}
            for entry in sent
        ],
        "stuck": [
            {**entry_row(world, step), "why": steps[step]["why"]}
            for step in steps
            if steps[step]["state"] == "stuck"
        ],
        "notes": [note["text"] for note in case["notes"]],
    }


def entries_of(case: Case) -> Sequence[str]:
    """The entries of the case: on the list, or applied for."""
    sent: Mapping[str, Any] = case["applications"]
    return list(dict.fromkeys([*case["picks"], *[entry for entry in sent]]))  # noqa: C416


def entry_row(world: World, entry: str) -> dict[str, Any]:
    """What an entry is called; its id where it is not held any more."""
    found = scheme_of(world, entry.partition(".")[0])
    lang = found["lang"] if found else "en"
    return {"id": entry, "short": found["short"] if found else entry, "lang": lang}
