"""The trouble that somebody's answers tell of.

On the phone as well.
"""

from typing import Any

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
