"""The record of an entry: a page that only the server answers, since phones do not hold it."""

from collections.abc import Callable

from flask import Blueprint, Response

from migrant_helper.pages import sources
from migrant_helper.pages.parts.page import Catalogue, World
from migrant_helper.web.public.pages import form_of_request, not_found, respond, situation
from migrant_helper.web.site import Site


def blueprint(site: Site, record: Callable[[str, str], Catalogue]) -> Blueprint:
    """`/<lang>/sources/<entry>`; `record` gives a country's whole catalogue in a language."""
    public = Blueprint("sources", __name__)

    @public.route("/<lang>/sources/<entry>", methods=["GET", "POST"])
    def show(lang: str, entry: str) -> Response:
        path = f"sources/{entry}"
        if lang not in site.uis:
            return not_found(site)
        form = form_of_request()
        world, state = situation(site, lang, path, form)
        whole = World(world.ui, {country: record(country, lang) for country in world.catalogues})
        return respond(site, lang, sources.page(whole, state, form))

    return public
