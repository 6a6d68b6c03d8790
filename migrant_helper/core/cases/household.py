"""A family is several cases that name each other: what they share, and the changes that open one more.

On the phone as well; kept the same by tests/vectors/changes.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

Case = Mapping[str, Any]
# An answer that is none: it is asked again.
_NOTHING = ("", "?")
_ENDS = ("home", "here")
# Where somebody is and goes: told by who asks before a question is put.
_PLACES = ("home", "here", "going_to")


def begun_by(case: Case | None, facts: Sequence[str], ends: Mapping[str, str]) -> dict[str, Any]:
    """The data of the first change "journey" of a new case: of `facts` what this case of the same family
    says (None: of no family), and where home and here are (`ends`), with the districts told of these."""
    answers: dict[str, str] = {}
    if case is not None:
        told: Mapping[str, str] = case["answers"]
        answers = {fact: told[fact] for fact in facts if told.get(fact, "") not in _NOTHING}
    given = {name: ends[name] for name in _ENDS if ends.get(name, "") != ""}
    return {"answers": {**answers, **given}, "lists": {}, "steps": {}, "picks": {}}


def told_of(case: Case, shared: Sequence[str]) -> list[str]:
    """The facts that somebody was asked of a case: without its places, and where it is one of a family without
    what the household shares (`shared`), which is copied as a case begins."""
    answers: Mapping[str, str] = case["answers"]
    copied = shared if len(case["household"]) > 0 else ()
    told = [fact for fact in answers if answers[fact] != ""]
    return [fact for fact in told if fact not in _PLACES and fact not in copied]


def districts(case: Case | None, ends: Mapping[str, str]) -> list[str]:
    """The districts that another case was told, of the same states: "here:IN-GJ/surat"."""
    if case is None:
        return []
    told: Sequence[str] = case["lists"].get("district", [])
    found: list[str] = []
    for name in _ENDS:
        state = ends.get(name, "").partition("/")[0]
        found += [one for one in told if state != "" and one.startswith(f"{name}:{state}/")]
    return found


def joined(case: str, other: str) -> list[dict[str, Any]]:
    """The two changes by which two cases name each other."""
    pairs = ((case, other), (other, case))
    return [
        {"kind": "household", "case": one, "data": {"with": two, "same": True}}
        for one, two in pairs
    ]
