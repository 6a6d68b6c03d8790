"""The page that asks one question, whatever its kind.

On the phone as well.
"""

from collections.abc import Sequence
from typing import Any

from migrant_helper.core.rules.facts.answers import PREFIX
from migrant_helper.pages.parts.asking import part
from migrant_helper.pages.parts.asking.about import about
from migrant_helper.pages.parts.asking.years import calendar_named, tens_of_years
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.page import Page, State, World
from migrant_helper.pages.parts.trouble import trouble_in


def asked_page(
    world: World,
    state: State,
    journey: Journey,
    asked: dict[str, Any],
    problem: str = "",
    meant: Sequence[dict[str, str]] = (),
) -> Page:
    """The page that shows what is `asked` and how many questions are left; with a `problem` of the
    answer, and the answers to tap that may have been `meant`."""
    fact: str = asked["fact"]
    context = frame(
        world,
        state,
        journey,
        without=(PREFIX + fact,) if problem == "unreadable" else (),
        default_do="answer",
        question=asked,
        about=about(world.ui, asked, journey.facts, journey.lists["way"]),
        problem=problem,
        meant=list(meant),
        tens=tens_of_years(world.ui, journey.facts, asked, state.today),
        calendar=calendar_named(world.ui, journey.facts),
        trouble=trouble_in(journey.facts),
        bars=bars(journey),
        left=max(1, part.length_of(journey) - part.asked_in(journey)),
    )
    return Page(400 if problem else 200, "public/check.html", {**context, "path": "check"})


def bars(journey: Journey) -> list[bool]:
    """A bar for each question of the part, true for those that are answered."""
    asked = part.asked_in(journey)
    return [at < asked for at in range(part.length_of(journey))]
