"""The code that tells whoever gave a case on that it was taken over.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.cases.due import consent_of
from migrant_helper.core.cases.journey import fields_of
from migrant_helper.core.cases.moments import day_of
from migrant_helper.pages.desk.case import page as whole_case
from migrant_helper.pages.desk.desk import Desk, desk_page, whose
from migrant_helper.pages.parts.card.rows import shown_day
from migrant_helper.pages.parts.page import Form, Page, State, World

NAME = "handing/back"


def answer_of(desk: Desk) -> dict[str, Any] | None:
    """What is to be signed of the open case: {"of", "made", "on"} of the newest claim; None for a case that came
    from nobody."""
    if desk.case is None:
        return None
    claims = [one for one in desk.case["claims"] if one["kid"] != ""]
    if not claims:
        return None
    last = max(claims, key=lambda one: one["made"])
    return {"of": last["of"], "made": last["made"], "on": day_of(last["at"])}


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The code of `state.signed`; the case itself where there is nobody to answer."""
    case, told = desk.case, answer_of(desk)
    if case is None or told is None or consent_of(case, state.today) == "over":
        return whole_case(world, state, desk, form)
    issuers = [one["issuer"] for one in case["claims"] if one["made"] == told["made"]]
    own = {
        "whose": whose(case),
        "issuer": issuers[0],
        "day": shown_day(world, told["on"]),
        "code": state.signed["svg"] if state.signed else "",
        "digits": state.signed["text"] if state.signed else "",
        "hidden": fields_of(case),
        "path": "back",
    }
    return desk_page(world, state, desk, NAME, own)
