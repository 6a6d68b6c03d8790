"""What changes come to, which are refused, and what a case asks for on a day; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.cases.case import folded, next_time
from migrant_helper.core.cases.due import answer_by, consent_of, group_of, is_for_today
from migrant_helper.core.cases.handed import answer_standing, standing
from migrant_helper.core.cases.household import begun_by, districts, joined, told_of
from migrant_helper.core.cases.journey import fields_of, form_of, said_anew
from migrant_helper.core.cases.moments import day_of, minute_of
from migrant_helper.core.cases.refused import refused
from migrant_helper.core.cases.settled import owed, settles
from migrant_helper.core.cases.taken import stamped_anew
from migrant_helper.core.cases.waiting import waiting

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/changes.json").read_text("utf-8"))
TODAY, LIMITS = VECTORS["today"], VECTORS["limits"]


def each(name):
    return pytest.mark.parametrize("case", VECTORS[name], ids=lambda case: case.get("name", ""))


@each("folded")
def test_a_case_is_what_its_changes_come_to(case):
    made = folded(case["changes"])

    assert {name: made[name] for name in case["is"]} == case["is"]


@each("next_time")
def test_time_never_runs_back(case):
    assert next_time(case["changes"], case["now"]) == case["is"]


def test_what_a_wrong_clock_wrote_is_said_anew_in_the_order_it_had():
    good, first, last = (
        {"id": name, "at": at} for name, at in (("a", 100), ("c", 900), ("b", 901))
    )

    anew = stamped_anew([last, good, first], ["b", "c"], 50)

    assert anew == [{"id": "c", "at": 101}, {"id": "b", "at": 102}]


@each("refused")
def test_what_is_wrong_is_named(case):
    assert refused(case["change"], VECTORS["now"]) == case["is"]


@each("said_anew")
def test_a_page_says_what_is_new(case):
    assert said_anew(case["case"], case["fields"]) == case["is"]


def test_a_case_travels_as_the_form_of_its_fields():
    case = VECTORS["said_anew"][0]["case"]

    assert fields_of(case) == VECTORS["said_anew"][0]["fields"]
    assert form_of(case)["tick"] == ["in-onorc.slip"]


@each("answer_by")
def test_an_office_has_its_time_to_answer(case):
    assert answer_by(case["case"], case["entry"], LIMITS, case["on"]) == case["is"]


@each("consent_of")
def test_a_yes_ends_and_is_over(case):
    assert consent_of(case["case"], case["on"]) == case["is"]


@each("group_of")
def test_a_case_stands_in_the_first_group_that_fits(case):
    assert group_of(case["case"], LIMITS, TODAY) == case["is"]


@each("is_for_today")
def test_who_has_something_to_do_today(case):
    assert is_for_today(case["case"], LIMITS, TODAY) is case["is"]


@each("waiting")
def test_what_others_must_do_the_longest_first(case):
    assert waiting(case["cases"], VECTORS["doers"], LIMITS, TODAY) == case["is"]


@each("standing")
def test_a_card_stands_to_what_was_read_before(case):
    assert standing(case["case"], case["verdict"]) == case["is"]


@each("answer_standing")
def test_an_answer_stands_to_what_was_given_out(case):
    assert answer_standing(case["case"], case["verdict"]) == case["is"]


@each("moments")
def test_a_moment_is_told_by_the_clock_there(case):
    assert (day_of(case["at"]), minute_of(case["at"])) == (case["day"], case["minute"])


@each("begun_by")
def test_one_more_of_a_family_begins_with_what_it_shares(case):
    assert begun_by(case["case"], case["facts"], case["ends"]) == case["is"]


@each("districts")
def test_districts_are_kept_of_the_same_states(case):
    assert districts(case["case"], case["ends"]) == case["is"]


@each("joined")
def test_two_cases_name_each_other(case):
    assert joined(case["case"], case["other"]) == case["is"]


@each("told_of")
def test_places_and_what_a_family_shares_are_no_answers(case):
    assert told_of(case["case"], case["shared"]) == case["is"]


@each("settled")
def test_what_came_settles_what_was_open_before_it(case):
    found = {"entry": "e", "what": case["what"], "at": case["at"]}

    assert settles({"applications": {"e": case["sent"]}}, found) is case["is"]
    assert owed(case["sent"]) == case["owed"]
