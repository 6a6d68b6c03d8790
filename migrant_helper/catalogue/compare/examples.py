"""One person of a group who can be pictured: grown, with the fewest answers and none against another."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from migrant_helper.catalogue.compare.people import Both, answers_of, reached, stands_on, told
from migrant_helper.core.rules.decide import start
from migrant_helper.core.rules.screening import verdicts

Facts = dict[str, Any]
Pair = tuple[str, str]
_GROWN = (18, 60)
_AGES = (30, 45, 58, 65, 75)
# Of a group so many are made as plain as they can be; the plainest of them is shown.
_TRIED = 3
# Among so many of a group the one to show is chosen.
_SOME = 40
_NOBODY_PAYS = ("unemployed", "student")
_NO_FIRM = ("casual", "contractor", "platform", "self_employed", "family", *_NOBODY_PAYS)
_DEATHS = {"death_at_work", "death_other"}


def example(
    both: Both, change: tuple[str, Pair], people: Sequence[Facts], belongs: Callable[[Facts], bool]
) -> Facts:
    """Of these people, whose answer of this entry changed alike (`change`: the entry, before and now),
    the plainest, with no answer that it does not take; still one of the group (`belongs`)."""
    entry, pair = change
    alone = Both(_alone(both.was, entry), _alone(both.now, entry), both.on)

    def says(facts: Facts) -> bool:
        return answers_of(alone, facts).get(entry) == pair and belongs(facts)

    touched = sorted(reached(alone.was) | reached(alone.now))
    needed = _asking(alone, touched)
    year = int(both.on[:4])
    first = sorted(people[:_SOME], key=lambda facts: _oddity(facts, year))[:_TRIED]
    plain = []
    for one in first:
        held = {name: one[name] for name in touched if name in one}
        held = held if says(held) else one
        plain.append(_plainer(alone, change, held, needed, says))
    return min(plain, key=lambda facts: (_oddity(facts, year), len(facts)))


def _alone(side: dict[str, Any], entry: str) -> dict[str, Any]:
    return {**side, "schemes": [one for one in side["schemes"] if one["id"] == entry]}


def _is_missed(both: Both, change: tuple[str, Pair], facts: Facts, name: str) -> bool:
    """Whether it cannot be told for want of this answer: a reason of our own making."""
    entry, pair = change
    sides = [
        side for side, answer in ((both.was, pair[0]), (both.now, pair[1])) if answer == "unknown"
    ]
    return name not in facts and any(
        name in verdicts(start(side, told(side, facts, both.on), both.on))[entry]["missing"]
        for side in sides
    )


def _asking(both: Both, touched: Sequence[str]) -> set[str]:
    """A question that is asked of other people, and what says of whom: part of the picture."""
    was, now = both.was["facts"], both.now["facts"]
    changed = [
        name
        for name in touched
        if name in was and name in now and was[name].get("only_if") != now[name].get("only_if")
    ]
    return {inner for name in changed for inner in (name, *stands_on(both.now, name))}


def _plainer(
    both: Both,
    change: tuple[str, Pair],
    facts: Facts,
    needed: set[str],
    says: Callable[[Facts], bool],
) -> Facts:
    """The person with each answer made plainer, or left out, that the change does not hang on."""
    year = int(both.on[:4])
    for name in sorted(facts, key=lambda name: name != "birth_year"):
        for other in _plainer_answers(facts, name, needed, year):
            if says(other) and not _is_missed(both, change, other, name):
                facts = other
                break
    return facts


def _plainer_answers(facts: Facts, name: str, needed: set[str], year: int) -> Iterator[Facts]:
    """The same person with another answer to this question, the plainest first."""
    value = facts.get(name)
    if name not in needed and name in facts:
        yield {key: held for key, held in facts.items() if key != name}
    if isinstance(value, list) and len(value) > 1:
        yield from ({**facts, name: [one]} for one in value)
    if name in ("birth_date", "birth_year") and not _is_grown(facts, year):
        without = {key: held for key, held in facts.items() if key != "birth_year"}
        yield from ({**without, "birth_date": f"{year - age}-01-15"} for age in _AGES)
    if name == "worker_is" and value in ("self", None) and {*(facts.get("event") or [])} & _DEATHS:
        yield {**facts, name: "partner"}
        yield {key: held for key, held in facts.items() if key != name}


def _is_grown(facts: Mapping[str, Any], year: int) -> bool:
    """Whether nothing that is told of the age says otherwise."""
    years = [int(str(facts[one])[:4]) for one in ("birth_date", "birth_year") if facts.get(one)]
    return all(_GROWN[0] <= year - one <= _GROWN[1] for one in years) and len(set(years)) < 2


def is_odd(facts: Mapping[str, Any]) -> bool:
    """Whether what is told does not go together: few such people are there."""
    return any(_against(facts))


def _against(facts: Mapping[str, Any]) -> list[bool]:
    events, paid, work = facts.get("event") or [], facts.get("employment"), facts.get("work")
    return [
        facts.get("worker_is") == "self" and bool({*events} & _DEATHS),
        facts.get("government_job") is True and paid in _NO_FIRM,
        paid in _NOBODY_PAYS and work not in (None, "none"),
        work == "none" and paid not in (None, "family", *_NOBODY_PAYS),
        True in (facts.get("epf_member"), facts.get("esi_member")) and paid in _NO_FIRM[2:],
    ]


def _oddity(facts: Mapping[str, Any], year: int) -> int:
    """How much of what is told does not go together, or is seldom."""
    seldom = [not _is_grown(facts, year), None in facts.values()]
    events: list[str] = facts.get("event") or []
    return 2 * sum([*_against(facts), *seldom]) + max(0, len(events) - 1)
