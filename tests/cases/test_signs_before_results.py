"""Who may be held is asked so before the results, whichever question told of it."""

from typing import Any

import pytest

from tests.cases.talks import talk
from tests.pages.shown import show

PLACES = {"f.home": "IN-OD", "f.here": "IN-TN"}
HELD: dict[str, Any] = {"free_to_leave": "no", "sex": "woman", "pregnancy": []}
# Eight were asked of something else; the ninth is the kind of work.
EIGHT = {
    "f.ration_card": "phh",
    "f.birth_year": "1962",
    "f.sex": "woman",
    "trail": [
        "ration_card",
        "birth_year",
        "sex",
        "which_papers",
        "identity_card",
        "home_area",
        "epf_member",
        "bank_account",
    ],
}


@pytest.mark.parametrize("work", ["garment", "brick_kiln", "domestic", "agriculture"])
def test_the_work_told_ninth_still_asks_who_may_not_leave(work: str) -> None:
    shown = show("check", {**PLACES, **EIGHT, "q": "work", "v": work})
    assert shown.document.values("q") == ["free_to_leave"]

    after = show("check", {**shown.fields, "v": "no"})
    assert after.page.context["path"] == "results"
    assert after.page.context["trouble"] == "held"


def test_other_work_told_ninth_leads_to_the_results() -> None:
    shown = show("check", {**PLACES, **EIGHT, "q": "work", "v": "own_shop"})

    assert shown.page.context["path"] == "results"


@pytest.mark.parametrize("do", ["unknown", "skip"])
def test_who_does_not_answer_it_comes_to_the_results(do: str) -> None:
    shown = show("check", {**PLACES, **EIGHT, "q": "work", "v": "garment"})

    assert show("check", {**shown.fields, "do": do}).page.context["path"] == "results"


@pytest.mark.parametrize("work", ["garment", "brick_kiln", "domestic"])
@pytest.mark.parametrize("home", ["IN-OD", "IN-BR", "NP-P2"])
def test_a_whole_talk_asks_it_before_the_results(home: str, work: str) -> None:
    """Whoever answers all else with "I do not know"."""
    asked, _ = talk({**PLACES, "f.home": home}, {**HELD, "work": work, "pay_problem": []}, 11)

    told = asked.index("work") if "work" in asked else 9
    assert told >= 9 or "free_to_leave" in asked[: max(9, told + 3)]
