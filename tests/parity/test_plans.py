"""Seeded comparison of the plans in Python and JavaScript over random people and one catalogue."""

import json
import random
import subprocess
from functools import cache
from pathlib import Path

from migrant_helper.core.card.case import card_case
from migrant_helper.core.entry.deadlines import reminders_for
from migrant_helper.core.list.calendar import calendar
from migrant_helper.core.list.checklist import checklist
from migrant_helper.core.moving.portability import move
from migrant_helper.core.rules.explanations import WORDS, changes, explained
from migrant_helper.core.rules.screening import screen
from migrant_helper.core.words.texts import ready
from tests.sweep import tries

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = json.loads((ROOT / "tests/vectors/small.json").read_text(encoding="utf-8"))
CASES = tries(800, whole=3000)
SHOW = {
    "words": WORDS,
    "numbers": {"decimal": ".", "group": ",", "sizes": [3, 2]},
    "dates": {"months": [f"माह-{n}" for n in range(1, 13)], "pattern": "{d} {month} {y}"},
    "places": {"IN-KL": {"name": "केरल"}, "IN-BR": {"name": "बिहार"}},
    "money": "₹{n}",
}
CALENDAR_WORDS = {
    "calendar": "میری تاریخیں; سب",
    "summary": "%(name)s: %(text)s, جو یاد رکھنا ضروری ہے اور جسے بھولنا نہیں چاہیے 🗓️",
    "to_confirm": "پکا کرنا باقی ہے: %(text)s",
    "ask_first": "اس تاریخ کی جانچ نہیں ہوئی۔\nپہلے دفتر سے پوچھیں\\.",
}
PLACES = [
    "IN",
    "IN-BR",
    "IN-BR/gaya",
    "IN-BR/siwan",
    "IN-KL",
    "IN-KL/ernakulam",
    "IN-TN",
    "NP-P1",
    "NP-P1/jhapa",
    "TH",
]
DAYS = ["2026-11-22", "2027-02-28", "2028-02-29", "2028-12-31", "2019-06-01"]


def person(chance: random.Random) -> dict:
    """Random facts: each absent, not known, or of its type."""
    facts = {}
    for name, fact in CATALOGUES["IN"]["facts"].items():
        if "derive" in fact or chance.random() < 0.25:
            continue
        facts[name] = None if chance.random() < 0.1 else value(chance, name, fact)
    return facts


def value(chance: random.Random, name: str, fact: dict) -> object:
    """A random value of the fact's type, likely near what the rules ask for."""
    ids = [scheme["id"] for catalogue in CATALOGUES.values() for scheme in catalogue["schemes"]]
    match fact["type"]:
        case "bool":
            return chance.random() < 0.7
        case "choice":
            return chance.choice(fact["values"])
        case "choices":
            values = ids if name == "gets_already" else fact["values"]
            return chance.sample(values, chance.randint(0, min(4, len(values))))
        case "place":
            return chance.choice(PLACES)
        case "date":
            year, month = chance.randint(1955, 2027), chance.randint(1, 12)
            return f"{year}-{month:02d}-{chance.randint(1, 28):02d}"
    low = chance.choice([0, 1, 5, 10, 36, 89, 90, 15000])
    if chance.random() < 0.6:
        return low
    return chance.choice([{"min": low}, {"max": low}, {"min": low, "max": low + 3}])


def case(chance: random.Random) -> dict:
    """One case: facts, a day, picks and ticks, some of them of no entry."""
    schemes = [scheme for catalogue in CATALOGUES.values() for scheme in catalogue["schemes"]]
    ticks = [f"{scheme['id']}.{step['id']}" for scheme in schemes for step in scheme["steps"]]
    picks = chance.sample([scheme["id"] for scheme in schemes], chance.randint(0, len(schemes)))
    return {
        "facts": person(chance),
        "on": chance.choice(DAYS),
        "picks": [*picks, "in-gone", *picks[:1]],
        "ticks": chance.sample(ticks, chance.randint(0, 9)),
    }


def reasons(catalogue: dict, facts: dict, on: str) -> list:
    """The shown reasons and changes of every entry of one country."""
    return [
        [
            explained(result, catalogue["facts"], SHOW, on),
            changes(result["would_change"], catalogue["facts"], SHOW),
        ]
        for result in screen(catalogue, facts, on)
    ]


@cache
def filled(on: str) -> dict:
    """The catalogues with the amounts of one day."""
    return {
        country: {
            **catalogue,
            "schemes": [ready(scheme, on, "?") for scheme in catalogue["schemes"]],
        }
        for country, catalogue in CATALOGUES.items()
    }


def answer(facts: dict, on: str, picks: list[str], ticks: list[str]) -> dict:
    """What Python makes of one case."""
    made = checklist(filled(on), facts, on, picks, ticks)
    return {
        "move": move(filled(on), facts, on),
        "list": made,
        "reminders": reminders_for(made["deadlines"], on),
        "calendar": calendar("0011223344556677", made["deadlines"], CALENDAR_WORDS, on),
        "card": card_case(made, lang="ur", case="0011223344556677", issued=on, revision=7),
        "reasons": reasons(CATALOGUES["IN"], facts, on),
    }


def test_python_and_javascript_make_the_same_plans():
    chance = random.Random(20261122)
    cases = [case(chance) for _ in range(CASES)]
    given = {"catalogues": CATALOGUES, "cases": cases, "words": CALENDAR_WORDS, "show": SHOW}

    done = subprocess.run(
        ["node", "tests/parity/plans.mjs"],
        input=json.dumps(given),
        capture_output=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
    )

    printed = json.loads(done.stdout)
    assert printed["words"] == WORDS
    outcomes = set()
    for one, theirs in zip(cases, printed["answers"], strict=True):
        ours = answer(**one)
        assert ours == theirs, one
        outcomes |= {row["outcome"] for row in ours["move"]["schemes"]}
    assert outcomes == {
        *("keeps", "update", "re-register", "split", "suspended", "lost", "gained", "unknown")
    }
