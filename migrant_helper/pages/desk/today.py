"""Today: whose answer is late, whose day has come, who is stuck, whom others keep waiting; any case by name
or number.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.due import GROUPS, group_of
from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.digits import DIGITS
from migrant_helper.core.words.sound import sounds
from migrant_helper.pages.desk.desk import Desk, desk_page, limits_of
from migrant_helper.pages.desk.hearing.shown import next_hearing
from migrant_helper.pages.desk.unsent import unsent_rows
from migrant_helper.pages.parts.page import Form, Page, State, World, first

Case = Mapping[str, Any]
# Of one group: more are a search away.
MOST = 50
# What waits for nobody here stands folded, but for so few cases that all have room.
FEW = 6
FOLDED = ("waiting", "open", "closed")


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The cases in groups, each in the first that fits; with `find` those it finds. It says so where the case that was
    asked for is not here, and leads who has opened none yet to how to work here."""
    asked = first(form, "find")
    words, digits = sounds(asked), digits_in(asked)
    found = [case for case in desk.cases if is_found(case, words, digits)] if asked else desk.cases
    named = [(case, group_of(case, limits_of(desk), state.today)) for case in found]
    is_open = asked != "" or len(found) <= FEW
    groups = [
        group_row(world, group, [case for case, one in named if one == group], is_open=is_open)
        for group in GROUPS
    ]
    groups = [group for group in groups if group["count"]]
    unsent = unsent_rows(world, desk)
    own = {
        "groups": groups,
        "asked": asked,
        "count": len(desk.cases),
        "unsent": unsent,
        "absent": first(form, "case") != "" and desk.case is None and desk.done == "",
        "is_new": desk.last is None,
    }
    return desk_page(world, state, desk, "today", own)


def group_row(world: World, group: str, cases: Sequence[Case], *, is_open: bool) -> dict[str, Any]:
    """{"id", "cases": the first of them, each in one line, "count", "is_open"}."""
    return {
        "id": group,
        "cases": [row(world, case) for case in cases[:MOST]],
        "count": len(cases),
        "is_open": is_open or group not in FOLDED,
    }


def row(world: World, case: Case) -> dict[str, Any]:
    """A case in one line: {"id", "name", "what", "day", "hearing": its day and time, "" for none}."""
    following = case["next"]
    day = shown(following["on"], world.ui["dates"]) if following["on"] else ""
    return {
        "id": case["id"],
        "name": case["name"],
        "what": following["what"],
        "day": day,
        "hearing": next_hearing(world, case),
    }


def is_found(case: Case, words: Sequence[str], digits: str) -> bool:
    """Whether each of the `words`, as they sound, is like the beginning of one of the name; or, of three
    digits and more, whether they stand in the number."""
    if len(digits) >= 3:
        return digits in digits_in(case["phone"])
    named: Sequence[str] = case["heard"]
    return all(any(word.startswith(one) for word in named) for one in words)


def digits_in(text: str) -> str:
    """The digits of a text, of any script."""
    return "".join(sign for sign in text.translate(DIGITS) if "0" <= sign <= "9")
