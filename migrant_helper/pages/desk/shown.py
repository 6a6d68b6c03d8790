"""A case in words: its entries, steps, papers and what was sent in, as pages show them.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.due import Limits, answer_by
from migrant_helper.core.cases.journey import form_of
from migrant_helper.core.cases.settled import is_over, owed
from migrant_helper.core.list.order import travels
from migrant_helper.core.list.slips import steps_in
from migrant_helper.core.list.trips import named_step
from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.numbers import money
from migrant_helper.core.words.texts import first_sentence
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.list.picked import list_of
from migrant_helper.pages.parts.one_catalogue import scheme_of, together
from migrant_helper.pages.parts.page import Catalogue, State, World
from migrant_helper.pages.parts.places import place_name

Case = Mapping[str, Any]
Row = dict[str, Any]


def listed(world: World, state: State, case: Case) -> Row | None:
    """The list of the person (core/list/checklist.py); None where home and here are not told."""
    journey = journeys.read(world, state, form_of(case))
    return list_of(world, state, journey) if journeys.has_answers(journey) else None


def kept_list(world: World, state: State, case: Case) -> list[Row]:
    """The change that keeps the list as it is, where it was made for them and nobody chose: what is begun or given on
    stays on it whatever is answered later."""
    if case["picks"] or case["lists"].get("picked", []):
        return []
    made = listed(world, state, case)
    names = [entry["scheme"] for entry in made["entries"]] if made is not None else []
    picks = dict.fromkeys(names, True)
    data = {"answers": {}, "lists": {}, "steps": {}, "picks": picks}
    return [{"kind": "journey", "data": data}] if names else []


def carried_rows(world: World, catalogue: Catalogue, carried: Mapping[str, Any]) -> Row:
    """What goes with a case that is handed on (core/card/carried.py), in words: {"ends": [names], "sent": [as
    `entry_row`, with how it stands]}."""
    dates = world.ui["dates"]
    ends = [place_name(world.ui["places"], carried[name]) for name in ("home", "here")]
    sent: list[Row] = carried["sent"]
    rows = [
        {
            **entry_row(catalogue, one["entry"]),
            **one,
            "day": shown(one["on"], dates),
            "by": "",
            "is_late": False,
            "issuer": "",
            "sum": sum_of(world, one["entry"], one["amount"]),
            "owed": sum_of(world, one["entry"], 0),
        }
        for one in sent
    ]
    return {"ends": [end for end in ends if end != ""], "sent": rows}


def entries_of(case: Case, made: Row | None) -> list[str]:
    """The entries of the case: on the list, or sent in."""
    sent: Mapping[str, Any] = case["applications"]
    on_list = [entry["scheme"] for entry in made["entries"]] if made is not None else []
    return list(dict.fromkeys([*on_list, *case["picks"], *list(sent)]))


def entry_row(catalogue: Catalogue, entry: str) -> Row:
    """What an entry is called; its id where it is not held any more."""
    found = next((one for one in catalogue["schemes"] if one["id"] == entry), None)
    if found is None:
        return {"id": entry, "short": entry, "lang": "en", "picture": ""}
    return {name: found[name] for name in ("id", "short", "lang", "picture")}


def sent_row(world: World, state: State, case: Case, entry: str, limits: Limits) -> Row | None:
    """What was sent in of an entry, its day and the last one to answer in words, whether that is over, its sums
    (see sum_of), and whether what is still owed is not known (`is_open`); None where nothing was."""
    sent = case["applications"].get(entry)
    if sent is None:
        return None
    dates = world.ui["dates"]
    left = owed(sent)
    by = answer_by(case, entry, limits, state.today)
    return {
        **sent,
        "day": shown(sent["on"], dates),
        "sum": sum_of(world, entry, sent["amount"]),
        "owed": sum_of(world, entry, left),
        "is_open": sent["state"] == "received" and sent["amount"] > 0 and sent["due"] == 0,
        "by": shown(by, dates) if by else "",
        "is_late": by != "" and by < state.today,
        "issuer": sent.get("issuer", ""),
    }


def sum_of(world: World, entry: str, amount: int) -> Row:
    """A sum of an entry's country as its page shows it, grouped: {"text", "is_nepali": whether the sign of
    Nepal's rupees goes with it}; {"text": ""} of none."""
    is_nepali = entry.startswith("np-")
    if amount == 0:
        return {"text": "", "is_nepali": is_nepali}
    numbers: Mapping[str, Any] = world.ui["numbers"]
    pattern: str = "{n}" if is_nepali else world.ui["currency"]["INR"]
    return {"text": money(amount, pattern, numbers), "is_nepali": is_nepali}


def step_rows(world: World, case: Case, made: Row | None, entry: str) -> list[Row]:
    """The steps of an entry that are this person's, each with how it stands: [{"id", "do" (its first
    sentence), "rest", "who", "where", "place", "state", "why", "at", "by", "issuer"}]."""
    if made is None:
        return told_steps(world, case, entry)
    rows: list[Row] = []
    for step in steps_in(made):
        if step["scheme"] == entry:
            name, brief = named_step(step), first_sentence(step["do"])
            row = {"id": name, "do": brief, "rest": step["do"][len(brief) :], "who": step["who"]}
            row["where"] = step["where"]
            rows.append({**row, "place": step["office"] or "", **standing(world, case, name)})
    return rows


def told_steps(world: World, case: Case, entry: str) -> list[Row]:
    """The same where no list can be made yet: the steps that somebody spoke of, in the order of the entry."""
    scheme = scheme_of(world, entry)
    rows: list[Row] = []
    for step in scheme["steps"] if scheme is not None else []:
        name, brief = f"{entry}.{step['id']}", first_sentence(step["do"])
        if name in case["steps"]:
            row = {"id": name, "do": brief, "rest": step["do"][len(brief) :], "who": step["who"]}
            row["where"] = step["where"]
            rows.append({**row, "place": "", **standing(world, case, name)})
    return rows


def standing(world: World, case: Case, step: str) -> Row:
    """How a step stands, why, and since which day."""
    known = case["steps"].get(step)
    if known is None:
        return {"state": "todo", "why": "", "at": 0, "by": "", "issuer": ""}
    names = ("state", "why", "at", "by")
    row = {**{name: known[name] for name in names}, "issuer": known.get("issuer", "")}
    # It is not asked for any more: all came.
    if known["state"] in ("doing", "stuck") and is_over(case, step):
        return {**row, "state": "over", "why": ""}
    return row


def paper_rows(catalogue: Catalogue, case: Case, made: Row | None) -> list[Row]:
    """The papers of the list, then those seen besides: [{"id", "name", "picture", "seen"}]."""
    named = papers_in(made) if made is not None else []
    known: Mapping[str, Mapping[str, Any]] = case["papers"]
    ids = list(dict.fromkeys([*named, *list(known)]))
    return [
        {**paper_row(catalogue, name), "seen": name in known and known[name]["seen"] is True}
        for name in ids
    ]


def paper_row(catalogue: Catalogue, name: str) -> Row:
    """What a paper is called; its id where it is not held."""
    found = catalogue["documents"].get(name)
    told = found if found is not None else {"short": name, "picture": ""}
    return {"id": name, "name": told["short"], "picture": told["picture"]}


def papers_in(made: Row) -> list[str]:
    """The papers of a list by id, each once."""
    documents = made["documents"]
    choices = [paper for choice in documents["choices"] for paper in choice["papers"]]
    rows: Sequence[Row] = [*documents["required"], *choices, *documents["optional"]]
    return list(dict.fromkeys([paper["id"] for paper in rows]))


def office_rows(catalogue: Catalogue, made: Row | None) -> list[Row]:
    """The offices of the list, to say where they were: [{"id", "short"}]."""
    steps = steps_in(made) if made is not None else []
    names = list(dict.fromkeys([step["where"] for step in steps if travels(step)]))
    return [office_row(catalogue, name) for name in names]


def office_row(catalogue: Catalogue, name: str) -> Row:
    """What an office is called; its id where it is not held."""
    found = catalogue["offices"].get(name)
    return {"id": name, "short": found["short"] if found is not None else name}


def catalogue_of(world: World, state: State) -> Catalogue:
    """The catalogues of the case as one, with the amounts of today."""
    return together(world, state.today)
