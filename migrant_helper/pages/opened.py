"""A card that was scanned: whether it can be believed, and what it says.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.card.read import host_of
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.card.rows import rows_of, shown_day, shown_moment
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Form, Page, State, World, first

# Of an address that somebody else wrote, this much is shown.
LONGEST_HOST = 80


def is_another(form: Form) -> bool:
    """Whether the page asks for a second card, and reads none yet."""
    return first(form, "do") == "another"


def page(world: World, state: State, form: Form) -> Page:
    """The card's content, who sealed it and whether it is newer than the one read before; why it is
    refused; or, before any card, a field for its digits."""
    verdict = state.signed
    journey = journeys.read(world, state, {})
    before = first(form, "before")
    own: dict[str, Any] = {"verdict": None, "rows": [], "issued": "", "expires": "", "order": ""}
    hidden = [["before", before]] if before else []
    if verdict:
        own["verdict"] = {
            "valid": verdict["valid"],
            "refused": verdict["refused"] or "",
            "status": verdict["status"] or "",
            "issuer": verdict["issuer"] or "",
            "host": host_of(first(form, "digits"))[:LONGEST_HOST],
        }
    if verdict and verdict["valid"]:
        case = verdict["case"]
        own["rows"] = rows_of(world, case)
        own["issued"] = shown_moment(world, case)
        own["expires"] = shown_day(world, case["expires"])
        # Another language asks for the same card again.
        own["order"] = order(before, made_of(case)) if first(form, "do") == "open" else ""
        hidden = [["digits", first(form, "digits")], ["before", made_of(case)]]
    status = 422 if verdict and not verdict["valid"] else 200
    context = frame(world, state, journey, host=state.host, **own)
    return Page(status, "public/opened.html", {**context, "hidden": hidden})


def made_of(case: dict[str, Any]) -> str:
    """Whose card it is and when it was made, so that two sort by time: "<id>.<day>.<minute>"."""
    minute = int(case["revision"])
    return f"{case['id']}.{case['issued']}.{minute:04d}"


def order(before: str, now: str) -> str:
    """Of two cards of one id whether the one read now is the "newer" or the "older", or the "same";
    "" for cards of two ids, and where none was read before."""
    if before == now:
        return "same"
    if before.partition(".")[0] != now.partition(".")[0]:
        return ""
    return "newer" if before < now else "older"
