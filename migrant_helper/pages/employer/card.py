"""The cards for the workers: what was registered, what it means for them, what to do on leaving. Nothing else is on
them, and no name: that is written by hand.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.card.case import VALID_DAYS
from migrant_helper.core.employer.firm import count_of, country_of
from migrant_helper.core.words.days import add_days
from migrant_helper.pages.employer import cards
from migrant_helper.pages.employer.employer import (
    FIELDS,
    Employer,
    carried,
    day_text,
    employer_page,
    law_of,
    place_told,
)
from migrant_helper.pages.parts.page import Form, Page, first

# The choices of the page before, which go along.
CHOICES = (cards.REGISTERED, "day", "copies", "speaks")


def cases_of(employer: Employer, form: Form) -> list[dict[str, Any]]:
    """The cases to put on the cards, one a worker: the registrations that were ticked, their steps done. Empty where
    a choice is missing or wrong."""
    if cards.problem_of(employer, form) != "":
        return []
    place = place_told(employer, form)
    rows: Sequence[Mapping[str, Any]] = law_of(employer, place)["duties"]
    entries = [
        {"scheme": name, "steps": _done(rows, name), "deadlines": []}
        for name in _named(employer, form)
    ]
    return [
        {
            "id": employer.ids[at],
            "lang": employer.ui["lang"],
            "country": country_of(place),
            "entries": entries,
            "issued": employer.today,
            "expires": add_days(employer.today, VALID_DAYS),
            "revision": employer.minute,
        }
        for at in range(_copies(form))
    ]


def page(employer: Employer, form: Form) -> Page:
    """The cards of `employer.signed`; the choices again where one is missing or wrong."""
    problem = cards.problem_of(employer, form)
    if problem != "":
        return cards.asked(employer, form, problem)
    place = place_told(employer, form)
    held = cards.cards_of(employer, form)
    rows = [
        {
            "id": name,
            "name": held[name]["name"],
            "says": held[name]["says"],
            "move": held[name]["move"],
        }
        for name in _named(employer, form)
    ]
    own = {
        "rows": rows,
        "day": day_text(employer, first(form, "day") or employer.today, place),
        "until": day_text(employer, add_days(employer.today, VALID_DAYS), place),
        "cards": [{"code": one["svg"], "digits": one["text"]} for one in employer.signed],
        "speaks": first(form, "speaks") or employer.ui["lang"],
    }
    return employer_page(employer, "card", carried(form, [*FIELDS, *CHOICES]), own)


def _named(employer: Employer, form: Form) -> list[str]:
    ticked = form.get(cards.REGISTERED, ())
    return [name for name in cards.cards_of(employer, form) if name in ticked]


def _copies(form: Form) -> int:
    return count_of(first(form, "copies") or "1") or 0


def _done(rows: Sequence[Mapping[str, Any]], name: str) -> dict[str, str]:
    return {str(step): "done" for row in rows if row["hand"] == name for step in row["done"]}
