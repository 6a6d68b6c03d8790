"""The path that money did not take: vectors shared with JavaScript, and the path of schemes/ itself."""

import json
from pathlib import Path

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.entry.money import FIRST, FIRST_OF_PAY, followed, paying
from tests.cases import money as told

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/money.json").read_text("utf-8"))
MOST_QUESTIONS = 5
ASKED_FOR = 40
HELD = load.money("en")


def named(case):
    return case["name"]


@pytest.mark.parametrize("case", VECTORS["followed"], ids=named)
def test_followed(case):
    assert followed(VECTORS["money"], case["way"], case["answers"]) == case["is"]


@pytest.mark.parametrize("case", VECTORS["paying"], ids=named)
def test_paying(case):
    assert [one["id"] for one in paying(VECTORS["schemes"], case["first"])] == case["is"]


def paths(at, trail=()):
    """Every way through the questions, with the cause at its end."""
    if at in HELD["causes"]:
        yield at, trail
        return
    for row in HELD["questions"][at]["answers"]:
        yield from paths(row["to"], (*trail, f"{at}:{row['id']}"))


@pytest.mark.parametrize("way", ["bank", "employer", "wages"])
def test_every_way_ends_in_a_cause_after_five_questions_at_most(way):
    first = FIRST if way == "bank" else FIRST_OF_PAY
    for cause, trail in paths(first):
        assert len(trail) <= MOST_QUESTIONS
        assert followed(HELD, way, trail)["cause"] == cause


def test_every_cause_is_reached():
    reached = {cause for first in (FIRST, FIRST_OF_PAY) for cause, _ in paths(first)}

    assert reached == set(HELD["causes"])


# What people tell, in our words, as the answers they would tap; and the cause that is right.
STORIES = [
    ("the pension was approved, passbook printed, nothing there, first account closed", "bank",
     ["told:sent", "book:nothing", "account:other"], "wrong-account"),
    ("mother's money came to the Airtel account that the SIM shop opened", "bank",
     ["told:sent", "book:nothing", "account:several"], "elsewhere"),
    ("the bank says the account is inoperative since I went to Surat three years ago", "bank",
     ["told:sent", "book:nothing", "account:this", "used:false"], "asleep"),
    ("Aadhaar says Mohd, the account says Mohammad", "bank",
     ["told:sent", "book:nothing", "account:this", "used:true", "names:differs"], "mismatch"),
    ("it is in the passbook, the village cash point says limit over", "bank",
     ["told:sent", "book:no-cash", "cash:point"], "cash-refused"),
    ("two instalments were promised, less came and nobody says why", "bank",
     ["told:sent", "book:less"], "deducted"),
    ("the ward stopped the old-age money, the list says I died", "bank",
     ["told:came", "stopped:dead"], "dead-list"),
    ("the allowance stopped after Bhadra, the card was not renewed", "bank",
     ["told:came", "stopped:check"], "lapsed"),
    ("approved in May, the office says funds have not come from the state", "bank",
     ["told:waiting", "waiting:no-money"], "no-money"),
    ("the board approved the grant, come next month, since spring", "board",
     ["told:waiting", "waiting:wait"], "late"),
    ("the fund rejected the claim, signature differs", "fund", ["told:refused"], "not-approved"),
    ("I have the e-Shram card and waited for money, I filled in no form", "bank",
     ["told:not-asked"], "not-applied"),
    ("the contractor says next month, for the third month", "employer", ["pay:later"], "pay-late"),
    ("he kept back food and travel", "employer", ["pay:less"], "pay-cut"),
    ("the owner says he paid the contractor", "employer", ["pay:paid"], "pay-elsewhere"),
    ("the factory closed and has no money", "employer", ["pay:none"], "pay-none"),
    ("I have not dared to ask him for the pay", "employer", ["pay:not-asked"], "pay-unasked"),
    ("everything is the same to the letter, sent in May, still nothing", "bank",
     ["told:sent", "book:nothing", "account:this", "used:true", "names:same"], "late"),
    ("it stopped when they linked Aadhaar, the number is one figure off", "bank",
     ["told:came", "stopped:name"], "mismatch"),
]  # fmt: skip


@pytest.mark.parametrize(("story", "way", "answers", "cause"), STORIES)
def test_a_story_leads_to_its_cause(story, way, answers, cause):
    assert followed(HELD, way, answers)["cause"] == cause


@pytest.mark.parametrize(("story", "address", "way", "answers", "cause"), told.STORIES)
def test_a_story_told_in_public_leads_to_its_cause_or_to_where_to_look(
    story, address, way, answers, cause
):
    found = followed(HELD, way, answers)

    assert found["answers"] == answers
    assert (found["question"], found["cause"], found["look"] == "") == ("", cause, cause != "")


def test_stories_enough():
    assert len(STORIES) + len(told.STORIES) >= ASKED_FOR


def test_every_answer_that_ends_in_a_cause_has_its_story():
    """An answer that leads to the wrong cause is seen by nothing else."""
    ends = {row[-2][-1] for row in (*STORIES, *told.STORIES) if row[-1]}

    assert {trail[-1] for first in (FIRST, FIRST_OF_PAY) for _, trail in paths(first)} == ends
