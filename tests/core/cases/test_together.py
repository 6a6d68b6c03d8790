"""Groups that claim together, what is owed to each, hearings; vectors by hand, shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.cases.case import folded
from migrant_helper.core.cases.hearings import appeal_by, asks, hearing_of, hearings, is_day
from migrant_helper.core.cases.owing import claim_by, owed_to, total
from migrant_helper.core.cases.refused import refused
from migrant_helper.core.cases.spans import is_span, read_days, read_rupees
from migrant_helper.core.cases.together import group_of, groups_of

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/together.json").read_text("utf-8"))
LAW, LIMITS = VECTORS["law"], VECTORS["limits"]
GROUP, ENTRY = "00000000000000f1", "in-wage-claim"
NOW = 1_790_000_100


def each(name):
    return pytest.mark.parametrize("case", VECTORS[name], ids=lambda case: case.get("name", ""))


@each("owed")
def test_a_sum_is_no_more_exact_than_what_is_known(case):
    assert owed_to(case["pay"], case["about"], LAW) == case["is"]


@each("total")
def test_all_together_has_the_ends_of_all(case):
    assert total(case["rows"]) == case["is"]


@each("claim_by")
def test_the_last_day_to_claim_is_the_soonest(case):
    assert claim_by(case["about"], LAW) == case["is"]


def test_numbers_are_read_as_people_write_them():
    spans = VECTORS["spans"]

    assert [[text, *read_rupees(text)] for text, *_ in spans["rupees"]] == spans["rupees"]
    assert [[text, *read_days(text)] for text, *_ in spans["days"]] == spans["days"]
    assert [[text, is_span(text)] for text, _ in spans["is"]] == spans["is"]


@each("groups")
def test_a_group_is_what_its_members_cases_say(case):
    cases = [folded(changes) for changes in case["cases"]]
    for order in (cases, cases[::-1]):
        found = group_of(order, GROUP, case["on"])
        names = [one["case"]["name"] for one in found["members"]] if found else []

        assert (found and {"name": found["respondent"]["name"], "members": names}) == case["is"]
        assert len(groups_of(order, case["on"])) == (1 if case["is"] else 0)


@each("hearings")
def test_a_hearing_asks_once_what_came_and_a_refusal_has_a_last_day(case):
    made, on = folded(case["changes"]), case["on"]
    held = hearings(made)

    assert {
        "asks": asks(made, ENTRY, on),
        "hearing": held[0]["on"] if held else "",
        "appeal": appeal_by(made, ENTRY, LIMITS),
        "is_day": is_day(made, LIMITS, on),
    } == case["is"]
    assert held == [] or hearing_of(made, ENTRY) == held[0]


@each("refused")
def test_what_is_wrong_with_such_a_change_is_named(case):
    assert refused(case["change"], NOW) == case["is"]
