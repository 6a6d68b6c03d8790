"""Sends the same people through the rules of two versions: how many of them get another answer."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from migrant_helper.catalogue.grammar import references
from migrant_helper.catalogue.grammar.conditions import facts_in, uses
from migrant_helper.catalogue.people.anybody import people
from migrant_helper.catalogue.people.movers import movers
from migrant_helper.core.rules.decide import start
from migrant_helper.core.rules.facts.read import read_value
from migrant_helper.core.rules.screening import outcomes, verdicts
from migrant_helper.core.rules.wrong import Wrong

Catalogue = dict[str, Any]
Facts = dict[str, Any]
SEED = 20261129
PHASES = ("leaving", "there", "returned", "settled")
# From the best answer to the worst. "likely" is yours and "ask" not yours, both to be confirmed.
ANSWERS = ("yours", "likely", "unknown", "ask", "not")
# An answer falls with what it hangs on, and with it what hangs on that.
_DEEP = 3
# Where only how sure it is changed.
_PLAIN = {"likely": "yours", "ask": "not"}


@dataclass(frozen=True)
class Both:
    """The catalogues of one country in two versions, and the day on which both are tried."""

    was: Catalogue
    now: Catalogue
    on: str


@dataclass
class Tried:
    """What one entry said: how many people by the answers (before, now) and, of those who get
    another, by phase, and who they are (`held`); `rare` counts the changes among people whose answers
    fall by chance. An entry that a version does not hold says None there."""

    answers: Counter[tuple[str | None, str | None]] = field(default_factory=Counter)
    phases: dict[tuple[str | None, str | None], Counter[str]] = field(default_factory=dict)
    rare: int = 0
    held: dict[tuple[str | None, str | None], list[Facts]] = field(default_factory=dict)

    def changes(self) -> list[tuple[str, str]]:
        """The answers (before, now) that changed: of the movers first, those that turned, the most
        people."""
        pairs = [(was, now) for was, now in self.held if was and now]

        def order(pair: tuple[str, str]) -> tuple[bool, bool, int, int, int]:
            was, now = pair
            places = ANSWERS.index(was), ANSWERS.index(now)
            return pair not in self.phases, not is_turn(was, now), -self.answers[pair], *places

        return sorted(pairs, key=order)


def tried(both: Both, count: int) -> dict[str, Tried]:
    """Every entry of both versions by its id, tried on `count` movers and as many of any mix."""
    found: dict[str, Tried] = {}
    for facts in crowd(both, count):
        for name, pair in _answers(both, facts):
            _note(found.setdefault(name, Tried()), facts, pair)
    for facts in people(_union(both), both.on, SEED, count, (1.0,)):
        for name, (was, now) in _answers(both, facts):
            one = found.setdefault(name, Tried())
            if was and now and was != now:
                one.rare += 1
                if (was, now) not in one.phases:
                    one.held.setdefault((was, now), []).append(facts)
    return found


def crowd(both: Both, count: int) -> Iterator[Facts]:
    """The people who are tried: movers, as many at each stage of the move."""
    union = _union(both)
    known = union["facts"].get("phase", {}).get("values", ())
    yield from movers(union, both.on, SEED, count, [phase for phase in PHASES if phase in known])


def told(side: Catalogue, facts: Mapping[str, Any], on: str) -> Facts:
    """Of a person's answers those that this version asks them for and can take."""
    kept: Facts = {}
    for name, value in facts.items():
        fact = side["facts"].get(name)
        if fact is None or "derive" in fact:
            continue
        if fact["type"] == "choices" and isinstance(value, list):
            value = [one for one in value if one in fact["values"]]  # noqa: PLW2901
        if value is None or _fits(fact, value):
            kept[name] = value
    for _ in range(_DEEP):
        asked = outcomes(side["asking"], kept, on)
        left = {name: value for name, value in kept.items() if asked.get(name, "met") == "met"}
        if len(left) == len(kept):
            break
        kept = left
    return kept


def is_turn(was: str, now: str) -> bool:
    """Whether the answer itself changed, not only how sure it is."""
    return _PLAIN.get(was, was) != _PLAIN.get(now, now)


def is_asked(side: Mapping[str, Any], facts: Mapping[str, Any], fact: str, on: str) -> bool:
    """Whether this version asks a person who told `facts` for that one."""
    return outcomes(side["asking"], dict(facts), on).get(fact, "met") == "met"


def is_better(was: str, now: str) -> bool:
    """Whether somebody gains by it."""
    return ANSWERS.index(now) < ANSWERS.index(was)


def answers_of(both: Both, facts: Facts) -> dict[str, tuple[str | None, str | None]]:
    """What every entry says to this person before and now."""
    return dict(_answers(both, facts))


def _fits(fact: Mapping[str, Any], value: Any) -> bool:
    try:
        read_value(fact, value, "fact")
    except Wrong:
        return False
    return True


def _union(both: Both) -> Catalogue:
    """What the rules of either version may ask, of everybody: whom each asks is for `told`."""
    every = reached(both.was) | reached(both.now)
    facts = {
        name: {key: value for key, value in fact.items() if key != "only_if"}
        for name, fact in {**both.was["facts"], **both.now["facts"]}.items()
        if name in every
    }
    for name in facts.keys() & both.was["facts"].keys() & both.now["facts"].keys():
        earlier, later = both.was["facts"][name].get("values", []), facts[name].get("values", [])
        ended = [value for value in earlier if value not in later]
        if ended:
            facts[name] = {**facts[name], "values": [*later, *ended]}
    shared = {key: {**both.was[key], **both.now[key]} for key in ("definitions", "parameters")}
    return {"country": both.now["country"], "facts": facts, "schemes": [], **shared}


def reached(side: Catalogue) -> set[str]:
    """The facts that the rules stand on, and those that these are worked out from or hang on."""
    rules = [one["rule"] for one in side["schemes"]]
    rules += [side["definitions"][name] for one in rules for name in uses(one, side["definitions"])]
    waiting = {name for one in rules for name in facts_in(one)} | {"home", "here", "phase"}
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in side["facts"] and name not in found:
            found.add(name)
            waiting |= stands_on(side, name)
    return found


def stands_on(side: Catalogue, fact: str) -> set[str]:
    """The facts that one is worked out from, or that say of whom it is asked."""
    conditions = list(references.of_fact(side["facts"][fact], ""))
    shared = [side["definitions"][name] for kind, name, _ in conditions if kind == "definitions"]
    inner = {name for one in shared for name in uses(one, side["definitions"])}
    shared += [side["definitions"][name] for name in inner]
    own = {name for kind, name, _ in conditions if kind == "facts"}
    return own | {name for one in shared for name in facts_in(one)}


def _answers(both: Both, facts: Facts) -> Iterator[tuple[str, tuple[str | None, str | None]]]:
    now = _said(both.now, facts, both.on)
    was = now if both.was is both.now else _said(both.was, facts, both.on)
    for name in sorted({**was, **now}):
        yield name, (was.get(name), now.get(name))


def _said(side: Catalogue, facts: Facts, on: str) -> dict[str, str]:
    found = verdicts(start(side, told(side, facts, on), on))
    return {name: _answer(one) for name, one in found.items()}


def _answer(verdict: Mapping[str, Any]) -> str:
    sure = not verdict["confirm"]
    if verdict["outcome"] == "met":
        return "yours" if sure else "likely"
    if verdict["outcome"] == "unmet":
        return "not" if sure else "ask"
    return "unknown"


def _note(one: Tried, facts: Facts, pair: tuple[str | None, str | None]) -> None:
    one.answers[pair] += 1
    was, now = pair
    if was == now:
        return
    one.phases.setdefault(pair, Counter())[str(facts.get("phase"))] += 1
    one.held.setdefault(pair, []).append(facts)
