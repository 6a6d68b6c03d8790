"""What a page of the desk is made from, besides what every page is.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Page, State, World


@dataclass(frozen=True)
class Desk:
    """Who is signed in ({"id", "name", "role", "organisation"}; None for nobody), the cases of their
    organisation as core/cases/case.py makes them, the one that is open (None: none), what an act of
    the page before came to (`done`, `problem`, `code`), and on a phone what lies there alone
    (pages/desk/unsent.py; None on the server)."""

    who: Mapping[str, Any] | None
    cases: Sequence[Mapping[str, Any]] = ()
    case: Mapping[str, Any] | None = None
    people: Sequence[Mapping[str, Any]] = ()
    phones: Sequence[Mapping[str, Any]] = ()
    deeds: Sequence[Mapping[str, Any]] = ()
    may_make: Sequence[str] = ()
    done: str = ""
    problem: str = ""
    code: Sequence[str] = field(default=())
    phone: Mapping[str, Any] | None = None


def desk_page(
    world: World, state: State, desk: Desk, name: str, own: Mapping[str, Any], status: int = 200
) -> Page:
    """A page of the desk: its template's context has `who`, and no answer of anybody but those in
    `own`."""
    context = frame(world, state, journeys.read(world, state, {}))
    shared = {"who": desk.who, "done": desk.done, "problem": desk.problem, "once": state.fresh_id}
    hidden = own.get("hidden", [])
    whole = {
        **context,
        **shared,
        **own,
        "hidden": [*hidden, ["once", state.fresh_id]],
        "path": name,
    }
    return Page(status, f"desk/{name}.html", whole)
