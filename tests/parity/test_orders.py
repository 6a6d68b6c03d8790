"""Seeded comparison of the order of visits in Python and JavaScript: drawn, crowded, of real lists."""

import json
import subprocess
from pathlib import Path
from random import Random

from migrant_helper.core.list.order import visits
from tests.core.list.orders import SEED, Problem, crowd, names, of_lists, problem, urge

ROOT = Path(__file__).resolve().parents[2]
DRAWN = 1500


def problems() -> list[Problem]:
    """As drawn, a list's entries one after the other; in every third some steps are urgent or done."""
    chance = Random(SEED)
    found = list[Problem]()
    for at in range(DRAWN):
        chains, before = problem(chance)
        steps = [step for chain in chains for step in chain]
        for step in steps if at % 3 == 0 else []:
            step["urge"], step["done"] = chance.choice("0123"), chance.random() < 0.2
        found.append((steps, before))
    found += [(crowd(chance, entries), {}) for entries in (10, 12, 14, 16) for _ in range(4)]
    for country, sizes in (("IN", (4, 12, 30)), ("NP", (4, 10))):
        found += [one for orders in of_lists(country, sizes, 10) for one in orders]
    return found


def test_python_and_javascript_order_alike() -> None:
    given = problems()
    done = subprocess.run(
        ["node", "tests/parity/orders.mjs"],
        input=json.dumps(given),
        capture_output=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
    )
    ours = [visits(steps, before, urge) for steps, before in given]

    assert json.loads(done.stdout) == [[names(found), exact] for found, exact in ours]
    assert {exact for _, exact in ours} == {True, False}
