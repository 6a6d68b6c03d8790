"""Every entry held of a country, by kind.

On the phone as well.
"""

from migrant_helper.core.words.texts import ready
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Form, Page, State, World
from migrant_helper.pages.parts.places import countries
from migrant_helper.pages.parts.words import say


def page(world: World, state: State, form: Form) -> Page:
    """The entries of the country asked for (the last `country` of the form: a button after the
    hidden field), else of the first one loaded."""
    journey = journeys.read(world, state, form)
    asked = form["country"][-1] if form.get("country") else ""
    country = asked if asked in world.catalogues else next(iter(world.catalogues))
    unknown = say(world.ui, "(amount not known)")
    kinds: dict[str, list[dict[str, object]]] = {}
    for scheme in world.catalogues[country]["schemes"]:
        row = {
            "id": scheme["id"],
            "name": scheme["name"],
            "lang": scheme["lang"],
            "summary": ready(scheme, state.today, unknown)["summary"],
        }
        kinds.setdefault(scheme["kind"], []).append(row)
    context = frame(
        world,
        state,
        journey,
        country=country,
        countries=[{"code": one["code"], "name": one["name"]} for one in countries(world)],
        kinds=[{"id": kind, "entries": rows} for kind, rows in kinds.items()],
    )
    return Page(200, "public/schemes.html", context)
