"""How much of what is somebody's is found after nine and after fifteen questions: the value is the
`matters` of the entries that are met, and everything told is the whole of it."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import mean
from typing import Any

from migrant_helper.catalogue.people.movers import movers
from migrant_helper.core.asking.asked import soon_question
from migrant_helper.core.asking.next import next_question, question_for, untold_question
from migrant_helper.core.asking.ticks import listed, open_rows
from migrant_helper.core.list.settling import settling_question, trouble_question
from migrant_helper.core.rules.decide import Screening, answered, decide, start
from migrant_helper.core.rules.facts.answers import encode_answer
from migrant_helper.core.rules.plan import Row
from migrant_helper.core.rules.reasons import missing
from migrant_helper.core.rules.truth import Truth
from migrant_helper.core.words.kept import Kept, kept

Person = dict[str, Any]
Ask = Callable[[Screening], str | None]
FIRST, MORE = 9, 15
SEED, MANY = 20261128, 60
# Of each country, the least share of what hindsight finds at nine, and of everything at fifteen.
LEAST = {"IN": (0.85, 0.8), "NP": (0.85, 0.8)}
TOLD = ("home", "here")


@dataclass(frozen=True)
class Order:
    """Which fact a person is asked next; `in_lists`: with the others of its tick list."""

    asks: Callable[[Person], Ask]
    in_lists: bool


@dataclass(frozen=True)
class Shares:
    """Of a population: the mean share of the whole value after nine and fifteen questions, and how
    many questions it takes to 90 % of it and to all."""

    nine: float
    fifteen: float
    to_90: float
    to_all: float


def population(catalogue: dict[str, Any], on: str, seed: int, count: int) -> list[Person]:
    """People on the move, each with something that is theirs."""
    return [
        person for person in movers(catalogue, on, seed, count) if whole(catalogue, person, on) > 0
    ]


def measured(catalogue: dict[str, Any], persons: list[Person], on: str, order: Order) -> Shares:
    """The shares of an order of asking, which may know the person."""
    runs = [_values(of_person(catalogue, person), person, on, order) for person in persons]
    return Shares(
        mean(_at(run, FIRST) for run in runs),
        mean(_at(run, MORE) for run in runs),
        mean(_questions(run, 0.9) for run in runs),
        mean(_questions(run, 1.0) for run in runs),
    )


def whole(catalogue: dict[str, Any], person: Person, on: str) -> int:
    """The value when everything is told."""
    return _value(start(of_person(catalogue, person), person, on))


def of_person(catalogue: dict[str, Any], person: Person) -> dict[str, Any]:
    """The entries that pages hold for the person: the country's, and those of the states they named."""
    states = sorted({str(person.get(name) or "")[:5] for name in TOLD})

    def make() -> dict[str, Any]:
        near = [catalogue["country"], *states]
        return {
            **catalogue,
            "schemes": [one for one in catalogue["schemes"] if one["jurisdiction"] in near],
        }

    made: dict[str, Any] = kept(_near, 64, [catalogue], " ".join(states), make)
    return made


_near: list[Kept] = []


def adaptive(_: Person) -> Ask:
    """What finds most, with no regard to trouble."""
    return question_for


def talked(_: Person) -> Ask:
    """The order that the pages follow: signs of trouble and trouble before what finds most."""

    def ask(screening: Screening) -> str | None:
        catalogue, on = screening.plan.catalogue, screening.plan.on
        ways = (soon_question, trouble_question, next_question, untold_question, settling_question)
        found = (way(catalogue, screening.facts, on) for way in ways)
        return next((fact for fact in found if fact is not None), None)

    return ask


def fixed(_: Person) -> Ask:
    """The order of facts.yaml, of what is still open."""

    def ask(screening: Screening) -> str | None:
        still = {fact for row in _unknown(screening) for fact in missing(screening, row.rule)}
        return next((fact for fact in screening.plan.catalogue["facts"] if fact in still), None)

    return ask


def hindsight(person: Person) -> Ask:
    """The best order known to somebody who knows the answers: always towards the entries that bring
    most for each question that they still take."""
    ahead: list[str] = []

    def ask(screening: Screening) -> str | None:
        if not ahead:
            ahead.extend(_best_way(screening, person))
        return ahead.pop(0) if ahead else None

    return ask


ORDERS = {
    "pages": Order(talked, in_lists=True),
    "now": Order(adaptive, in_lists=True),
    "fixed": Order(fixed, in_lists=False),
    "hindsight": Order(hindsight, in_lists=False),
    "hindsight, with tick lists": Order(hindsight, in_lists=True),
}


def _best_way(screening: Screening, person: Person) -> list[str]:
    """The few answers that find most for each of them; none where nothing is left to find."""
    best: list[str] = []
    most = 0.0
    for row in _unknown(screening):
        told = _fewest(screening, row, person)
        if told:
            found = decide(screening.plan, {**screening.facts, **told})
            rate = (_value(found) - _value(screening)) / len(told)
            best, most = (list(told), rate) if rate > most else (best, most)
    return best


def _fewest(screening: Screening, row: Row, person: Person) -> Person:
    """Few answers of this person that make the entry theirs: none of them can be left out."""
    plan, known = screening.plan, screening.facts
    reads = [fact for fact in person if fact in plan.reads[row.slot] and fact not in known]
    every = {fact: person[fact] for fact in reads}
    if decide(plan, {**known, **every}).state[row.slot] is not Truth.MET:
        return {}
    found: list[Person] = []
    for order in (reads, reads[::-1]):
        told = every
        for fact in order:
            fewer = {name: value for name, value in told.items() if name != fact}
            if decide(plan, {**known, **fewer}).state[row.slot] is Truth.MET:
                told = fewer
        found.append(told)
    return min(found, key=len)


def _values(catalogue: dict[str, Any], person: Person, on: str, order: Order) -> list[float]:
    """The share of the whole value known after each question, the first before any."""
    ask = order.asks(person)
    screening = start(catalogue, {name: person[name] for name in TOLD if name in person}, on)
    every = whole(catalogue, person, on)
    found = [_value(screening) / every]
    while found[-1] < 1 and len(found) <= len(catalogue["facts"]):
        fact = ask(screening)
        if fact is None:
            break
        screening = _told(screening, fact, person, in_lists=order.in_lists)
        found.append(_value(screening) / every)
    return found


def _told(screening: Screening, fact: str, person: Person, *, in_lists: bool) -> Screening:
    """After this fact is told, or each row of the question it is asked in: one that says nothing
    without a tick stays open."""
    catalogue, on = screening.plan.catalogue, screening.plan.on
    name = listed(catalogue, fact) if in_lists else ""
    asked = open_rows(catalogue, screening.facts, on, (), name)
    for row in catalogue["ticks"][name]["rows"] if asked else []:
        told = person.get(row["fact"])
        is_so = encode_answer(told) == row["ticked"]
        if row["fact"] in asked and ("unticked" in row or is_so):
            screening = answered(screening, row["fact"], told)
    return screening if asked else answered(screening, fact, person.get(fact))


def _value(screening: Screening) -> int:
    rows = screening.plan.rows
    return sum(row.matters for row in rows if screening.state[row.slot] is Truth.MET)


def _unknown(screening: Screening) -> list[Row]:
    rows = screening.plan.rows
    return [row for row in rows if screening.state[row.slot] is Truth.UNKNOWN]


def _at(run: list[float], questions: int) -> float:
    return run[min(questions, len(run) - 1)]


def _questions(run: list[float], share: float) -> int:
    return next((at for at, value in enumerate(run) if value >= share), len(run) - 1)
