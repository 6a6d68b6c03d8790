"""The card: the checklist as a signed picture, with no name and no answer on it.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.card.case import MOST_ENTRIES, VALID_DAYS, card_case
from migrant_helper.core.list.doubts import theirs
from migrant_helper.core.words.days import add_days
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.card import leaving
from migrant_helper.pages.parts.card.fitted import fitted
from migrant_helper.pages.parts.card.rows import rows_of, shown_day, shown_moment
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.list.picked import list_of
from migrant_helper.pages.parts.list.private import FIELD, is_asked, off, open_rows
from migrant_helper.pages.parts.office.behind import behind
from migrant_helper.pages.parts.one_catalogue import scheme_of
from migrant_helper.pages.parts.page import Form, Page, State, World, first


def case_of(world: World, state: State, form: Form) -> dict[str, Any] | None:
    """The case to put on the card: of the checklist where the form holds a journey, else of the
    take-away form; None where neither names an entry."""
    made = fitted(world, whole(world, state, form))
    return made if made["entries"] else None


def whole(world: World, state: State, form: Form) -> dict[str, Any]:
    """The case with all the entries there are but the private ones; more than one card may hold."""
    journey = journeys.read(world, state, form)
    lang, issued, minute = world.ui["lang"], state.today, state.minute
    if journeys.has_answers(journey):
        made = list_of(world, state, journey)
        told = {**made, "entries": open_rows(world, form, made["entries"])}
        return card_case(told, lang=lang, case=journey.id, issued=issued, revision=minute)
    found = open_rows(world, form, leaving.entries(world, form))
    return {
        "id": leaving.case_id(form, state.fresh_id),
        "lang": lang,
        "country": found[0]["scheme"][:2].upper() if found else "",
        "entries": found[:MOST_ENTRIES],
        "issued": issued,
        "expires": add_days(issued, VALID_DAYS),
        "revision": minute,
    }


def page(world: World, state: State, form: Form) -> Page:
    """The signed card of `state.signed`, with what it says in words; else what is missing for
    one. The answers stand beside its form, which leaves the phone: to go on with, at the start or in
    another language."""
    made = case_of(world, state, form)
    names = listed(world, state, form)
    journey = journeys.read(world, state, {})
    own: dict[str, Any] = {"case": None, "code": "", "digits": "", "status": "", "left_out": 0}
    if made and state.signed:
        own = {
            "case": {
                "issued": shown_moment(world, made),
                "expires": shown_day(world, made["expires"]),
            },
            "code": state.signed["svg"],
            "digits": state.signed["text"],
            "status": state.signed["status"],
            "left_out": len(names) - len(off(world, form, names)) - len(made["entries"]),
        }
    fields = leaving.fields(made) if made else []
    own["private"] = len(off(world, form, names))
    rows = rows_of(world, made) if made else []
    told = journeys.read(world, state, form)
    asked = [FIELD] if is_asked(form) else []
    back = behind(world, state, told, [row["id"] for row in rows])
    tried = first(form, "do") == "sign" or state.path == "card/signed"
    context = frame(world, state, journey, rows=rows, back=back, tried=tried, **own)
    if journeys.has_answers(told):
        context = {**context, "carried": [*[list(pair) for pair in journeys.hidden(told)], *asked]}
    return Page(
        200, "public/card.html", {**context, "hidden": [*fields, *asked, ["once", state.fresh_id]]}
    )


def listed(world: World, state: State, form: Form) -> list[str]:
    """The entries of the list that are theirs, or of the take-away form, each once, that are held."""
    journey = journeys.read(world, state, form)
    if journeys.has_answers(journey):
        return [entry["scheme"] for entry in theirs(list_of(world, state, journey))]
    return [name for name in dict.fromkeys(form.get("entry", ())) if scheme_of(world, name)]
