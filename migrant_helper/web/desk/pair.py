"""The page that a picture leads a new phone to: whose the code is, and a passphrase."""

from dataclasses import asdict

from flask import Response, request

from migrant_helper.actions.desk import pairing
from migrant_helper.actions.desk.sign_in import Wrong
from migrant_helper.actions.service import Service
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.desk.entry import STATUS
from migrant_helper.pages.parts.page import first
from migrant_helper.web.desk import cookie
from migrant_helper.web.desk.base import DeskSite, onward
from migrant_helper.web.desk.entry import tried
from migrant_helper.web.desk.own import own_page
from migrant_helper.web.public.pages import form_of_request, respond, situation
from migrant_helper.web.public.visitors import address

PATH = "pair"
LONGEST = 60


def answer(desk: DeskSite, service: Service, lang: str) -> Response:
    """The page for anybody, signed in or not: whoever has the code, and after it the passphrase, goes on to today's
    list as whom the code is of."""
    form = form_of_request() if request.method == "POST" else {}
    wish, code = first(form, "do"), first(form, "code")
    came: str | Wrong | None = None
    if wish == "join":
        came = pairing.begin(service, tried(form, "code", "new"))
    if isinstance(came, str) and not isinstance(came, Wrong):
        return cookie.give(onward(desk, lang), came)
    problem = came
    whose: pairing.Whose | Wrong | None = None
    if code and problem not in (Wrong.CODE, Wrong.OFTEN):
        whose = pairing.whose(service, code, address())
    if isinstance(whose, Wrong):
        problem, whose = whose, None
    own = {
        "code": code[:LONGEST],
        "whose": asdict(whose) if whose else None,
        "hidden": [["code", code[:LONGEST]]] if whose else [],
    }
    world, state = situation(desk.site, lang, PATH, {})
    word = problem.value if isinstance(problem, Wrong) else ""
    page = own_page(world, state, Desk(None, problem=word), PATH, own, STATUS.get(word, 200))
    return respond(desk.site, lang, page)
