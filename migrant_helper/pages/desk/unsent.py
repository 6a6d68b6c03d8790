"""What lies on this phone alone: how many changes the service does not have yet, since when, and why.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.words.dates import shown
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.parts.page import World

# Why a change is not taken, as far as the page has words for it; any other is "other".
REASONS = ("clock", "erased", "case", "aadhaar")


def unsent_rows(world: World, desk: Desk) -> dict[str, Any] | None:
    """None on the server. {"count", "photos": how many wait, "people": of how many cases, "since": the day of the
    oldest change in words, "synced": that of the last
    exchange with its time in "minute", "net": what hinders one ("": nothing, "offline", "away": the service cannot
    be reached, "busy", "out": signed out, "other": somebody else is signed in, "failed", "full": the phone is),
    "clock": by how many days the clock is wrong, "ahead": to which
    side, "coming": whether the cases are still on their way here, "refused": [{"case", "name", "why", "count"}],
    "stamps": how many of them the clock hinders}, of what the phone tells:
    {"waiting": [{"case", "why", "day"}], "photos": the case of each that waits, "synced": a day or "",
    "minute", "net", "clock": days, "ahead", "coming"}."""
    if desk.phone is None:
        return None
    waiting: Sequence[Mapping[str, str]] = desk.phone["waiting"]
    photos: Sequence[str] = desk.phone["photos"]
    dates = world.ui["dates"]
    days = [one["day"] for one in waiting]
    synced: str = desk.phone["synced"]
    # An id may be digits alone, which no key can be on a phone.
    about = [*[one["case"] for one in waiting], *photos]
    refused = [one for one in waiting if one["why"]]
    return {
        "count": len(waiting),
        "photos": len(photos),
        "people": len(dict.fromkeys([f"id {case}" for case in about])),
        "since": shown(min(days), dates) if days else "",
        "synced": shown(synced, dates) if synced else "",
        "minute": desk.phone["minute"],
        "net": desk.phone["net"],
        "clock": desk.phone["clock"],
        "ahead": desk.phone["ahead"],
        "coming": desk.phone["coming"],
        "refused": refused_rows(desk, refused),
        "stamps": len([1 for one in refused if one["why"] == "clock"]),
    }


def refused_rows(desk: Desk, refused: Sequence[Mapping[str, str]]) -> list[dict[str, Any]]:
    """A row for each case and reason, the one that waits longest first."""
    if not refused:
        return []
    about = [one["case"] for one in refused]
    # An id may be digits alone, which no key can be on a phone.
    names = {f"id {case['id']}": case["name"] for case in desk.cases if case["id"] in about}
    rows: list[dict[str, Any]] = []
    told = [f"{one['case']} {reason_of(one['why'])}" for one in refused]
    for text in dict.fromkeys(told):
        case, _, why = text.partition(" ")
        alike = [1 for one in told if one == text]
        rows.append(
            {"case": case, "name": names.get(f"id {case}", ""), "why": why, "count": len(alike)}
        )
    return rows


def reason_of(why: str) -> str:
    """One of REASONS, or "other"."""
    return why if why in REASONS else "other"
