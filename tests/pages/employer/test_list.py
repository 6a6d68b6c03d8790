"""The lists of some firms, reckoned by hand from schemes/*/duties.yaml on 30 November 2026."""

import pytest

from migrant_helper.pages.employer.card import cases_of
from tests.pages.employer.door import FORTY, TODAY, body, door, ids, shown

NEPAL = {**FORTY, "place": ["NP-P3"], "home": ["IN-BR"], "count": ["15"]}


def test_forty_workers_from_three_states_who_build_in_karnataka() -> None:
    context = shown("list", FORTY).context

    assert [(row["id"], row["on"], row["late"]) for row in context["soon"]] == [
        ("letter", "2 November 2026", True),
        ("esi-workers", "2 November 2026", True),
        ("esi-firm", "17 November 2026", True),
    ]
    days = {row["id"]: row["on"] for row in context["all"]}
    assert days["register-place"] == "1 January 2027"
    assert days["pf-firm"] == "2 December 2026"
    assert days["wages"] == "7 December 2026"
    assert days["pf-pay"] == days["esi-pay"] == "15 December 2026"
    assert days["bonus"] == "30 November 2026"
    # 90 days of building work, then 30; 180 days of work.
    assert days["board-workers"] == "2 March 2027"
    assert days["fare"] == "1 May 2027"
    assert context["counts"] == {"workers": 40, "women": 6, "others": 40, "abroad": 0}
    assert {"rooms", "board-cost", "cess", "birth-leave", "gratuity"} <= set(days)
    never = {"creche", "canteen", "contractor", "shop", "app-pay", "welfare-ka", "welfare-dl"}
    assert never & set(days) == set()


@pytest.mark.parametrize(
    ("changed", "has", "has_not"),
    [
        ({"place": ["IN-DL"]}, {"welfare-dl"}, {"welfare-ka", "welfare-other"}),
        ({"workers": ["51"]}, {"welfare-ka", "creche", "contractor"}, {"canteen"}),
        ({"workers": ["49"]}, {"pf-pay"}, {"creche", "contractor", "welfare-ka"}),
        (
            {"workers": ["100"], "work": ["factory"]},
            {"canteen", "creche"},
            {"cess", "board-workers"},
        ),
        ({"home": ["IN-BR"], "count": ["9"]}, {"letter"}, {"fare", "same-terms"}),
        ({"home": ["IN-BR"], "count": ["10"]}, {"fare", "same-terms"}, {"from-nepal"}),
        ({"home": ["NP-P1"], "count": ["2"]}, {"from-nepal"}, {"fare"}),
        ({"women": [""]}, {"women-committee"}, {"birth-leave"}),
        ({"lodged": [""]}, set(), {"rooms", "board-cost"}),
        ({"work": ["brick_kiln"]}, {"pf-pay"}, {"esi-firm", "esi-pay", "cess"}),
        ({"work": ["platform"]}, {"app-list", "app-pay"}, {"contractor"}),
        (
            {"work": ["domestic"], "workers": ["1"], "women": ["1"], "home": [], "count": []},
            {"wages", "lowest-pay", "last-pay"},
            {"slips", "letter", "pf-firm", "esi-firm", "register-place", "hours"},
        ),
    ],
)
def test_whose_duties_they_are(
    changed: dict[str, list[str]], has: set[str], has_not: set[str]
) -> None:
    found = set(ids({**FORTY, **changed}))

    assert has <= found
    assert has_not & found == set()


def test_a_firm_in_nepal_pays_by_its_months() -> None:
    rows = {row["id"]: row for row in shown("list", NEPAL).context["all"]}

    assert rows["fund-pay"]["on"] == "25 Mangsir 2083 (11 December 2026)"
    assert "11% of the basic pay" in rows["fund-pay"]["do"]
    assert "20% from you" in rows["fund-pay"]["do"]
    assert "Rs 19,550 a month or Rs 754 a day" in rows["lowest-pay"]["do"]
    assert "safety-committee" in rows
    assert "from-india" in rows
    assert not rows["from-india"]["verified"]
    assert not rows["from-india"]["sources"]


def test_what_nobody_has_checked_says_so() -> None:
    page = body(shown("list", NEPAL))

    assert "Nobody has checked this" in page
    assert "not confirmed" in page
    assert "looked at on 30 November 2026" in page


def test_a_card_is_good_until_the_day_that_its_page_says() -> None:
    chosen = {**FORTY, "registered": ["in-epf"], "day": ["2026-11-03"], "copies": ["2"]}
    cards = cases_of(door(), chosen)

    assert {(one["issued"], one["expires"]) for one in cards} == {(TODAY, "2027-05-29")}
    assert shown("card", chosen).context["until"] == "29 May 2027"
