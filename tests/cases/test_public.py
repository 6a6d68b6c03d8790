"""Questions that people asked in public, told in our own words: what is theirs, and the step that decides.

Each of `ASKED`: why it is so, whom it is about, on which day, what it comes to, and by entry the steps that
must stand on their list. The pages they come from stand in docs/cases.md."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.list.checklist import checklist
from migrant_helper.core.rules.facts.read import read_facts
from migrant_helper.core.rules.screening import screen
from tests.cases.test_people import DATA

ON = "2026-11-28"


@dataclass(frozen=True)
class Asked:
    """One question: `why` the answer is right, what this person told beside the usual answers of the
    country, each entry's outcome, and the steps that are needed."""

    why: str
    facts: dict[str, Any]
    outcomes: dict[str, str]
    steps: dict[str, set[str]] = field(default_factory=dict)
    country: str = "IN"


ASKED = {
    "the hospital takes no card of the south": Asked(
        "Any hospital on the list takes the card of any state; the desk has to say why not.",
        {"home": "IN-TN", "here": "IN-DL", "pmjay_listed": True},
        {"in-pmjay": "met"},
        {"in-pmjay": {"hospital-refuses"}},
    ),
    "the fund's money is cut and not paid in": Asked(
        "The passbook shows it, the fund takes it from the employer; it is no lawful cut of pay either.",
        {"epf_member": True, "employment": "employee", "work": "factory", "pay_problem": ["cut"]},
        {"in-epf": "met", "in-wage-claim": "met"},
        {"in-epf": {"check", "not-arrived"}, "in-wage-claim": {"claim"}},
    ),
    "the school wants papers of its state": Asked(
        "A child is taken at once, papers come later.",
        {
            "home": "IN-UP",
            "here": "IN-HR",
            "work": "vending",
            "children_6_14": 3,
            "out_of_school_child": True,
        },
        {"in-rte-admission": "met"},
        {"in-rte-admission": {"first-entry", "refused"}},
    ),
    "several contractors owe a year's pay": Asked(
        "Three years to claim; who has ninety days of building may join the board.",
        {
            "pay_problem": ["withheld"],
            "pay_problem_since": "2025-12-10",
            "construction_days_12m": 200,
        },
        {"in-wage-claim": "met", "in-bocw": "met"},
        {"in-wage-claim": {"claim", "inspector"}, "in-bocw": {"apply-board"}},
    ),
    "two numbers of the fund": Asked(
        "The old account goes over to the new number.",
        {"epf_member": True, "employment": "employee", "work": "factory"},
        {"in-epf": "met"},
        {"in-epf": {"merge", "exit-day"}},
    ),
    "the dealer takes the thumb print and gives less": Asked(
        "The app shows what was drawn in one's name; the complaint goes by the number of the shop.",
        {"ration_card": "phh", "on_ration_card": True},
        {"in-onorc": "met"},
        {"in-onorc": {"slip", "refused"}},
    ),
    "the mother's next part after a move": Asked(
        "Any centre can write down the next part; it is the same record.",
        {
            "sex": "woman",
            "pregnancy": ["gave_birth_9m"],
            "birth_order": 1,
            "due_or_birth_date": "2026-08-20",
            "work": "none",
            "employment": "unemployed",
            "phase": "there",
        },
        {"in-pmmvy": "met"},
        {"in-pmmvy": {"ask-second", "no-money"}},
    ),
    "died at a site, the family is at home": Asked(
        "The employer pays, two years; the family may file where it lives.",
        {
            "home": "IN-OD",
            "here": "IN-OD",
            "event": ["death_at_work"],
            "event_date": "2026-09-01",
            "worker_is": "partner",
            "their_payer": "employer",
            "their_cover": [],
        },
        {"in-employee-compensation": "met"},
        {"in-employee-compensation": {"claim-home", "lawyer"}},
    ),
    "shot at work in Kashmir, healed": Asked(
        "The employer pays treatment and pay of the time; the state's grant is for lasting harm alone.",
        {
            "home": "IN-BR",
            "here": "IN-BR",
            "phase": "returned",
            "event": ["work_injury"],
            "event_date": "2026-09-01",
        },
        {"in-employee-compensation": "met"},
        {"in-employee-compensation": {"treat", "claim-home"}},
    ),
    "held at a kiln until the advance is worked off": Asked(
        "The debt ends by law; the magistrate frees them, and legal aid is free.",
        {"home": "IN-OD", "here": "IN-TN", "work": "brick_kiln", "free_to_leave": "no"},
        {"in-bonded-labour": "met", "in-nalsa-legal-aid": "met"},
        {"in-bonded-labour": {"tell-magistrate", "certificate"}},
    ),
    "a house worker locked up without pay": Asked(
        "The line for women, the magistrate, her pay and a free lawyer.",
        {"sex": "woman", "work": "domestic", "free_to_leave": "no", "pay_problem": ["withheld"]},
        {
            "in-bonded-labour": "met",
            "in-wage-claim": "met",
            "in-nalsa-legal-aid": "met",
            "in-women-181": "met",
        },
        {"in-bonded-labour": {"rescue"}, "in-women-181": {"go-along"}},
    ),
    "missing from the first list of voters": Asked(
        "One list only; who is away for a time stays at home and complains in time.",
        {"home": "IN-TN", "here": "IN-KA"},
        {"in-voter-shift": "met"},
        {"in-voter-shift": {"struck-off", "look-again"}},
    ),
    "a card of e-Shram and no money each month": Asked(
        "It is a register, and pays nothing by the month.",
        {"eshram": True},
        {"in-eshram": "met"},
        {"in-eshram": {"update-here"}},
    ),
    "a rider hurt on the way": Asked(
        "Nobody's employee: no employer pays; the cover of the bank does where it was joined.",
        {
            "work": "gig",
            "employment": "platform",
            "event": ["work_injury"],
            "event_date": "2026-10-01",
            "esi_member": False,
        },
        {"in-employee-compensation": "unmet"},
    ),
    "old, and without citizenship": Asked(
        "The allowance asks for citizenship; that comes first.",
        {"birth_year": 1950, "sex": "woman", "citizen_of": "none"},
        {"np-ssa-senior-citizen": "unmet"},
        country="NP",
    ),
}


def told(asked: Asked) -> tuple[dict[str, str], dict[str, set[str]]]:
    """The outcome of every entry, and the steps that are needed of what is theirs."""
    catalogue = load.catalogue(asked.country, "en")
    given = {**DATA["usual"][asked.country], **asked.facts}
    held = {name: value for name, value in given.items() if name in catalogue["facts"]}
    assert asked.facts.keys() <= held.keys()
    facts = read_facts(catalogue["facts"], held)
    found = {one["id"]: one["outcome"] for one in screen(catalogue, facts, ON)}
    mine = [name for name, outcome in found.items() if outcome == "met"]
    made = checklist({asked.country: catalogue}, facts, ON, mine, [])
    steps = {
        one["scheme"]: {name for name, state in one["steps"].items() if state != "not_needed"}
        for one in made["entries"]
    }
    return found, steps


@pytest.mark.parametrize("asked", ASKED.values(), ids=list(ASKED))
def test_what_they_are_told_is_right(asked: Asked) -> None:
    found, steps = told(asked)

    assert {name: found[name] for name in asked.outcomes} == asked.outcomes, asked.why
    assert {name: wanted - steps.get(name, set()) for name, wanted in asked.steps.items()} == {
        name: set() for name in asked.steps
    }, asked.why


def test_who_asks_for_the_money_of_e_shram_is_told_that_there_is_none() -> None:
    schemes = load.catalogue("IN", "en")["schemes"]
    [register] = [one for one in schemes if one["id"] == "in-eshram"]

    assert any("pays no money each month" in row["text"] for row in register["gives"])


def test_without_citizenship_the_way_to_it_is_told() -> None:
    schemes = load.catalogue("NP", "en")["schemes"]
    [allowance] = [one for one in schemes if one["id"] == "np-ssa-senior-citizen"]

    assert "District Administration Office" in allowance["instead"]["text"]
