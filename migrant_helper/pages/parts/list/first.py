"""What to do first, as the results show it: each action with its place, its papers and why.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.list.checklist import checklist
from migrant_helper.core.list.do_first import HELPERS, do_first, helped_steps
from migrant_helper.core.list.papers import asking, brought
from migrant_helper.core.words.texts import first_sentence
from migrant_helper.pages.parts.calendar import day_text
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.list.numbers import calls_of
from migrant_helper.pages.parts.one_catalogue import filled_in, together
from migrant_helper.pages.parts.page import State, World
from migrant_helper.pages.parts.places import work_in
from migrant_helper.pages.parts.trouble import is_child, is_put_to_work, troubles_in
from migrant_helper.pages.parts.ways import is_familys
from migrant_helper.pages.parts.words import say

Row = dict[str, Any]

HARMS = ("work_injury", "commute_injury", "death_at_work")

# As many papers as stand in one line; the checklist has all.
MOST_PAPERS = 3


def first_of(
    world: World, state: State, journey: Journey, rows: Sequence[Mapping[str, Any]]
) -> list[Row]:
    """What to do first of the entries of `rows` (see parts/entries.py) that are yours."""
    mine = [row["id"] for row in rows if row["group"] == "yours"]
    made = checklist(
        filled_in(world, state.today, journey.facts),
        journey.facts,
        state.today,
        mine,
        journey.lists["tick"],
    )
    return actions_of(world, state, journey, made)


def actions_of(world: World, state: State, journey: Journey, made: Mapping[str, Any]) -> list[Row]:
    """`core.list.do_first` over the entries of a list, each with its `papers`: the first of each
    that is enough."""
    catalogue = together(world, state.today, journey.facts)
    schemes = {scheme["id"]: scheme for scheme in catalogue["schemes"]}
    actions = do_first(
        made, schemes, journey.facts, pressing(world, journey.facts, schemes, state.today)
    )
    return [
        {
            **one,
            "papers": [
                names[0]
                for names in brought(
                    made["documents"], asking([schemes[one["scheme"]]], [one["step"]])
                )
            ],
        }
        for one in actions
    ]


def helped_of(world: World, state: State, journey: Journey, made: Mapping[str, Any]) -> list[Row]:
    """The steps of a list's troubles that a helper does with the person, as the person's own: where nobody
    helps they do them alone."""
    catalogue = together(world, state.today, journey.facts)
    schemes = {scheme["id"]: scheme for scheme in catalogue["schemes"]}
    troubles = pressing(world, journey.facts, schemes, state.today)
    return [
        {**step, "who": "worker", "helped": True} for step in helped_steps(made, schemes, troubles)
    ]


def pressing(world: World, facts: Row, schemes: Mapping[str, Row], on: str) -> dict[str, str]:
    """Which entries are about a child in danger or put to work, or about safety, by the troubles told, the
    gravest first (of the country where the person is: another's numbers do not answer), and which claim money
    that is owed, to who was freed, for harm, then pay."""
    found: dict[str, str] = {}
    here = str(facts.get("here") or "")[:2].lower()
    troubles = troubles_in(facts)
    for trouble in troubles:
        for name in helping(world, trouble):
            if here in ("", name[:2]):
                found.setdefault(name, "safety")
    for trouble, grade in owing(facts):
        for name in helping(world, trouble):
            if name in schemes and "claim" in schemes[name]:
                found[name] = grade
    if "cut" in (facts.get("pay_problem") or ()):
        found = {**found, **first_for(schemes, "cut")}
    was_held = facts.get("free_to_leave") == "freed"
    if was_held:
        found = {**found, **first_for(schemes, "freed")}
    in_danger = (troubles or was_held) and is_child(facts, on)
    if "child" in troubles or in_danger or is_put_to_work(facts, on):
        found = {**found, **first_for(schemes, "child")}
    return found


def first_for(schemes: Mapping[str, Row], whom: str) -> dict[str, str]:
    """The entries that say themselves that they are the first help for them, each with `whom`."""
    return {name: whom for name in schemes if whom in schemes[name].get("first_for", ())}


def owing(facts: Row) -> list[tuple[str, str]]:
    """The troubles by which somebody owes money to who answers, each with its grade: pay, or harm; who was
    freed has the certificate and its money to ask for."""
    happened: Sequence[str] = facts.get("event") or []
    found = [("held", "harm")] if facts.get("free_to_leave") == "freed" else []
    if facts.get("pay_problem"):
        found.append(("unpaid", "owed"))
    return [*found, ("hurt", "harm")] if any(one in HARMS for one in happened) else found


def helping(world: World, trouble: str) -> list[str]:
    """The entries behind the door for a trouble, of all countries."""
    doors: list[Row] = world.ui["urgent"][trouble]
    return [entry["id"] for door in doors for entry in door["entries"]]


def shown_actions(
    world: World,
    state: State,
    journey: Journey,
    actions: Sequence[Row],
    rows: Sequence[Mapping[str, Any]],
) -> list[Row]:
    """The actions as a page shows them: [{"id", "step", "name", "lang", "picture", "do", "family", "helped" (whether
    a field worker does it with them), "because", "late" (of its row in `rows`), "papers": [{"name",
    "picture"}], "verified", "calls" (the numbers to press of what is done at once)}]."""
    catalogue = together(world, state.today, journey.facts)
    schemes = {scheme["id"]: scheme for scheme in catalogue["schemes"]}
    late = {row["id"]: row["late"] for row in rows}
    found = []
    for action in actions:
        scheme, step = schemes[action["scheme"]], action["step"]
        papers = [catalogue["documents"][name] for name in action["papers"]]
        found.append(
            {
                "id": scheme["id"],
                "step": step["step"],
                "name": scheme["short"],
                "lang": scheme["lang"],
                "picture": scheme["picture"],
                "do": first_sentence(step["do"]),
                "family": is_familys(step, journey.facts, journey.lists["way"]),
                "helped": step["who"] in HELPERS,
                "late": late[scheme["id"]],
                "because": because(world, journey.facts, action["why"]),
                "papers": [
                    {"name": paper["short"], "picture": paper["picture"]}
                    for paper in papers[:MOST_PAPERS]
                ],
                "verified": step["verified"],
                "calls": calls_of({**step, "steps": [step]}, [scheme], journey.facts, state.today),
            }
        )
    return found


def because(world: World, facts: Row, why: Row) -> str:
    """Why it comes first, in a few words; "" where it is only worth most."""
    ui = world.ui
    if why["because"] in ("child", "safety"):
        return say(ui, "Your safety comes first.")
    if why["because"] in ("freed", "harm", "owed", "cut"):
        owed, place = say(ui, "This money is owed to you."), work_in(world, {**facts})
        where = say(ui, "The work was in: %(place)s", place=place) if place else ""
        return f"{owed} {where}" if where and why["because"] in ("owed", "cut") else owed
    if why["because"] == "lapses":
        return say(ui, "Until %(day)s.", day=day_text(ui, facts, why["on"]))
    if why["because"] == "unlocks":
        return say(ui, "%(count)s other things need it.", count=str(why["count"]))
    return ""
