"""People made from a seed: of each country, in each phase, at home or away, with whatever happened.

Answers are drawn from what the catalogue may ask; a fact that is only asked of some is answered only
by them, as in the conversation.
"""

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Any

from migrant_helper.core.rules.facts.bounds import ends

Facts = dict[str, Any]
PLACES = {
    "IN": ["IN-BR", "IN-BR/gaya", "IN-KL", "IN-DL", "IN-OD", "IN-TN", "NP-P7", "NP-P2/bara"],
    "NP": ["NP-P7", "NP-P2", "NP-P3/kathmandu", "NP-P6/jumla", "IN-DL", "IN-KL", "IN-BR"],
}
YEARS = [1931, 1950, 1958, 1966, 1976, 1986, 1996, 2006, 2009, 2013]


def people(
    catalogue: Mapping[str, Any],
    on: str,
    seed: int,
    count: int,
    known: Sequence[float] = (0.3, 0.7, 1.0),
) -> Iterator[Facts]:
    """`count` people who may be asked what the catalogue asks, on the day `on`; each answers one of
    the shares in `known` of it."""
    chance = Random(seed)  # noqa: S311 - the same people each time, no secret
    asked = [fact for fact in catalogue["facts"].items() if "derive" not in fact[1]]
    for _ in range(count):
        at_home = chance.random() < 0.3
        home = chance.choice(PLACES[catalogue["country"]])
        facts: Facts = {"home": home}
        if chance.random() < 0.95:
            facts["here"] = home if at_home else chance.choice(PLACES[catalogue["country"]])
        share = chance.choice(known)
        for name, fact in asked:
            if name not in ("home", "here", "going_to") and chance.random() < share:
                facts[name] = answer(chance, name, fact, on)
        yield facts


def answer(chance: Random, name: str, fact: Mapping[str, Any], on: str) -> Any:
    """An answer that can be true; now and then that the person does not know."""
    if chance.random() < 0.08:
        return None
    if name == "birth_year":
        return chance.choice(YEARS)
    match fact["type"]:
        case "bool":
            return chance.random() < 0.5
        case "choice" | "choices":
            return _chosen(chance, fact)
        case "place":
            return chance.choice(PLACES["IN"])
    return (_number if fact["type"] == "number" else _day)(chance, fact, on)


def _chosen(chance: Random, fact: Mapping[str, Any]) -> Any:
    if fact["type"] == "choice":
        return chance.choice(fact["values"])
    few = min(chance.choice([0, 0, 1, 1, 2]), len(fact["values"]))
    return chance.sample(fact["values"], few)


def _number(chance: Random, fact: Mapping[str, Any], on: str) -> Any:
    if fact.get("bands"):
        low, high = chance.choice(fact["bands"])
        found = {key: end for key, end in (("min", low), ("max", high)) if end is not None}
        return low if low == high else found
    low, high = ends(fact, on)
    return chance.randint(int(low or 0), min(int(high or 1000), int(low or 0) + 1000))


def _day(chance: Random, fact: Mapping[str, Any], on: str) -> str:
    first, last = ends(fact, on)
    year = int(on[:4]) - chance.choice([0, 0, 0, 1, 2, 6])
    day = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return str(min(max(day, first), last))
