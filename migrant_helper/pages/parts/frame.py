"""What every template needs besides its page's own: interface, hidden fields, age of the rules.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.days import days_between
from migrant_helper.pages.parts.journey import Journey, hidden
from migrant_helper.pages.parts.page import State, World
from migrant_helper.pages.parts.places import place_name

# Days after which rules that nobody looked at again are called old.
OLD = 90


def frame(
    world: World, state: State, journey: Journey, without: tuple[str, ...] = (), **own: Any
) -> dict[str, Any]:
    """A template's context: the shared part and the page's `own`. `without` names carried fields
    the page shows itself; `default_do` in `own` is what Enter presses, at `default_path` or the
    page itself; `carried` are the answers as hidden fields beside a form that may not hold them."""
    context = {
        "ui": world.ui,
        "path": state.path,
        "today": state.today,
        "default_do": "show",
        "default_path": "",
        "languages_open": False,
        "carried": [],
        "hidden": [list(pair) for pair in hidden(journey, without)],
        "age": rules_age(world),
        "can_keep": state.kept is not None,
        "borrowed": state.borrowed,
        "keep": "keep:pin" if journey.lists["pin"] else "keep",
        "absent_states": absent_states(world),
        "old": days_between(newest(world), state.today) > OLD,
    }
    return {**context, **own}


def absent_states(world: World) -> str:
    """The names of the states whose own entries are not on this phone yet, in a line; "" for none."""
    comma: str = world.ui["comma"]
    return comma.join([place_name(world.ui["places"], one) for one in world.absent])


def rules_age(world: World) -> dict[str, str]:
    """The oldest and the newest day on which a loaded entry was checked, as shown to a reader."""
    dates = world.ui["dates"]
    return {"oldest": shown(min(checked(world)), dates), "newest": shown(newest(world), dates)}


def newest(world: World) -> str:
    """The day on which the last of the loaded entries was checked: no clock can be before it."""
    return max(checked(world))


def checked(world: World) -> list[str]:
    """The days on which the loaded entries were checked."""
    return [one["checked"] for held in world.catalogues.values() for one in held["schemes"]]
