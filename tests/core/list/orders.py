"""Problems of order: drawn by chance, and those of real lists of people on the move."""

from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import Any

from migrant_helper.catalogue import load
from migrant_helper.catalogue.people.movers import movers
from migrant_helper.core.list.checklist import checklist
from migrant_helper.core.list.do_first import NEVER, lapse
from migrant_helper.core.list.stages import stages_of

Row = Mapping[str, Any]
Steps = list[dict[str, Any]]
Before = dict[str, list[str]]
# Steps, each with its "urge", and which entries come before which.
Problem = tuple[Steps, Before]
SEED, ON = 20261129, "2026-11-29"
KEPT = ("scheme", "step", "when", "who", "where", "done")


def step_of(line: str) -> dict[str, Any]:
    """ "scheme.step where [done] [urgent]" as a step of the worker's."""
    name, where, *more = line.split()
    scheme, step = name.split(".")
    row = {"scheme": scheme, "step": step, "when": "apply", "who": "worker", "where": where}
    return {**row, "done": "done" in more, "urge": "0" if "urgent" in more else "1"}


def urge(row: Row) -> str:
    return str(row["urge"])


def names(ordered: Iterable[Iterable[Row]]) -> list[list[str]]:
    return [[f"{step['scheme']}.{step['step']}" for step in rows] for rows in ordered]


def problem(chance: Random) -> tuple[list[Steps], Before]:
    """Up to six entries of up to four steps at up to four places, one or two of them at home."""
    many = chance.randint(1, 6)
    places = ["bank", "ward", "home", "court", "phone"][: chance.randint(2, 5)]
    chains = [
        [step_of(f"e{n}.{at} {chance.choice(places)}") for at in range(chance.randint(1, 4))]
        for n in range(many)
    ]
    before: Before = {}
    for later in range(many):
        for earlier in range(later):
            if chance.random() < 0.15:
                told = [f"e{earlier}", *before.get(f"e{earlier}", [])]
                before[f"e{later}"] = list(dict.fromkeys([*before.get(f"e{later}", []), *told]))
    return chains, before


def crowd(chance: Random, entries: int) -> Steps:
    """Entries of five steps that lead through the same six places, each in an order of its own: with
    more crossings than any list of the catalogue."""
    places = ["bank", "ward", "court", "post", "school", "mill"]
    return [
        step_of(f"e{n}.{at} {chance.choice(places)}") for n in range(entries) for at in range(5)
    ]


def of_lists(country: str, sizes: Sequence[int], people: int) -> list[list[Problem]]:
    """The orders that each list asks for: a stage each, and what can be done now as one. The lists are
    of seeded people, each with so many entries of the country drawn."""
    held = load.catalogue(country, "en")
    ids = [scheme["id"] for scheme in held["schemes"]]
    chance = Random(SEED)
    found = list[list[Problem]]()
    for person in movers(held, ON, SEED, people):
        for size in sizes:
            made = checklist({country: held}, person, ON, chance.sample(ids, size), ())
            stages = stages_of(person)
            rows = [_slim(step, made) for trip in made["trips"] for step in trip["steps"]]
            parts = [[row for row in rows if row["when"] == stage] for stage in _stages(rows)]
            now = [row for stage in stages for row in rows if row["when"] == stage]
            found.append([(part, made["needs"]) for part in [*parts, now]])
    return found


def _slim(step: Row, made: Row) -> dict[str, Any]:
    row = {name: step[name] for name in KEPT}
    return {**row, "urge": lapse(made, step["scheme"]) or NEVER}


def _stages(rows: Steps) -> list[str]:
    return list(dict.fromkeys(row["when"] for row in rows))
