"""What the buttons of a hearing say of a case, as changes, or what is wrong with what was typed.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.cases.hearings import STAGE, WHY, hearing_of
from migrant_helper.core.cases.kinds import CODES
from migrant_helper.core.cases.sums import read_sum
from migrant_helper.core.cases.typed import typed, wrong_of
from migrant_helper.core.words.clock import read_time
from migrant_helper.core.words.days import is_day
from migrant_helper.pages.parts.page import Form, State, first

Case = Mapping[str, Any]
Draft = dict[str, Any]
# The changes without their case, and "", or none and what is wrong.
Told = tuple[list[Draft], str]
# The fields of the page, to be shown again where something is wrong.
FIELDS = ("day", "time", "where", "how", "afar", "held_by", "what_came", "why", "on", "amount")
# Outcomes that are of a sum, and those of which it must be told.
SUMS, NEEDED = ("paid", "part", "ordered"), ("part",)


def heard(state: State, case: Case, form: Form) -> Told:
    """The hearing of an entry: its day, which is not over, the time, the office, and whether it may be attended from
    afar."""
    entry, on = first(form, "entry"), first(form, "day")
    if not is_day(on) or on < state.today:
        return [], "ahead"
    time, late = read_time(first(form, "time"))
    office, wrong_office = typed(first(form, "held_by"), "hearing", "office")
    where, wrong_where = typed(first(form, "where"), "hearing", "where")
    how, wrong_how = typed(first(form, "how"), "hearing", "how")
    wrong = wrong_of([late, wrong_office, wrong_where, wrong_how])
    if wrong != "" or entry == "" or len(entry) > 60:
        return [], wrong or "stage"
    afar = first(form, "afar")
    data = {
        "entry": entry,
        "on": on,
        "time": time,
        "office": office,
        "where": where,
        "afar": afar if afar in CODES["afar"] else "not_told",
        "how": how,
    }
    return [{"kind": "hearing", "data": data}], ""


def came(state: State, case: Case, form: Form) -> Told:
    """What came of a claim: with what follows for its application, and of a hearing that was put off the new day."""
    entry, what, why = first(form, "entry"), first(form, "what_came"), first(form, "why")
    on = first(form, "on") or state.today
    rupees, unread = read_sum(first(form, "amount") if what in SUMS else "")
    wrongs = {
        "outcome": what not in CODES["outcome"] or entry == "" or len(entry) > 60,
        "on": not is_day(on) or on > state.today,
        "ended": what in WHY and why not in WHY[what],
        "amount": unread == "" and what in NEEDED and rupees == 0,
    }
    wrong = wrong_of([*[name for name in wrongs if wrongs[name]], unread])
    if wrong != "":
        return [], wrong
    held = hearing_of(case, entry)
    outcome = {
        "entry": entry,
        "hearing": held["on"] if held is not None else on,
        "what": what,
        "why": why if what in WHY else "",
        "on": on,
        "amount": rupees,
    }
    said = [{"kind": "outcome", "data": outcome}]
    if what in STAGE:
        return [*said, {"kind": "application", "data": applied(case, outcome)}], ""
    if held is None:
        return [], "outcome"
    again, wrong = put_off(state, held, form)
    return ([], wrong) if wrong else ([*said, *again], "")


def put_off(state: State, held: Mapping[str, Any], form: Form) -> Told:
    """The same hearing on another day, which is not over."""
    on = first(form, "day")
    if not is_day(on) or on < state.today or on == held["on"]:
        return [], "ahead"
    time, wrong = read_time(first(form, "time"))
    names = ("entry", "office", "where", "afar", "how")
    rest = {name: held[name] for name in names}
    return (
        ([], wrong)
        if wrong
        else ([{"kind": "hearing", "data": {**rest, "on": on, "time": time}}], "")
    )


def applied(case: Case, outcome: Mapping[str, Any]) -> dict[str, Any]:
    """How the application stands after an outcome."""
    entry: str = outcome["entry"]
    before: Mapping[str, Any] = case["applications"].get(entry) or {}
    rupees: int = outcome["amount"]
    due: int = before.get("due", 0)
    return {
        "entry": entry,
        "state": STAGE[outcome["what"]],
        "why": outcome["why"] if outcome["what"] == "refused" else "",
        "reference": before.get("reference", ""),
        "on": outcome["on"],
        "amount": due if outcome["what"] == "paid" and rupees == 0 else rupees,
    }
