"""A card that was scanned: whether it can be believed, and what it says.

On the phone as well.
"""

from typing import Any

from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.card_rows import rows_of, shown_day
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Form, Page, State, World, first


def page(world: World, state: State, form: Form) -> Page:
    """The card's content and who confirmed it; why it is refused; or, before any card, a field for
    its digits."""
    verdict = state.signed
    journey = journeys.read(world, state, {})
    own: dict[str, Any] = {"verdict": None, "rows": [], "issued": "", "expires": ""}
    if verdict:
        own["verdict"] = {
            "valid": verdict["valid"],
            "refused": verdict["refused"] or "",
            "status": verdict["status"] or "",
            "issuer": verdict["issuer"] or "",
        }
    if verdict and verdict["valid"]:
        case = verdict["case"]
        own["rows"] = rows_of(world, case)
        own["issued"] = shown_day(world, case["issued"])
        own["expires"] = shown_day(world, case["expires"])
    digits = first(form, "digits") if verdict and verdict["valid"] else ""
    status = 422 if verdict and not verdict["valid"] else 200
    return Page(
        status,
        "public/opened.html",
        {**frame(world, state, journey, **own), "hidden": [["digits", digits]] if digits else []},
    )
