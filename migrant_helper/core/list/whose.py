"""Whose work a step is: of who answers, or of the family at home; and who stands near whoever owes or harms.

On the phone as well; kept the same by tests/vectors/first.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.asking.whom import is_another
from migrant_helper.core.moving.moves import apart, journey

Row = Mapping[str, Any]

# Who says one of these goes away or has been away.
TRAVELLERS = ("leaving", "there", "returned")
_CHILDRENS = ("school", "anganwadi")
_HIRED = ("contractor", "casual")
_FAMILY = ("partner", "children", "parents")
_HELD = ("no", "afraid_to_say")
_TAKEN = ("trafficked", "returned_under_threat")


def is_at_home(facts: Row) -> bool:
    """Whether who answers lives at home, back or never gone, so that what the family does is theirs to do."""
    is_away = (facts.get("phase") or "") in ("leaving", "there") or may_be_away(facts)
    return is_near(facts) and not is_away


def may_be_away(facts: Row) -> bool:
    """Whether who answers was asked where they stand in their move, does not know, and works for others or misses
    pay: whoever moves inside one state understands that question least."""
    works = facts.get("employment") in _HIRED or bool(facts.get("pay_problem"))
    return "phase" in facts and facts["phase"] is None and works


def has_with_them(facts: Row, where: str) -> bool:
    """Whether who answers has, or may have, the children with them for whom somebody goes to that office: nobody
    said that they stay at home (see in-children-came in schemes/definitions.yaml)."""
    moved: Sequence[str] = facts.get("who_moved") or []
    return where in _CHILDRENS and (len(moved) == 0 or "children" in moved)


def is_for_family(facts: Row, step: Row) -> bool:
    """Whether a step is for the family to do, and the children it is about are not with who answers."""
    return bool(step["who"] == "family") and not has_with_them(facts, step["where"])


def is_near(facts: Row) -> bool:
    """Whether home and here are one place, as far as is told."""
    trip = journey(facts)
    return apart(trip["from"], trip["to"]) == ["none"]


def is_alone(facts: Row) -> bool:
    """Whether they live away from home for their own work, and nobody of the family is said to be there
    with them."""
    moved: Sequence[str] = facts.get("who_moved") or []
    if any(name in moved for name in _FAMILY) or is_another(facts, ()):
        return False
    trip = journey(facts)
    if trip["from"] is None or trip["to"] is None or apart(trip["from"], trip["to"]) == ["none"]:
        return False
    return (facts.get("phase") or "there") == "there"


def is_held(facts: Row) -> bool:
    """Whether they are held where they work, were taken there by lies, or are threatened or hit where pay is
    wrong: nothing leads towards who does it."""
    happened: Sequence[str] = facts.get("event") or []
    is_hit = "violence" in happened and bool(facts.get("pay_problem"))
    return is_hit or facts.get("free_to_leave") in _HELD or any(one in happened for one in _TAKEN)
