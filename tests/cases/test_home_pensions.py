"""The pensions of the home state and the family's benefit: whose they are, what a move does to them,
and who proves life where."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.entry.deadlines import upcoming
from migrant_helper.core.entry.steps import decider, steps_of
from migrant_helper.core.moving.portability import move
from migrant_helper.core.rules.screening import screen

ON = "2026-12-01"
OLD, WIDOW, DISABLED, FAMILY = (
    "in-nsap-ignoaps",
    "in-nsap-ignwps",
    "in-nsap-igndps",
    "in-nsap-nfbs",
)
PENSIONS = (OLD, WIDOW, DISABLED)
CATALOGUE = load.catalogue("IN", "en")
SCHEMES = {one["id"]: one for one in CATALOGUE["schemes"]}
# The eight corridors that carry most people.
CORRIDORS = [
    ("IN-BR", "IN-DL"),
    ("IN-UP", "IN-MH"),
    ("IN-OD", "IN-GJ"),
    ("IN-WB", "IN-KL"),
    ("IN-JH", "IN-TN"),
    ("IN-RJ", "IN-GJ"),
    ("IN-AS", "IN-KL"),
    ("IN-CG", "IN-TS"),
]
POOR = {"poverty_list": True, "citizen_of": "IN", "gets_already": [], "government_pension": False}
WIDOWED = {**POOR, "home": "IN-BR", "here": "IN-BR", "sex": "woman", "marital_status": "widowed"}
LOST = {
    "event": ["death_other"],
    "worker_is": "partner",
    "earner_died": True,
    "event_place": "IN-GJ",
}
PAPER = {"disability": "severe", "disability_card": True}
MAN = {**POOR, "home": "IN-UP", "here": "IN-DL", "sex": "man", "marital_status": "married"}
HURT = {**MAN, "birth_date": "1990-05-01"}
NEPAL = {"home": "NP-P7", "here": "IN-DL", "citizen_of": "NP", "marital_status": "widowed"}

PEOPLE: list[tuple[str, dict[str, Any], dict[str, str]]] = [
    (
        "A widow of 45 in Bihar whose husband died in Surat at 47: her pension, and the family's benefit",
        {**WIDOWED, **LOST, "birth_date": "1981-05-01", "earner_age_at_death": 47},
        {WIDOW: "met", FAMILY: "met", OLD: "unmet"},
    ),
    (
        "Her husband died at 61: too old for the benefit, her own pension is hers",
        {**WIDOWED, **LOST, "birth_date": "1966-12-02", "earner_age_at_death": 61},
        {WIDOW: "met", FAMILY: "unmet", OLD: "unmet"},
    ),
    (
        "At 59 he was still young enough",
        {**WIDOWED, **LOST, "birth_date": "1970-05-01", "earner_age_at_death": 59},
        {FAMILY: "met"},
    ),
    (
        "A widow of 39: the country's pension begins with 40, states pay younger ones",
        {**WIDOWED, "birth_date": "1986-12-02"},
        {WIDOW: "unmet"},
    ),
    (
        "A man of 64 in Delhi whose home is in Uttar Pradesh: home's pension, wherever he works",
        {**MAN, "birth_date": "1962-05-01"},
        {OLD: "met", WIDOW: "unmet", DISABLED: "unknown"},
    ),
    (
        "A widow of 78 chooses: both are open to her",
        {**WIDOWED, "birth_date": "1948-05-01"},
        {WIDOW: "met", OLD: "met"},
    ),
    (
        "A widow of 79 who draws the widow's pension gets no second one",
        {**WIDOWED, "birth_date": "1946-12-02", "gets_already": [WIDOW]},
        {WIDOW: "met", OLD: "unmet"},
    ),
    (
        "With 80 hers becomes the old age pension",
        {**WIDOWED, "birth_date": "1946-12-01", "gets_already": [WIDOW]},
        {WIDOW: "unmet", OLD: "met"},
    ),
    ("80 % on the paper", {**HURT, **PAPER, "disability_percent": 80}, {DISABLED: "met"}),
    ("79 % on the paper", {**HURT, **PAPER, "disability_percent": 79}, {DISABLED: "unmet"}),
    (
        "Severe, and no paper yet: likely, and the paper is among what to bring",
        {**HURT, "disability": "severe", "disability_card": False},
        {DISABLED: "met"},
    ),
    (
        "Not on the list of poor families: none of the country's; the state's own is another door",
        {
            **WIDOWED,
            **LOST,
            "birth_date": "1960-05-01",
            "earner_age_at_death": 47,
            "poverty_list": False,
        },
        {WIDOW: "unmet", OLD: "unmet", FAMILY: "unmet"},
    ),
    (
        "Nobody knows whether the family is on the list: to be asked, not refused",
        {**WIDOWED, "birth_date": "1960-05-01", "poverty_list": None},
        {WIDOW: "unknown", OLD: "unknown"},
    ),
    (
        "From Nepal, a widow in Delhi: Nepal's allowance, none of India's",
        {**NEPAL, "sex": "woman", "birth_date": "1960-05-01"},
        {WIDOW: "unmet", OLD: "unmet", DISABLED: "unmet", FAMILY: "unmet"},
    ),
    (
        "Pension granted at home, away for two years: hers, while she proves that she lives",
        {
            **WIDOWED,
            "here": "IN-DL",
            "phase": "there",
            "birth_date": "1975-05-01",
            "gets_already": [WIDOW],
        },
        {WIDOW: "met"},
    ),
    (
        "A son died who did not keep the family",
        {
            **WIDOWED,
            "event": ["death_at_work"],
            "worker_is": "child",
            "their_age": 25,
            "earner_died": False,
        },
        {FAMILY: "unmet"},
    ),
]


def results_of(facts: dict[str, Any]) -> dict[str, Any]:
    return {result["id"]: result for result in screen(CATALOGUE, facts, ON)}


@pytest.mark.parametrize(("why", "facts", "told"), PEOPLE, ids=[one[0] for one in PEOPLE])
def test_whose_it_is(why: str, facts: dict[str, Any], told: dict[str, str]) -> None:
    found = results_of(facts)

    assert {entry: found[entry]["outcome"] for entry in told} == told, why


def test_without_a_paper_the_pension_is_only_likely() -> None:
    told = {**HURT, "disability": "severe", "disability_card": False}

    assert results_of(told)[DISABLED]["confirm"]
    assert not results_of({**HURT, **PAPER, "disability_percent": 80})[DISABLED]["confirm"]


def test_who_does_not_know_of_the_list_is_told_where_to_ask() -> None:
    found = results_of({**WIDOWED, "birth_date": "1975-05-01", "poverty_list": None})[WIDOW]

    assert [one["fact"] for one in found["undecidable"]] == ["poverty_list"]
    assert "panchayat" in found["undecidable"][0]["where"]


def plan_of(home: str, here: str, **told: Any) -> dict[str, str]:
    facts = {**POOR, "home": home, "here": here, "birth_date": "1958-05-01", **told}
    plan = move({"IN": CATALOGUE}, facts, ON)
    return {row["id"]: row["outcome"] for row in plan["schemes"]}


@pytest.mark.parametrize(("home", "here"), CORRIDORS)
@pytest.mark.parametrize("phase", ["leaving", "there", "returned"])
def test_in_each_corridor_the_home_pension_stays(home: str, here: str, phase: str) -> None:
    told = plan_of(home, here, phase=phase, gets_already=[OLD])

    assert told[OLD] == "keeps"


@pytest.mark.parametrize(("home", "here"), CORRIDORS)
def test_in_each_corridor_who_moves_for_good_asks_anew(home: str, here: str) -> None:
    assert plan_of(home, here, phase="settled", gets_already=[OLD])[OLD] == "re-register"


def steps(entry: str, facts: dict[str, Any]) -> list[str]:
    decide = decider(CATALOGUE, facts, ON)
    return [row["step"] for row in steps_of(SCHEMES[entry], CATALOGUE["offices"], decide, ON)]


@pytest.mark.parametrize("entry", PENSIONS)
def test_who_has_it_proves_life_and_who_has_not_hands_in_the_form(entry: str) -> None:
    home = {**POOR, "home": "IN-BR", "here": "IN-DL", "phase": "there"}
    has, has_not = {**home, "gets_already": [entry]}, home

    assert {"proof-before", "proof-away", "still-listed"} <= set(steps(entry, has))
    assert "apply" not in steps(entry, has)
    assert "proof-away" not in steps(entry, has_not)
    assert {"ask-home", "apply-back"} <= set(steps(entry, has_not))
    assert "apply" not in steps(entry, has_not)
    at_home = steps(entry, {**has_not, "here": "IN-BR", "phase": "returned"})
    assert "apply" in at_home
    assert {"ask-home", "apply-back"} & set(at_home) == set()
    assert "new-state" not in steps(entry, has)
    assert "new-state" in steps(entry, {**has, "phase": "settled"})


@pytest.mark.parametrize("entry", PENSIONS)
def test_rajasthan_names_the_last_day_of_the_yearly_check(entry: str) -> None:
    def days(home: str) -> list[tuple[str, str | None]]:
        facts = {**POOR, "home": home, "here": "IN-GJ", "gets_already": [entry]}
        rows = upcoming(SCHEMES[entry], facts, decider(CATALOGUE, facts, ON), ON)
        return [(row["id"], row["on"]) for row in rows if row["if"] != "unmet"]

    assert ("life-proof-rajasthan", "2026-12-31") in days("IN-RJ")
    assert [on for _, on in days("IN-OD")] == [None]
