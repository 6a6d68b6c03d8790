"""The ways in for who stands elsewhere: somebody died or was hurt, was freed, was driven out, was
taken away; or the worker is away, and the one at home asks.

A way is a start of its own: what it says already, what is asked first, and what is not held yet.
On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.asking.asked import is_asked
from migrant_helper.core.asking.whom import is_another, only_deaths
from migrant_helper.core.list.whose import has_with_them, is_at_home
from migrant_helper.pages.parts.page import Catalogue, Ui
from migrant_helper.pages.parts.words import say

Facts = Mapping[str, Any]

# What is known of who takes this way.
TOLD: dict[str, dict[str, Any]] = {
    "died": {},
    "hurt": {},
    "freed": {"free_to_leave": "freed"},
    "displaced": {"event": ["disaster"]},
    "trafficked": {"event": ["trafficked"]},
    "left": {"who_moved": ["partner"], "phase": "settled"},
}
_HARM = (
    "event",
    "worker_is",
    "their_age",
    "event_place",
    "event_date",
    "their_cover",
    "their_payer",
)
# What of the own work and body decides only where it is the own harm.
_OWN = ("employment", "esi_member", "disability")
# What is asked first, before what settles most.
FIRST: dict[str, tuple[str, ...]] = {
    "died": _HARM,
    "hurt": (*_HARM, "their_harm", *_OWN),
    "freed": ("pay_problem", "pay_problem_since", "identity_card", "bank_account"),
    "displaced": ("event_place", "event_date", "ration_card", "identity_card", "children_6_14"),
    "trafficked": ("free_to_leave", "sex", "birth_year", "identity_card"),
    "left": (
        "ration_card",
        "on_ration_card",
        "ration_last_drawn",
        "job_card",
        "children_under_6",
        "sex",
        "marital_status",
    ),
}

# What of an event is offered first to who takes the way; all of it once something was told.
OFFERED: dict[str, tuple[str, ...]] = {
    "died": ("death_at_work", "death_other"),
    "hurt": ("work_injury", "commute_injury", "other_injury"),
}


# The kinds of work in sight, those that most have; the others lie in a fold.
_WORK = 8


def offered(
    declared: Mapping[str, Any], fact: str, facts: Facts, way: tuple[str, ...]
) -> dict[str, Any]:
    """The fact with the choices that are shown: of an event not told yet, those of the way; of who it was,
    not the one who answers where somebody died; of countries the likely ones first, `front` of them;
    of kinds of work as many as a screen holds."""
    if fact == "worker_is" and only_deaths(facts):
        return {**declared, "values": [value for value in declared["values"] if value != "self"]}
    if fact == "citizen_of":
        likely = _likely_first(declared, str(facts.get("home") or "")[:2])
        rest = [value for value in declared["values"] if value not in likely]
        return {**declared, "values": [*likely, *rest], "front": len(likely)}
    if fact == "work":
        return {**declared, "front": _WORK}
    few = [value for name in way for value in OFFERED.get(name, ())]
    if fact != "event" or fact in facts or not few:
        return {**declared}
    return {**declared, "values": few}


def _likely_first(declared: Mapping[str, Any], home: str) -> list[str]:
    """The values somebody gives (`usual`), that of the home country first."""
    often = dict(zip(declared["values"], declared["usual"], strict=True))
    likely = [value for value in declared["values"] if often[value] > 0 or value == home]
    return sorted(likely, key=lambda value: (0 if value == home else 1, -often[value]))


def first_question(
    catalogue: Catalogue, facts: Facts, on: str, way: tuple[str, ...], skipped: tuple[str, ...]
) -> str | None:
    """The first fact of the way that this person is asked and has neither told nor skipped."""
    theirs = is_another(facts, way)
    for name in way:
        for fact in FIRST.get(name, ()):
            is_open = fact in catalogue["facts"] and fact not in facts and fact not in skipped
            is_open = is_open and not (name == "hurt" and theirs and fact in _OWN)
            if is_open and is_asked(catalogue, facts, on, fact):
                return fact
    return None


def family_asks(way: Sequence[str], facts: Facts) -> bool:
    """Whether the family's steps are the own work of who answers: the family at home, or one who lives there."""
    return is_at_home(facts) or any(name in ("left", "died") for name in way)


def is_familys(step: Facts, facts: Facts, way: Sequence[str]) -> bool:
    """Whether the family does a step, or a trip, for who answers: not where it is their own work, nor where
    the children are with them."""
    own = family_asks(way, facts) or has_with_them(facts, step["where"])
    return bool(step["who"] == "family") and not own


def told_first(ui: Ui, way: tuple[str, ...], facts: Facts) -> list[str]:
    """What saves a right before all that is held, after a death or a disaster; always in sight."""
    event: Sequence[str] = facts.get("event") or []
    found: list[str] = []
    has_died = "died" in way or only_deaths(facts)
    if has_died and _is_in_nepal(facts):
        found.append(
            say(ui, "First have the death registered at the ward office. Claims need that paper.")
        )
    elif has_died:
        found.append(
            say(
                ui,
                "First the death paper: ask the register of births and deaths where the death was. It is at "
                "the hospital, the panchayat or the town office.",
            )
        )
    if "displaced" in way or "disaster" in event:
        found.append(
            say(
                ui,
                "First ask the block or ward office if you are on the list of this disaster, even if you were "
                "away. Bring photos and papers.",
            )
        )
    return found


def _is_in_nepal(facts: Facts) -> bool:
    place = facts.get("event_place") or facts.get("here")
    return str(place)[:2] == "NP"
