"""The order of visits: by hand, against every order there is, and what one entry needs of another."""

import json
from functools import cache
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.list.checklist import checklist
from migrant_helper.core.list.needs import needs
from migrant_helper.core.list.order import MOST_EXACT, travels, visits

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/order.json").read_text("utf-8"))
SEED, PROBLEMS = 20261129, 500
Steps = list[dict[str, Any]]
Before = dict[str, list[str]]


def named(case: dict[str, Any]) -> str:
    return str(case["name"])


def step_of(line: str) -> dict[str, Any]:
    """ "scheme.step where [done] [urgent]" as a step of the worker's."""
    name, where, *more = line.split()
    scheme, step = name.split(".")
    row = {"scheme": scheme, "step": step, "when": "apply", "who": "worker", "where": where}
    return {**row, "done": "done" in more, "urgent": "urgent" in more}


def urge(row: dict[str, Any]) -> str:
    return "0" if row["urgent"] else "1"


def names(ordered: list[Steps]) -> list[list[str]]:
    return [[f"{step['scheme']}.{step['step']}" for step in rows] for rows in ordered]


@pytest.mark.parametrize("case", VECTORS["visits"], ids=named)
def test_visits(case: dict[str, Any]) -> None:
    found, exact = visits([step_of(line) for line in case["steps"]], case["before"], urge)

    assert (names(found), exact) == (case["is"], case["exact"])


def scheme_of(line: str) -> dict[str, Any]:
    """ "id [makes paper] [asks paper] [any paper...]" as an entry."""
    name, *words = line.split()
    found: dict[str, Any] = {"id": name, "makes": [], "documents": []}
    kind = ""
    for word in words:
        if word in ("makes", "asks", "any"):
            kind = word
        elif kind == "makes":
            found["makes"].append(word)
        else:
            one_of = {"need": "one_of", "group": "g"} if kind == "any" else {"need": "required"}
            found["documents"].append({"id": word, **one_of})
    return found


@pytest.mark.parametrize("case", VECTORS["needs"], ids=named)
def test_needs(case: dict[str, Any]) -> None:
    found = needs([scheme_of(line) for line in case["schemes"]])

    assert found == {"before": case["before"], "circles": case["circles"]}


def fewest(chains: list[list[dict[str, Any]]], before: Before) -> int:
    """The trips of the best of all orders: every visit that does something is tried at every point."""

    @cache
    def trips(at: tuple[int, ...]) -> int:
        done = [n == len(chain) for n, chain in zip(at, chains, strict=True)]
        if all(done):
            return 0
        held = {
            chain[0]["scheme"] for chain, is_done in zip(chains, done, strict=True) if not is_done
        }
        ready = [
            m
            for m, chain in enumerate(chains)
            if not done[m] and not held & set(before.get(chain[0]["scheme"], []))
        ]
        best = 10**6
        for m in ready:
            then = list(at)
            then[m] += 1
            here = chains[m][at[m]]
            for part in reached(tuple(then), here["where"]):
                best = min(best, trips(part) + (1 if travels(here) else 0))
        return best

    @cache
    def reached(at: tuple[int, ...], where: str) -> frozenset[tuple[int, ...]]:
        """Where a visit there can end: with this done, or with more."""
        found = {at}
        held = {chain[0]["scheme"] for n, chain in zip(at, chains, strict=True) if n < len(chain)}
        for m, chain in enumerate(chains):
            is_free = not held & set(before.get(chain[0]["scheme"], []))
            if at[m] < len(chain) and chain[at[m]]["where"] == where and is_free:
                found |= reached((*at[:m], at[m] + 1, *at[m + 1 :]), where)
        return frozenset(found)

    return trips(tuple(0 for _ in chains))


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


def need_sound(found: list[Steps], steps: Steps, before: Before) -> None:
    """Each step once, an entry's in their order, those of an earlier entry first, one place a visit."""
    flat = [step for rows in found for step in rows]
    order = {(step["scheme"], step["step"]): at for at, step in enumerate(flat)}
    visit = {(s["scheme"], s["step"]): at for at, rows in enumerate(found) for s in rows}
    assert len(flat) == len(steps) == len(order)
    assert all(len({(step["who"], step["where"]) for step in rows}) == 1 for rows in found)
    for one, other in combinations(steps, 2):
        if one["scheme"] == other["scheme"]:
            assert visit[one["scheme"], one["step"]] <= visit[other["scheme"], other["step"]]
    for one in steps:
        for other in steps:
            if other["scheme"] in before.get(one["scheme"], []):
                assert visit[other["scheme"], other["step"]] <= visit[one["scheme"], one["step"]]


def test_no_order_of_up_to_six_entries_has_fewer_trips() -> None:
    chance = Random(SEED)
    crossed = 0
    for _ in range(PROBLEMS):
        chains, before = problem(chance)
        steps = [step for chain in chains for step in chain]
        chance.shuffle(chains)
        found, exact = visits(steps, before, urge)
        least = fewest(chains, before)

        need_sound(found, steps, before)
        assert exact, (steps, before)
        assert sum(1 for rows in found if travels(rows[0])) == least, (steps, before)
        crossed += least > len({step["where"] for step in steps if travels(step)})
    assert crossed > PROBLEMS / 20


def test_beyond_twelve_entries_the_order_is_sound_and_says_when_it_may_not_be_the_least() -> None:
    chance = Random(SEED)
    near = 0
    for _ in range(200):
        chains = [
            [
                step_of(f"e{n}.{at} {chance.choice(['bank', 'ward', 'court', 'post'])}")
                for at in range(4)
            ]
            for n in range(MOST_EXACT + 4)
        ]
        steps = [step for chain in chains for step in chain]
        found, exact = visits(steps, {}, urge)
        need_sound(found, steps, {})
        near += not exact
    assert near > 0


@pytest.mark.parametrize("country", ["IN", "NP"])
def test_the_entries_held_in_any_three_are_in_an_order_that_works(country: str) -> None:
    held = load.catalogue(country, "en")
    schemes = [scheme["id"] for scheme in held["schemes"]]
    places = {"IN": ("IN-BR", "IN-KL"), "NP": ("NP-P1", "NP-P3")}[country]
    facts = {"home": places[0], "here": places[1], "phase": "there"}
    for picks in Random(SEED).sample(list(combinations(schemes, 3)), 120):
        made = checklist({country: held}, facts, "2026-11-29", picks, ())
        for when in {trip["when"] for trip in made["trips"]}:
            rows = [trip["steps"] for trip in made["trips"] if trip["when"] == when]
            need_sound(rows, [step for steps in rows for step in steps], made["needs"])
        assert made["exact"]
