"""The back of a card: what to show where the office says no.

On the phone as well.
"""

from collections.abc import Sequence
from typing import Any

from migrant_helper.core.entry.counter import called, line_of
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.office.possible import possible
from migrant_helper.pages.parts.office.refused import in_office_words, saying, shown
from migrant_helper.pages.parts.one_catalogue import together
from migrant_helper.pages.parts.page import State, World

# As many lines as one side of A6 holds in two languages.
MOST_LINES = 3


def behind(
    world: World, state: State, journey: Journey, entries: Sequence[str]
) -> list[dict[str, Any]]:
    """The first line to show of each of these entries, at most MOST_LINES: {"office" (as a button),
    "says", "show", "lang", "words" (the office's own, None where it reads the person's)}. Nothing of a
    sensitive entry: others read a card."""
    catalogue = together(world, state.today, journey.facts)
    held = {scheme["id"]: scheme for scheme in possible(catalogue, state, journey)}
    own = [held[one] for one in entries if one in held and not held[one]["sensitive"]]
    # Of what an office says of an entry, none may be said to this person.
    rows = [
        called(own, line_of(scheme, scheme["counter"][0]))
        for scheme in own
        if scheme.get("counter")
    ]
    return [
        {
            **saying(row),
            "office": shown(catalogue, row["office"]),
            "show": row["show"],
            "words": in_office_words(world, journey, row),
        }
        for row in rows[:MOST_LINES]
        if row is not None
    ]
