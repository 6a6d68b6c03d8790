"""What is due after the last job, to a dead member's family, to a mother of whom another asks; no visit twice."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.entry.deadlines import upcoming
from migrant_helper.core.entry.steps import decider, steps_of
from tests.cases.test_list_as_results import GRAIN, trips_of
from tests.cases.test_next_job import MOTHER, ON, OUT_OF_WORK, WORKER, says, told
from tests.pages.shown import show

NO = ("not yours", "likely not")
LEFT = {**OUT_OF_WORK, "epf_member": False, "job_end": "2026-09-20", "employer_size": 5}
FATHER = {**WORKER, **MOTHER, "sex": "man"}
WIDOW = {"home": "NP-P7", "here": "NP-P7", "work": "none", "employment": "family"}
WIDOW |= {"event": ["death_other"], "worker_is": "partner"}
AT_HOME = {"f.home": "NP-P7", "f.here": "NP-P7", "f.work": "none", "f.employment": "family"}
AT_HOME |= {"f.event": "death_other", "f.worker_is": "partner", "f.their_cover": "np_ssf"}


def test_pf_of_the_last_job_is_theirs_and_says_when_all_of_it_can_be_taken() -> None:
    catalogue = load.catalogue("IN", "en")
    [epf] = [one for one in catalogue["schemes"] if one["id"] == "in-epf"]
    had = {**LEFT, "epf_last_job": True}

    assert "epf_last_job" in told("in-epf", LEFT)["missing"]
    assert says("in-epf", had) == "yours"
    # Who is no member now may be on e-Shram, whatever lies there from before.
    assert says("in-eshram", had) == says("in-eshram", LEFT)
    days = {row["id"]: row["on"] for row in upcoming(epf, had, decider(catalogue, had, ON), ON)}
    assert (days["rest-after-job"], days["pension-part"]) == ("2027-09-20", "2029-09-20")


@pytest.mark.parametrize(
    ("payer", "right", "step"),
    [("employer", "np-ssf-formal", "family-claim"), ("own", "np-ssf-informal", "family-tells")],
)
def test_the_family_of_a_dead_member_of_nepal_s_fund_claims(
    payer: str, right: str, step: str
) -> None:
    widow = {**WIDOW, "their_payer": payer}

    for entry in ("np-ssf-formal", "np-ssf-informal"):
        got = says(entry, {**widow, "their_cover": ["np_ssf"]}, "NP")
        assert (got in ("yours", "likely yours")) is (entry == right)
        assert says(entry, {**widow, "their_cover": []}, "NP") in NO
    fields = {**AT_HOME, "f.their_payer": payer, "picked": "1", "pick": [right]}
    trips = show("checklist", fields).page.context["made"]["trips"]
    assert step in [one["step"] for trip in trips for one in trip["steps"]]


def test_a_father_is_asked_for_the_mother_s_paid_leave() -> None:
    assert told("in-maternity-benefit", FATHER)["missing"] == ["mother_worked"]
    assert says("in-maternity-benefit", {**FATHER, "mother_worked": True}) == "likely yours"
    assert says("in-maternity-benefit", {**FATHER, "mother_worked": False}) in NO
    fields = {"f.home": "IN-BR", "f.here": "IN-KL", "f.sex": "man", "f.pregnancy": "pregnant"}
    page = show("schemes/in-maternity-benefit", {**fields, "f.mother_worked": "true"})
    assert page.page.context["first_steps"][0]["do"] == "This is the mother's right."


@pytest.mark.parametrize("has", [True, False])
def test_a_mother_without_aadhaar_has_a_step_for_it(has: bool) -> None:
    catalogue = load.catalogue("IN", "en")
    [money] = [one for one in catalogue["schemes"] if one["id"] == "in-pmmvy"]

    decide = decider(catalogue, {**WORKER, **MOTHER, "identity_card": has}, ON)
    steps = [row["step"] for row in steps_of(money, catalogue["offices"], decide, ON)]

    assert ("no-aadhaar" in steps) is not has


def test_one_visit_to_the_ration_shop_does_all_that_is_done_there() -> None:
    shops = [trip for trip in trips_of(GRAIN) if trip["where"] == "ration-shop"]

    assert [trip["who"] for trip in shops].count("worker") == 1
    steps = [step["step"] for trip in shops if trip["who"] == "worker" for step in trip["steps"]]
    assert {"ekyc-home", "draw-here", "fingers"} <= set(steps)
