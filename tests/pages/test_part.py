"""The parts of the conversation: one tap an answer, nine questions to the first results, then a topic
at a time."""

import pytest

from migrant_helper.catalogue import load
from tests.pages.shown import show
from tests.pages.test_check import PLACES, asked, go


def test_one_tap_is_an_answer() -> None:
    one = show("check", {**PLACES, "do": "change:ration_card"})

    two = show("check", {**one.fields, "v": "phh"})

    assert two.fields["f.ration_card"] == ["phh"]
    assert asked(two) not in ("", "ration_card")


def test_nine_questions_lead_to_the_results_and_a_topic_to_six_more_at_most() -> None:
    shown = show("check", {**PLACES, "do": "start"})
    left = []
    while asked(shown):
        left.append(shown.page.context["left"])
        shown = go(shown, "unknown")
    topics = shown.page.context["topics"]
    more = show("check", {**shown.fields, "do": f"topic:{topics[-1]}"})
    facts = []
    while asked(more):
        facts.append(asked(more))
        more = go(more, "unknown")

    assert left == [9, 8, 7, 6, 5, 4, 3, 2, 1]
    assert shown.page.template == more.page.template == "public/results.html"
    assert 0 < len(facts) <= 6
    declared = load.catalogue("IN", "en")["facts"]
    assert {declared[fact]["topic"] for fact in facts} == {topics[-1]}
    assert topics[-1] not in more.page.context["topics"] or len(facts) == 6


@pytest.mark.parametrize(
    "part", ["work", "work.", "work.-1", "work.99999", "work.x", ".3", "any.0"]
)
def test_a_part_that_cannot_be_read_is_asked_as_any(part: str) -> None:
    shown = show("check", {**PLACES, "part": part, "trail": "sex"})

    assert shown.page.status == 200
    assert 1 <= shown.page.context["left"] <= 9
