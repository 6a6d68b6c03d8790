"""The trouble that somebody's answers tell of, and whose number it is that helps in it.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.words.days import add_years

GROWN = 18
# Below this age neither country lets anybody be put to work.
HIRED_FROM = 14
HIRED = ("employee", "casual", "contractor", "platform")
# Who comes at once stands before any line that only takes a complaint, but for pay.
AT_ONCE = ("112", "102", "100")
# The lines for children and for women of each country.
FOR_CHILDREN = ("1098", "104")
FOR_WOMEN = ("181", "1145")

# What somebody may have answered, and the trouble it tells of, the gravest first.
SIGNS: tuple[tuple[str, str, str], ...] = (
    ("free_to_leave", "no", "held"),
    ("free_to_leave", "afraid_to_say", "held"),
    ("event", "trafficked", "trafficked"),
    ("event", "arrested", "police"),
    ("event", "violence", "violence"),
    ("event", "conflict", "violence"),
    ("event", "child_lost", "child"),
    ("event", "work_injury", "hurt"),
    ("event", "commute_injury", "hurt"),
)

# The answer that the button of a trouble is, for whoever presses it: not where it may be about another thing.
PRESSED: dict[str, tuple[str, str]] = {
    "held": ("free_to_leave", "no"),
    "police": ("event", "arrested"),
    "trafficked": ("event", "trafficked"),
    "violence": ("event", "violence"),
}


def with_pressed(facts: dict[str, Any], trouble: str, country: str) -> dict[str, Any]:
    """The facts with the answer that the button of a trouble is; before a place was told, what happened
    did so in that country."""
    if trouble not in PRESSED:
        return facts
    fact, value = PRESSED[trouble]
    if fact != "event":
        return {**facts, fact: facts.get(fact) or value}
    told: list[str] = facts.get("event") or []
    events = {**facts, "event": [*[one for one in told if one != value], value]}
    placed = "home" in facts or "here" in facts or "event_place" in facts
    return events if placed else {**events, "event_place": country}


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


def is_anothers(number: str, facts: dict[str, Any], on: str) -> bool:
    """Whether a number is surely another's by age or sex: it stands last, as they may call for somebody.
    A girl calls the child line before the women's."""
    is_young = is_child(facts, on)
    if number in FOR_CHILDREN:
        return born(facts) != "" and not is_young
    return number in FOR_WOMEN and (is_young or (facts.get("sex") or "woman") != "woman")


def is_child(facts: dict[str, Any], on: str) -> bool:
    """Whether who answers is surely under age; no where nobody said when they were born."""
    return born(facts) > add_years(on, -GROWN)


def is_put_to_work(facts: dict[str, Any], on: str) -> bool:
    """Whether who answers is surely too young for the work somebody has them do."""
    works = facts.get("employment") in HIRED or bool(facts.get("pay_problem"))
    return works and born(facts) > add_years(on, -HIRED_FROM)


def born(facts: dict[str, Any]) -> str:
    """The day of birth, or the year, the first of several that it may be; "" where nobody said."""
    year: Any = facts.get("birth_year")
    first = year.get("min") if isinstance(year, dict) else year
    return str(facts.get("birth_date") or first or "")
