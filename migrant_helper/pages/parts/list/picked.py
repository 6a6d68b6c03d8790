"""The checklist of a journey: what was picked, else what is to do first, for the pages that show it.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.list.checklist import checklist
from migrant_helper.pages.parts.entries import entries
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.list.first import first_of
from migrant_helper.pages.parts.one_catalogue import filled_in, together
from migrant_helper.pages.parts.page import State, World

# In `picked`: the person chose. Else it names the entries that were ticked beforehand.
CHOSEN = "1"


def list_of(
    world: World,
    state: State,
    journey: Journey,
    rows: Sequence[Mapping[str, Any]] | None = None,
) -> dict[str, Any]:
    """`core.list.checklist.checklist` of the journey's picks (before a choice, of what the results
    would tick). `rows` of all entries (see parts/entries.py), where they are made already."""
    catalogues = filled_in(world, state.today, journey.facts)
    return checklist(
        catalogues,
        journey.facts,
        state.today,
        picks_of(world, state, journey, rows=rows),
        journey.lists["tick"],
    )


def picks_of(
    world: World,
    state: State,
    journey: Journey,
    actions: Sequence[Mapping[str, Any]] | None = None,
    rows: Sequence[Mapping[str, Any]] | None = None,
) -> list[str]:
    """The entries picked; where no choice was made yet, those to do first (`actions`, where they
    are known already), with what matters most of the same visits, and what was on the list and a new answer
    has turned from theirs to nearly theirs. `rows` of all entries, where they are made already."""
    if is_chosen(journey):
        return list(journey.lists["pick"])
    if rows is None:
        rows = entries(world, state, journey, together(world, state.today, journey.facts))
    if actions is None:
        actions = first_of(world, state, journey, rows)
    picks = [name for action in actions for name in (action["scheme"], *action["along"])]
    # Where nothing comes first, what is theirs.
    own = picks or [row["id"] for row in rows if row["group"] == "yours"]
    return list(dict.fromkeys([*own, *turned(journey, rows, ("soon",))]))


def turned(journey: Journey, rows: Sequence[Mapping[str, Any]], groups: Sequence[str]) -> list[str]:
    """Of what was offered as theirs, the entries that a new answer has put into these groups."""
    was = journey.lists["picked"]
    return [row["id"] for row in rows if row["id"] in was and row["group"] in groups]


def is_chosen(journey: Journey) -> bool:
    """Whether the person chose: by other picks than were offered, or by a step of them that is done. Who left the
    ticks as they were offered did not, and gets what later answers bring to the top."""
    offered, picks = journey.lists["picked"], journey.lists["pick"]
    is_begun = len(picks) > 0 and len(journey.lists["tick"]) > 0
    return CHOSEN in offered or is_begun or sorted(offered) != sorted(picks)


def offered_of(journey: Journey, picks: Sequence[str]) -> list[str]:
    """What a page that offers these picks writes into `picked`."""
    return [CHOSEN] if is_chosen(journey) else list(picks)
