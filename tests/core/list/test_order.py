"""The order of visits: by hand, against every order there is, and what one entry needs of another."""

import json
from collections import Counter
from functools import cache
from itertools import combinations, permutations
from pathlib import Path
from random import Random
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.catalogue.people.movers import movers
from migrant_helper.core.entry.steps import STAGES
from migrant_helper.core.list import order
from migrant_helper.core.list.checklist import checklist
from migrant_helper.core.list.needs import needs
from migrant_helper.core.list.order import travels, visits
from tests.core.list.orders import (
    ON,
    SEED,
    Before,
    Steps,
    crowd,
    names,
    of_lists,
    problem,
    step_of,
    urge,
)
from tests.sweep import tries

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/order.json").read_text("utf-8"))
PROBLEMS = tries(150, whole=500)


def named(case: dict[str, Any]) -> str:
    return str(case["name"])


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
    def least(at: tuple[int, ...]) -> int:
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
                best = min(best, least(part) + (1 if travels(here) else 0))
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

    return least(tuple(0 for _ in chains))


def trips(found: list[Steps]) -> int:
    return sum(travels(rows[0]) for rows in found)


def need_sound(found: list[Steps], steps: Steps, before: Before) -> None:
    """Each step once, an entry's of a stage in their order, those of an earlier entry first, one place a
    visit."""
    flat = [step for rows in found for step in rows]
    visit = {(s["scheme"], s["step"]): at for at, rows in enumerate(found) for s in rows}
    assert len(flat) == len(steps) == len(visit)
    assert all(len({(step["who"], step["where"]) for step in rows}) == 1 for rows in found)
    for one, other in combinations(steps, 2):
        if (one["scheme"], one["when"]) == (other["scheme"], other["when"]):
            assert visit[one["scheme"], one["step"]] <= visit[other["scheme"], other["step"]]
    for one, other in permutations(steps, 2):
        in_time = STAGES.index(other["when"]) <= STAGES.index(one["when"])
        if in_time and other["scheme"] in before.get(one["scheme"], []):
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
        assert trips(found) == least, (steps, before)
        crossed += least > len({step["where"] for step in steps if travels(step)})
    assert crossed > PROBLEMS / 20


def test_where_nobody_looks_the_order_is_sound_and_never_called_the_least_unshown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(order, "MOST_LOOKS", -1)
    chance = Random(SEED)
    said = Counter[tuple[bool, bool]]()
    for _ in range(PROBLEMS):
        chains, before = problem(chance)
        steps = [step for chain in chains for step in chain]
        found, exact = visits(steps, before, urge)
        need_sound(found, steps, before)
        said[exact, trips(found) == fewest(chains, before)] += 1
    assert said[True, False] == 0
    assert said[True, True] > PROBLEMS / 2
    assert said[False, False] > 0


def test_beyond_twelve_entries_the_order_is_sound_and_the_least_where_that_is_shown() -> None:
    chance = Random(SEED)
    exact = Counter[bool]()
    for _ in range(40):
        steps = crowd(chance, 14)
        found, shown = visits(steps, {}, urge)
        need_sound(found, steps, {})
        exact[shown] += 1
    assert min(exact[True], exact[False]) > 0


@pytest.mark.parametrize(("country", "sizes"), [("IN", (6, 12, 20, 30)), ("NP", (5, 10))])
def test_lists_of_people_who_move_have_the_fewest_trips(country: str, sizes: list[int]) -> None:
    for problems in of_lists(country, sizes, 10):
        for steps, before in problems:
            found, exact = visits(steps, before, urge)
            need_sound(found, steps, before)
            assert exact


@pytest.mark.parametrize("country", ["IN", "NP"])
def test_the_same_entries_have_the_same_trips_in_whatever_order_they_were_picked(
    country: str,
) -> None:
    held = load.catalogue(country, "en")
    chance = Random(SEED)
    for person in movers(held, ON, SEED, 20):
        picks = chance.sample([scheme["id"] for scheme in held["schemes"]], 9)
        made = [checklist({country: held}, person, ON, some, ()) for some in (picks, sorted(picks))]
        parts = ("trips", "exact", "needs", "circles")
        assert [made[0][part] for part in parts] == [made[1][part] for part in parts]


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
