"""One's own ways in over HTTP: passkeys, one more phone by a picture; what a browser is asked for a passkey
(POST /desk/key, JSON)."""

from flask import Response, jsonify, request

from migrant_helper.actions.desk import pairing, passkeys
from migrant_helper.actions.desk.devices import words_of
from migrant_helper.actions.desk.passkeys import Brought, Party
from migrant_helper.actions.desk.sign_in import Who, Wrong, who
from migrant_helper.actions.pictures import svg
from migrant_helper.actions.service import Service
from migrant_helper.core.card.short import groups
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.parts.page import Form, first
from migrant_helper.store.desk import passkeys as held
from migrant_helper.web.desk import cookie, people
from migrant_helper.web.desk.base import DeskSite
from migrant_helper.web.desk.own import own_page
from migrant_helper.web.public.pages import form_of_request, respond, situation
from migrant_helper.web.public.visitors import address

PATH = "keys"
PAIR = "pair"
CHALLENGE = "/key"
STATUS = {Wrong.OFTEN: 429}


def answer(desk: DeskSite, service: Service, somebody: Who, lang: str, form: Form) -> Response:
    """The page, after what its button asked for."""
    done, problem, code = act(service, somebody, form)
    world, state = situation(desk.site, lang, PATH, {})
    with service.read() as session:
        rows = [
            {
                "id": one.id,
                "name": one.name,
                "device": words_of(one.device),
                "day": people.day(one.made, world.ui),
                "used": people.day(one.used, world.ui) if one.used else "",
            }
            for one in held.of_member(session, somebody.member.id)
        ]
    sure, _, about = first(form, "do").partition(":")
    own = {
        "keys": rows,
        "asks": next((one for one in rows if sure == "sure" and one["id"] == about), None),
        "offered": offered(service) is not None,
        "code": groups(code) if code else [],
        "picture_of_code": svg(people.invitation(service, lang, code)) if code else "",
        "minutes": pairing.MINUTES,
        "most": passkeys.MOST,
    }
    known = Desk(people.told(service, somebody), done=done, problem=problem)
    return respond(desk.site, lang, own_page(world, state, known, PATH, own))


def act(service: Service, somebody: Who, form: Form) -> tuple[str, str, str]:
    """(what was done, what is wrong, the code to show) of what the button asked for."""
    what, _, about = first(form, "do").partition(":")
    if what == PAIR:
        return PAIR, "", pairing.give(service, somebody)
    if what == "remove":
        with service.begin() as session:
            gone = passkeys.remove(session, somebody, about, service)
        return ("removed", "", "") if gone else ("", "none", "")
    if what == "add":
        party = offered(service)
        wrong: Wrong | None = Wrong.KEY
        if party is not None:
            wrong = passkeys.add(service, party, somebody, first(form, "called"), brought(form))
        return ("", wrong.value, "") if wrong else ("added", "", "")
    return "", "", ""


def brought(form: Form) -> Brought:
    """What the page's script put there."""
    return Brought(first(form, "key"), request.headers.get("User-Agent", ""), address())


def offered(service: Service) -> Party | None:
    """For whom passkeys are good here; None where there are none: at another address than the service's own."""
    found = passkeys.party(service)
    at = service.public_url.partition("://")[2].lower()
    return found if found is not None and request.host.lower() == at else None


def challenge(service: Service) -> Response:
    """What a browser is to be asked, as JSON: by who comes in ({"want": "in"}), or by who is signed in and
    types their passphrase ({"want": "add", "secret"}). Else {"error": a word}: 400, 401, 404, 429."""
    form, party = form_of_request(), offered(service)
    if party is None:
        return said("none", 404)
    made: str | Wrong
    match first(form, "want"):
        case "in":
            made = passkeys.ask(service, party, address())
        case "add":
            with service.read() as session:
                somebody = who(session, service, cookie.token())
            if somebody is None:
                return said("out", 401)
            typed = "".join(form.get("secret", ("",))[:1])
            made = passkeys.ask_new(service, party, somebody, typed, address())
        case _:
            return said("want", 400)
    if isinstance(made, Wrong):
        return said(made.value, STATUS.get(made, 400))
    return Response(made, content_type="application/json")


def said(why: str, status: int) -> Response:
    """A refusal in a word."""
    response = jsonify(error=why)
    response.status_code = status
    return response
