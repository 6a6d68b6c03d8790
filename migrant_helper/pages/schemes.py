"""Every entry held of a country, by need; those looked for by words, by a paper, by a place.

On the phone as well.
"""

from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.browsed import line, looked_for, papers_of, places_of
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.one_catalogue import filled_in
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.places import countries


def page(world: World, state: State, form: Form) -> Page:
    """The entries of the country asked for (`country`), else of the first one loaded, by need. Words, a
    paper and a place are looked for in every country that is loaded; `by` counts unless words were sent."""
    journey = journeys.read(world, state, form)
    asked = first(form, "country")
    catalogues = filled_in(world, state.today, journey.facts)
    country = asked if asked in catalogues else next(iter(catalogues))
    schemes = [one for catalogue in catalogues.values() for one in catalogue["schemes"]]
    by = first(form, "by") if first(form, "do") != "find" else ""
    words = "" if by else first(form, "words")
    kinds: dict[str, list[dict[str, object]]] = {}
    for scheme in catalogues[country]["schemes"]:
        kinds.setdefault(scheme["kind"], []).append(line(scheme))
    papers = papers_of(world)
    context = frame(
        world,
        state,
        journey,
        default_do="find",
        country=country,
        countries=[{"code": one["code"], "name": one["name"]} for one in countries(world)],
        kinds=[{"id": kind, "entries": rows} for kind, rows in kinds.items()],
        words=words,
        by=by,
        looked=looked_for(world, schemes, journey.facts, words, by),
        papers=[{"id": name, "name": papers[name]} for name in papers],
        places=places_of(world, journey.facts),
    )
    return Page(200, "public/schemes.html", context)
