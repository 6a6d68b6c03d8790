"""What no entry holds yet for a person, and where to ask for it: help of their states by kind, and the rows
of schemes/not-held.yaml that are about them.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.asking.whom import only_deaths
from migrant_helper.core.words.days import add_years
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.office.refused import shown
from migrant_helper.pages.parts.page import Catalogue, World
from migrant_helper.pages.parts.places import SIDES, place_name, place_of
from migrant_helper.pages.parts.trouble import born

Row = dict[str, Any]
Facts = Mapping[str, Any]

OLD = 60
# Whoever is one of these lives on such help: it is told in sight.
LIVING = ("old", "widowed", "disabled")


def of_states(world: World, journey: Journey, catalogue: Catalogue) -> list[Row]:
    """The person's states of whose own help not every kind is held: [{"name", "held" (the names of
    what is held of it), "doors"}], a door for each kind that is not: {"kind", "short", "lang", "door" (an
    office as the page of where it is takes it)}."""
    rows: list[Row] = []
    told: list[str] = []
    for side in SIDES:
        place = place_of(journey, side)
        # Of a state whose entries are not on this phone nobody knows what is held.
        if "-" not in place or place not in world.ui["places"] or place in [*told, *world.absent]:
            continue
        told.append(place)
        own = [one for one in catalogue["schemes"] if one["jurisdiction"] == place]
        kinds = [one["kind"] for one in own]
        doors = [
            {
                **shown(catalogue, row["office"]),
                "kind": row["kind"],
                "door": f"{side}:{row['office']}",
            }
            for row in asked_in(world, place)
            if row["kind"] not in kinds and row["office"] in catalogue["offices"]
        ]
        if doors:
            held = names_of(world, own)
            name = place_name(world.ui["places"], place)
            rows.append({"name": name, "held": held, "doors": doors})
    return rows


def names_of(world: World, schemes: Sequence[Mapping[str, Any]]) -> str:
    """The short names of entries, in one line."""
    comma: str = world.ui["comma"]
    return comma.join([str(one["short"]) for one in schemes])


def asked_in(world: World, place: str) -> Sequence[Row]:
    """Where a state's own help is asked for, by kind, for no office knows of all: [{"kind", "office"}]."""
    country: Row = world.ui["places"].get(place[:2], {})
    rows: Sequence[Row] = country.get("asked", [])
    return rows


def has_gaps(world: World, place: str, own: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a kind of help that is asked for there is held by none of a state's own entries."""
    kinds = [one["kind"] for one in own]
    return any(row["kind"] not in kinds for row in asked_in(world, place))


def not_held_yet(
    rows: Sequence[Mapping[str, Any]], way: Sequence[str], facts: Facts, on: str
) -> tuple[list[Mapping[str, Any]], list[Mapping[str, Any]]]:
    """What no entry holds yet for this person: what they may live on, and the rest: for who takes this way, of the
    country they come from, then of that where they are, and of home what is about them (see `kinds_of`); what is so of
    one country's law only where it happened there."""
    kinds = kinds_of(facts, on)
    first: list[Mapping[str, Any]] = []
    rest: list[Mapping[str, Any]] = []
    ends = _ends(facts)
    for end in ends:
        for row in rows:
            about = [name for name in row.get("who", ()) if name in kinds and end == ends[0]]
            led = any(name in row.get("ways", ()) for name in way)
            is_mans = facts.get("sex") == "man" and "women" in row.get("who", ())
            elsewhere = bool(row.get("there")) and end != _where(facts)
            if row["id"].startswith(f"{end}-") and not is_mans and not elsewhere:
                if any(name in LIVING for name in about):
                    first.append(row)
                elif led or about:
                    rest.append(row)
    return first, rest


def is_for(row: Mapping[str, Any], facts: Facts, begins: str) -> bool:
    """Whether a row or a note is not for citizens of one country alone, or is for this person: of that country, else
    from there, else of where most readers of the language live, `begins`."""
    if "citizens" not in row:
        return True
    lives = str(facts.get("home") or "")[:2] or begins
    return bool(row["citizens"] == (facts.get("citizen_of") or lives))


def kinds_of(facts: Facts, on: str) -> list[str]:
    """Whom a row's `who` may name that this person is, as far as is told: "old" (from 60; of a year of which
    part is, too), "widowed", "disabled", "children" (small ones in the family), "women" (all but men)."""
    first = born({**facts})
    told = [
        ("old", first != "" and first[:4] <= add_years(on, -OLD)[:4]),
        ("widowed", facts.get("marital_status") == "widowed" or _lost_partner(facts)),
        ("disabled", facts.get("disability") in ("some", "severe")),
        ("children", _least(facts.get("children_under_6")) > 0),
        ("women", facts.get("sex") != "man"),
    ]
    return [name for name, is_so in told if is_so]


def _lost_partner(facts: Facts) -> bool:
    return only_deaths(facts) and facts.get("worker_is") == "partner"


def _ends(facts: Facts) -> list[str]:
    ends = [str(facts.get(name) or "")[:2].lower() for name in ("home", "here")]
    return list(dict.fromkeys(ends))


def _where(facts: Facts) -> str:
    """The country of what happened; where nobody told, that in which they are."""
    return str(facts.get("event_place") or facts.get("here") or "")[:2].lower()


def _least(number: Any) -> float:
    if isinstance(number, dict):
        return float(number.get("min") or 0)
    return float(number or 0)
