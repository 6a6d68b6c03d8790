"""The money did not come: which money, the questions of its way, and the cause they lead to."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.entry.money import FIRST, FIRST_OF_PAY
from tests.pages.shown import LANGUAGES, Shown, show

HOME = {"f.home": "IN-BR", "f.here": "IN-KL"}
PAYING = {
    scheme["id"]: scheme["money"]["way"]
    for country in ("IN", "NP")
    for scheme in load.catalogue(country, "en")["schemes"]
    if "money" in scheme
}


def tapped(page: Shown, *answers: str, lang: str = "en") -> Shown:
    """The page after these buttons, each pressed on the page before."""
    for answer in answers:
        assert answer in [one.value for one in page.document.buttons if one.name == "seen"]
        seen = [*page.fields.get("seen", []), answer]
        page = show("money", {**page.fields, "seen": seen}, lang=lang)
    return page


@pytest.mark.parametrize("name", PAYING)
def test_pay_is_asked_of_the_employer_and_other_money_of_its_office(name: str) -> None:
    """Nobody whose wages are kept back is asked for a bank book."""
    country = name[:2].upper()
    page = show("money", {"f.home": country, "f.here": country, "money": name})
    asked = {one.value.partition(":")[0] for one in page.document.buttons if one.name == "seen"}

    assert asked == {FIRST_OF_PAY if PAYING[name] == "employer" else FIRST}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_answers_tapped_lead_to_a_cause_and_who_acts(lang: str) -> None:
    start = show("money", {**HOME, "money": "in-wage-claim"}, lang=lang)
    end = tapped(start, "pay:none", lang=lang).page.context

    assert (end["question"], end["look"]) == (None, "")
    assert end["cause"] == load.money(lang)["causes"]["pay-none"]


def test_who_does_not_know_is_told_where_to_look() -> None:
    end = tapped(show("money", {**HOME, "money": "in-apy"}), "told:sent", "book:?").page.context

    assert (end["question"], end["cause"]) == (None, None)
    assert end["look"] == load.money("en")["questions"]["book"]["look"]
