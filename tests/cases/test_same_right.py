"""One right, two entries: the grain of a card, told at home and told elsewhere, is never yes and no."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.catalogue.people.anybody import people
from migrant_helper.core.rules.decide import start
from migrant_helper.core.rules.screening import screen, verdicts
from migrant_helper.pages.parts.entries import group_of

ON = "2026-11-28"
GRAIN = ("in-pmgkay", "in-onorc")
CARD = {
    "home": "IN-BR",
    "here": "IN-DL",
    "ration_card": "phh",
    "identity_card": True,
    "on_ration_card": True,
}


def told(**more):
    catalogue = load.catalogue("IN", "en")
    found = screen(catalogue, {**CARD, **more}, ON, schemes=GRAIN)
    return {
        one["id"]: (
            group_of(one),
            one["confirm"],
            [(change["fact"], change["to"]) for change in one["would_change"]],
        )
        for one in found
    }


@pytest.mark.parametrize(
    ("more", "right"),
    [
        ({}, ("yours", [])),
        ({"ration_last_drawn": "2026-10-01"}, ("yours", [])),
        ({"ration_ekyc": False}, ("yours", [])),
        ({"ration_last_drawn": "2026-03-01"}, ("soon", [("ration_ekyc", True)])),
        (
            {"ration_last_drawn": "2026-03-01", "ration_ekyc": False},
            ("soon", [("ration_ekyc", True)]),
        ),
        ({"ration_last_drawn": "2026-03-01", "ration_ekyc": True}, ("yours", [])),
        ({"on_ration_card": False}, ("soon", [("on_ration_card", True)])),
    ],
)
def test_a_card_says_the_same_at_home_and_away(more, right):
    by_entry = told(**more)

    assert {name: (one[0], one[2]) for name, one in by_entry.items()} == dict.fromkeys(GRAIN, right)


def test_a_card_that_slept_and_was_checked_anew_is_likely_alive():
    by_entry = told(ration_last_drawn="2026-03-01", ration_ekyc=True)

    assert by_entry["in-pmgkay"][1]
    assert by_entry["in-onorc"][1]


def test_whoever_can_prove_who_they_are_hears_one_answer_about_the_grain():
    catalogue = load.catalogue("IN", "en")
    for facts in people(catalogue, ON, 20261128, 2_000):
        is_named = facts.get("on_ration_card") is not False
        known = {**facts, "identity_card": True, "on_ration_card": is_named}
        found = verdicts(start(catalogue, known, ON))

        assert found["in-pmgkay"]["outcome"] == found["in-onorc"]["outcome"], known
