"""The results: what to do first, then one line an entry; what is not the person's own, folded.

On the phone as well.
"""

from collections.abc import Sequence
from typing import Any

from migrant_helper.core.asking.next import open_topics
from migrant_helper.pages import home
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.asking.part import reopened
from migrant_helper.pages.parts.entries import entries
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.list.first import first_of, shown_actions
from migrant_helper.pages.parts.list.picked import offered_of, picks_of
from migrant_helper.pages.parts.notices import of_person
from migrant_helper.pages.parts.office.unheld import not_held_yet, of_states
from migrant_helper.pages.parts.one_catalogue import together
from migrant_helper.pages.parts.page import Catalogue, Form, Page, State, World
from migrant_helper.pages.parts.reasons import answers_of
from migrant_helper.pages.parts.trouble import trouble_in
from migrant_helper.pages.parts.ways import told_first

Row = dict[str, Any]

FOLDS = ("yours", "soon", "open", "not")
# As many lines as two screens hold below three actions; the rest is a fold away.
MOST_LINES = 3


def page(world: World, state: State, form: Form) -> Page:
    """Three actions, the lines that matter most, and the folds; the start page where home and here
    are not known yet."""
    journey = journeys.read(world, state, form)
    if not journeys.has_answers(journey):
        return home.start(world, state, form, missing=False)
    catalogue = together(world, state.today, journey.facts)
    rows = entries(world, state, journey, catalogue)
    actions = first_of(world, state, journey, rows)
    picks = picks_of(world, state, journey, actions, rows)
    own = [row["id"] for row in rows if row["group"] == "yours"]
    to_live_on, not_held = not_held_yet(
        catalogue["not_held"], journey.lists["way"], journey.facts, state.today
    )
    asked = reopened(journey, catalogue["facts"])
    lines, folds = laid_out(rows, [action["scheme"] for action in actions])
    context = frame(
        world,
        state,
        journey,
        without=("pick", "picked", "mend"),
        notices=of_person(world, state, journey, [*own, *picks]),
        actions=shown_actions(world, state, journey, actions, rows),
        lines=lines,
        is_known=is_known(rows),
        folds=folds,
        entries=rows,
        picks=picks,
        offered=offered_of(journey, picks),
        topics=open_topics(catalogue, asked.facts, state.today, asked.lists["skip"]),
        answers=answers_of(world, catalogue, journey.facts),
        unread=[declared_label(catalogue, fact) for fact in journey.unusable],
        trouble=trouble_in(journey.facts),
        told_first=told_first(world.ui, journey.lists["way"], journey.facts),
        not_held=of_states(world, journey, catalogue),
        to_live_on=to_live_on,
        not_held_yet=not_held,
    )
    return Page(200, "public/results.html", {**context, "path": "results"})


def laid_out(rows: Sequence[Row], first: Sequence[str]) -> tuple[list[Row], list[dict[str, Any]]]:
    """The lines in sight, and the folds with the others: [{"id", "entries"}], none of them empty.
    What is to do first is told above and not again; without an action more lines are in sight, and
    where nothing is the person's yet, what may be."""
    told = [row for row in rows if row["id"] not in first]
    open_to = [row for group in ("yours", "soon") for row in told if row["group"] == group]
    if not is_known(rows):
        open_to = soonest_known(rows)
    lines = open_to[: MOST_LINES + 3 - len(first)]
    shown = [row["id"] for row in lines]
    folds = [
        {
            "id": group,
            "entries": [row for row in told if row["group"] == group and row["id"] not in shown],
        }
        for group in FOLDS
    ]
    return lines, [fold for fold in folds if fold["entries"]]


def is_known(rows: Sequence[Row]) -> bool:
    """Whether enough is told for anything to be the person's, or nearly."""
    return any(row["group"] in ("yours", "soon") for row in rows)


def soonest_known(rows: Sequence[Row]) -> list[Row]:
    """What may be the person's, of what nobody has to be afraid to read: what asks least first."""
    may_be = [row for row in rows if row["group"] == "open" and not row["sensitive"]]
    return sorted(may_be, key=lambda row: (row["asks"], -row["matters"], row["id"]))


def declared_label(catalogue: Catalogue, fact: str) -> str:
    """What a fact is called, to say that its answer could not be read."""
    return str(catalogue["facts"][fact]["label"])
