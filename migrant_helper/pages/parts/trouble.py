"""The trouble that somebody's answers tell of, and whose number comes first in it.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.words.days import add_years

GROWN = 18
# In danger the police first. The lines for children and for women of each country.
POLICE = ("112", "100")
FOR_CHILDREN = ("1098", "104")
FOR_WOMEN = ("181", "1145")

# What somebody may have answered, and the trouble it tells of, the gravest first.
SIGNS: tuple[tuple[str, str, str], ...] = (
    ("free_to_leave", "no", "held"),
    ("free_to_leave", "afraid_to_say", "held"),
    ("event", "trafficked", "held"),
    ("event", "arrested", "police"),
    ("event", "violence", "violence"),
    ("event", "conflict", "violence"),
    ("event", "child_lost", "child"),
    ("event", "work_injury", "hurt"),
    ("event", "commute_injury", "hurt"),
)


def trouble_in(facts: dict[str, Any]) -> str:
    """The trouble that the answers tell of, one of phone/urgent.py; "" for none. The page then offers the
    door for it, without a word of what was answered."""
    found = troubles_in(facts)
    return found[0] if found else ""


def troubles_in(facts: dict[str, Any]) -> list[str]:
    """Every trouble that the answers tell of, the gravest first."""
    found: list[str] = []
    for fact, value, trouble in SIGNS:
        told = facts.get(fact)
        if value == told or (isinstance(told, list) and value in told):
            found.append(trouble)
    return found


def rank_of(number: str, facts: dict[str, Any], on: str) -> int:
    """Where a number stands among those to call: 0 for the police, 1 for a line that is this person's by age
    or sex, 2 for any other, 3 for one that is surely another's (they may still call for somebody)."""
    if number in POLICE:
        return 0
    if number in FOR_CHILDREN:
        told = born(facts)
        if is_child(facts, on) or "child_lost" in (facts.get("event") or []):
            return 1
        return 2 if told == "" else 3
    if number in FOR_WOMEN and facts.get("sex") is not None:
        return 1 if facts["sex"] == "woman" else 3
    return 2


def is_child(facts: dict[str, Any], on: str) -> bool:
    """Whether who answers is surely under age; no where nobody said when they were born."""
    return born(facts) > add_years(on, -GROWN)


def born(facts: dict[str, Any]) -> str:
    """The day of birth, or the year, the first of several that it may be; "" where nobody said."""
    year: Any = facts.get("birth_year")
    first = year.get("min") if isinstance(year, dict) else year
    return str(facts.get("birth_date") or first or "")
