"""Coming in to the desk, over HTTP."""

from flask import Response, request

from migrant_helper.actions.desk import pairing, passkeys
from migrant_helper.actions.desk.sign_in import Try, Who, Wrong, sign_in
from migrant_helper.actions.service import Service
from migrant_helper.pages.desk import entry
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.parts.page import Form, first
from migrant_helper.web.desk import cookie, keys
from migrant_helper.web.desk.base import DeskSite, onward
from migrant_helper.web.public.pages import form_of_request, respond, situation
from migrant_helper.web.public.visitors import address

PATH = "entry"


def answer(desk: DeskSite, service: Service, lang: str, somebody: Who | None) -> Response:
    """The page to come in by; whoever comes in goes on to today."""
    form = form_of_request()
    wish = first(form, "do") if request.path.endswith(f"/{PATH}") else ""
    came: str | Wrong | None = None
    if wish == "in":
        came = sign_in(service, tried(form, "name", "secret"))
    elif wish == "join":
        came = pairing.begin(service, tried(form, "code", "new"))
    elif wish == "key":
        party = keys.offered(service)
        came = passkeys.come_in(service, party, keys.brought(form)) if party else Wrong.KEY
    if isinstance(came, str) and not isinstance(came, Wrong):
        return cookie.give(onward(desk, lang), came)
    # "again" is asked for by a phone that has no passphrase to open what it keeps.
    if somebody is not None and came is None and wish != "again":
        return onward(desk, lang)
    world, state = situation(desk.site, lang, PATH, {})
    problem = came.value if isinstance(came, Wrong) else ""
    rooms = ["passkeys"] if keys.offered(service) else []
    page = entry.page(world, state, Desk(None, problem=problem, rooms=rooms), form)
    response = respond(desk.site, lang, page)
    if not problem:
        response.status_code = 401
    return response


def tried(form: Form, name: str, secret: str) -> Try:
    """What came, with where from."""
    device = request.headers.get("User-Agent", "")
    return Try(first(form, name), "".join(form.get(secret, ("",))[:1]), device, address())
