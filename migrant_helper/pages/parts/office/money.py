"""The money did not come: which money, what the person sees, why, and who must act.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.entry.money import OF_EMPLOYERS, UNKNOWN, followed, paying
from migrant_helper.core.entry.steps import decider, name_of
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.list.picked import picks_of
from migrant_helper.pages.parts.office.grouped import grouped
from migrant_helper.pages.parts.office.possible import possible
from migrant_helper.pages.parts.office.refused import called_line
from migrant_helper.pages.parts.one_catalogue import together
from migrant_helper.pages.parts.page import Catalogue, Form, Page, State, World, first

Row = dict[str, Any]


def money_page(world: World, state: State, form: Form) -> Page:
    """The entries that pay, to choose from; of the one named (`money`) the next question, and where
    the answers (`seen`, each "question:answer") lead to a cause, that with who acts, until when and where.
    `do` back takes the last answer back, and before the first leads to the choice."""
    journey = journeys.read(world, state, form)
    catalogue = together(world, state.today, journey.facts)
    mine = picks_of(world, state, journey) if journeys.has_answers(journey) else []
    seen, is_back = form.get("seen", ()), first(form, "do") == "back"
    asked = first(form, "money") if seen or not is_back else ""
    entries = paying(possible(catalogue, state, journey), mine)
    others = [row for row in catalogue["not_held"] if "short" in row]
    entry = next((one for one in [*catalogue["schemes"], *others] if one["id"] == asked), None)
    own = money_of(entry, others) if entry else None
    known: Row = world.ui["money"]
    found = followed(known, own["way"] if own else "", seen[:-1] if is_back else seen)
    context = frame(
        world,
        state,
        journey,
        groups=[] if own else groups_of(world, entries, others, mine),
        entry={**shown(entry, world), "takes": "", "call": None, **own} if entry and own else None,
        seen=found["answers"] if own else [],
        question=asking(known, found["question"]) if own and found["question"] else None,
        cause=known["causes"][found["cause"]] if own and found["cause"] else None,
        look=found["look"] if own else "",
        claim=claimed(catalogue, state, journey, entry) if own and found["cause"] else None,
    )
    return Page(200, "public/money.html", context)


def groups_of(world: World, entries: list[Any], others: list[Row], mine: list[str]) -> list[Row]:
    """The kinds of money to choose from, as `grouped` has them."""
    rows = grouped([*entries, *others], mine)
    return [
        {"kinds": row["kinds"], "entries": [shown(one, world) for one in row["entries"]]}
        for row in rows
    ]


def claimed(catalogue: Catalogue, state: State, journey: journeys.Journey, entry: Any) -> Row:
    """What a claim of pay needs beside its cause: {"days" (the last days that may be the person's), "door" (the
    labour office as the page of where it is takes it, or ""), "call" (a number to ask, or None)}; nothing of
    it for money that no employer owes."""
    if "rule" not in entry or entry["money"]["way"] not in OF_EMPLOYERS:
        return {"days": [], "door": "", "call": None}
    decide = decider(catalogue, journey.facts, state.today)
    days = [
        row["text"]
        for at, row in enumerate(entry["deadlines"])
        if "only_if" not in row or decide(name_of(entry, "deadlines", at)) != "unmet"
    ]
    offices = [step["where"] for step in entry["steps"] if step["where"].endswith("labour-office")]
    lines = [line for line in entry["helplines"] if line["verified"]]
    is_placed = journeys.has_answers(journey) and len(offices) > 0
    return {
        "days": days,
        "door": f"here:{offices[0]}:money" if is_placed else "",
        "call": called_line(entry, lines[0]) if lines else None,
    }


def money_of(entry: Any, others: list[Row]) -> Row | None:
    """How the money of an entry comes, None where it pays none; of money that no entry holds what can
    be asked: its own line, then what is asked of any money of its country, the last of `others`."""
    if "rule" in entry:
        money: Row | None = entry.get("money")
        return money
    last = [row for row in others if row["id"][:2] == entry["id"][:2]][-1]
    return {
        "way": "bank",
        "payer": "",
        "see": entry["text"],
        "who_acts": last["text"] if last["id"] != entry["id"] else "",
        "verified": entry["verified"] and last["verified"],
        "call": last["call"],
    }


def shown(entry: Any, world: World) -> Row:
    """An entry, or money that none holds, as a button shows it."""
    kinds = world.ui["pictures"]["kinds"]
    return {
        "id": entry["id"],
        "short": entry["short"],
        "picture": entry["picture"] if "rule" in entry else kinds[entry["kind"]],
        "lang": entry["lang"],
    }


def asking(known: Row, name: str) -> Row:
    """A question with what each of its buttons sends."""
    question = known["questions"][name]
    answers = [{"text": row["text"], "value": f"{name}:{row['id']}"} for row in question["answers"]]
    return {"ask": question["ask"], "answers": answers, "unknown": f"{name}:{UNKNOWN}"}
