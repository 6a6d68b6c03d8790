"""Who asks for a dead person, was driven out, or was hurt: what saves the right, and nothing said to the wrong one."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from tests.cases.test_claims import texts
from tests.pages.shown import show

PAPER = "register of births and deaths"
WIDOW = {
    "f.home": "IN-WB",
    "f.here": "IN-UK",
    "f.sex": "woman",
    "f.event": "death_other",
    "f.worker_is": "partner",
    "f.event_place": "IN-UK",
    "f.event_date": "2026-10-15",
    "f.their_cover": "-",
    "f.their_payer": "employer",
    "f.pay_problem": "withheld",
    "f.children_6_14": "1",
    "way": "died",
}
LIVING = (
    "first day on",
    "Before you go",
    "Sent away",
    "sent away",
    "leave, or the place",
    "the site",
)


@pytest.mark.parametrize("more", [{}, {"f.phase": "settled"}, {"f.here": "IN-WB"}])
def test_the_widow_gets_the_pay_that_was_his_and_the_death_paper_first(
    more: dict[str, str],
) -> None:
    shown = show("results", {**WIDOW, **more})
    first = shown.page.context["actions"][0]
    listed = show("checklist", {**WIDOW, **more}).page.context

    assert first["id"] == "in-wage-claim"
    assert PAPER in shown.html.partition("mh-fold")[0]
    assert "death-certificate" in [paper["id"] for paper in listed["made"]["documents"]["optional"]]
    assert listed["picks"][0] == "in-wage-claim"


def test_who_is_not_known_to_have_paid_does_not_put_the_complaint_before_the_claim() -> None:
    told = {name: value for name, value in WIDOW.items() if name != "f.their_payer"}
    first = show("results", {**told, "f.employment": "contractor"}).page.context["actions"][0]

    assert first["id"] == "in-wage-claim"


@pytest.mark.parametrize(
    "entry", ["in-wage-claim", "in-labour-grievance", "in-employee-compensation"]
)
@pytest.mark.parametrize("event", ["death_other", "death_at_work"])
def test_nothing_on_the_list_of_the_dead_is_said_to_the_living(entry: str, event: str) -> None:
    fields = {**WIDOW, "f.event": event, "pick": entry, "picked": "1"}
    made: dict[str, Any] = show("checklist", fields).page.context["made"]
    told = texts([made["trips"], made["carried"], made["deadlines"]])

    assert made["total"] > 0
    assert [words for words in LIVING if words in told] == []
    page = show(f"schemes/{entry}", {**WIDOW, "f.event": event}).page.context
    assert [
        words for words in ("with your family", *LIVING) if words in texts(page["first_steps"])
    ] == []


def test_who_was_driven_out_reads_first_of_the_list_of_the_disaster() -> None:
    fields = {"f.home": "IN-AS", "f.here": "IN-KL", "f.event": "disaster", "way": "displaced"}
    for told in (fields, {**fields, "f.ration_card": "phh", "f.birth_year": "1992"}):
        html = show("results", told).html
        note = html.index("on the list of this disaster")
        assert note < html.index("mh-fold")
        assert 'class="mh-do"' not in html[:note]


def test_money_that_an_employer_owes_is_not_called_pay_and_needs_no_list_of_days_alone() -> None:
    causes = load.money("en")["causes"]
    told = " ".join(texts(causes[name]) for name in causes if name.startswith("pay-"))

    assert "the pay" not in told
    assert "Your list of days" not in told
    assert "wage claim" not in told
