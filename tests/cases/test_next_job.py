"""Between two jobs, a home in Nepal, or "I do not know": never a sure no where nobody has said so."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.rules.screening import screen
from tests.pages.shown import show

ON = "2026-11-28"
WORKER = {
    "home": "IN-BR",
    "here": "IN-KL",
    "birth_year": 1996,
    "sex": "man",
    "identity_card": True,
    "bank_account": True,
    "epf_member": False,
    "esi_member": False,
    "nps_member": False,
    "pays_income_tax": False,
    "monthly_income": 9000,
}
NEPALI = {**WORKER, "home": "NP-P7", "here": "IN-DL", "citizen_of": "NP", "work": "construction"}
MOTHER = {"sex": "woman", "pregnancy": ["pregnant"], "birth_order": 1, "government_job": False}


def told(entry: str, facts: dict[str, Any], country: str = "IN") -> dict[str, Any]:
    catalogue = load.catalogue(country, "en")
    known = {name: value for name, value in facts.items() if name in catalogue["facts"]}
    return screen(catalogue, known, ON, schemes=[entry])[0]


def says(entry: str, facts: dict[str, Any], country: str = "IN") -> str:
    one = told(entry, facts, country)
    sure = {"met": "yours", "unmet": "not yours", "unknown": "cannot tell"}
    likely = {"met": "likely yours", "unmet": "likely not", "unknown": "cannot tell"}
    return likely[one["outcome"]] if one["confirm"] else sure[one["outcome"]]


OUT_OF_WORK = {**WORKER, "work": "none"}


@pytest.mark.parametrize(
    ("entry", "more", "right"),
    [
        ("in-eshram", {"days_worked_12m": 120}, "likely yours"),
        ("in-eshram", {"employment": "unemployed"}, "likely yours"),
        ("in-eshram", {}, "cannot tell"),
        ("in-eshram", {"days_worked_12m": 0}, "likely not"),
        ("in-pm-sym", {"employment": "unemployed", "days_worked_12m": 120}, "likely yours"),
        ("in-pm-sym", {"employment": "unemployed"}, "cannot tell"),
        (
            "in-labour-grievance",
            {"pay_problem": [], "employment": "unemployed"},
            "likely yours",
        ),
        ("in-labour-grievance", {"pay_problem": ["cut"]}, "yours"),
        ("in-wage-claim", {"pay_problem": ["withheld"], "employment": "unemployed"}, "yours"),
    ],
)
def test_between_two_jobs_nothing_is_surely_shut(entry: str, more: Any, right: str) -> None:
    assert says(entry, {**OUT_OF_WORK, **more}) == right


def test_one_day_of_work_is_the_one_thing_more() -> None:
    none = told("in-eshram", {**OUT_OF_WORK, "days_worked_12m": 0})

    assert [(one["fact"], one["to"]) for one in none["would_change"]] == [("days_worked_12m", 1)]


@pytest.mark.parametrize("now", ["self_employed", "family", "unemployed"])
def test_what_the_last_employer_owes_outlives_the_job(now: str) -> None:
    back = {**WORKER, "here": "IN-BR", "phase": "returned", "employment": now}
    hurt = {**back, "event": ["work_injury"], "worker_is": "self", "event_place": "IN-KL"}

    assert says("in-employee-compensation", hurt) == "likely yours"
    assert says("in-ismw-osh-code", {**back, "pay_problem": ["fare_refused"]}) == "likely yours"
    owed = {"here": "NP-P3", "employment": now, "pay_problem": ["dismissed"]}
    assert says("np-labour-wage-rights", {**owed, "government_job": False}, "NP") == "likely yours"


def test_nobody_is_told_to_go_home_to_be_entitled() -> None:
    at_work = {**WORKER, "employment": "family", "pay_problem": ["late"], "phase": "there"}

    assert "phase" not in [one["fact"] for one in told("in-wage-claim", at_work)["would_change"]]


def test_a_member_of_the_fund_of_nepal_stays_one_without_a_job() -> None:
    left = {"here": "NP-P3", "employment": "unemployed", "gets_already": ["np-ssf-formal"]}

    assert says("np-ssf-formal", left, "NP") == "likely yours"


@pytest.mark.parametrize(
    ("entry", "more"),
    [
        ("in-bocw", {"construction_days_12m": 90}),
        ("in-eshram", {}),
        ("in-pmjjby", {}),
        ("in-pmsby", {}),
        ("in-pmmvy", {**MOTHER, "household_income_year": 90000}),
        ("in-pmjay", {"birth_year": 1950, "pmjay_listed": False}),
        ("in-aadhaar-address", {"identity_address": "other"}),
    ],
)
def test_no_source_shuts_out_a_home_in_nepal_so_the_office_is_asked(entry: str, more: Any) -> None:
    assert says(entry, {**NEPALI, **more}) == "likely yours"
    assert says(entry, {**NEPALI, **more, "citizen_of": "IN"}) == "likely yours"
    at_home = {**NEPALI, **more, "here": "NP-P7", "event": []}
    assert says(entry, at_home) in ("likely not", "not yours")


def test_a_law_shuts_the_pension_to_other_citizens_and_the_rest_are_asked() -> None:
    asked = {**NEPALI}
    del asked["citizen_of"]

    assert says("in-apy", NEPALI) == "not yours"
    assert told("in-apy", asked)["missing"] == ["citizen_of"]
    assert says("in-apy", {**NEPALI, "citizen_of": "IN"}) in ("yours", "likely yours")


@pytest.mark.parametrize(
    "of_him", [{"birth_year": 2009}, {"government_job": True}, {"esi_member": True}]
)
def test_a_father_s_age_and_job_shut_nothing_of_the_mother_s(of_him: Any) -> None:
    asks = {**WORKER, **MOTHER, "household_income_year": 90000, **of_him}

    assert says("in-pmmvy", {**asks, "sex": "man"}) == "likely yours"
    assert says("in-pmmvy", asks) in ("not yours", "likely not")


def test_work_in_nepal_does_not_take_the_card_of_an_indian() -> None:
    assert says("in-eshram", {**WORKER, "here": "NP-P3", "work": "construction"}) == "likely yours"


COVERS = {
    "in-bocw": "board",
    "in-esic": "esi",
    "in-pmsby": "bank_accident",
    "in-pmjjby": "bank_life",
    "in-epf": "epf",
}


@pytest.mark.parametrize("entry", COVERS)
@pytest.mark.parametrize("home", ["IN-BR", "NP-P7"])
def test_a_widow_who_does_not_know_his_cover_is_told_where_to_ask(entry: str, home: str) -> None:
    widow = {
        **WORKER,
        "home": home,
        "here": home,
        "birth_year": 1950,
        "bank_account": False,
        "work": "none",
        "employment": "family",
        "construction_days_12m": 0,
        "bocw_card": False,
        "esi_last_job": False,
        "epf_last_job": False,
        "event": ["death_at_work"],
        "worker_is": "partner",
    }
    unsure = told(entry, {**widow, "their_cover": None})

    assert unsure["outcome"] == "unknown"
    assert [one["fact"] for one in unsure["undecidable"]] == ["their_cover"]
    assert says(entry, {**widow, "their_cover": [COVERS[entry]]}) in ("yours", "likely yours")
    assert says(entry, {**widow, "their_cover": []}) in ("not yours", "likely not")


def test_who_does_not_know_if_the_harm_stays_is_not_sent_away() -> None:
    wife = {"home": "IN-BR", "event": ["work_injury"], "worker_is": "partner"}
    hurt = {**wife, "event_place": "IN-KL", "their_harm": None}

    assert told("in-br-pravasi-anudan", hurt)["undecidable"][0]["fact"] == "their_harm"


@pytest.mark.parametrize(
    ("entry", "more", "unsure"),
    [
        ("in-eshram", {"work": "factory", "employment": "employee"}, "government_job"),
        ("in-apy", {}, "citizen_of"),
        ("in-pmjjby", {}, "citizen_of"),
        ("in-pmgkay", {"ration_card": "phh"}, "ration_last_drawn"),
    ],
)
def test_an_exclusion_that_nobody_knows_of_makes_it_likely(
    entry: str, more: Any, unsure: str
) -> None:
    facts = {**WORKER, **more}
    asked = told(entry, {**facts, unsure: None})

    assert says(entry, facts) == "yours"
    assert (asked["outcome"], asked["confirm"]) == ("met", True)
    assert None in [reason["answer"] for reason in asked["because"]]


@pytest.mark.parametrize("home", ["IN-BR", "NP-P7"])
def test_a_hurt_worker_need_not_say_where_unless_it_may_be_nepal(home: str) -> None:
    hurt = {"home": home, "here": "IN-KL", "employment": "contractor", "esi_member": False}
    one = told("in-employee-compensation", {**hurt, "event": ["work_injury"], "worker_is": "self"})

    assert one["outcome"] == ("met" if home == "IN-BR" else "unknown")
    assert one["missing"] == ([] if home == "IN-BR" else ["event_place"])


FREED = {"f.home": "IN-JH", "f.here": "IN-JH", "f.phase": "returned", "f.free_to_leave": "freed"}


@pytest.mark.parametrize("more", [{}, {"f.pay_problem": "withheld", "f.employment": "contractor"}])
def test_who_was_freed_asks_for_the_certificate_first(more: dict[str, str]) -> None:
    shown = show("results", {**FREED, "f.pmjay_listed": "true", **more}).page.context

    assert shown["actions"][0]["id"] == "in-bonded-labour"
    assert "release certificate" in str(shown["actions"][0]) or "magistrate" in str(
        shown["actions"][0]
    )


def steps_of(entry: str, fields: dict[str, str]) -> list[str]:
    made = show("checklist", {**fields, "pick": entry, "picked": "1"}).page.context["made"]
    steps = next(one["steps"] for one in made["entries"] if one["scheme"] == entry)
    return [name for name, state in steps.items() if state != "not_needed"]


def test_pay_owed_in_india_is_claimed_from_home_in_nepal() -> None:
    back = {"f.home": "NP-P7", "f.here": "NP-P7", "f.phase": "returned", "f.india_work": "true"}
    owed = {"f.pay_problem": "withheld", "f.employment": "contractor"}
    shown = show("results", {**back, **owed}).page.context

    assert "in-wage-claim" in [action["id"] for action in shown["actions"]]


@pytest.mark.parametrize("home", ["NP-P7", "IN-BR"])
def test_a_family_in_nepal_is_not_sent_to_an_officer_at_home(home: str) -> None:
    back = {"f.home": home, "f.here": home, "f.phase": "returned", "f.india_work": "true"}
    dead = {"f.event": "death_at_work", "f.worker_is": "partner", "f.event_place": "IN-KL"}
    owed = {"f.pay_problem": "withheld", "f.employment": "contractor"}
    claims = steps_of("in-employee-compensation", {**back, **dead})
    wages = steps_of("in-wage-claim", {**back, **owed})

    assert "claim" in claims
    assert ("claim-home" in claims) is (home == "IN-BR")
    assert ("claim" in wages, "from-home" in wages) == (home != "IN-BR", home == "IN-BR")


@pytest.mark.parametrize(
    ("day", "bocw", "eshram"),
    [
        ("2008-11-28", "yours", "yours"),  # eighteen today
        ("2008-11-29", "not yours", "yours"),
        ("2010-11-28", "not yours", "yours"),  # sixteen today
        ("2010-11-29", "not yours", "not yours"),
        ("1966-11-29", "yours", "yours"),  # the last day of fifty-nine
        ("1966-11-28", "not yours", "not yours"),
    ],
)
def test_the_edges_of_age(day: str, bocw: str, eshram: str) -> None:
    facts = {**WORKER, "birth_date": day, "work": "construction", "construction_days_12m": 90}
    del facts["birth_year"]

    assert says("in-bocw", {**facts, "bocw_card": False}) == bocw
    assert says("in-eshram", facts) == eshram


def test_eighty_nine_days_are_one_short() -> None:
    short = told("in-bocw", {**WORKER, "construction_days_12m": 89})

    assert [(one["fact"], one["more"]) for one in short["would_change"]] == [
        ("construction_days_12m", 1)
    ]
