"""Forty-two people from life: what is theirs, what is not, what has to be asked, and why.

Their situations come from reports and threads; nobody in them is real. `usual` holds what most of
them answered, `facts` what only this one did.
"""

import json
from pathlib import Path

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.entry.deadlines import too_late, upcoming
from migrant_helper.core.entry.steps import decider
from migrant_helper.core.list.checklist import checklist
from migrant_helper.core.moving.portability import move
from migrant_helper.core.rules.screening import screen
from migrant_helper.core.words.texts import ready

DATA = json.loads((Path(__file__).parent / "people.json").read_text("utf-8"))
PEOPLE = {person["id"]: person for person in DATA["people"]}


def named(person):
    return person["id"]


def facts_of(person):
    catalogue = load.catalogue(person["country"], "en")
    facts = {**DATA["usual"][person["country"]], **person["facts"]}
    return {
        fact: value
        for fact, value in facts.items()
        if fact in catalogue["facts"] and fact not in person.get("not_asked", ())
    }


def results_of(person, **more):
    catalogue = load.catalogue(person["country"], "en")
    results = screen(catalogue, {**facts_of(person), **more}, person["on"])
    return {result["id"]: result for result in results}


def outcome(name, entry, **more):
    return results_of(PEOPLE[name], **more)[entry]["outcome"]


@pytest.mark.parametrize("person", DATA["people"], ids=named)
def test_what_is_theirs(person):
    results = results_of(person)

    assert {entry: results[entry]["outcome"] for entry in person["is"]} == person["is"], person[
        "why"
    ]


@pytest.mark.parametrize("person", DATA["people"], ids=named)
def test_whatever_is_theirs_has_a_step(person):
    catalogue = load.catalogue(person["country"], "en")
    mine = [entry for entry, one in results_of(person).items() if one["outcome"] == "met"]
    made = checklist({person["country"]: catalogue}, facts_of(person), person["on"], mine, [])

    assert all(set(entry["steps"].values()) != {"not_needed"} for entry in made["entries"])


def test_an_injury_of_five_years_ago_is_said_to_be_late():
    person = PEOPLE["in-18"]
    catalogue, facts = load.catalogue("IN", "en"), facts_of(person)
    scheme = next(one for one in catalogue["schemes"] if one["id"] == "in-employee-compensation")
    rows = upcoming(scheme, facts, decider(catalogue, facts, person["on"]), person["on"])

    assert [(row["id"], row["on"]) for row in too_late(rows)] == [("claim", "2023-01-10")]


def test_a_grant_goes_by_the_day_of_the_death():
    catalogue = load.catalogue("IN", "en")
    grant = next(one for one in catalogue["schemes"] if one["id"] == "in-br-pravasi-anudan")
    by_day = {
        event: ready(grant, "2026-11-28", "?", event)["gives"][0]["text"].split(".")[0]
        for event in ("2026-01-10", "2026-03-01", None)
    }

    assert by_day == {
        "2026-01-10": "Death by accident: ₹2,00,000",
        "2026-03-01": "Death by accident: ₹4,00,000",
        None: "Death by accident: ₹4,00,000",
    }


def test_pay_due_before_the_codes_falls_under_the_laws_of_that_day():
    catalogue = load.catalogue("IN", "en")
    scheme = next(one for one in catalogue["schemes"] if one["id"] == "in-wage-claim")

    def days(since, *trouble):
        facts = {
            "home": "IN-BR",
            "here": "IN-KL",
            "pay_problem": list(trouble) or ["withheld"],
            "pay_problem_since": since,
        }
        decide = decider(catalogue, facts, "2026-11-28")
        rows = upcoming(scheme, facts, decide, "2026-11-28")
        return [(row["id"], row["on"]) for row in rows if row["on"]]

    assert days("2026-09-01") == [("claim", "2029-09-01")]
    assert days("2025-10-01") == [("claim-old-law", "2026-10-01")]
    assert days("2025-10-01", "below_minimum") == [("lowest-old-law", "2026-04-01")]
    assert days("2025-10-01", "below_minimum", "late") == [
        ("lowest-old-law", "2026-04-01"),
        ("claim-old-law", "2026-10-01"),
    ]
    assert days("2025-11-21", "below_minimum") == [("claim", "2028-11-21")]
    offices = " ".join(row["text"] for row in scheme["claim"]["offices"])
    assert "under the old law" in offices


def test_the_widow_is_asked_who_died_and_what_he_had():
    known = {"worker_is": "partner"}

    assert results_of(PEOPLE["in-05"])["in-epf"]["missing"] == ["their_cover"]
    assert results_of(PEOPLE["in-05"], **known)["in-epf"]["missing"] == ["their_cover"]
    assert outcome("in-05", "in-epf", **known, their_cover=["epf"]) == "met"
    assert outcome("in-05", "in-esic", **known, their_cover=["esi"]) == "met"
    assert outcome("in-05", "in-employee-compensation", **known, their_cover=["esi"]) == "unmet"


@pytest.mark.parametrize(
    ("told", "is_sure"),
    [
        ({}, False),
        ({"their_payer": None, "their_cover": None}, False),
        ({"their_payer": "employer"}, False),
        ({"their_cover": []}, False),
        ({"their_payer": "employer", "their_cover": []}, True),
    ],
)
def test_money_for_the_dead_is_likely_until_it_is_told_who_paid_and_who_insured(told, is_sure):
    """A widow often knows neither; the claim runs out while nobody tells her that it may be hers."""
    found = results_of(PEOPLE["in-05"], **told)["in-employee-compensation"]

    assert (found["outcome"], found["confirm"]) == ("met", not is_sure)


@pytest.mark.parametrize("told", [{"their_payer": "own"}, {"their_cover": ["esi"]}])
def test_who_worked_for_himself_or_was_insured_has_no_claim_on_an_employer(told):
    assert outcome("in-05", "in-employee-compensation", **told) == "unmet"


@pytest.mark.parametrize(
    ("payer", "is_theirs"), [(None, "met"), ("employer", "met"), ("own", "unmet")]
)
def test_the_last_pay_of_the_dead_is_owed_unless_nobody_employed_him(payer, is_theirs):
    owed = {"pay_problem": ["withheld"], "their_payer": payer}

    assert outcome("in-05", "in-wage-claim", **owed) == is_theirs


def test_a_widow_brings_the_paper_of_the_death_and_none_of_a_divorce():
    person, catalogue = PEOPLE["n4"], load.catalogue("NP", "en")
    mine = ["np-ssa-single-women", "np-ssf-informal"]
    papers = checklist({"NP": catalogue}, facts_of(person), person["on"], mine, [])["documents"]

    needed = [paper["id"] for paper in papers["required"]]
    assert "np-death-registration" in needed
    assert "np-ward-letter" not in needed
    assert [choice for choice in papers["choices"] if choice["covered"] is None] == []


def test_who_lives_away_may_hand_in_the_form_for_the_allowance_there():
    person, catalogue = PEOPLE["n4"], load.catalogue("NP", "en")
    made = checklist({"NP": catalogue}, facts_of(person), person["on"], ["np-ssa-single-women"], [])

    assert made["entries"][0]["steps"]["apply-away"] != "not_needed"


def test_what_the_fund_and_the_insurance_leave_to_the_worker_is_told():
    catalogue = load.catalogue("NP", "en")
    entries = {one["id"]: ready(one, "2026-11-29", "?", None) for one in catalogue["schemes"]}
    fund = [row["text"] for row in entries["np-ssf-formal"]["gives"]]
    insurance = [row["text"] for row in entries["np-health-insurance"]["gives"]]

    assert any(
        "the fund pays all the treatment. Another accident: up to Rs 7,00,000" in one
        for one in fund
    )
    assert any("Above Rs 1,00,000 the fund pays 50% of a hospital bill" in one for one in fund)
    assert any("10% at a government hospital, 20% at another one" in one for one in insurance)


def test_the_premium_of_health_insurance_is_counted_once():
    person, catalogue = PEOPLE["n3"], load.catalogue("NP", "en")
    made = checklist({"NP": catalogue}, facts_of(person), person["on"], ["np-health-insurance"], [])
    fees = [step["fee"] for trip in made["trips"] for step in trip["steps"] if step["fee"]]

    assert fees == ["Rs 3,500"]


def test_who_was_freed_keeps_what_is_due():
    assert outcome("in-35", "in-bonded-labour", free_to_leave="freed", phase="returned") == "met"


def test_cover_runs_on_after_the_job():
    told = {"employment": "unemployed", "work": "none", "esi_last_job": True}

    assert outcome("in-30", "in-esic", **told, job_end="2026-09-20") == "met"
    assert outcome("in-30", "in-esic", **told, job_end="2025-12-20") == "met"
    assert outcome("in-30", "in-esic", **told, job_end="2025-09-20") == "unmet"


def test_a_card_that_slept_and_money_that_comes_too_late():
    assert outcome("in-01", "in-onorc", ration_last_drawn="2025-12-20") == "unmet"
    assert outcome("in-01", "in-onorc", ration_last_drawn="2026-10-20") == "met"
    assert (
        outcome("in-04", "in-pmmvy", pregnancy=["nursing"], due_or_birth_date="2025-10-20")
        == "unmet"
    )
    assert outcome("in-37", "in-pmmvy", ration_card="phh", paid_birth_leave=True) == "unmet"


def test_an_old_woman_of_68_is_sent_to_ask_and_one_of_70_is_not():
    by_age = {}
    for born in ("1958-01-10", "1955-01-10"):
        told = {"birth_date": born, "marital_status": "married"}
        result = results_of(PEOPLE["n7"], **told)["np-ssa-senior-citizen"]
        by_age[born] = (result["outcome"], result["confirm"])

    assert by_age == {"1958-01-10": ("met", True), "1955-01-10": ("met", False)}


def test_the_women_s_line_of_india_is_not_for_women_in_nepal():
    assert outcome("in-02", "in-women-181", here="NP-P3") == "unmet"


def test_a_move_speaks_of_what_the_person_has():
    catalogue = load.catalogue("IN", "en")
    facts = facts_of(PEOPLE["in-16"])
    plan = move({"IN": catalogue}, facts, "2026-11-28")
    outcomes = {row["id"]: row["outcome"] for row in plan["schemes"]}

    assert outcomes.get("in-apy") in (None, "gained")
    assert all(step["eligible"] == "met" for steps in plan["plan"].values() for step in steps)


def test_a_claim_on_a_cover_is_listed_where_there_was_one():
    catalogue = load.catalogue("IN", "en")

    def claims(**told):
        facts = {**facts_of(PEOPLE["in-05"]), "worker_is": "partner", **told}
        made = checklist({"IN": catalogue}, facts, "2026-11-28", ["in-pmjjby"], [])
        days = {row["id"] for row in made["deadlines"]}
        return made["entries"][0]["steps"]["claim"], "claim-soon" in days

    assert claims(their_cover=[]) == ("not_needed", False)
    assert claims(their_cover=["bank_life"]) == ("todo", True)


def test_work_of_today_does_not_decide_over_the_pay_and_the_hurt_of_yesterday():
    back = {"phase": "returned", "home": "IN-BR", "here": "IN-BR"}

    assert outcome("in-19", "in-wage-claim", **back, employment="family") == "met"
    hurt = {"event_place": "IN-JK", "disability": "severe", "work": "none"}
    assert outcome("in-12", "in-br-pravasi-anudan", **back, **hurt) == "met"


def test_karnali_is_asked_where_it_decides():
    told = {"home": "NP-P6", "birth_date": "1964-03-01", "social_group": "general"}

    result = results_of(PEOPLE["n8"], **told)["np-ssa-senior-citizen"]
    assert (result["outcome"], result["missing"]) == ("unknown", ["karnali_home"])
    assert outcome("n8", "np-ssa-senior-citizen", **told, karnali_home=True) == "met"
    assert outcome("n8", "np-ssa-senior-citizen", **told, karnali_home=False) == "unmet"
    assert outcome("n8", "np-ssa-senior-citizen", **{**told, "home": "NP-P6/jumla"}) == "met"
