"""`make bench`: the engine beside its peers, in one run; prints milliseconds and ratios. Then an
answer on a phone, how soon questions find what is theirs, the order of trips, today's list of the desk, the door of
the messages, how many go out in an hour, what a command costs, and whole lists.

Every peer gets rules that ask the same (two-valued peers on two rails: surely met, may still be)
and has to agree with the engine before anything is timed. A person is asked 60 % of the facts
where nothing else is said. Exit status 1 when a target is missed.
"""

import gc
import json
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import click
from json_logic import jsonLogic

from migrant_helper.catalogue import load
from migrant_helper.core.asking.next import question_for
from migrant_helper.core.rules.decide import answered, start
from migrant_helper.core.rules.screening import outcomes, results
from tests.bench import command, desk, door, roster, sending, trips, value
from tests.bench.fisca import Fisca
from tests.bench.race import ROUNDS, Times, race, ratio
from tests.bench.taps import SLOWER, Taps, taps
from tests.bench.targets import SHOWN, WORKER_MS, Target, targets
from tests.bench.workloads import ON, catalogue, flat, json_logic, publicodes, read, situation

ROOT = Path(__file__).resolve().parents[2]
# How many people a round has: fewer where a peer takes a second for a person.
PEOPLE = {"W1": 4, "W2": 2}
Rails = dict[str, dict[str, Any]]
Acts = dict[str, Callable[[int], Any]]


def main() -> int:
    """0 when every target is met, else 1."""
    warnings.simplefilter("ignore")
    catalogues = {name: catalogue(name) for name in PEOPLE}
    people = read("persons")
    logic = {name: _logic(one) for name, one in catalogues.items()}
    gc.freeze()  # the data of every language lies here: a collector walking it measures itself
    python = {
        name: race(_contenders(name, one, people, logic[name]), PEOPLE[name])
        for name, one in catalogues.items()
    }
    script = _javascript(catalogues, people, logic)
    click.echo(f"{'':58}{'ms':>9}{'peer ms':>10}{'ratio':>8}   at least")
    met = [_report(each, python) for each in targets("Python")]
    met += [_report(each, script) for each in targets("JavaScript")]
    met += [_answers(taps()), *[_worth(country) for country in value.LEAST]]
    met += [_trips(country, sizes) for country, sizes in trips.SIZES]
    met += [desk.report(), door.report(), sending.report(), command.report(), roster.report()]
    return 0 if all(met) else 1


def _logic(one: dict[str, Any]) -> Rails:
    return {
        scheme["id"]: {
            "met": json_logic(scheme["rule"], sure=True),
            "open": json_logic(scheme["rule"], sure=False),
        }
        for scheme in one["schemes"]
    }


def _by_logic(person: dict[str, Any], rules: Rails) -> dict[str, str]:
    return {
        scheme: "met"
        if jsonLogic(rails["met"], person)
        else ("unknown" if jsonLogic(rails["open"], person) else "unmet")
        for scheme, rails in rules.items()
    }


def _contenders(name: str, one: dict[str, Any], people: Any, rules: Rails) -> Acts:
    half, little = people["60"], people["30"]
    plain = [flat(person) for person in half[: PEOPLE[name] * ROUNDS]]
    peers: Acts = {"json-logic-qubit": lambda at: _by_logic(plain[at], rules)}
    if name == "W1":
        fisca = Fisca(one)
        peers["openfisca-core"] = lambda at: fisca.outcomes(half[at])
    for peer, act in peers.items():
        for at in range(PEOPLE[name] * 2):
            _agree(outcomes(one, half[at], ON), act(at), peer)
    shown = [scheme["id"] for scheme in one["schemes"][:SHOWN]]
    return peers | {
        "outcomes": lambda at: outcomes(one, half[at], ON),
        "reasons": lambda at: results(start(one, half[at], ON), schemes=shown),
        "question": lambda at: question_for(start(one, little[at], ON)),
        **_growing(one, people),
    }


def _growing(one: dict[str, Any], people: Any) -> Acts:
    """A person known to 60 % gives every other answer, one by one."""
    begun = [start(one, person, ON) for person in people["60"]]
    rest = [
        {fact: whole[fact] for fact in whole if fact not in person}
        for person, whole in zip(people["60"], people["100"], strict=True)
    ]

    def one_more(at: int) -> None:
        screening = begun[at]
        for fact, told in rest[at].items():
            screening = answered(screening, fact, told)

    def from_scratch(at: int) -> None:
        facts = people["60"][at]
        for fact, told in rest[at].items():
            facts = {**facts, fact: told}
            start(one, facts, ON)

    return {"one more": one_more, "from scratch": from_scratch}


def _agree(ours: dict[str, str], theirs: dict[str, str], who: str) -> None:
    if ours != theirs:
        scheme = next(scheme for scheme in ours if ours[scheme] != theirs[scheme])
        sys.exit(f"{who} says {theirs[scheme]} of {scheme}, the engine {ours[scheme]}")


def _javascript(
    catalogues: Any, people: Any, logic: dict[str, Rails]
) -> dict[str, dict[str, Times]]:
    rules = publicodes(catalogues["W1"]["schemes"])
    given = {
        "on": ON,
        "rounds": ROUNDS,
        "people": PEOPLE,
        "shown": SHOWN,
        "catalogues": catalogues,
        "persons": people,
        "logic": logic,
        "flat": [flat(person) for person in people["60"]],
        "codes": {
            "rules": rules,
            "situations": [situation(person, rules) for person in people["100"]],
        },
    }
    command = [shutil.which("node") or "node", str(ROOT / "tests/bench/bench.mjs")]
    done = subprocess.run(
        command, input=json.dumps(given).encode(), capture_output=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr.decode())
    answer: dict[str, dict[str, Times]] = json.loads(done.stdout)
    return answer


def _report(target: Target, times: dict[str, dict[str, Times]]) -> bool:
    ours, peer = (times[target.workload][name] for name in (target.ours, target.peer))
    found = ratio(ours, peer)
    is_met = found >= target.least
    shown = f"{target.what:58}{median(ours):9.4f}{median(peer):10.3f}{found:7.1f}x"
    click.echo(f"{shown}   {target.least:g}x{'' if is_met else '  MISSED'}")
    return is_met


def _worth(country: str) -> bool:
    """How much of what is theirs people learn by nine and fifteen questions."""
    whole = load.catalogue(country, "en")
    persons = value.population(whole, ON, value.SEED, value.MANY)
    found = {
        name: value.measured(whole, persons, ON, order) for name, order in value.ORDERS.items()
    }
    for name, shares in found.items():
        text = f"{country} {name}: value found by {value.FIRST} / {value.MORE}"
        counts = f"90 % by {shares.to_90:.1f}, all by {shares.to_all:.1f}"
        click.echo(f"{text:58}{shares.nine:9.2f}{shares.fifteen:10.2f}   {counts}")
    nine, fifteen = value.LEAST[country]
    reached = found["pages"].nine / found["hindsight"].nine
    is_met = reached >= nine and found["pages"].fifteen >= fifteen
    missed = "" if is_met else "  MISSED"
    text = f"{country} share of hindsight's by {value.FIRST}"
    click.echo(
        f"{text:58}{reached:9.2f}   {nine:g}, and {fifteen:g} of all by {value.MORE}{missed}"
    )
    return is_met


def _trips(country: str, sizes: Sequence[int]) -> bool:
    """How long the trips of a list take to order, and whether they are shown to be the fewest."""
    found = trips.ordered(country, sizes)
    click.echo(trips.told(country, sizes, found))
    return found.same and found.near == 0


def _answers(found: Taps) -> bool:
    is_met = found.quietest <= WORKER_MS
    every = median(time for times in found.worker for time in times)
    missed = "" if is_met else "  MISSED"
    click.echo(
        f"from an answer to the response in the worker: {found.quietest:.1f} ms, the median of the "
        f"quietest of {len(found.worker)} rounds ({every:.1f} of all)   at most {WORKER_MS}{missed}\n"
        f"the whole tap in a page slowed {SLOWER}-fold: {median(found.whole):.0f} ms, the longest "
        f"{max(found.whole):.0f}; DevTools cannot slow a worker, so its part is not slowed\n"
        f"memory of the renderer, page and worker: {found.megabytes:.0f} MB"
    )
    return is_met


if __name__ == "__main__":
    sys.exit(main())
