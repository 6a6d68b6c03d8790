"""Who works here, what they did, and where one is signed in.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.pages.desk.desk import Desk, desk_page
from migrant_helper.pages.parts.page import Form, Page, State, World, first

# What is asked about once more before it is done: it takes from somebody what they come in by.
ASKED = ("end", "lost", "invite", "gone")


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The members with their roles, a code for one just made, and the last deeds, each where this one may
    see it; the own phones for everybody."""
    this = [str(phone["name"]) for phone in desk.phones if phone["is_this"]]
    own = {
        "called": first(form, "called") if desk.problem == "called" else this[0] if this else "",
        "asks": asked_of(desk, first(form, "do")),
        "people": desk.people,
        "phones": desk.phones,
        "deeds": desk.deeds,
        "may_make": desk.may_make,
        "code": desk.code,
        "code_of": desk.code_of,
        "picture_of_code": desk.picture,
        "rooms": desk.rooms,
        "problem_of": "phone" if desk.problem == "called" else "person" if desk.problem else "",
        "handle": first(form, "handle") if desk.problem else "",
        "name": first(form, "name") if desk.problem else "",
    }
    return desk_page(world, state, desk, "people", own, 422 if desk.problem else 200)


def met_by(person: Mapping[str, Any], what: str) -> list[str]:
    """By which ids a button names somebody: their own, or those of their phones."""
    phones: list[Mapping[str, Any]] = person["phones"]
    return [str(phone["id"]) for phone in phones] if what == "gone" else [str(person["id"])]


def asked_of(desk: Desk, do: str) -> dict[str, Any] | None:
    """What it is asked about, and whom it would meet: {"what", "id", "name"}; None for nothing ("sure:end:ID" asks,
    and "sure:others", of one's own other phones)."""
    sure, _, rest = do.partition(":")
    what, _, about = rest.partition(":")
    if sure == "sure" and what == "others" and len(desk.phones) > 1:
        return {"what": what, "id": "", "name": ""}
    found = [one for one in desk.people if one["may_end"] and about in met_by(one, what)]
    if sure != "sure" or what not in ASKED or not found:
        return None
    return {"what": what, "id": about, "name": found[0]["name"]}
