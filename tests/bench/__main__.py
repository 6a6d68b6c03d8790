"""`make bench`: the engine beside its peers, in one run; prints milliseconds and ratios.

Every peer gets rules that ask the same (two-valued peers on two rails: surely met, may still be)
and has to agree with the engine before anything is timed. A person is asked 60 % of the facts
where nothing else is said. Python is timed by its processor time, which a busy machine disturbs less.
Exit status 1 when a target is missed.
"""

import gc
import json
import shutil
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean, median
from typing import Any

import click
from json_logic import jsonLogic

from migrant_helper.core.asking.next import question_for
from migrant_helper.core.rules.decide import answered, start
from migrant_helper.core.rules.screening import outcomes, results
from tests.bench import asking
from tests.bench.fisca import Fisca
from tests.bench.workloads import ON, catalogue, flat, json_logic, publicodes, read, situation

ROOT = Path(__file__).resolve().parents[2]
SHOWN = 30
Rails = dict[str, dict[str, Any]]


def main() -> int:
    """0 when every target is met, else 1."""
    warnings.simplefilter("ignore")
    catalogues = {name: catalogue(name) for name in ("W1", "W2")}
    people = read("persons")
    logic = {name: _logic(one) for name, one in catalogues.items()}
    gc.freeze()  # the data of every language lies here: a collector walking it measures itself
    python = {name: _python(one, people, logic[name], name) for name, one in catalogues.items()}
    python["W1"]["openfisca"] = _openfisca(catalogues["W1"], people)
    script = _javascript(catalogues, people, logic)
    click.echo(f"{'':44}{'ms':>9}{'peer ms':>10}{'ratio':>8}   target")
    met = [
        _report("Python", python),
        _report("JavaScript", script),
        _questions(catalogues["W1"], people),
    ]
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


def _median_ms(people: Sequence[Any], act: Callable[[Any], Any]) -> float:
    for person in people[:20]:
        act(person)
    times = []
    for person in people:
        begun = time.thread_time()
        act(person)
        times.append(time.thread_time() - begun)
    return median(times) * 1000


def _python(one: dict[str, Any], people: Any, rules: Rails, name: str) -> dict[str, float]:
    half = people["60"]
    peers = [flat(person) for person in half[: 60 if name == "W1" else 6]]
    for person, plain in zip(half, peers, strict=False):
        _agree(outcomes(one, person, ON), _by_logic(plain, rules), "json-logic-qubit")
    shown = [scheme["id"] for scheme in one["schemes"][:SHOWN]]
    return {
        "outcomes": _median_ms(half, lambda person: outcomes(one, person, ON)),
        "start": _median_ms(half, lambda person: start(one, person, ON)),
        "reasons": _median_ms(half, lambda person: results(start(one, person, ON), schemes=shown)),
        "question": _median_ms(people["30"], lambda person: question_for(start(one, person, ON))),
        "oneMore": min(_one_more(one, people) for _ in range(3)),
        "peer": _median_ms(peers, lambda person: _by_logic(person, rules)),
    }


def _agree(ours: dict[str, str], theirs: dict[str, str], who: str) -> None:
    if ours != theirs:
        scheme = next(scheme for scheme in ours if ours[scheme] != theirs[scheme])
        sys.exit(f"{who} says {theirs[scheme]} of {scheme}, the engine {ours[scheme]}")


def _one_more(one: dict[str, Any], people: Any) -> float:
    times = []
    for person, whole in zip(people["60"][:40], people["100"], strict=False):
        screening = start(one, person, ON)
        for fact in [fact for fact in whole if fact not in person]:
            begun = time.thread_time()
            screening = answered(screening, fact, whole[fact])
            times.append(time.thread_time() - begun)
    return mean(times) * 1000


def _openfisca(one: dict[str, Any], people: Any) -> float:
    fisca = Fisca(one)
    for person in people["60"][:5]:
        _agree(outcomes(one, person, ON), fisca.outcomes(person), "openfisca-core")
    return _median_ms(people["60"][:25], fisca.outcomes)


def _javascript(
    catalogues: Any, people: Any, logic: dict[str, Rails]
) -> dict[str, dict[str, float]]:
    rules = publicodes(catalogues["W1"]["schemes"])
    given = {
        "on": ON,
        "catalogues": catalogues,
        "persons": people,
        "logic": logic,
        "flat": {share: [flat(person) for person in some] for share, some in people.items()},
        "codes": {
            "rules": rules,
            "situations": [situation(person, rules) for person in people["100"][:15]],
        },
    }
    command = [shutil.which("node") or "node", str(ROOT / "tests/bench/bench.mjs")]
    done = subprocess.run(
        command, input=json.dumps(given).encode(), capture_output=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr.decode())
    answer: dict[str, dict[str, float]] = json.loads(done.stdout)
    return answer


def _report(language: str, times: dict[str, dict[str, float]]) -> bool:
    python = language == "Python"
    one, two = times["W1"], times["W2"]
    peer, least, limit = ("json-logic-qubit", 30, 0.2) if python else ("json-logic-js", 15, 0.03)
    other = "openfisca" if python else "publicodes"
    lines = [
        _line(f"{language}: W1 outcomes / {peer}", one["outcomes"], limit, (one["peer"], least)),
        _line(f"{language}: W1 outcomes / {other}", one["outcomes"], limit, (one[other], least)),
        _line(f"{language}: W2 outcomes / {peer}", two["outcomes"], None, (two["peer"], 1)),
        _line(f"{language}: W1, with reasons for {SHOWN}", one["reasons"], 1.0),
        _line(
            f"{language}: W2 one answer more / from scratch",
            two["oneMore"],
            None,
            (two["start"], 5),
        ),
        _line(f"{language}: W1 next question (30 % known)", one["question"], 0.2),
        _line(f"{language}: W2 next question (30 % known)", two["question"], 5.0),
    ]
    return all(lines)


def _line(
    what: str, ms: float, limit: float | None, peer: tuple[float, float] | None = None
) -> bool:
    is_met = limit is None or ms <= limit
    wanted = [] if limit is None else [f"<= {limit} ms"]
    beside = f"{'':18}"
    if peer:
        ratio = peer[0] / ms
        is_met = is_met and ratio >= peer[1]
        wanted.append(f"{peer[1]}x")
        beside = f"{peer[0]:10.3f}{ratio:7.1f}x"
    click.echo(f"{what:44}{ms:9.4f}{beside}   {', '.join(wanted)}{'' if is_met else '  MISSED'}")
    return is_met


def _questions(one: dict[str, Any], people: Any) -> bool:
    most, every = asking.asked(one, people["100"], ON)
    best = asking.BEST_90, asking.BEST_ALL
    is_met = most <= best[0] * 1.1 and every <= best[1] * 1.1
    text = f"questions asked on W1 until 90 % / all are settled: {most:.1f} / {every:.1f}"
    click.echo(f"{text}   within 10 % of {best[0]} / {best[1]}{'' if is_met else '  MISSED'}")
    return is_met


if __name__ == "__main__":
    sys.exit(main())
