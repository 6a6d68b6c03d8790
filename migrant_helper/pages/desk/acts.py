"""What the buttons of a case say of it, as changes, or what is wrong with what was typed.

On the phone as well.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.due import consent_of
from migrant_helper.core.cases.kinds import CODES
from migrant_helper.core.cases.sums import read_sum
from migrant_helper.core.cases.typed import typed, wrong_of
from migrant_helper.core.words.days import add_months, is_day
from migrant_helper.pages.desk.hearing.said import came, heard
from migrant_helper.pages.desk.person import MONTHS, PURPOSES, WORDS
from migrant_helper.pages.parts.page import Form, State, first

Case = Mapping[str, Any]
Draft = dict[str, Any]
# The changes without their case, and "", or none and what is wrong.
Told = tuple[list[Draft], str]


def told(state: State, case: Case, form: Form) -> Told:
    """What the pressed button of a case says."""
    do, _, about = first(form, "do").partition(":")
    if consent_of(case, state.today) == "over" and do not in WITHOUT_YES:
        return [], ""
    if do in STEPS:
        return step_of(STEPS[do], about)
    if do in ACTS:
        return ACTS[do](state, case, form)
    return [], ""


def one(kind: str, data: Mapping[str, Any]) -> Told:
    """A single change."""
    return [{"kind": kind, "data": {**data}}], ""


def step_of(state: str, about: str) -> Told:
    """Where a step stands; a stuck one says why ("in-onorc.ekyc-home:machine")."""
    step, _, why = about.partition(":")
    if step == "" or len(step) > 80 or (state == "stuck") != (why in CODES["stuck"][1:]):
        return [], "why"
    return one("step", {"step": step, "state": state, "why": why})


def note(state: State, case: Case, form: Form) -> Told:
    """What was written."""
    text, wrong = typed(first(form, "note"), "note", "text")
    if wrong != "" or text == "":
        return [], wrong or "note"
    return one("note", {"text": text})


def named(state: State, case: Case, form: Form) -> Told:
    """What they are called and their number as they should have been written; nothing where they stand so
    already."""
    name, wrong_name = typed(first(form, "their_name"), "named", "name")
    phone, wrong_phone = typed(first(form, "their_phone"), "named", "phone")
    wrong = wrong_of(["name" if name == "" else "", wrong_name, wrong_phone])
    if wrong != "" or (name == case["name"] and phone == case["phone"]):
        return [], wrong
    return one("named", {"name": name, "phone": phone})


def following(state: State, case: Case, form: Form) -> Told:
    """What is next, and on which day, if on one."""
    on = first(form, "next")
    what, wrong = typed(first(form, "what"), "next", "what")
    if wrong != "" or (on and not is_day(on)):
        return [], wrong or "next"
    return one("next", {"on": on, "what": what})


def visited(state: State, case: Case, form: Form) -> Told:
    """An office where they were, on a day that is not ahead."""
    on, office = first(form, "visited") or state.today, first(form, "office")[:60]
    if office == "" or not is_day(on) or on > state.today:
        return [], "visit"
    return one("visit", {"office": office, "on": on})


def seen(state: State, case: Case, form: Form) -> Told:
    """Which papers were seen, of those the page has: a change for each that is another than before."""
    papers = list(dict.fromkeys([paper[:60] for paper in form.get("paper", ()) if paper]))
    ticked = form.get("seen", ())
    known: Mapping[str, Mapping[str, Any]] = case["papers"]
    found: list[Draft] = []
    for paper in papers:
        is_seen = paper in ticked
        was = paper in known and known[paper]["seen"] is True
        if is_seen != was:
            found.append({"kind": "paper", "data": {"paper": paper, "seen": is_seen}})
    return found, ""


def applied(state: State, case: Case, form: Form) -> Told:
    """What was sent, granted, refused or came: of an entry, on a day that is not ahead."""
    on, amount = first(form, "on") or state.today, first(form, "amount")
    stage, why, entry = first(form, "stage"), first(form, "refused"), first(form, "entry")
    is_refused = stage == "refused"
    if not is_day(on) or on > state.today:
        return [], "on"
    if stage not in CODES["stage"] or entry == "" or len(entry) > 60:
        return [], "stage"
    if is_refused and why not in CODES["refused"][1:]:
        return [], "refused"
    number, wrong = typed(first(form, "reference"), "application", "reference")
    rupees, unread = read_sum(amount if stage in SUMS else "")
    if wrong != "" or unread != "":
        return [], wrong_of([wrong, unread])
    before = case["applications"].get(entry)
    kept = str(before["reference"]) if before is not None else ""
    data = {
        "entry": entry,
        "state": stage,
        "why": why if is_refused else "",
        "reference": number or kept,
        "on": on,
        "amount": rupees,
    }
    return one("application", data)


def ended(state: State, case: Case, form: Form) -> Told:
    """Why the case ends; one that ended is open again without a reason."""
    why = first(form, "end")
    is_one = why in CODES["closed"] and (why != "" or case["closed"] is not None)
    return one("closed", {"why": why}) if is_one else ([], "end")


def agreed(state: State, case: Case, form: Form) -> Told:
    """Their yes once more, from today, to what is ticked."""
    months = first(form, "months")
    until = add_months(state.today, int(months) if months in MONTHS else 12)
    purposes = ["keep", *[purpose for purpose in PURPOSES if purpose in form.get("for", ())]]
    return one("consent", {"for": purposes, "until": until, "words": WORDS})


def narrowed(state: State, case: Case, form: Form) -> Told:
    """Their yes as it was, to what is ticked now and no more."""
    consent = case["consent"]
    if consent is None:
        return [], ""
    purposes = ["keep", *[purpose for purpose in PURPOSES if purpose in form.get("for", ())]]
    return one("consent", {"for": purposes, "until": consent["until"], "words": consent["words"]})


def erased(state: State, case: Case, form: Form) -> Told:
    """Everything is taken back."""
    return one("erased", {})


# The stages that have a sum: what was granted, what came.
SUMS = ("granted", "received")
# What may be said of somebody whose yes is over.
WITHOUT_YES = ("agreed", "erased")
STEPS = {"done": "done", "doing": "doing", "todo": "todo", "stuck": "stuck"}
ACTS: dict[str, Callable[[State, Case, Form], Told]] = {
    "note": note,
    "named": named,
    "next": following,
    "visited": visited,
    "seen": seen,
    "applied": applied,
    "heard": heard,
    "came": came,
    "close": ended,
    "agreed": agreed,
    "narrowed": narrowed,
    "erased": erased,
}


def with_case(drafts: Sequence[Draft], case: Case) -> list[dict[str, Any]]:
    """The drafts, each of this case."""
    return [{**draft, "case": case["id"]} for draft in drafts]
