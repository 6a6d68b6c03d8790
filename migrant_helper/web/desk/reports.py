"""The reports of errors over HTTP, for editors and administrators of who runs the service."""

from flask import Response

from migrant_helper.actions import reports as held
from migrant_helper.actions.desk.sign_in import Who
from migrant_helper.actions.running import reports as actions
from migrant_helper.actions.service import Service
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.parts.one_catalogue import scheme_of
from migrant_helper.pages.parts.page import Form, first
from migrant_helper.web.desk import people
from migrant_helper.web.desk.base import DeskSite
from migrant_helper.web.desk.own import everything, moment, own_page, zone_of
from migrant_helper.web.public.pages import respond

PATH = "reports"
STRIKE = "strike"
# Asks once more before.
SURE = "sure"
# On one page; the others come up when these are struck off.
MOST = 50
# More digits than any database counts to are no number of a report.
DIGITS = 18


def answer(desk: DeskSite, service: Service, somebody: Who, lang: str, form: Form) -> Response:
    """The page, after what its button asked for."""
    what, _, about = first(form, "do").partition(":")
    done = problem = ""
    if what == STRIKE and about.isascii() and about.isdigit() and len(about) <= DIGITS:
        with service.begin() as session:
            gone = actions.strike_off(
                session, service, somebody.member, int(about), first(form, "once")
            )
        done, problem = ("done", "") if gone else ("", "none")
    with service.read() as session:
        rows = held.reports(session)
    world, state = everything(desk, lang, PATH)
    zone = zone_of(service, somebody)
    shown = []
    for row in rows[:MOST]:
        entry = scheme_of(world, row.scheme)
        shown.append(
            {
                "id": row.id,
                "at": moment(row.at, zone),
                "entry": entry["short"] if entry else row.scheme,
                "entry_lang": entry["lang"] if entry else "en",
                "lang": row.lang,
                "words": row.words,
            }
        )
    asks = [one for one in shown if what == SURE and str(one["id"]) == about]
    own = {"rows": asks or shown, "asks": bool(asks), "count": len(rows)}
    known = Desk(people.told(service, somebody), done=done, problem=problem)
    return respond(desk.site, lang, own_page(world, state, known, PATH, own))
