"""Places as the pages name them.

On the phone as well.
"""

from collections.abc import Sequence
from typing import Any

from migrant_helper.pages.parts.page import World


def countries(world: World) -> list[dict[str, object]]:
    """Each held country with its subdivisions, in the order of the registry: [{"code", "name",
    "places": [...]}]."""
    found: list[dict[str, object]] = []
    for code, place in world.ui["places"].items():
        if "-" not in code:
            inside = [
                {"code": other, "name": part["name"]}
                for other, part in world.ui["places"].items()
                if other.startswith(f"{code}-")
            ]
            found.append({"code": code, "name": place["name"], "places": inside})
    return found


def place_name(places: dict[str, Any], code: str | None) -> str:
    """A place's name to its subdivision; "" for an unknown one."""
    return str(places.get((code or "")[:5], {}).get("name", ""))


def nearest_lines(
    lines: Sequence[dict[str, Any]], facts: dict[str, Any], own: str = ""
) -> list[dict[str, Any]]:
    """Of helplines those that answer this person: first of the state where they are, then of the country,
    then of the state they come from. A state's line is left out for who has told of other states, but
    for that of the state `own`."""
    here, home = [str(facts.get(name) or "")[:5] for name in ("here", "home")]
    order = [here or "-", "", home or "-", own or "-"]
    if not here and not home:
        order += [str(line.get("place") or "") for line in lines]
    near = [line for line in lines if str(line.get("place") or "") in order]
    return sorted(near, key=lambda line: order.index(str(line.get("place") or "")))
