"""The record of an entry: a page that only the server answers, since phones do not hold it."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response

from migrant_helper.pages import sources
from migrant_helper.pages.parts.page import World
from migrant_helper.web.public.pages import form_of_request, not_found, respond, situation
from migrant_helper.web.site import Site


def blueprint(site: Site, records: Callable[[str, str], list[dict[str, Any]]]) -> Blueprint:
    """`/<lang>/sources/<entry>`; `records` gives those of a country in a language."""
    public = Blueprint("sources", __name__)

    @public.route("/<lang>/sources/<entry>", methods=["GET", "POST"])
    def show(lang: str, entry: str) -> Response:
        path = f"sources/{entry}"
        if lang not in site.uis:
            return not_found(site)
        form = form_of_request()
        world, state = situation(site, lang, path, form)
        held = {
            country: {**one, "schemes": records(country, lang)}
            for country, one in world.catalogues.items()
        }
        whole = World(world.ui, held)
        return respond(site, lang, sources.page(whole, state, form))

    return public
