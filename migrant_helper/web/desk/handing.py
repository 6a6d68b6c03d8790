"""Cases given on and opened, over HTTP: signed by the organisation's key, read, answered; phones' keys certified.

Twin on the phone: static/js/desk/handing.js.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import Response

from migrant_helper.actions import cards
from migrant_helper.actions.codes import open_card
from migrant_helper.actions.desk import answers, cases, handing
from migrant_helper.actions.desk.handing import Believed
from migrant_helper.actions.desk.people import write_down
from migrant_helper.actions.desk.sign_in import Who
from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.pictures import svg
from migrant_helper.actions.service import Service
from migrant_helper.core.card.handed import address, issued_of, made_of
from migrant_helper.core.cases.handed import claim_of, of_card
from migrant_helper.core.cases.kinds import CODES
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.desk.handing import back, give
from migrant_helper.pages.desk.handing import open as opened
from migrant_helper.pages.parts.page import Form, State, World, first
from migrant_helper.store.desk import keys
from migrant_helper.store.desk.tables import Organisation
from migrant_helper.store.keys import CardKey, issuers
from migrant_helper.web.desk.base import DeskSite
from migrant_helper.web.desk.people import told as about
from migrant_helper.web.now import today
from migrant_helper.web.public.cards import here
from migrant_helper.web.public.pages import respond, situation
from migrant_helper.web.public.visitors import address as sender

ZONE = "+05:30"
GIVE, OPEN, BACK = give.NAME, opened.NAME, back.NAME
Verdict = dict[str, Any]


def key_of(service: Service, organisation: str) -> CardKey:
    """The key of an organisation, made if it has none."""
    with service.read() as session:
        found = session.get(Organisation, organisation)
    return keys.key_of(service.keys, organisation, found.name if found else "")


def believed(desk: DeskSite, service: Service, own: str) -> Believed:
    """What the desk believes now; `own` is the key id of the organisation that asks."""
    signing = desk.cards
    return handing.believed_of(service.keys, signing.codes, [here(signing), *signing.hosts], own)


def read(desk: DeskSite, service: Service, text: str, own: str, day: str) -> Verdict:
    """What was read, whoever made it: of a desk as actions/desk/handing.py says, of a card the same."""
    known = believed(desk, service, own)
    verdict = handing.read(text, known, day)
    if verdict is not None:
        return verdict
    told = cards.verify(text, known.codes, issuers(service.keys), day, known.hosts)
    case = told["case"]
    if case is None:
        return handing.refused(told["refused"] or "")
    return {
        **handing.refused(""),
        "valid": True,
        "what": "case",
        "issuer": told["issuer"],
        "kid": told["kid"],
        "case": case,
        "made": made_of(case["issued"], case["revision"]),
        "about": case["id"],
    }


def opening(
    desk: DeskSite, service: Service, somebody: Who, form: Form, told: Desk
) -> tuple[Desk, Verdict | None]:
    """The case that the code in the form is of, where it is here, and what the code is worth; None where there is
    none to read."""
    code = first(form, "code")
    if not code or first(form, "do") not in opened.READS:
        return replace(told, case=None), None
    organisation = somebody.member.organisation
    verdict = read(desk, service, code, key_of(service, organisation).kid, today(ZONE))
    case = of_card(desk.held.cases(service, organisation), verdict["about"])
    with service.read() as session:
        lies = cases.of_case(session, service, organisation, verdict["about"])
    erased = any(change["kind"] == "erased" for change in lies)
    return replace(told, case=case), {**verdict, "erased": erased}


def around(desk: DeskSite, lang: str, verdict: Verdict | None) -> tuple[World, State]:
    """What the page of a read code is made from: the catalogues of its entries."""
    case = verdict["case"] if verdict else None
    entries = [entry["scheme"] for entry in case["entries"]] if case else []
    return situation(desk.site, lang, "open", {"entry": entries})


def signed(
    desk: DeskSite,
    service: Service,
    somebody: Who,
    made: tuple[str, Form],
    at: tuple[World, State, Desk],
) -> State:
    """The state with the code that a page shows: the case given on, or the answer to one."""
    (name, form), (world, state, told) = made, at
    text = ""
    own = address(service.public_url)
    if name == GIVE and (case := give.case_of(world, state, told, form)):
        key = key_of(service, somebody.member.organisation)
        carried = give.carried_of(world, state, told, form)
        text = handing.sign_case(case, desk.cards.codes, key, own, carried)
    if name == BACK and (answer := back.answer_of(told)):
        key = key_of(service, somebody.member.organisation)
        text = handing.sign_answer(answer, key, own)
    return replace(state, signed={"text": text, "svg": svg(text)}) if text else state


def answer(desk: DeskSite, service: Service, somebody: Who, lang: str, form: Form) -> Response:
    """A short code, opened; or a case that cannot be taken, of which its first organisation is told."""
    told = Desk(who=None)
    do, _, why = first(form, "do").partition(":")
    if do == "decline":
        done = declined(desk, service, somebody, first(form, "code"), why)
        return shown(desk, service, somebody, lang, ({}, replace(told, done=done)))
    with service.begin() as session:
        found = open_card(session, service, first(form, "code"), sender(), now=service.now())
    if isinstance(found, Refusal):
        return shown(desk, service, somebody, lang, ({}, replace(told, problem=found.value)))
    return shown(desk, service, somebody, lang, ({"code": (found,), "do": ("read",)}, told))


def shown(
    desk: DeskSite, service: Service, somebody: Who, lang: str, made: tuple[Form, Desk]
) -> Response:
    """The page of what was read, or of why nothing was; nothing is written down by looking."""
    form, told = made
    known = replace(told, who=about(service, somebody))
    with_case, verdict = opening(desk, service, somebody, form, known)
    world, state = around(desk, lang, verdict)
    page = opened.page(world, replace(state, signed=verdict), with_case, form)
    return respond(desk.site, lang, replace(page, changes=()))


def declined(desk: DeskSite, service: Service, somebody: Who, code: str, why: str) -> str:
    """Tells whoever gave the case on ("declined"; "alone" where it is not here to be told), and writes down that it
    was not taken; "" for what is no case."""
    organisation, day = somebody.member.organisation, today(ZONE)
    verdict = read(desk, service, code, key_of(service, organisation).kid, day)
    if not verdict["valid"] or verdict["what"] != "case" or not verdict["kid"]:
        return ""
    case = verdict["about"]
    coded = why if why in CODES["declined"] else ""
    told = answers.Answer(case, verdict["kid"], verdict["made"], "declined", day, coded)
    with service.begin() as session:
        heard = answers.tell(session, service, organisation, told)
        by = somebody.member.id
        write_down(session, organisation, by, "case declined", case, now=service.now())
    return "declined" if heard else "alone"


def doubt(desk: DeskSite, service: Service, change: Mapping[str, Any]) -> str:
    """Why what a phone sends as said by another was not: "claim", "" for nothing. The card is read again as it was on
    the day it was made; what the phone's older catalogue did not know may be missing."""
    if change["kind"] != "claimed":
        return ""
    data = change["data"]
    verdict = read(desk, service, data["card"], "", issued_of(int(data["made"])))
    if not verdict["valid"] or verdict["what"] != "case":
        return "claim"
    true = claim_of(verdict, data["card"])
    same = all(true[name] == data[name] for name in ("of", "issuer", "kid", "made", "until"))
    parts = ("steps", "entries")
    less = all(data[part].items() <= true[part].items() for part in parts)
    ends = all(data.get(end, "") in ("", true.get(end, "")) for end in ("home", "here"))
    sent = [one for one in data.get("sent", ()) if one not in true.get("sent", ())]
    return "" if same and less and ends and not sent else "claim"
