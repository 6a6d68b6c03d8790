"""One answer that is corrected: the results come next, and no other question."""

from typing import Any

import pytest

from migrant_helper.pages.parts.asking.part import FIRST
from tests.pages.shown import Shown, show
from tests.pages.test_check import PLACES, asked, go

TOLD = {**PLACES, "f.ration_card": "phh", "f.sex": "man", "f.birth_year": "1990"}


def correcting(**more: Any) -> Shown:
    """The question whose answer is corrected, of somebody who saw the results after three of them."""
    fields = {**TOLD, "trail": ("ration_card", "sex", "birth_year"), **more}
    seen = show("results", {**fields, "do": "show"})
    return show("check", {**seen.fields, "do": "change:birth_year"})


@pytest.mark.parametrize("more", [{}, {"trail": ()}, {"part": "work.1"}, {"part": "any.3"}])
@pytest.mark.parametrize("do", ["answer", "unknown", "skip", "back"])
def test_a_corrected_answer_leads_back_to_the_results(do: str, more: dict[str, Any]) -> None:
    after = go(correcting(**more), do, v="1985")

    assert after.page.template == "public/results.html"
    told = {"answer": ["1985"], "unknown": ["?"], "skip": [], "back": ["1990"]}
    assert after.fields.get("f.birth_year", []) == told[do]


def test_a_correction_that_cannot_be_read_stays_one() -> None:
    wrong = go(correcting(), "answer", v="3000")
    again = show("check", {**wrong.fields, "do": "show"})

    assert wrong.page.status == 400
    assert go(again, "answer", v="1985").page.template == "public/results.html"


def test_more_is_asked_after_a_correction_when_somebody_wants_it() -> None:
    results = go(correcting(), "answer", v="1985")
    on = show("check", {**results.fields, "do": "go"})

    assert asked(on)
    assert asked(go(on, "unknown"))


def test_what_was_not_told_yet_is_no_correction() -> None:
    page = show("check", {**PLACES, "do": "change:ration_card"})

    assert asked(go(page, "unknown"))
    assert page.page.context["left"] == FIRST
