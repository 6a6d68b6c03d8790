"""Refused at a counter: which office says no, what it says, and the line to show it.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.entry.counter import called, offices, said_at
from migrant_helper.core.words.places import country_named
from migrant_helper.core.words.texts import dialled
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.list.picked import picks_of
from migrant_helper.pages.parts.needed_countries import ENGLISH
from migrant_helper.pages.parts.office.possible import possible
from migrant_helper.pages.parts.one_catalogue import together
from migrant_helper.pages.parts.page import Catalogue, Form, Page, State, World, first
from migrant_helper.pages.parts.publishers import grade_of, numbers

Row = dict[str, Any]

# As many offices as one screen holds; the others are a fold away.
MOST_OFFICES = 8
# What an office says that no line is held for, and who helps then.
ELSE = "?"
MOST_CALLS = 3


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
    is_else = office != "" and line is None and first(form, "line") == ELSE
    buttons = [] if office else with_country(world, [shown(catalogue, name) for name in names])
    context = frame(
        world,
        state,
        journey,
        offices=buttons[:MOST_OFFICES],
        others=buttons[MOST_OFFICES:],
        office=shown(catalogue, office) if office else None,
        said=[] if line or is_else else [saying(row) for row in said],
        is_else=is_else,
        calls=calls_of(world, catalogue, journey, office, said) if is_else else [],
        line=whole(world, journey, line) if line else None,
    )
    return Page(200, "public/refused.html", context)


def shown(catalogue: Catalogue, name: str) -> Row:
    """An office as a button shows it."""
    office = catalogue["offices"][name]
    lang = office.get("lang", catalogue["lang"])
    told = {"id": name, "short": office["short"], "picture": office["picture"], "lang": lang}
    return {**told, "country": ""}


def with_country(world: World, offices: list[Row]) -> list[Row]:
    """The buttons, those of one name with the country beside it."""
    names = [one["short"] for one in offices]
    places = world.ui["places"]
    return [
        {**one, "country": places[country_named(places, one["id"])]["name"]}
        if names.count(one["short"]) > 1
        else one
        for one in offices
    ]


def calls_of(
    world: World, catalogue: Catalogue, journey: Journey, office: str, said: list[Row]
) -> list[Row]:
    """The numbers that help where an office says something else: those of its lines in the country
    where the person is, the free lawyer's last where the office is of that country and one is held."""
    here = str(journey.facts.get("here") or "")[:2].lower()
    of_office = country_named(world.ui["places"], office).lower()
    rows = [(row["scheme"], row["helpline"]) for row in said if "helpline" in row]
    lawyers = [
        one
        for one in catalogue["schemes"]
        if "refused" in one.get("first_for", ())
        and one["id"].startswith(here)
        and one["id"].startswith(of_office)
    ]
    if lawyers:
        rows = [*rows[:2], *[(one, call) for one in lawyers for call in one["helplines"]]]
    calls: list[Row] = []
    for scheme, call in rows:
        told = [one["number"] for one in calls]
        if scheme["id"].startswith(here) and call["number"] not in told:
            calls.append(called_line(scheme, call))
    return calls[:MOST_CALLS]


def called_line(scheme: Row, call: Row) -> Row:
    """A number as it is shown, in the language of its entry."""
    return {"hours": "", "lang": scheme["lang"], **call, "dial": dialled(call["number"])}


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
        "call": called_line(scheme, call) if call else None,
        "about": scheme["id"],
        "grade": grade_of(scheme["sources"], numbers(row["source"])),
    }


def in_office_words(world: World, journey: Journey, row: Row) -> Row | None:
    """The line in the first language that the offices of the place read and it is held in: {"lang",
    "text", "absent"}; English where it is held in none of theirs; None where that is the person's
    language. `absent` is true where one of theirs is not on this phone yet; `text` is "" where English is not
    either."""
    lang: str = row["scheme"]["lang"]
    here = str(journey.facts.get("here") or "").partition("/")[0]
    place: Row = world.ui["places"].get(here, {})
    absent = False
    for one in place.get("offices", []):
        if one == lang:
            return None
        text = in_words(world, row, one)
        absent = absent or text is None
        if text:
            return {"lang": one, "text": text, "absent": absent}
    if lang == ENGLISH:
        return None
    english = in_words(world, row, ENGLISH)
    return {"lang": ENGLISH, "text": english or "", "absent": absent or english is None}


def in_words(world: World, row: Row, lang: str) -> str | None:
    """The line in a language of offices, "" where it is not held in that, None where that is not on this phone."""
    if lang == ENGLISH and "english" in row:
        return str(row["english"])
    held = world.words.get(lang, {})
    return None if held is None else held.get(row["line"], "")
