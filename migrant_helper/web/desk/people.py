"""Who works at the desk, and where one is signed in, over HTTP."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

from flask import Response
from sqlalchemy.orm import Session

from migrant_helper.actions.desk import people as actions
from migrant_helper.actions.desk import sign_in
from migrant_helper.actions.desk.devices import words_of
from migrant_helper.actions.desk.handing import withdraw
from migrant_helper.actions.desk.sign_in import Who, sign_out, sign_out_others
from migrant_helper.actions.pictures import svg
from migrant_helper.actions.service import Service
from migrant_helper.core.card.short import groups
from migrant_helper.core.words.dates import shown
from migrant_helper.pages.desk import people
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.parts.page import Form, Ui, first
from migrant_helper.store.desk import deeds, members, signed
from migrant_helper.store.desk.tables import Member, Organisation, Role, SignedIn
from migrant_helper.web.desk import cookie
from migrant_helper.web.desk.base import ROOT, DeskSite, onward
from migrant_helper.web.desk.own import moment, zone_of
from migrant_helper.web.public.pages import respond, situation

SHOWN = 50
LAST = 2**62
# Characters that the name of a member and that of a phone may have: what is longer is not cut off but refused.
LONGEST, LONGEST_CALLED = 80, 40
# A code to show, and whose it is.
Code = tuple[str, str]
NO_CODE: Code = ("", "")
Row = dict[str, Any]


def answer(desk: DeskSite, service: Service, somebody: Who, lang: str, form: Form) -> Response:
    """The page, after what its button asked for. Who signs this phone out is asked to sign in."""
    with service.begin() as session:
        done, problem, made = act(session, service, somebody, form)
    if done == "out":
        return cookie.take_back(onward(desk, lang))
    world, state = situation(desk.site, lang, "people", {})
    with service.read() as session:
        known = seen_by(session, service, somebody, world.ui)
        rooms = desk.rooms(
            somebody.role, members.runs_service(session, somebody.member.organisation)
        )
    whole = replace(
        Desk(**known, done=done, problem=problem, rooms=rooms),
        code=groups(made[0]) if made[0] else [],
        code_of=made[1],
        picture=svg(invitation(service, lang, made[0])) if made[0] else "",
    )
    page = people.page(world, state, whole, form)
    return respond(desk.site, lang, page)


def act(session: Session, service: Service, somebody: Who, form: Form) -> tuple[str, str, Code]:
    """(what was done, what is wrong, the code to show) of what the button asked for."""
    what, _, about = first(form, "do").partition(":")
    if what == "out":
        sign_out(session, somebody, about, now=service.now())
        withdraw(session, service.keys, somebody.member.id, only=about, now=service.now())
        return "out" if about == somebody.phone else "done", "", NO_CODE
    if what == "others":
        sign_out_others(session, somebody, now=service.now())
        own = somebody.phone
        withdraw(session, service.keys, somebody.member.id, but=own, now=service.now())
    if what == "call":
        if len(first(form, "called").strip()) > LONGEST_CALLED:
            return "", "called", NO_CODE
        sign_in.call(session, somebody, first(form, "called"))
    if what == "make":
        return made(session, service, somebody, form)
    return of_another(session, service, somebody, (what, about))


def of_another(
    session: Session, service: Service, somebody: Who, asked: tuple[str, str]
) -> tuple[str, str, Code]:
    """The same of what is asked for another: a code, the end of their work, or of their phones'."""
    what, about = asked
    if what not in ("invite", "end", "lost", "gone"):
        return "", "", NO_CODE
    phone = signed.by_id(session, about) if what == "gone" else None
    other = members.by_id(session, phone.member if phone else about)
    if what == "gone" and phone is None:
        return "", "none", NO_CODE
    if other is None or not may_end(somebody, other):
        return "", "none", NO_CODE
    by, now = somebody.member.id, service.now()
    withdraw(session, service.keys, other.id, now=now, only=about if phone else "")
    if phone:
        actions.sign_out_one(session, other, phone.id, by=by, now=now)
        return "done", "", NO_CODE
    if what == "invite":
        return "done", "", (actions.invite(session, service, other, by=by).code, other.name)
    ended = actions.end_member if what == "end" else actions.sign_out_all
    ended(session, other, by=by, now=now)
    return "done", "", NO_CODE


def made(session: Session, service: Service, somebody: Who, form: Form) -> tuple[str, str, Code]:
    """Somebody new, of a role that this one may give."""
    role = first(form, "role")
    if role not in actions.may_make(somebody.role):
        return "", "role", NO_CODE
    about = Member(
        organisation=somebody.member.organisation,
        handle=first(form, "handle").lower(),
        name=first(form, "name"),
        role=Role(role),
    )
    if not about.name:
        return "", "name", NO_CODE
    if len(about.name) > LONGEST:
        return "", "long", NO_CODE
    try:
        found = actions.add_member(session, service, about, by=somebody.member.id)
    except actions.Unusable:
        return "", "handle", NO_CODE
    return "done", "", (found.code, about.name)


def may_end(somebody: Who, other: Member) -> bool:
    """Whether this one may end or invite that one: of the same organisation, of a role they may give, and
    not oneself."""
    return (
        other.organisation == somebody.member.organisation
        and other.id != somebody.member.id
        and other.role in actions.may_make(somebody.role)
    )


def told(service: Service, somebody: Who) -> Row:
    """Who is signed in, as pages are told: {"id", "name", "role", "organisation", "place"}."""
    member = somebody.member
    with service.read() as session:
        organisation = session.get(Organisation, member.organisation)
    name = organisation.name if organisation else ""
    place = organisation.place if organisation else ""
    about = {"id": member.id, "name": member.name, "role": member.role}
    return {**about, "organisation": name, "place": place}


def seen_by(session: Session, service: Service, somebody: Who, ui: Ui) -> dict[str, Any]:
    """What this one may see of who works there: their phones; and for who may make others all of them, and
    what was done."""
    zone = zone_of(service, somebody)

    def rows(phones: Sequence[SignedIn]) -> list[Row]:
        return [phone_row(one, somebody, ui, zone) for one in phones]

    may_make = [role.value for role in actions.may_make(somebody.role)]
    everybody = members.of_organisation(session, somebody.member.organisation) if may_make else []
    organisation = somebody.member.organisation
    used = signed.of_organisation(session, organisation) if may_make else {}
    names = {one.id: one.name for one in everybody}
    done = (
        deeds.of_organisation(session, somebody.member.organisation, before=LAST, most=SHOWN)
        if may_make
        else []
    )
    return {
        "who": told(service, somebody),
        "phones": rows(signed.of_member(session, somebody.member.id)),
        "may_make": may_make,
        "people": [
            {**person(one, somebody), "phones": rows(used.get(one.id, []))} for one in everybody
        ],
        "deeds": [
            {
                "day": day(one.at, ui),
                "by": names.get(one.by, ""),
                "what": one.what,
                # A phone or a case has no name.
                "about": names.get(one.about, "") if one.about != one.by else "",
            }
            for one in done
        ],
    }


def invitation(service: Service, lang: str, code: str) -> str:
    """The address that a picture leads a new phone to. What stands after the # no browser sends."""
    return f"{service.public_url}{ROOT}/{lang}/pair#{code}"


def person(member: Member, somebody: Who) -> Row:
    """A member as a line of the page."""
    return {
        "id": member.id,
        "name": member.name,
        "handle": member.handle,
        "role": member.role,
        "ended": member.ended is not None,
        "may_end": member.ended is None and may_end(somebody, member),
    }


def phone_row(phone: SignedIn, somebody: Who, ui: Ui, zone: timezone) -> Row:
    """A phone as a line of the page: {"id", "name", "device", "came", "seen", "is_this"}, each moment as {"day",
    "time"} of where they work."""

    def told(at: datetime) -> Row:
        there = moment(at, zone)
        return {"day": shown(there["on"], ui["dates"]), "time": there["time"]}

    return {
        "id": phone.id,
        "name": phone.name or "",
        "device": words_of(phone.device),
        "came": told(phone.made),
        "seen": told(phone.seen),
        "is_this": phone.id == somebody.phone,
    }


def day(at: Any, ui: Mapping[str, Any]) -> str:
    """The day of a moment, as it is shown."""
    return shown(at.date().isoformat(), ui["dates"])
