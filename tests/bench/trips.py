"""How long it takes to order the trips of a list, in both languages: told, as a time holds only for the
machine it was taken on. Held to is that both find the same, and that it is shown to be the fewest."""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from migrant_helper.core.list.order import visits
from tests.core.list.orders import Problem, of_lists, urge

ROOT = Path(__file__).resolve().parents[2]
PEOPLE, ROUNDS = 40, 3
# How many entries the lists of each country have.
SIZES = (("IN", range(1, 13)), ("IN", range(13, 31)), ("NP", range(1, 11)))


@dataclass(frozen=True)
class Found:
    """Of some lists: the milliseconds that each takes, the quietest of ROUNDS, and how many are near;
    `same`: both languages ordered them alike."""

    python: list[float]
    script: list[float]
    near: int
    same: bool


def ordered(country: str, sizes: Sequence[int]) -> Found:
    """The lists of PEOPLE who move, each with so many entries, in both languages."""
    lists = of_lists(country, sizes, PEOPLE)
    answers = [[list(visits(steps, before, urge)) for steps, before in one] for one in lists]
    times, theirs = _javascript(lists)
    near = sum(not all(exact for _, exact in one) for one in answers)
    return Found([_time(one) for one in lists], times, near, answers == theirs)


def told(country: str, sizes: Sequence[int], found: Found) -> str:
    """A line of the bench."""
    text = f"{country} trips of {len(found.python)} lists of {min(sizes)} to {max(sizes)} entries"
    parts = [
        f"{name} worst {max(times):.1f}, mean {mean(times):.1f} ms"
        for name, times in (("Python", found.python), ("JavaScript", found.script))
    ]
    missed = "" if found.same and not found.near else "  MISSED"
    alike = "alike" if found.same else "not alike"
    return f"{text:58}{'; '.join(parts)}; {found.near} near, {alike}   0, alike{missed}"


def _time(problems: Sequence[Problem]) -> float:
    times = list[float]()
    for _ in range(ROUNDS):
        begun = time.process_time()
        for steps, before in problems:
            visits(steps, before, urge)
        times.append(time.process_time() - begun)
    return min(times) * 1000


def _javascript(lists: Sequence[Sequence[Problem]]) -> tuple[list[float], list[list[object]]]:
    done = subprocess.run(
        ["node", str(ROOT / "tests/bench/trips.mjs")],
        input=json.dumps({"lists": lists, "rounds": ROUNDS}).encode(),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr.decode())
    answer = json.loads(done.stdout)
    return answer["times"], answer["answers"]
