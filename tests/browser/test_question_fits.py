"""A question fits one screen of 360x640 with its answers and "I don't know" in it, at most 40 words,
in every language; a list of rows to tick, which asks several at once, fits one screen."""

from typing import Any

import pytest
from playwright.sync_api import Page

from migrant_helper.catalogue import load
from tests.browser.conftest import WRITTEN
from tests.browser.corpus import LANGUAGES, Fields
from tests.browser.latin import latin
from tests.conftest import PHONE, Server
from tests.sweep import opened_in

MOST_CHOICES, MOST_WORDS = 5, 40
# More words where the choices are the law's own, and the question says at once why it is asked: the
# mother's money, the food of who feeds a child, and the paid weeks after a birth are three rights.
LONGER = {"pregnancy": 54}
# More choices than a screen holds, and why each of them has to be there.
MORE = {
    "social_group": "as the laws of India and Nepal name the groups",
    "gets_already": "each is help that another help rules out",
    "employment": "the law asks who pays: each has other duties",
    "monthly_income": "the limits at which funds and help begin or end",
    "days_worked_12m": "the limits at which rights begin",
    "household_income_year": "the limits at which help ends",
    "pay_problem": "each is another claim",
    "event": "each is another right with its own last day",
    "worker_is": "the law pays each kin of its own",
    "their_cover": "each pays the family by itself",
    "marital_status": "as the pensions for women alone name them",
    "earner_age_at_death": "the ages at which that money begins and ends",
}
# The likely ones stand first, the others in a fold.
FOLDED = ("citizen_of",)
# Too many for one screen even so: half of them are folded.
HALF_FOLDED = ("work",)
PLACES = {"IN": ("IN-BR", "IN-KL"), "NP": ("NP-P5", "NP-P3")}
# Where "I don't know" ends, and which words are seen.
SEEN = """() => [
  Math.round(document.querySelector(".mh-answer--unknown").getBoundingClientRect().bottom + scrollY),
  inSight().words,
]"""


def tapped(country: str) -> dict[str, int]:
    """How many answers each fact has that is answered by a tap."""
    declared = load.catalogue(country, "en")["facts"]
    found = {fact: choices_of(one) for fact, one in declared.items() if "derive" not in one}
    return {fact: count for fact, count in found.items() if count}


def choices_of(fact: dict[str, Any]) -> int:
    return 2 if fact["type"] == "bool" else len(fact.get("values") or fact.get("bands") or ())


def asked_of(country: str) -> dict[str, Fields]:
    """The form that brings each question that has to fit, and each list to tick with rows enough."""
    whole = load.catalogue(country, "en")
    short = [fact for fact, count in tapped(country).items() if count <= MOST_CHOICES]
    forms: dict[str, Fields] = {fact: [("do", f"change:{fact}")] for fact in (*short, *FOLDED)}
    for name, ticks in whole["ticks"].items():
        rows = [row["fact"] for row in ticks["rows"] if row["fact"] in whole["facts"]]
        if len(rows) > 2:
            of = [("of", fact) for fact in rows]
            forms[name] = [("q", name), ("do", "show"), *of]
    return forms


@pytest.mark.parametrize("country", PLACES)
@pytest.mark.parametrize("lang", opened_in(LANGUAGES))
def test_a_question_and_its_answers_are_one_screen(
    server: Server, looked: Page, lang: str, country: str
) -> None:
    over: dict[str, Any] = {}
    home, here = PLACES[country]
    url = f"{server.url}/{lang}/check"
    looked.goto(url)
    lists = load.catalogue(country, "en")["ticks"]
    for name, form in asked_of(country).items():
        looked.evaluate(WRITTEN, [url, [("f.home", home), ("f.here", here), *form]])
        end, words = looked.evaluate(SEEN)
        is_long = len(words) > LONGER.get(name, MOST_WORDS) and name not in lists
        # Of some twenty-five words one in a hundred is none.
        is_foreign = lang != "en" and latin(words) != []
        if end > PHONE["height"] or is_long or is_foreign:
            over[name] = (end, len(words), latin(words) if is_foreign else [])

    assert over == {}, repr(over)


def test_more_choices_than_fit_have_their_reason() -> None:
    counts = {fact: count for country in PLACES for fact, count in tapped(country).items()}
    more = {fact for fact, count in counts.items() if count > MOST_CHOICES} - {
        *FOLDED,
        *HALF_FOLDED,
    }

    assert more <= set(MORE)
    assert {fact for fact in MORE if fact in counts} <= more
