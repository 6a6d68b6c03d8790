"""The notices that fit: of an entry, of what is a person's or on their list, in a place of theirs.

On the phone as well.
"""

from collections.abc import Collection
from typing import Any

from migrant_helper.pages.parts.calendar import day_text
from migrant_helper.pages.parts.entries import concerns
from migrant_helper.pages.parts.journey import Journey, has_answers
from migrant_helper.pages.parts.one_catalogue import scheme_of
from migrant_helper.pages.parts.page import State, World
from migrant_helper.pages.parts.places import place_name

MOST = 2


def of_entry(world: World, state: State, journey: Journey, entry: str) -> list[dict[str, Any]]:
    """The notices of an entry's page: those of the person's places where they are told, else all."""
    told = has_answers(journey)
    return _shown(
        world,
        journey,
        [
            one
            for one in _running(world, state.today)
            if one["entry"] == entry and (not told or concerns(one["place"], journey.facts))
        ],
    )


def of_person(
    world: World, state: State, journey: Journey, entries: Collection[str]
) -> list[dict[str, Any]]:
    """The notices in a place of the person about `entries` or what they draw already. Of a sensitive
    entry none: whoever looks over a shoulder reads them too."""
    drawn = journey.facts.get("gets_already") or []
    return _shown(
        world,
        journey,
        [
            one
            for one in _running(world, state.today)
            if (one["entry"] in entries or one["entry"] in drawn)
            and concerns(one["place"], journey.facts)
            and not is_sensitive(world, one["entry"])
        ],
    )


def is_sensitive(world: World, entry: str) -> bool:
    """Whether nobody else should read of the entry; an entry that is not loaded counts as such."""
    scheme = scheme_of(world, entry)
    return scheme is None or scheme["sensitive"]


def _running(world: World, today: str) -> list[dict[str, Any]]:
    """Those begun and not over, the one that ends first before the others."""
    return [one for one in world.notices if one["from"] <= today <= one["until"]]


def _shown(world: World, journey: Journey, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The first of them as a page shows them: [{"place", "day", "text", "lang", "draft", "publisher",
    "official"}]."""
    ui = world.ui
    return [
        {
            **one,
            "place": place_name(ui["places"], one["place"]),
            "day": day_text(ui, journey.facts, one["until"]),
        }
        for one in found[:MOST]
    ]
