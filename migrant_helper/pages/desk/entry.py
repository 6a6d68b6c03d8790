"""Coming in: by handle and passphrase, or with a code and a passphrase to be.

On the phone as well.
"""

from migrant_helper.pages.desk.desk import Desk, desk_page
from migrant_helper.pages.parts.page import Form, Page, State, World, first

STATUS = {"wrong": 401, "often": 429, "code": 422, "short": 422, "easy": 422}


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """Both forms on one page; what is wrong with what came, and never a passphrase again."""
    own = {"name": first(form, "name")[:40]}
    return desk_page(world, state, desk, "entry", own, STATUS.get(desk.problem, 200))
