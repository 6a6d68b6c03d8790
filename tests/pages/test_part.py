"""The parts of the conversation: one tap an answer, nine questions to the first results, then a topic
at a time."""

from random import Random

import pytest

from migrant_helper.catalogue import load
from tests.pages.shown import COUNTRIES, Shown, show
from tests.pages.test_check import FACTS, PLACES, asked, go
from tests.pages.walk import an_answer


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
    topics = [one for one in shown.page.context["topics"] if one == "work"]
    more = show("check", {**shown.fields, "do": f"topic:{topics[-1]}"})
    facts = []
    while asked(more):
        facts.append(asked(more))
        more = go(more, "unknown")

    assert left == [9, 8, 7, 6, 5, 4, 3, 2, 1]
    assert shown.page.template == more.page.template == "public/results.html"
    assert 0 < len(facts) <= 6
    declared = load.catalogue("IN", "en")["facts"]
    assert {declared[fact]["topic"] for fact in facts if fact in declared} == {topics[-1]}
    assert topics[-1] not in more.page.context["topics"] or len(facts) == 6


@pytest.mark.parametrize(
    "part", ["work", "work.", "work.-1", "work.99999", "work.x", ".3", "any.0"]
)
def test_a_part_that_cannot_be_read_is_asked_as_any(part: str) -> None:
    shown = show("check", {**PLACES, "part": part, "trail": "sex"})

    assert shown.page.status == 200
    assert 1 <= shown.page.context["left"] <= 9


def test_what_is_tapped_stands_before_what_is_written_beside_it() -> None:
    fields = {**PLACES, "q": "monthly_income", "v": ("10001..15000", "9000")}

    assert show("check", fields).fields["f.monthly_income"] == ["10001..15000"]


def test_only_a_delicate_question_says_at_once_why_it_is_asked() -> None:
    def before_the_fold(fact: str) -> str:
        shown = show("check", {**PLACES, "do": f"change:{fact}"})
        return shown.html.partition("<summary>Why?")[0]

    declared = load.catalogue("IN", "en")["facts"]
    assert declared["disability"]["why"] in before_the_fold("disability")
    assert declared["ration_card"]["why"] not in before_the_fold("ration_card")


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_questions_left_become_fewer_with_each_answer_of_anybody(country: str) -> None:
    def given(chance: Random, country: str, shown: Shown) -> list[str]:
        if rows := shown.document.values("of"):
            return chance.sample(rows, chance.randint(1, len(rows)))
        return an_answer(chance, FACTS[country, asked(shown)]).split(",")

    chance = Random(20261128)
    places = {"IN": ("IN-BR", "IN-KL"), "NP": ("NP-P2", "NP-P3")}[country]
    for _ in range(100):
        shown = show("check", {"f.home": places[0], "f.here": places[1]})
        left = []
        while asked(shown):
            left.append(shown.page.context["left"])
            if chance.random() < 0.2:
                shown = go(shown, "unknown")
            else:
                told = go(shown, "answer", v=given(chance, country, shown))
                shown = go(shown, "unknown") if told.page.status == 400 else told
        # A sign of trouble is asked for before the results, be it after the last one.
        assert [one for one in left if one > 1] == sorted({*left} - {1}, reverse=True)
        assert left == sorted(left, reverse=True)
        assert len(left) <= 11


def test_at_a_kiln_in_nepal_pay_is_asked_among_the_first_nine() -> None:
    """No entry of Nepal is found by it, and the steps of the complaint hang on it. Who is paid by the
    day has no regular government job, and where they worked before comes after how old they are."""
    told = {"citizen_of": "NP", "employment": "casual", "work": "brick_kiln"}
    shown = show("check", {"f.home": "NP-P5", "f.here": "NP-P3", "do": "start"})
    facts = []
    while asked(shown):
        facts.append(asked(shown))
        given = told.get(facts[-1])
        shown = go(shown, "answer", v=given) if given else go(shown, "unknown")

    assert "pay_problem" in facts
    assert "government_job" not in facts
    assert facts.index("birth_year") < facts.index("india_work")
    assert len(facts) <= 9


@pytest.mark.parametrize(("pay", "most"), [("short", 3), ("-", 10)])
def test_a_girl_of_a_mill_s_hostel_is_asked_if_she_can_leave(pay: str, most: int) -> None:
    told = {"work": "garment", "employment": "employee", "sex": "woman", "pay_problem": pay}
    page = show("check", {"f.home": "IN-OD", "f.here": "IN-TN", "do": "go"})
    for _ in range(most + 1):
        if page.page.template != "public/check.html":
            page = show("check", {**page.fields, "do": "go"})
        fact = asked(page)
        if fact == "free_to_leave":
            return
        fields = {name: texts for name, texts in page.fields.items() if name != "v"}
        ticks = page.page.context["question"]["type"] == "ticks"
        value = {"v": told[fact]} if fact in told else {}
        do = "none" if ticks else "answer" if value else "unknown"
        page = show("check", {**fields, **value, "do": do})
    raise AssertionError("not asked")


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("do", ["unknown", "skip"])
def test_what_happened_can_be_told_after_it_was_left_open(do: str, country: str) -> None:
    places = {"IN": ("IN-BR", "IN-KL"), "NP": ("NP-P2", "NP-P3")}[country]
    ends = {"f.home": places[0], "f.here": places[1], "trail": ("sex",), "f.sex": "man"}
    page = show("check", {**ends, "do": "topic:event"})
    while asked(page):
        page = go(page, do)
    again = show("check", {**page.fields, "do": "topic:event"})
    for _ in range(6):
        again = again if asked(again) == "event" else go(again, do)
    told = go(again, "answer", v=["work_injury"])
    left = again
    while asked(left):
        left = go(left, do)

    assert page.page.context["topics"][-1] == asked(again) == "event"
    assert told.fields["f.event"] == ["work_injury"]
    # To say nothing once more ends it, and the door stays.
    assert left.page.template == "public/results.html"
    assert left.page.context["topics"][-1] == "event"
