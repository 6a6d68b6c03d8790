"""What a page of the employer's door is made from.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from migrant_helper.core.employer.duties import duties_of
from migrant_helper.core.employer.firm import Firm, Said, country_of, read_firm
from migrant_helper.core.words.dates import in_calendars, shown
from migrant_helper.core.words.places import first_country
from migrant_helper.pages.parts.calendar import bikram_table, is_bikram
from migrant_helper.pages.parts.page import Form, Page, Ui, first

# The page that answers where the door opens.
START = "home"
# What travels from page to page in the form, and nowhere else.
FIELDS = ("place", "work", "workers", "women", "lodged", "since", "home", "count")


@dataclass(frozen=True)
class Employer:
    """`ui` speaks the language of the page; `law` is {"law" (by country), "codes"}, see catalogue/load.py's `duties`;
    `today` is the day at the place, `minute` the minute of the day; `ids` are random, one for each card that may be
    made; `signed` are the cards that the key holder made of what `cases_of` of pages/employer/card.py gave."""

    ui: Ui
    law: Mapping[str, Any]
    today: str
    minute: int = 0
    ids: Sequence[str] = field(default=())
    signed: Sequence[Mapping[str, str]] = field(default=())


def said_in(employer: Employer, form: Form) -> Said:
    """What the form says of a firm whose country's duties are held."""
    held: Mapping[str, Any] = employer.law["law"]
    places = employer.ui["places"]
    said = read_firm(form, places, employer.today)
    if said.firm is not None and country_of(said.firm.place) not in held:
        return Said(None, {"place": "place"}, said.homes)
    return said


def law_of(employer: Employer, place: str) -> Mapping[str, Any]:
    """The duties of a place's country; empty tables where none are held."""
    none: Mapping[str, Any] = {"duties": [], "sources": [], "cards": {}}
    found: Mapping[str, Any] = employer.law["law"].get(country_of(place)) or none
    return found


def place_told(employer: Employer, form: Form) -> str:
    """The place of the work; the first country where nobody said."""
    return first(form, "place") or first_country(employer.ui["places"])


def rows_of(employer: Employer, firm: Firm) -> list[dict[str, Any]]:
    """The duties of a firm, see core/employer/duties.py."""
    law = law_of(employer, firm.place)
    calendar = bikram_table(employer.ui) if is_bikram(employer.ui, firm.place) else None
    return duties_of(law, firm, employer.today, calendar)


def day_text(employer: Employer, day: str, place: str) -> str:
    """A day as its reader writes it, in both calendars where papers of the place have the Bikram Sambat."""
    if is_bikram(employer.ui, place):
        return in_calendars(day, employer.ui["dates"], bikram_table(employer.ui))
    return shown(day, employer.ui["dates"])


def carried(form: Form, names: Sequence[str] = FIELDS) -> list[list[str]]:
    """The answers as hidden fields."""
    return [[name, text] for name in names for text in form.get(name, ())]


def employer_page(
    employer: Employer, name: str, hidden: Sequence[Sequence[str]], own: Mapping[str, Any]
) -> Page:
    """A page of the door, at the path of its name; `hidden` goes along with its form."""
    context = {
        "ui": employer.ui,
        "path": "" if name == START else name,
        "today": employer.today,
        "hidden": hidden,
        "default_do": "show",
        "borrowed": False,
        "keep": "keep",
        "full": False,
        "wrong": 0,
        "keeps": False,
    }
    return Page(200, f"employer/{name}.html", {**context, **own})


def order_of(form: Form) -> str:
    """What a button asked for."""
    return first(form, "do")
