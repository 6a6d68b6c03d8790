"""Places as the pages name them.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.places import with_states
from migrant_helper.core.words.texts import dialled
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.page import World

SIDES = ("home", "here")


def countries(world: World) -> list[dict[str, Any]]:
    """Each held country with its subdivisions, that of most readers of the language first, else in the
    order of the registry: [{"code", "name", "places": [...]}]."""
    first: str = world.ui["begins"]
    places: dict[str, Any] = world.ui["places"]
    held = [code for code in places if "-" not in code]
    return with_states(places, sorted(held, key=lambda code: code != first))


def place_name(places: dict[str, Any], code: str | None) -> str:
    """A place's name to its subdivision; "" for an unknown one."""
    return str(places.get((code or "")[:5], {}).get("name", ""))


def place_of(journey: Journey, side: str) -> str:
    """The state or province of "home" or "here": "IN-BR"."""
    return str(journey.facts.get(side) or "").partition("/")[0]


def district_of(world: World, journey: Journey, side: str) -> dict[str, str] | None:
    """The district told last for "home" or "here": {"id": "gaya", "name"}; None where none was, or it is
    none of the place of today, or the districts of that are not on this phone."""
    place = place_of(journey, side)
    start = f"{side}:{place}/"
    told = [one[len(start) :] for one in journey.lists["district"] if one.startswith(start)]
    for names in world.near.get(place, {"names": {}})["names"].values():
        if told and told[-1] in names:
            return {"id": told[-1], "name": names[told[-1]]}
    return None


def end_name(world: World, journey: Journey, side: str) -> str:
    """Home or here by name, with the district where it was told: "Gaya, Bihar"."""
    district = district_of(world, journey, side)
    place = place_name(world.ui["places"], place_of(journey, side))
    return f"{district['name']}, {place}" if district else place


def work_in(world: World, facts: dict[str, Any]) -> str:
    """The state or province of the work whose pay is owed, of who is at home again; "" where nobody said."""
    return place_name(world.ui["places"], facts.get("work_place"))


def ends_of(world: World, journey: Journey) -> dict[str, Any]:
    """The ends of the way by name, `start` and `end`, and the `doors` held there (see `doors_of`)."""
    return {
        "start": end_name(world, journey, "home"),
        "end": end_name(world, journey, "here"),
        "doors": doors_of(world, journey),
    }


def doors_of(world: World, journey: Journey) -> dict[str, dict[str, Any]]:
    """The addresses held in the districts told, by end and office: {"here:bank":
    {"address", "phone", "dial", "publisher", "official", "date", "day"}}, "" for no phone, `date` that
    of the page, or None, `day` that on which somebody last read it."""
    found: dict[str, dict[str, Any]] = {}
    for side in SIDES:
        district = district_of(world, journey, side)
        if district is not None:
            doors = world.near[place_of(journey, side)]["doors"]
            for office, door in doors.get(district["id"], {}).items():
                phone = door.get("phone", "")
                called = {"phone": phone, "dial": dialled(phone)}
                day = shown(door["read"], world.ui["dates"])
                found[f"{side}:{office}"] = {**door, **called, "day": day}
    return found
