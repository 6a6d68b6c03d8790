"""The entries that concern a person, each as one line of the results.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.entry.deadlines import too_late, upcoming
from migrant_helper.core.entry.steps import Decide, decider
from migrant_helper.core.rules.screening import screen
from migrant_helper.core.words.texts import first_sentence
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.calendar import day_text
from migrant_helper.pages.parts.page import Catalogue, State, World

# What an entry that is only about a move asks beside the move itself.
_MOVES = ("moved_subdivision", "moved_district", "voter_at", "identity_address")
_BESIDE = ("phase", "pay_problem")


def entries(
    world: World, state: State, journey: journeys.Journey, catalogue: Catalogue
) -> list[dict[str, Any]]:
    """A row for each entry that concerns the person: those of the whole country, of home, of here;
    those that matter most first."""
    schemes = {scheme["id"]: scheme for scheme in catalogue["schemes"]}
    decide = decider(catalogue, journey.facts, state.today)
    found = []
    for result in screen(catalogue, journey.facts, state.today):
        scheme = schemes[result["id"]]
        if result["outcome"] != "unmet" or concerns(scheme["jurisdiction"], journey.facts):
            met = result["outcome"] == "met"
            found.append(
                {
                    **entry(scheme, result),
                    "late": late(world, journey.facts, scheme, decide, state.today) if met else [],
                }
            )
    return sorted(found, key=lambda row: (-row["matters"], row["id"]))


def entry(scheme: dict[str, Any], result: Mapping[str, Any]) -> dict[str, Any]:
    """An entry as one line of the results, but for what is late."""
    stays = is_for_a_move(result)
    door = first_sentence(scheme["instead"]["text"]) if stays and "instead" in scheme else ""
    return {
        "id": scheme["id"],
        "lang": scheme["lang"],
        "short": scheme["short"],
        "brief": door or scheme["brief"],
        "picture": scheme["picture"],
        "matters": scheme["matters"],
        "group": group_of(result),
        "stays": stays,
        "confirm": result["confirm"],
        "asks": len(result["missing"]) or len(result["would_change"]),
        "sensitive": scheme["sensitive"],
    }


def instead(scheme: dict[str, Any], catalogue: Catalogue) -> dict[str, Any] | None:
    """The door that stays open where this one is shut: {"text", "entries": [{"id", "name", "lang"}]};
    None where the entry names none."""
    if "instead" not in scheme:
        return None
    named: list[str] = scheme["instead"]["entries"]
    held = {one["id"]: one for one in catalogue["schemes"]}
    doors = [held[name] for name in named if name in held]
    return {
        "text": scheme["instead"]["text"],
        "entries": [{"id": one["id"], "name": one["name"], "lang": one["lang"]} for one in doors],
    }


def late(
    world: World, facts: dict[str, Any], scheme: dict[str, Any], decide: Decide, today: str
) -> list[dict[str, str]]:
    """The last days to claim that have passed for what is the person's: [{"on", "text"}], the day
    as it is shown and what can still be done."""
    rows = too_late(upcoming(scheme, facts, decide, today))
    return [{"on": day_text(world.ui, facts, row["on"]), "text": row["late"]} for row in rows]


def concerns(jurisdiction: str, facts: dict[str, Any]) -> bool:
    """True where an entry's country or state is home, here or where the person goes."""
    places = [facts.get(name) or "" for name in ("home", "here", "going_to")]
    return any(
        place == jurisdiction or place[:2] == jurisdiction or place[:5] == jurisdiction
        for place in places
    )


def is_for_a_move(result: Mapping[str, Any]) -> bool:
    """Whether nothing speaks against an unmet entry but that the person has not moved, or has what it
    would move there already."""
    against = [one.get("fact") for one in result["because"]] if result["outcome"] == "unmet" else []
    return any(fact in _MOVES for fact in against) and all(
        fact in _MOVES or fact in _BESIDE for fact in against
    )


def group_of(result: Mapping[str, Any]) -> str:
    """Met is yours, unknown is open; unmet is soon where one thing would turn it, open where a paper that
    anybody can have made would open it again, or where what the person does not know may, else not."""
    if result["outcome"] == "unmet":
        turns = [one for one in result["would_change"] if "open" not in one]
        may_be = bool(result["would_change"]) or hangs_on_unknown(result)
        return "soon" if turns else "open" if may_be else "not"
    return "yours" if result["outcome"] == "met" else "open"


def hangs_on_unknown(result: Mapping[str, Any]) -> bool:
    """Whether a no that has to be confirmed rests on what the person was asked and does not know."""
    rests = [one for one in result["because"] if "answer" in one and one["answer"] is None]
    return bool(result["confirm"]) and len(rests) > 0
