"""Places as the pages name them.

On the phone as well.
"""

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
