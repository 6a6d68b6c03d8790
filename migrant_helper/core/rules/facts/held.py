"""Places as answers name them, against those that there are: an old code is the place of today, a
place that is not there is no answer.

On the phone as well, which holds no districts; kept the same by tests/vectors/held.json.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.rules.shapes import Fact, Facts

# By code: {"name", "was"?: codes of before, "districts"?: {"names": [...], "was": {old: new}}}.
Places = Mapping[str, Mapping[str, Any]]


def with_places(
    declared: Mapping[str, Fact], facts: Facts, places: Places
) -> tuple[dict[str, Any], list[str]]:
    """The facts with each place as it is called now, and the names of those whose place is not
    there, which are left out.
    """
    settled: dict[str, Any] = {}
    unknown: list[str] = []
    for name, value in facts.items():
        if declared[name]["type"] != "place" or value is None:
            settled[name] = value
            continue
        place = held_place(value, places)
        if place is None:
            unknown.append(name)
        else:
            settled[name] = place
    return settled, unknown


def held_place(place: str, places: Places) -> str | None:
    """The place as it is called now: "IN-OD" for "IN-OR"; None where there is none. A district
    counts where those of its state are listed.
    """
    subdivision, slash, district = place.partition("/")
    code = subdivision if subdivision in places else _called_now(subdivision, places)
    if code is None:
        return None
    listed = places[code].get("districts")
    if slash == "" or listed is None:
        return f"{code}{slash}{district}"
    named: str = listed["was"].get(district, district)
    return f"{code}/{named}" if named in listed["names"] else None


def _called_now(code: str, places: Places) -> str | None:
    return next((now for now, place in places.items() if code in place.get("was", ())), None)
