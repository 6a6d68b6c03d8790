"""What a page of the desk is made from, besides what every page is.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from migrant_helper.core.cases.due import Limits
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Form, Page, State, World, first

Row = Mapping[str, Any]
Changes = Sequence[Mapping[str, Any]]

# The page that answers where the desk begins.
START = "today"


@dataclass(frozen=True)
class Desk:
    """Who is signed in ({"id", "name", "role", "organisation", "place"}; None for nobody), the cases of
    their organisation as core/cases/case.py makes them, the one that is open (None: none) with its
    `changes` and the others of its `family`, the `last` case that this member opened, the one that the form of
    the next person `opened` already (`used`: its id was, maybe for one erased since), who works here
    ({"id", "name"}), and what an act of the page before came to (`done`, `problem`, `code`, of
    whom (`code_of`), with its `picture`). `tables` are those of catalogue/compile/desk.py, `phone` what lies on
    this phone alone (pages/desk/unsent.py; None on the server)."""

    who: Row | None
    cases: Sequence[Row] = ()
    case: Row | None = None
    changes: Changes = ()
    family: Sequence[Row] = ()
    last: Row | None = None
    opened: Row | None = None
    used: bool = False
    people: Sequence[Row] = ()
    phones: Sequence[Row] = ()
    deeds: Sequence[Row] = ()
    may_make: Sequence[str] = ()
    done: str = ""
    problem: str = ""
    code: Sequence[str] = field(default=())
    code_of: str = ""
    picture: str = ""
    rooms: Sequence[str] = ()
    tables: Row = field(default_factory=dict)
    phone: Row | None = None


def limits_of(desk: Desk) -> Limits:
    """By entry how long its office has to answer."""
    limits: Limits = desk.tables.get("limits", {})
    return limits


def name_of(desk: Desk, member: str) -> str:
    """What a member is called; "" for one who is not told of here."""
    return next((str(one["name"]) for one in desk.people if one["id"] == member), "")


def desk_page(
    world: World, state: State, desk: Desk, name: str, own: Mapping[str, Any], status: int = 200
) -> Page:
    """A page of the desk: its template's context has `who`, and no answer of anybody but those in `own`; a page of
    one case says there `whose` it is."""
    context = frame(world, state, journeys.read(world, state, {}))
    shared = {"who": desk.who, "done": desk.done, "problem": desk.problem, "once": state.fresh_id}
    hidden = own.get("hidden", [])
    whole = {
        **context,
        **shared,
        "whose": None,
        "seed": seed_of(state),
        **own,
        "hidden": [*hidden, ["once", state.fresh_id]],
        "path": own.get("path", "" if name == START else name),
    }
    return Page(status, f"desk/{name}.html", whole)


def whose(case: Row | None) -> Row | None:
    """Whose case is open, as the frame of a page names it: {"id", "name"}; None for nobody's."""
    return {"id": case["id"], "name": case["name"]} if case is not None else None


def seed_of(state: State) -> str:
    """What the next person's case is called if this page leads to it: going back and on again leads to the same
    one. Another than the page's own one-time id, which a journey that is not written down may bear."""
    return "".join(reversed(state.fresh_id))


def writing(page: Page, changes: Changes, then: str) -> Page:
    """The page with what it says of cases; `then` is the page that answers once that is written down."""
    rows = tuple([{**change} for change in changes])
    return Page(page.status, page.template, {**page.context, "then": then}, rows)


def with_ids(changes: Changes, form: Form, state: State) -> list[dict[str, Any]]:
    """The changes with ids of the page's one-time id and of all that its form says: the same button twice is
    the same changes, another one after "Back" is not."""
    once = first(form, "once")
    start = once if journeys.is_id(once) else state.fresh_id
    mark = mark_of("".join(f"{name}={'&'.join(form[name])};" for name in form))
    return [
        {**change, "id": f"{start}{mark:08x}{change['case'][:5]}{at:03x}"}
        for at, change in enumerate(changes)
    ]


def mark_of(text: str) -> int:
    """A number of 32 bits that is another one for another text, mostly."""
    mark = 7
    for sign in text:
        mark = (mark * 33 + ord(sign)) % 4_294_967_296
    return mark
