"""An entry that is only about a move says so to who has not moved; "not yours" would read as no vote."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.rules.screening import screen
from migrant_helper.pages.parts.entries import entry

ON = "2026-11-28"
AT_HOME = {
    "home": "IN-BR/gaya",
    "here": "IN-BR/gaya",
    "birth_year": 1990,
    "citizen_of": "IN",
    "identity_card": True,
    "voter_at": "home",
    "phase": "home",
}


def line(name, **told):
    catalogue = load.catalogue("IN", "en")
    scheme = next(one for one in catalogue["schemes"] if one["id"] == name)
    return entry(scheme, screen(catalogue, {**AT_HOME, **told}, ON, schemes=[name])[0])


def test_who_has_not_moved_keeps_the_vote_where_it_is():
    row = line("in-voter-shift")

    assert (row["group"], row["stays"]) == ("not", True)
    assert row["brief"] == "A citizen who has not moved stays on the list and votes there."


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("in-aadhaar-address", {}),
        ("in-voter-shift", {"here": "IN-DL", "voter_at": "here"}),
        (
            "in-ration-card-destination",
            {"ration_card": "none", "eshram": True, "pays_income_tax": False},
        ),
        (
            "in-ismw-osh-code",
            {"employment": "contractor", "interstate_workers": 20, "monthly_income": 9000},
        ),
    ],
)
def test_every_entry_about_a_move_says_that_it_is(name, told):
    assert line(name, **told)["stays"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("in-voter-shift", {"citizen_of": "NP"}),
        ("in-voter-shift", {"birth_year": 2012}),
        ("in-voter-shift", {"here": "IN-DL"}),
        ("in-ration-card-destination", {"ration_card": "phh"}),
        ("in-eshram", {"work": "none"}),
        ("in-wage-claim", {"pay_problem": []}),
    ],
)
def test_another_reason_is_no_matter_of_moving(name, told):
    assert not line(name, **told)["stays"]
