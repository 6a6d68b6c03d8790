"""What the pages share that only the server answers at the desk."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

from migrant_helper.actions.desk.sign_in import Who
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.pages.desk.desk import Desk, desk_page
from migrant_helper.pages.parts.page import Page, State, World
from migrant_helper.store.desk.tables import Organisation
from migrant_helper.web.desk.base import DeskSite
from migrant_helper.web.public.pages import situation

# What has a page load the entries of every country.
BOTH = {"entry": ("in", "np")}


def everything(desk: DeskSite, lang: str, path: str) -> tuple[World, State]:
    """What a page is made from that shows whatever entry there is: every country with every state."""
    named, state = situation(desk.site, lang, path, BOTH)
    held = {country: desk.site.whole(country, lang) for country in named.catalogues}
    return replace(named, catalogues=held), state


def own_page(
    world: World, state: State, known: Desk, name: str, own: Mapping[str, Any], status: int = 0
) -> Page:
    """A page of the desk whose template lies with those of the server."""
    made = desk_page(world, state, known, name, own)
    code = status or (422 if known.problem else 200)
    return Page(code, f"server/desk/{name}.html", made.context)


def zone_of(service: Service, somebody: Who) -> timezone:
    """What the clocks show where their organisation works."""
    with service.read() as session:
        organisation = session.get(Organisation, somebody.member.organisation)
    country = organisation.place[:2] if organisation else ""
    return COUNTRIES[country if country in COUNTRIES else "IN"].zone


def moment(at: datetime, zone: timezone) -> dict[str, str]:
    """A moment as a template shows it: {"on": "2026-11-02", "time": "14:05"}."""
    there = at.astimezone(zone)
    return {"on": there.date().isoformat(), "time": f"{there:%H:%M}"}
