"""Who works here, what they did, and where one is signed in.

On the phone as well.
"""

from migrant_helper.pages.desk.desk import Desk, desk_page
from migrant_helper.pages.parts.page import Form, Page, State, World, first


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The members with their roles, a code for one just made, and the last deeds, each where this one may
    see it; the own phones for everybody."""
    this = [str(phone["name"]) for phone in desk.phones if phone["is_this"]]
    own = {
        "called": this[0] if this else "",
        "people": desk.people,
        "phones": desk.phones,
        "deeds": desk.deeds,
        "may_make": desk.may_make,
        "code": desk.code,
        "picture_of_code": desk.picture,
        "rooms": desk.rooms,
        "handle": first(form, "handle")[:40] if desk.problem else "",
        "name": first(form, "name")[:80] if desk.problem else "",
    }
    return desk_page(world, state, desk, "people", own, 422 if desk.problem else 200)
