"""What is asked, told and brought fits the person: their age, their work, what has happened to them."""

from typing import Any

import pytest

from tests.cases.talks import talk
from tests.pages.shown import Shown, show

AWAY = {"f.home": "IN-UP", "f.here": "IN-HR"}


def first(fields: dict[str, str]) -> list[dict[str, Any]]:
    actions: list[dict[str, Any]] = show("results", fields).page.context["actions"]
    return actions


def named(fields: dict[str, str]) -> list[str]:
    return [f"{one['id']}.{one['step']}" for one in first(fields)]


def groups(shown: Shown) -> dict[str, str]:
    return {
        row["id"]: row["group"] for row in show("results", shown.fields).page.context["entries"]
    }


def listed(fields: dict[str, str], scheme: str) -> list[str]:
    made = show("checklist", {**fields, "pick": scheme, "picked": "1"}).page.context["made"]
    rows = [*made["trips"], *made["carried"]]
    return [step["step"] for row in rows for step in row["steps"] if step["scheme"] == scheme]


HURT = {"f.event": "work_injury", "f.worker_is": "self", "f.event_place": "IN-HR"}
HURT |= {"f.employment": "contractor", "f.esi_member": "false", "f.disability": "some"}


def test_treatment_waits_for_no_paper_and_the_claim_names_its_own() -> None:
    treat, claim, *_ = first({**AWAY, **HURT})

    assert (treat["step"], treat["papers"]) == ("treat", [])
    assert claim["step"] == "claim"
    assert "Hospital papers" in [paper["name"] for paper in claim["papers"]]
    trips = show("checklist", {**AWAY, **HURT}).page.context["trips"]
    assert (trips["next"]["where"], trips["next"]["papers"]) == ("hospital", [])
    desk = next(trip for trip in trips["now"] if trip["where"] == "labour-office")
    assert desk["papers"]


INSURED = {**HURT, "f.esi_member": "true"}


@pytest.mark.parametrize(("harm", "is_told"), [("some", True), ("severe", True), ("none", False)])
def test_esi_tells_of_the_report_of_the_accident_and_of_the_medical_board(
    harm: str, is_told: bool
) -> None:
    steps = listed({**AWAY, **INSURED, "f.disability": harm}, "in-esic")

    assert "tell-accident" in steps
    assert ("medical-board" in steps) is is_told


def test_esi_says_nothing_of_an_accident_that_was_none() -> None:
    ill = {"f.esi_member": "true", "f.event": "grave_illness"}

    assert not {"tell-accident", "medical-board"} & set(listed({**AWAY, **ill}, "in-esic"))


def test_where_the_esi_branch_misses_the_report_there_is_a_line() -> None:
    shown = show("refused", {**AWAY, **INSURED, "office": "esi-branch"})

    assert "Your employer has sent no accident report." in shown.document.text


OLD = {"f.home": "IN-RJ", "f.here": "IN-DL", "f.sex": "woman", "f.ration_card": "none"}


def test_from_seventy_the_hospital_card_is_her_own_and_asks_for_no_ration_card() -> None:
    fields = {**OLD, "f.birth_year": "1955", "f.citizen_of": "IN"}
    card = next(one for one in first(fields) if one["id"] == "in-pmjay")

    assert (card["step"], card["family"]) == ("card-own", False)
    assert [paper["name"] for paper in card["papers"]] == ["Aadhaar", "Phone number"]
    assert not {"card-family", "card-before", "keep-ration"} & set(listed(fields, "in-pmjay"))


def test_a_listed_family_has_its_cards_made_and_the_old_their_own_too() -> None:
    young = {**OLD, "f.birth_year": "1990", "f.citizen_of": "IN", "f.pmjay_listed": "true"}

    assert {"card-family", "keep-ration"} <= set(listed(young, "in-pmjay"))
    assert "card-own" not in listed(young, "in-pmjay")
    assert {"card-family", "card-own"} <= set(listed({**young, "f.birth_year": "1950"}, "in-pmjay"))


CHILD = {"f.birth_year": "1990", "f.children_6_14": "1", "f.ration_card": "none"}
CHILD |= {"f.identity_card": "true", "f.bank_account": "true", "f.epf_member": "false"}
CHILD |= {"f.esi_member": "false", "f.pays_income_tax": "false", "f.citizen_of": "IN"}


@pytest.mark.parametrize(
    ("work", "employment"), [("vending", "self_employed"), ("construction", "contractor")]
)
@pytest.mark.parametrize(
    ("moved", "is_theirs"), [(None, True), ("self,children", True), ("self", False)]
)
def test_school_comes_before_a_card_unless_the_child_stays_at_home(
    moved: str | None, is_theirs: bool, work: str, employment: str
) -> None:
    told = {"f.work": work, "f.employment": employment, "f.eshram": "false"}
    told |= {} if moved is None else {"f.who_moved": moved}
    steps = named({**AWAY, **CHILD, **told})

    assert (steps[0] == "in-rte-admission.join-school") is is_theirs
    school = [one for one in first({**AWAY, **CHILD, **told}) if one["id"] == "in-rte-admission"]
    assert all(one["family"] is not is_theirs for one in school)


PAID_INTO = ("in-pmjjby", "in-pmsby", "in-apy", "in-pm-sym")


@pytest.mark.parametrize("trouble", ["withheld", "late", "short", "dismissed", "cut"])
@pytest.mark.parametrize(
    "places", [{"f.home": "IN-RJ", "f.here": "IN-RJ"}, {"f.home": "IN-WB", "f.here": "IN-MH"}]
)
def test_nobody_whose_pay_is_missing_is_sent_to_pay_into_something(
    places: dict[str, str], trouble: str
) -> None:
    builder = {**CHILD, "f.children_6_14": "0", "f.employment": "contractor", "f.phase": "there"}
    builder |= {"f.work": "construction", "f.ration_card": "phh", "f.on_ration_card": "true"}
    paid = named({**places, **builder, "f.pay_problem": "-"})
    unpaid = named({**places, **builder, "f.pay_problem": trouble})

    assert [name for name in paid if name.startswith(PAID_INTO)]
    assert unpaid[0].startswith(("in-wage-claim", "in-labour-grievance"))
    assert not [name for name in unpaid if name.startswith(PAID_INTO)]


@pytest.mark.parametrize("phase", ["there", "?"])
def test_who_does_not_know_where_in_the_move_is_not_at_home(phase: str) -> None:
    """In one state, hired and unpaid."""
    fields = {"f.home": "IN-RJ", "f.here": "IN-RJ", "f.employment": "contractor"}
    fields |= {"f.work": "construction", "f.pay_problem": "withheld", "f.ration_card": "phh"}
    fields |= {"f.on_ration_card": "true", "f.identity_card": "true", "f.phase": phase}

    assert named(fields)[:2] == ["in-wage-claim.claim", "in-pmgkay.draw-away"]


def test_who_is_at_home_and_works_there_stays_at_home() -> None:
    fields = {"f.home": "IN-RJ", "f.here": "IN-RJ", "f.ration_card": "phh", "f.phase": "?"}
    fields |= {
        "f.on_ration_card": "true",
        "f.identity_card": "true",
        "f.employment": "self_employed",
    }

    assert "in-pmgkay.draw-home" in named(fields)


def test_who_knows_the_card_alone_asks_for_the_name_at_any_shop() -> None:
    [one] = first({"f.home": "IN-BR", "f.here": "IN-MH", "f.ration_card": "phh"})

    assert (one["id"], one["step"], one["family"]) == ("in-pmgkay", "see-name", False)


@pytest.mark.parametrize(
    ("until", "steps"),
    [
        ("2026-01-31", {"renew-late"}),
        ("2027-01-31", {"renew"}),
        ("", {"renew", "renew-late"}),
    ],
)
def test_a_builders_card_that_has_run_out_is_said_so(until: str, steps: set[str]) -> None:
    fields = {**AWAY, "f.birth_year": "1990", "f.work": "construction", "f.bocw_card": "true"}
    fields |= {"f.construction_days_12m": "200"} | ({"f.labour_card_until": until} if until else {})

    assert {"renew", "renew-late"} & set(listed(fields, "in-bocw")) == steps


@pytest.mark.parametrize("words", ["lapsed", "expired card"])
def test_a_card_that_has_run_out_is_found(words: str) -> None:
    looked = show("schemes", {"words": words}).page.context["looked"]

    assert "in-bocw" in [one["id"] for row in looked["lists"] for one in row["entries"]]


def test_whose_home_is_in_nepal_is_not_asked_for_an_indian_card_before_the_citizenship() -> None:
    nepali = {"f.home": "NP-P7", "f.here": "IN-HP"}
    asked, _ = talk(nepali, {"sex": "man", "birth_year": 2050}, 12)
    assert not {"ration_card", "pmjay_listed"} & set(asked)

    indian, _ = talk(nepali, {"sex": "man", "citizen_of": "IN"}, 12)
    assert "citizen_of" in indian or "which_home" in indian
    known = {**nepali, "f.citizen_of": "IN", "do": "start"}
    assert "ration_card" in talk(known, {}, 9)[0]


@pytest.mark.parametrize(("born", "is_asked"), [(1955, False), (1990, True)])
def test_days_of_pay_are_not_asked_of_the_old_without_work(born: int, is_asked: bool) -> None:
    facts = {"birth_year": born, "sex": "woman", "work": "none", "ration_card": "none"}
    asked, _ = talk({"f.home": "IN-RJ", "f.here": "IN-DL"}, {**facts, "pay_problem": []}, 15)

    assert ("days_worked_12m" in asked) is is_asked
