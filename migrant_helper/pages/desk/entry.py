"""Coming in: by handle and passphrase, by a passkey, or with a code and a passphrase to be.

On the phone as well.
"""

from migrant_helper.pages.desk.desk import Desk, desk_page
from migrant_helper.pages.parts.page import Form, Page, State, World, first

STATUS = {
    "wrong": 401,
    "often": 429,
    "code": 422,
    "short": 422,
    "easy": 422,
    "key": 401,
    "copied": 401,
}


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """Both forms on one page, and a passkey's button where there are any (room "passkeys"); what is wrong with
    what came, with the name and the code as they were typed, and never a passphrase again."""
    own = {
        "name": first(form, "name")[:40],
        "code": first(form, "code")[:60],
        "passkeys": "passkeys" in desk.rooms,
    }
    return desk_page(world, state, desk, "entry", own, STATUS.get(desk.problem, 200))
