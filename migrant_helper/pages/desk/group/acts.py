"""What the buttons of a group say, as changes of its members' cases, or what is wrong with what was typed.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.hearings import hearing_of
from migrant_helper.pages.desk.acts import applied
from migrant_helper.pages.desk.follow import THEN
from migrant_helper.pages.desk.group.rows import NUMBERS, pay_of
from migrant_helper.pages.desk.hearing.said import came, heard
from migrant_helper.pages.parts.page import Form, State, first

Row = dict[str, Any]
Group = Mapping[str, Any]
# The changes with their cases, and "", or none and what is wrong.
Told = tuple[list[Row], str]
# What may be said of all at once: what was paid or is to be paid is each one's own.
STAGES = ("sent", "refused", "appealed")
# What only asks for more; and by what was to be written down what is asked again where something is wrong.
ASKS = ("hearing", "came", "stage", "pay", "leave")
AGAIN = {"heard": "hearing", "ended": "came", "applied": "stage", "paid": "pay"}


def ask_of(form: Form, problem: str) -> tuple[str, str]:
    """What the page asks, and about what: an outcome, a stage, a case."""
    order, _, about = first(form, "do").partition(":")
    if problem == "":
        return (order, about) if order in ASKS else ("", "")
    ask = AGAIN.get(order, "")
    abouts = {"came": first(form, "what_came"), "stage": first(form, "stage"), "pay": about}
    return ask, abouts.get(ask, "")


def said(state: State, group: Group, form: Form) -> Told:
    """What the pressed button says."""
    order, _, about = first(form, "do").partition(":")
    match order:
        case "left":
            return left(group, about)
        case "paid":
            return paid(group, about, form)
        case "heard":
            return for_all(group, [heard(state, one["case"], form) for one in group["members"]])
        case "applied":
            return sent(state, group, form)
        case "ended":
            return ended(state, group, form)
    return [], ""


def left(group: Group, name: str) -> Told:
    """Somebody leaves the group; their case stays."""
    members: Sequence[Row] = group["members"]
    if name not in [one["case"]["id"] for one in members]:
        return [], ""
    data = {"group": group["id"], "in": False}
    return [{"kind": "member", "case": name, "data": data}], ""


def paid(group: Group, name: str, form: Form) -> Told:
    """What one of them was promised, worked and was paid."""
    members: Sequence[Row] = group["members"]
    if name not in [one["case"]["id"] for one in members]:
        return [], ""
    typed = {cell: first(form, cell).strip(" ") for cell in NUMBERS}
    pay, wrongs = pay_of(typed, group["respondent"])
    if wrongs:
        return [], wrongs[0]["why"]
    return [{"kind": "pay", "case": name, "data": {"group": group["id"], **pay}}], ""


def sent(state: State, group: Group, form: Form) -> Told:
    """What was sent, granted, refused or came, for each of whom it may be said."""
    entry, stage = group["respondent"]["entry"], first(form, "stage")
    members: Sequence[Row] = group["members"]
    may = [one for one in members if stage in THEN.get(state_of(one["case"], entry), ())]
    # A sum is each one's own, so none is told here.
    whole = {**form, "entry": [entry], "amount": [""]}
    own = [{"case": one["case"], "told": applied(state, one["case"], whole)} for one in may]
    return of_each(own)


def ended(state: State, group: Group, form: Form) -> Told:
    """What came of it: the same for all, the sum each one's own (`sum.` and the case); who has none of a part that
    was paid is left as they were."""
    entry: str = group["respondent"]["entry"]
    what = first(form, "what_came")
    rows: list[Row] = []
    for one in whom(group, entry):
        rupees = first(form, f"sum.{one['case']['id']}")
        if what == "part" and rupees.strip(" ") == "":
            continue
        whole = {**form, "entry": [entry], "amount": [rupees]}
        rows.append({"case": one["case"], "told": came(state, one["case"], whole)})
    return of_each(rows) if rows else ([], "amount")


def whom(group: Group, entry: str) -> Sequence[Row]:
    """Of whom it is said what came: whose hearing waits for it; without any those of whom nothing came yet, and where
    something came of all, all."""
    members: Sequence[Row] = group["members"]
    waits = [one for one in members if hearing_of(one["case"], entry) is not None]
    untold = [one for one in members if entry not in one["case"]["outcomes"]]
    return waits or untold or members


def state_of(case: Mapping[str, Any], entry: str) -> str:
    """How an application stands, "" where nothing was sent in."""
    found = case["applications"].get(entry)
    return str(found["state"]) if found is not None else ""


def for_all(group: Group, told: Sequence[Told]) -> Told:
    """What was said of each member in turn."""
    members: Sequence[Row] = group["members"]
    return of_each([{"case": one["case"], "told": told[at]} for at, one in enumerate(members)])


def of_each(rows: Sequence[Row]) -> Told:
    """The changes of all; what is wrong with one is wrong with all."""
    drafts: list[Row] = []
    for row in rows:
        said_of, problem = row["told"]
        if problem != "":
            return [], str(problem)
        drafts = [*drafts, *[{**one, "case": row["case"]["id"]} for one in said_of]]
    return drafts, ""
