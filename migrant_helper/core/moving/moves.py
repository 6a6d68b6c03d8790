"""From where to where a person moves, how far that is, and what is true at either end.

On the phone as well; kept the same by tests/vectors/moves.json.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.rules.places import levels
from migrant_helper.core.rules.truth import Truth

Facts = Mapping[str, Any]

# How far two places lie apart, from nearest to farthest.
_LEVELS = ("none", "district", "subdivision", "country")

# Who of a household may move, and the facts that say such a member does not exist at all.
_NO_PARTNER = ("single", "widowed", "divorced", "separated", "deserted")
_CHILDREN = ("children_under_6", "children_6_14", "children_15_17")


def journey(facts: Facts) -> dict[str, str | None]:
    """The move these facts speak of: {"home", "from", "to"}, each a place or None when not known.

    1. `going_to` known and other than `here`: from `here` (from home when `here` is not known).
    2. Else to where the person already is: from `home` to `here`.
    """
    home, here, going_to = (facts.get(name) for name in ("home", "here", "going_to"))
    if going_to is not None and going_to != here:
        return {"home": home, "from": home if here is None else here, "to": going_to}
    return {"home": home, "from": home, "to": here}


def standing(facts: Facts, end: str) -> dict[str, Any]:
    """The facts as they are with the person at one end of the journey: "home", "from" or "to".

    `here` is that place (not asked, when it is not known) and `going_to` is used up. At the end of
    a move still ahead, who is leaving is "there", or "returned" when that is home. Nothing else is
    assumed to change.
    """
    trip = journey(facts)
    place = trip[end]
    moved = {name: value for name, value in facts.items() if name not in ("here", "going_to")}
    if place is not None:
        moved["here"] = place
        ahead = end == "to" and place != facts.get("here")
        if ahead and facts.get("phase") == "leaving":
            moved["phase"] = "returned" if place == trip["home"] else "there"
    return moved


def apart(one: str | None, other: str | None) -> list[str]:
    """How far apart two places may lie: the possible ones of none, district, subdivision, country.

    Places told alike to the subdivision count as the same place ("IN-KL", "IN-KL": none), since
    nothing told says otherwise; "IN-KL" and "IN-KL/ernakulam" may be none or district; "IN" and
    "IN-KL" none, district or subdivision; with a place not known, any.
    """
    if one is None or other is None:
        return list(_LEVELS)
    ends = (_parts(one), _parts(other))
    if ends[0][0] != ends[1][0]:
        return ["country"]
    if "" in (ends[0][1], ends[1][1]):
        return ["none", "district", "subdivision"]
    if ends[0][1] != ends[1][1]:
        return ["subdivision"]
    if ends[0][2] == ends[1][2]:
        return ["none"]
    return ["none", "district"] if "" in (ends[0][2], ends[1][2]) else ["district"]


def vague(facts: Facts) -> list[str]:
    """The place facts that would tell the move better: those of the coarsest kind, sorted.

    First those not known, else those known to the country only, else those without a district.
    """
    used = ["home", "here"]
    if facts.get("going_to") is not None:
        used = ["going_to", "home"] + (["here"] if facts.get("here") is not None else [])
    depth = {name: len(levels(facts[name])) if facts.get(name) else 0 for name in used}
    coarsest = min(depth.values())
    return sorted(name for name in used if depth[name] == coarsest) if coarsest < 3 else []


def country_of(place: str) -> str:
    """The country of a place or of a jurisdiction: "IN" of "IN-KL/ernakulam"."""
    return place[:2]


def both_ends(facts: Facts) -> Truth:
    """Whether the household lives at both ends of the move; unknown while `who_moved` is.

    1. Nobody moved: no.
    2. The worker moved alone (`[self]`): yes.
    3. Partner or children did not move, and are not known not to exist (not married; no child
       under 18): yes.
    4. Parents did not move and an elder is known to live in the household: yes.
    5. Else no.
    """
    moved = facts.get("who_moved")
    if moved is None:
        return Truth.UNKNOWN
    if moved in ([], ["self"]):
        return Truth.MET if moved else Truth.UNMET
    partner = "partner" not in moved and facts.get("marital_status") not in _NO_PARTNER
    children = "children" not in moved and not all(facts.get(name) == 0 for name in _CHILDREN)
    elders = "parents" not in moved and _at_least_one(facts.get("elders_60_plus"))
    return Truth.MET if partner or children or elders else Truth.UNMET


def _at_least_one(count: Any) -> bool:
    lowest = count.get("min") if isinstance(count, dict) else count
    return lowest is not None and lowest >= 1


def _parts(place: str) -> tuple[str, str, str]:
    subdivision, _, district = place.partition("/")
    return place[:2], subdivision[3:], district
