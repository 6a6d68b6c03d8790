"""Which registrations are handed back to the workers, since when, on how many cards and in which language.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.employer.firm import count_of
from migrant_helper.core.words.days import is_day
from migrant_helper.pages.employer.employer import (
    Employer,
    carried,
    employer_page,
    law_of,
    place_told,
    rows_of,
    said_in,
)
from migrant_helper.pages.parts.page import Form, Page, first

# So many cards at a time.
MOST = 12
REGISTERED = "registered"


def page(employer: Employer, form: Form) -> Page:
    """The choices, with what was chosen before."""
    return asked(employer, form, "")


def asked(employer: Employer, form: Form, problem: str) -> Page:
    """The choices; `problem` is "registered" (nothing is ticked), "day" or "copies"."""
    named = form.get(REGISTERED, ())
    cards = cards_of(employer, form)
    own = {
        "rows": [
            {"id": name, "name": cards[name]["name"], "is_on": name in named} for name in cards
        ],
        "day": first(form, "day") or employer.today,
        "copies": first(form, "copies") or "1",
        "most": MOST,
        "problem": problem,
        "speaks": first(form, "speaks") or employer.ui["lang"],
    }
    return employer_page(employer, "cards", carried(form), own)


def cards_of(employer: Employer, form: Form) -> Mapping[str, Any]:
    """What can be handed back: of a firm its own registrations, else all of the country's."""
    held: Mapping[str, Any] = law_of(employer, place_told(employer, form))["cards"]
    firm = said_in(employer, form).firm
    if firm is None:
        return held
    its = [str(one["duty"]["hand"]) for one in rows_of(employer, firm)]
    return {name: held[name] for name in held if name in its}


def problem_of(employer: Employer, form: Form) -> str:
    """What is wrong with the choices; "" for nothing."""
    cards = cards_of(employer, form)
    if not any(name in cards for name in form.get(REGISTERED, ())):
        return REGISTERED
    day = first(form, "day") or employer.today
    if not is_day(day) or day > employer.today:
        return "day"
    copies = count_of(first(form, "copies") or "1")
    return "" if copies is not None and 0 < copies <= MOST else "copies"
