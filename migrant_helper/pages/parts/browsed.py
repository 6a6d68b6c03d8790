"""The entries looked for: by words, by a paper, by a place.

On the phone as well.
"""

from collections.abc import Sequence
from typing import Any

from migrant_helper.core.entry.found import found
from migrant_helper.core.entry.missing import asked_for, rest
from migrant_helper.core.words.digits import DIGITS
from migrant_helper.core.words.texts import dialled
from migrant_helper.pages.parts.entries import concerns
from migrant_helper.pages.parts.office.unheld import has_gaps, is_for, names_of
from migrant_helper.pages.parts.page import World
from migrant_helper.pages.parts.places import place_name
from migrant_helper.pages.parts.states import states_of

Entry = dict[str, Any]


def looked_for(
    world: World, schemes: Sequence[Entry], facts: dict[str, Any], words: str, by: str
) -> dict[str, Any] | None:
    """{"title", "lists": [{"how", "entries"}], "place", "held", "missing", "doors"}: what was asked for, the entries by
    how they fit ("words", "needs", "makes", "place"), the name of a place of which none is held, what is not held
    yet, and the pages that the words ask for ("refused", "money", "urgent"); None where nothing was asked for."""
    way, _, what = by.partition(":")
    papers = papers_of(world)
    if way == "paper" and what in papers:
        return {
            "title": papers[what],
            "lists": [
                listed("needs", [one for one in schemes if _needs(one, what)]),
                listed("makes", [one for one in schemes if what in one["makes"]]),
            ],
            "place": "",
            "held": "",
            "missing": [],
            "doors": [],
        }
    if way == "place" and what in world.ui["places"]:
        own = [one for one in schemes if one["jurisdiction"] == what]
        name = place_name(world.ui["places"], what)
        return {
            "title": name,
            "lists": [listed("place", own)],
            "place": name if has_gaps(world, what, own) and what not in world.absent else "",
            "held": names_of(world, own),
            "missing": [],
            "doors": [],
        }
    return None if words == "" else found_by(world, schemes, facts, words)


def found_by(
    world: World, schemes: Sequence[Entry], facts: dict[str, Any], words: str
) -> dict[str, Any]:
    """What typed words ask for, as `looked_for` has it."""
    near = [one["id"] for one in schemes if concerns(one["jurisdiction"], facts)]
    held = {one["id"]: one for one in schemes}
    absent = absent_for(world, facts, words)
    names = rest(words, schemes, near) if absent else found(words, schemes, near)
    fitting = [held[name] for name in names] or numbered(schemes, words)
    return {
        "title": "",
        "lists": [listed("words", fitting)],
        "place": "",
        "held": "",
        "missing": absent,
        "doors": asked_for(words, world.ui["doors"]),
    }


def numbered(schemes: Sequence[Entry], words: str) -> list[Entry]:
    """The entries whose helpline has the number that was typed, in any digits."""
    number = dialled(words.translate(DIGITS))
    return [
        one
        for one in schemes
        if any(dialled(line["number"]) == number for line in one["helplines"])
    ]


def absent_for(world: World, facts: dict[str, Any], words: str) -> list[dict[str, Any]]:
    """What the words ask for and no entry of a loaded country holds yet."""
    every = [row for one in world.catalogues.values() for row in one["not_held"]]
    rows = [row for row in every if is_for(row, facts, world.ui["begins"])]
    wanted = asked_for(words, rows)
    return [row for row in rows if row["id"] in wanted]


def listed(how: str, schemes: Sequence[Entry]) -> dict[str, Any]:
    """Entries as lines to press, those that matter most first unless words were typed."""
    rows = list(schemes)
    if how != "words":
        rows.sort(key=lambda one: (-one["matters"], one["id"]))
    return {"how": how, "entries": [line(one) for one in rows]}


def line(scheme: Entry) -> dict[str, Any]:
    """An entry as a line to press."""
    names = ("id", "lang", "short", "brief", "picture")
    return {name: scheme[name] for name in names}


def papers_of(world: World) -> dict[str, str]:
    """The short names of the papers that entries ask for or make, by id."""
    found: dict[str, str] = {}
    for catalogue in world.catalogues.values():
        for name, paper in catalogue["documents"].items():
            found.setdefault(name, paper["short"])
    return found


def places_of(world: World, facts: dict[str, Any]) -> list[dict[str, str]]:
    """Where the person is at home, is and goes, then the other states that have entries of their
    own: [{"code", "name"}]."""
    told: list[str] = [(facts.get(name) or "")[:5] for name in ("home", "here", "going_to")]
    apart = [place for one in world.catalogues.values() for place in states_of(one)]
    states = dict.fromkeys([*told, *apart])
    places = world.ui["places"]
    return [
        {"code": code, "name": place_name(places, code)}
        for code in states
        if "-" in code and code in places
    ]


def _needs(scheme: Entry, paper: str) -> bool:
    return any(row["id"] == paper for row in scheme["documents"])
