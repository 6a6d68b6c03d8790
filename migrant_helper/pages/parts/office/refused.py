"""Refused at a counter: which office says no, what it says, and the line to show it.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.entry.counter import called, offices, said_at
from migrant_helper.core.words.texts import dialled
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.list.picked import picks_of
from migrant_helper.pages.parts.office.possible import possible
from migrant_helper.pages.parts.one_catalogue import together
from migrant_helper.pages.parts.page import Catalogue, Form, Page, State, World, first
from migrant_helper.pages.parts.publishers import grade_of, numbers

Row = dict[str, Any]

# As many offices as one screen holds; the others are a fold away.
MOST_OFFICES = 8


def refused_page(world: World, state: State, form: Form) -> Page:
    """The offices to choose from; of the one named (`office`) what it may say; of what it said
    (`line`, the last one: a button after the hidden field) the line to show. With answers only of
    entries that may be the person's, those on the list first."""
    journey = journeys.read(world, state, form)
    catalogue = together(world, state.today, journey.facts)
    mine = picks_of(world, state, journey) if journeys.has_answers(journey) else []
    schemes = possible(catalogue, state, journey)
    names = offices(schemes, mine)
    line = None
    office = ""
    if first(form, "do") != "offices":
        line = called(catalogue["schemes"], first(form, "line"))
        asked = str(line["office"]) if line else first(form, "office")
        office = asked if line or asked in names else ""
    said = said_at(schemes, office, mine)
    buttons = [] if office else [shown(catalogue, name) for name in names]
    context = frame(
        world,
        state,
        journey,
        offices=buttons[:MOST_OFFICES],
        others=buttons[MOST_OFFICES:],
        office=shown(catalogue, office) if office else None,
        said=[] if line else [saying(row) for row in said],
        line=whole(world, journey, line) if line else None,
    )
    return Page(200, "public/refused.html", context)


def shown(catalogue: Catalogue, name: str) -> Row:
    """An office as a button shows it."""
    office = catalogue["offices"][name]
    lang = office.get("lang", catalogue["lang"])
    return {"id": name, "short": office["short"], "picture": office["picture"], "lang": lang}


def saying(row: Row) -> Row:
    """What the office says, and of which entry."""
    scheme = row["scheme"]
    return {
        "line": row["line"],
        "says": row["says"],
        "short": scheme["short"],
        "lang": scheme["lang"],
    }


def whole(world: World, journey: Journey, row: Row) -> Row:
    """The line to show, with all that stands around it; `office` is it in the office's own words,
    None where the office reads the person's. These stand on top (`is_placed`) where the place is known."""
    scheme = row["scheme"]
    call = row.get("helpline")
    return {
        **saying(row),
        "show": row["show"],
        "office": in_office_words(world, journey, row),
        "is_placed": "here" in journey.facts,
        "exception": row.get("exception", ""),
        "complain": row["complain"],
        "call": {"hours": "", **call, "dial": dialled(call["number"])} if call else None,
        "about": scheme["id"],
        "grade": grade_of(scheme["sources"], numbers(row["source"])),
    }


def in_office_words(world: World, journey: Journey, row: Row) -> Row | None:
    """The line in the first language that the offices of the place read and it is held in: {"lang",
    "text", "absent"}; English where it is held in none of theirs; None where that is the person's
    language. `absent` is true where one of theirs is not on this phone yet."""
    lang: str = row["scheme"]["lang"]
    english: str = row.get("english") or row["show"]
    here = str(journey.facts.get("here") or "").partition("/")[0]
    place: Row = world.ui["places"].get(here, {})
    absent = False
    for one in place.get("offices", []):
        if one == lang:
            return None
        held = world.words.get(one, {})
        absent = absent or held is None
        text = english if one == "en" else (held or {}).get(row["line"], "")
        if text:
            return {"lang": one, "text": text, "absent": absent}
    return None if lang == "en" else {"lang": "en", "text": english, "absent": absent}
