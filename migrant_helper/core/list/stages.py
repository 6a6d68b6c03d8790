"""Which of an entry's steps are asked of a person, by where that person stands: away, about to
leave, back home, or the family that stayed.

On the phone as well; kept the same by tests/vectors/checklists.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.asking.whom import only_deaths
from migrant_helper.core.entry.steps import STAGES, staged
from migrant_helper.core.list.whose import TRAVELLERS, is_held, is_near, may_be_away
from migrant_helper.core.moving.moves import apart, journey

Row = Mapping[str, Any]

# Where nothing is left to do at a person's own stage, the stage whose steps say most to them.
_NEAREST = ("before", "there", "arrival", "apply")

# What can be done today by who stands at each stage of the move.
_NOW = {
    "leaving": ("before", "apply"),
    "there": ("arrival", "apply", "there"),
    "returned": ("return", "apply", "there"),
    "settled": ("arrival", "apply", "there"),
    "home": ("apply", "return", "there"),
}


def stages_of(facts: Row) -> tuple[str, ...]:
    """The stages whose steps can be done now by who stands where these facts say, in order. The family
    that never left claims at home what is asked for on coming back; so does that of the dead,
    wherever it is, as nobody else comes back."""
    phase = str(facts.get("phase") or "")
    if phase not in TRAVELLERS and is_near(facts) and not may_be_away(facts):
        return _NOW["home"]
    now = _NOW.get(phase, _NOW["there"])
    return (*now, "return") if only_deaths(facts) and "return" not in now else now


def standing_steps(scheme: Row, steps: Sequence[Row], facts: Row) -> list[dict[str, Any]]:
    """Of the steps that apply (see `steps.steps_of`), those for who stands where this person does.

    - Away (at a work place in the same state, too, or where that may be), on the way, or about to leave: all, but for
      applying to what the person draws already and no new place registers anew.
    - At home, back or never gone: what it takes to apply, what is done on coming back, and of a
      claim (see `claim` in docs/data.md) what is done about it at the place of work, too: a claim
      is followed from home.
    - Where they are held: none that leads towards who holds them.
    - Where that leaves nothing, the steps of the nearest stage: no entry that is somebody's is
      without a step.
    """
    stages = _stages(scheme, facts)
    if is_held(facts):
        steps = [step for step in steps if not _leads_there(step)]
    found = staged(steps, {stage: stage for stage in stages})
    for stage in _NEAREST:
        if not found:
            found = staged(steps, {stage: stage})
    return found


def _leads_there(step: Row) -> bool:
    """Whether it is done at the place of work, or by who gives the work."""
    return step["where"] == "workplace" or step["who"] in ("employer", "contractor")


def applies(scheme: Row, facts: Row) -> bool:
    """Whether the person has to apply: they do not draw it already, or register anew where they
    move."""
    again = _moves(facts) and scheme["portability"]["within_country"] == "re-register"
    return again or scheme["id"] not in (facts.get("gets_already") or ())


def _moves(facts: Row) -> bool:
    trip = journey(facts)
    return apart(trip["from"], trip["to"]) != ["none"] or facts.get("phase") == "leaving"


def _stages(scheme: Row, facts: Row) -> list[str]:
    at_home = ["return", "there"] if "claim" in scheme else ["return"]
    is_away = _moves(facts) or facts.get("phase") == "there" or may_be_away(facts)
    others = [stage for stage in STAGES if stage != "apply"] if is_away else at_home
    return ["apply", *others] if applies(scheme, facts) else others
