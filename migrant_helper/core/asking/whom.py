"""Whom a fact is about, where somebody else died or was hurt than who answers.

On the phone as well; kept the same by the pages of tests/parity.
"""

from collections.abc import Collection, Sequence

from migrant_helper.core.rules.shapes import Fact, Facts

_DEATHS = ("death_at_work", "death_other")
_INJURIES = ("work_injury", "commute_injury", "other_injury")


def only_deaths(facts: Facts) -> bool:
    """Whether something is told that happened, and all of it is a death."""
    told: Sequence[str] = facts.get("event") or []
    return len(told) > 0 and all(value in _DEATHS for value in told)


def is_another(facts: Facts, way: Collection[str]) -> bool:
    """Whether who died or was hurt is another than who answers: as told, or since nobody tells their
    own death, which the `way` may say as well."""
    told: Sequence[str] = facts.get("event") or []
    who = facts.get("worker_is")
    if who is not None:
        return bool(who != "self")
    is_hurt = any(value in _INJURIES for value in told)
    is_death = any(value in _DEATHS for value in told) or "died" in way
    return is_death and not is_hurt


def whom(fact: Fact, facts: Facts, way: Collection[str]) -> list[str]:
    """Whom the fact is about: "self", "died" or "hurt", or who answers and that person; nobody where that needs
    no word: nobody else is spoken of, or it is one of the family (`of`)."""
    of: str = fact.get("of", "self")
    if of == "family" or not is_another(facts, way):
        return []
    told: Sequence[str] = facts.get("event") or []
    is_death = "died" in way or any(value in _DEATHS for value in told)
    harmed = [] if of == "self" else ["died" if is_death else "hurt"]
    return harmed if of == "worker" else ["self", *harmed]
