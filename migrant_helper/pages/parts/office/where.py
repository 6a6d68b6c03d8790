"""Where an office is: the district to choose in two taps, then the address that is held; or how to find it,
and whom to call, at once where no district of the state has its address.

On the phone as well.
"""

from dataclasses import replace
from typing import Any

from migrant_helper.core.entry.counter import said_at
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.office.possible import possible
from migrant_helper.pages.parts.office.refused import calls_of
from migrant_helper.pages.parts.one_catalogue import together
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.places import SIDES, district_of, doors_of, place_name, place_of

Row = dict[str, Any]

# As many districts as one screen holds; more stand behind their first letters.
MOST_DISTRICTS = 14
# Where Back leads: to the list, or to another page that leads here.
LIST = "checklist"
BACK = ("results", "money")


def where_page(world: World, state: State, form: Form) -> Page | None:
    """The page of the office that `door` names ("here:labour-office", with the page that Back leads to where
    that is not the list: "here:hospital:results"); None where there is no such office, or home and here are
    not told."""
    asked = journeys.read(world, state, form)
    side, _, named = first(form, "door").partition(":")
    office, _, back = named.partition(":")
    catalogue = together(world, state.today, asked.facts)
    if not journeys.has_answers(asked) or side not in SIDES or office not in catalogue["offices"]:
        return None
    journey = with_last(asked)
    row = catalogue["offices"][office]
    near = world.near.get(place_of(journey, side))
    is_held = near is not None and any(office in doors for doors in near["doors"].values())
    names = near["names"] if near is not None and is_held else {}
    letters = letters_of(names, f"{side}:{place_of(journey, side)}/")
    schemes = possible(catalogue, state, journey)
    door = doors_of(world, journey).get(f"{side}:{office}")
    context = frame(
        world,
        state,
        journey,
        door=f"{side}:{named}" if back in BACK else f"{side}:{office}",
        back=back if back in BACK else LIST,
        answered=[[name, text] for name in ("money", "seen") for text in form.get(name, ())],
        side=side,
        office={"short": row["short"], "name": row["name"], "picture": row["picture"]},
        find=row.get("find", ""),
        lang=row.get("lang", catalogue["lang"]),
        place=place_name(world.ui["places"], place_of(journey, side)),
        district=district_of(world, journey, side),
        address=door,
        is_near=near is not None,
        calls=[]
        if door
        else calls_of(world, catalogue, journey, office, said_at(schemes, office, [])),
        letters=letters,
        is_few=sum([len(one["districts"]) for one in letters]) <= MOST_DISTRICTS,
    )
    return Page(200, "public/where.html", context)


def with_last(journey: Journey) -> Journey:
    """The journey with one district for each side: the one told last."""
    told = {one.partition(":")[0]: one for one in journey.lists["district"]}
    return replace(journey, lists={**journey.lists, "district": tuple(told.values())})


def letters_of(names: Any, start: str) -> list[Row]:
    """The districts behind their first letters, each as a button sends it."""
    return [
        {
            "letter": letter,
            "districts": [
                {"value": f"{start}{name}", "name": told} for name, told in group.items()
            ],
        }
        for letter, group in names.items()
    ]
