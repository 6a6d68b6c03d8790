"""The record of an entry: where each line comes from with its address, the law, who runs it, what
may change, how sure we are.

Server only. It is answered from the records that the build lays beside the catalogues; a phone holds the
publishers and days alone (docs/decisions/0007).
"""

from typing import Any

from migrant_helper.pages import missing
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.one_catalogue import scheme_of
from migrant_helper.pages.parts.page import Form, Page, State, World
from migrant_helper.pages.parts.publishers import in_order


def page(world: World, state: State, form: Form) -> Page:
    """The record of the entry named by the path; 404 for an entry not held. Needs entries
    as `phone/bundle/slim.records` gives them."""
    journey = journeys.read(world, state, form)
    scheme = scheme_of(world, state.path.removeprefix("sources/"))
    if scheme is None:
        return missing.page(world, state, 404)
    context = frame(
        world,
        state,
        journey,
        entry=record(scheme),
        sources=in_order(scheme["sources"]),
        checked=scheme["checked"],
        again=scheme["check_again"],
        about=scheme["id"],
    )
    return Page(200, "server/sources.html", context)


def record(scheme: dict[str, Any]) -> dict[str, Any]:
    """What is said of the entry as a whole; what it may lack as "" or None."""
    return {
        "id": scheme["id"],
        "name": scheme["name"],
        "lang": scheme["lang"],
        "authority": scheme["authority"],
        "law": scheme.get("law", ""),
        "watch": scheme.get("watch", ""),
        "changed": scheme.get("changed", []),
        "confidence": scheme["confidence"],
        "web": scheme["web"]["url"] if "web" in scheme else None,
    }
