"""What another organisation's code says, and the case opened here with the person's yes.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.card.handed import digits_of
from migrant_helper.core.cases.due import consent_of
from migrant_helper.core.cases.handed import answer_standing, claim_of, standing
from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.days import add_months
from migrant_helper.pages.desk.desk import Desk, desk_page, with_ids, writing
from migrant_helper.pages.desk.person import WORDS, said
from migrant_helper.pages.desk.shown import carried_rows, catalogue_of
from migrant_helper.pages.parts.card.rows import rows_of, shown_day, shown_moment
from migrant_helper.pages.parts.journey import is_id
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.places import place_name

Verdict = Mapping[str, Any]
Row = dict[str, Any]
NAME = "handing/open"
# Of a code this much is read.
LONGEST = 1000
# Of what may be pressed, what reads the code in the field.
READS = ("read", "take", "show")


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The field; with a code in it what `state.signed` found of it. With do=take and their yes the case as changes,
    of which each claim is its issuer's; an answer to a case that was given on here is written down at once."""
    verdict = state.signed
    is_taken = first(form, "do") == "take"
    own = {**shown_of(world, state, desk, verdict), **typed(form, is_taken=is_taken)}
    case = desk.case
    own["other"] = other_place(world, desk, verdict)
    own["moved"] = first(form, "moved") == "yes"
    own["hidden"] = hidden_of(state, form, verdict)
    own["here"] = case["id"] if case is not None else ""
    own["wrong"] = desk.problem
    # Hundreds of digits are not typed twice.
    own["code"] = first(form, "code")
    is_new = own["stands"] == "new"
    lacks = is_taken and is_new and len(own["missing"]) > 0
    wrong = verdict is not None and not verdict["valid"]
    made = desk_page(
        world, state, desk, NAME, {**own, "path": "open"}, 422 if wrong or lacks else 200
    )
    if verdict is None or not verdict["valid"]:
        return made
    if verdict["what"] == "answer":
        return answer(made, state, desk, form, verdict) if is_new else made
    if not is_taken or lacks or own["stands"] not in ("new", "newer"):
        return made
    return writing(made, with_ids(taken(state, desk, form, own), form, state), "handing/back")


def shown_of(world: World, state: State, desk: Desk, verdict: Verdict | None) -> Row:
    """What a verdict says, in words; `stands` is how it stands to the case that is here."""
    own: Row = {"verdict": None, "rows": [], "issued": "", "expires": "", "stands": "", "day": ""}
    own["goes"] = {"ends": [], "sent": []}
    if verdict is None:
        return own
    names = ("valid", "refused", "what", "desk", "erased")
    own["verdict"] = {
        **{name: verdict[name] for name in names},
        "issuer": verdict["issuer"] or "",
    }
    if not verdict["valid"]:
        return own
    if verdict["what"] == "answer":
        day = shown(verdict["on"], world.ui["dates"])
        return {**own, "stands": answer_standing(desk.case, verdict), "day": day}
    case = verdict["case"]
    return {
        **own,
        "rows": rows_of(world, case),
        "goes": carried_rows(world, catalogue_of(world, state), verdict["carried"]),
        "issued": shown_moment(world, case),
        "expires": shown_day(world, case["expires"]),
        "stands": standing(desk.case, verdict),
    }


def typed(form: Form, *, is_taken: bool) -> Row:
    """What was typed, and what is missing of it once the case is to be opened."""
    told = said(form, is_own=True)
    missing: list[str] = told["missing"]
    return {
        "name": told["name"],
        "phone": told["phone"],
        "purposes": told["purposes"],
        "span": told["months"],
        "missing": missing if is_taken else [],
    }


def hidden_of(state: State, form: Form, verdict: Verdict | None) -> list[list[str]]:
    """What goes on to the next page: the code, and the id of a case that is opened under another."""
    if verdict is None or not verdict["valid"]:
        return []
    own = first(form, "new")
    return [["code", first(form, "code")], ["new", own if is_id(own) else state.fresh_id]]


def taken(state: State, desk: Desk, form: Form, own: Mapping[str, Any]) -> list[Row]:
    """The changes: who they are and what they agreed to where the case is not here, and what the card says. One
    that was erased here is opened under another id: nothing of it comes back."""
    verdict = state.signed if state.signed is not None else {}
    claim = {"kind": "claimed", "data": claim_of(verdict, digits_of(first(form, "code"))[:LONGEST])}
    case = desk.case
    if case is not None:
        again = [] if consent_of(case, state.today) == "over" else [claim]
        return [{**one, "case": case["id"]} for one in again]
    new = first(form, "new")
    card = verdict["case"]
    name: str = new if verdict["erased"] and is_id(new) else card["id"]
    about = {"name": own["name"], "phone": own["phone"], "camp": "", "lang": card["lang"]}
    until = add_months(state.today, int(own["span"]))
    consent = {"for": ["keep", *own["purposes"]], "until": until, "words": WORDS}
    moved, place = first(form, "moved") == "yes", place_of(desk)
    # Where they work is what the card says, unless it says nothing or they came here since.
    answers = {"here": place} if place and (moved or not verdict["carried"]["here"]) else {}
    begun = {"answers": answers, "lists": {}, "steps": {}, "picks": {}}
    return [
        {"kind": "opened", "case": name, "data": about},
        {"kind": "consent", "case": name, "data": consent},
        {"kind": "journey", "case": name, "data": begun},
        {**claim, "case": name},
    ]


def place_of(desk: Desk) -> str:
    """The state where the organisation works; "" for a whole country."""
    place = str(desk.who["place"]) if desk.who is not None else ""
    return place if "-" in place else ""


def other_place(world: World, desk: Desk, verdict: Verdict | None) -> str:
    """Where the organisation works, in words, where the card says that they work or live elsewhere."""
    told = verdict["carried"] if verdict is not None else {"home": "", "here": ""}
    place = place_of(desk)
    is_other = told["here"] != "" and place not in (told["home"], told["here"])
    return place_name(world.ui["places"], place) if is_other else ""


def answer(made: Page, state: State, desk: Desk, form: Form, verdict: Verdict) -> Page:
    """Writes down that the case was taken over."""
    case = desk.case
    if case is None:
        return made
    data = {
        "issuer": verdict["issuer"] or "",
        "kid": verdict["kid"] or "",
        "made": verdict["made"],
        "what": "taken",
        "on": verdict["on"],
    }
    change = {"kind": "answered", "case": case["id"], "data": data}
    return writing(made, with_ids([change], form, state), "case")
