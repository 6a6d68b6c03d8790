"""What a page of the desk is told of the cases: as much as it needs, and no more."""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from migrant_helper.actions.desk import cases
from migrant_helper.actions.desk.sign_in import Who
from migrant_helper.actions.service import Service
from migrant_helper.core.cases.journey import form_of
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.desk.known import countries_of, places_of
from migrant_helper.pages.parts.page import State, World
from migrant_helper.store.desk import members
from migrant_helper.web.desk.base import DeskSite
from migrant_helper.web.desk.people import told
from migrant_helper.web.now import day_and_minute
from migrant_helper.web.public.pages import situation

# Pages of many cases, and of those the ones that read their lists; those told of the last opened; of one case.
MANY = ("today", "offices", "others", "group/all", "group/one", "group/add")
LISTED = ("offices", "others", "group/all", "group/one", "group/add")
NEXT = ("person", "today", "group/all")
OF_ONE = ("case", "follow", "photo", "hearing/file", "handing/give", "handing/back")


def known(
    session: Session,
    service: Service,
    somebody: Who,
    page: str,
    case: str,
    tables: Mapping[str, Any],
) -> Desk:
    """What the page is told but for all cases (see `reads_all`), with the case of that id open where it is the
    organisation's."""
    organisation = somebody.member.organisation
    found = cases.case_of(session, service, organisation, case) if case else None
    is_one = page in OF_ONE and found is not None
    everybody = members.of_organisation(session, organisation) if is_one else ()
    return Desk(
        who=told(service, somebody),
        case=found,
        changes=cases.of_case(session, service, organisation, case) if is_one else (),
        family=cases.family_of(session, service, organisation, found) if is_one else (),
        last=cases.last_of(session, service, somebody.member) if page in NEXT else None,
        people=[{"id": one.id, "name": one.name} for one in everybody],
        tables=tables,
    )


def reads_all(page: str, told: Desk) -> bool:
    """Whether the page is about every case: those of many, and those of one where none is open."""
    return page in MANY or (page in OF_ONE and told.case is None)


def around(desk: DeskSite, lang: str, path: str, page: str, known: Desk) -> tuple[World, State]:
    """What the page is made from: the catalogues of the open case, or of all of those it reads."""
    if page in LISTED:
        return of_many(desk, lang, path, known.cases)
    return situation(desk.site, lang, path, form_of(known.case) if known.case else {})


def of_many(
    desk: DeskSite, lang: str, path: str, every: Sequence[Mapping[str, Any]]
) -> tuple[World, State]:
    """The catalogues and districts of many cases at once."""
    site, ui = desk.site, desk.site.uis[lang]
    loaded = countries_of(every, site.countries)
    forms = [form_of(case) for case in every]
    held = {country: site.catalogue_for(country, lang, path, forms) for country in loaded}
    near = {
        place: here for place in places_of(every) if (here := site.near(place, lang)) is not None
    }
    day, minute = day_and_minute(ui["places"][loaded[0]]["zone"])
    state = State(path=path, today=day, fresh_id=secrets.token_hex(8), minute=minute)
    return World(ui, held, site.words, site.notices[lang], near), state
