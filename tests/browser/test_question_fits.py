"""A question fits one screen of 360x640 with its answers and "I don't know" in it, at most 40 words,
in every language."""

from typing import Any

import pytest
from playwright.sync_api import Page

from migrant_helper.catalogue import load
from tests.browser.conftest import WRITTEN
from tests.browser.corpus import LANGUAGES
from tests.conftest import PHONE, Server

MOST_CHOICES, MOST_WORDS = 5, 40
# These have more, the frame's dozen counted: they name what is to be told apart, or say at once why they
# are asked (`delicate`).
LONGER = {"phase": 58, "abroad": 54, "job_end_reason": 50, "ration_card": 51, "free_to_leave": 78}
LONGER |= {"tb_treatment": 56, "construction_days_12m": 50, "disability": 47, "daily_wage": 45}
LONGER |= {"employer_size": 46, "stay_months": 44, "birth_order": 41, "interstate_workers": 42}
PLACES = {"IN": ("IN-BR", "IN-KL"), "NP": ("NP-P5", "NP-P3")}


def short_questions(country: str) -> list[str]:
    """The facts whose answers are tapped, and are five at most."""
    declared = load.catalogue(country, "en")["facts"]
    return [fact for fact, one in declared.items() if 0 < choices_of(one) <= MOST_CHOICES]


def choices_of(fact: dict[str, Any]) -> int:
    """How many answers can be tapped."""
    if "derive" in fact or fact["type"] == "choices":
        return 0
    return 2 if fact["type"] == "bool" else len(fact.get("values") or fact.get("bands") or ())


# Where "I don't know" ends, and how many words are seen.
SEEN = """() => [
  Math.round(document.querySelector(".mh-answer--unknown").getBoundingClientRect().bottom + scrollY),
  inSight().words.length,
]"""


@pytest.mark.parametrize("country", PLACES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_question_and_its_answers_are_one_screen(
    server: Server, looked: Page, lang: str, country: str
) -> None:
    over: dict[str, Any] = {}
    home, here = PLACES[country]
    url = f"{server.url}/{lang}/check"
    looked.goto(url)
    for fact in short_questions(country):
        fields = [("f.home", home), ("f.here", here), ("do", f"change:{fact}")]
        looked.evaluate(WRITTEN, [url, fields])
        end, words = looked.evaluate(SEEN)
        if end > PHONE["height"] or words > LONGER.get(fact, MOST_WORDS):
            over[fact] = (end, words)

    assert over == {}, repr(over)
