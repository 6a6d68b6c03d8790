"""What India's entries say to citizens of other countries: sure only where a law holds for everybody there."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.rules.screening import screen

ON = "2026-11-28"
ALL = {
    "here": "IN-KA",
    "birth_year": 1990,
    "sex": "woman",
    "phase": "there",
    "identity_card": True,
    "identity_address": "home",
    "ration_card": "phh",
    "on_ration_card": True,
    "pmjay_listed": True,
    "bank_account": True,
    "eshram": True,
    "home_area": "rural",
    "work": "construction",
    "employment": "contractor",
    "construction_days_12m": 200,
    "days_worked_12m": 200,
    "pays_income_tax": False,
    "government_job": False,
    "epf_member": False,
    "esi_member": False,
    "nps_member": False,
    "monthly_income": 9000,
    "employer_size": 30,
    "children_under_6": 1,
    "children_6_14": 1,
    "pregnancy": ["pregnant"],
    "birth_order": 1,
    "tb_treatment": True,
    "pay_problem": ["withheld"],
}
# For whoever works or lives in India, says the law of each.
FOR_ALL = {
    "in-icds-anganwadi",
    "in-labour-grievance",
    "in-maternity-benefit",
    "in-nalsa-legal-aid",
    "in-nikshay-poshan",
    "in-rte-admission",
    "in-wage-claim",
    "in-women-181",
}
ON_PAPERS = {"in-onorc", "in-pmgkay", "in-pmjay"}


def results(**told):
    facts = {name: value for name, value in {**ALL, **told}.items() if value is not None}
    return {one["id"]: one for one in screen(load.catalogue("IN", "en"), facts, ON)}


def sure(found):
    return {name for name, one in found.items() if one["outcome"] == "met" and not one["confirm"]}


@pytest.mark.parametrize(
    "who",
    [
        {"home": "NP-P7", "citizen_of": "NP"},
        {"home": "NP-P7"},
        {"home": "IN-BR", "citizen_of": "NP"},
        {"home": "IN-WB", "citizen_of": "BD"},
        {"home": "IN-WB", "citizen_of": "none"},
        {"home": None, "citizen_of": "BD", "here": "IN-DL"},
    ],
)
def test_a_citizen_of_another_country_hears_yes_only_where_the_law_says_everybody(who):
    found = results(**who)

    assert sure(found) <= FOR_ALL
    assert {name for name in ON_PAPERS if found[name]["outcome"] == "met"} == ON_PAPERS
    assert all(found[name]["confirm"] for name in ON_PAPERS)


def test_the_doubt_is_shown_as_the_citizenship():
    because = results(home="NP-P7", citizen_of="NP")["in-pmjay"]["because"]

    shown = [one["fact"] for one in because if not one["verified"]]
    assert shown == ["citizen_of", "home"]


@pytest.mark.parametrize("told", [{"citizen_of": "IN"}, {}])
def test_a_citizen_of_india_hears_the_same_as_before(told):
    assert {"in-pmgkay", "in-pmjay", "in-eshram", "in-pmjjby"} <= sure(
        results(home="IN-BR", **told)
    )
