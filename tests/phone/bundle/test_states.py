"""The entries of a state apart from those of its country."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages.parts.states import PARTS
from migrant_helper.phone.bundle.states import by_state, split


@pytest.mark.parametrize("lang", load.languages())
@pytest.mark.parametrize("country", load.countries())
def test_every_entry_lies_in_one_place(country: str, lang: str) -> None:
    whole = load.catalogue(country, lang)
    central, states = split(whole)

    apart = {place: [one["id"] for one in held["schemes"]] for place, held in states.items()}
    told = [one["id"] for one in central["schemes"]] + [
        row for rows in apart.values() for row in rows
    ]
    assert sorted(told) == [one["id"] for one in whole["schemes"]]
    assert {place: len(rows) for place, rows in apart.items()} == {
        place: len(codes) for place, codes in central["states"].items()
    }
    assert {one["jurisdiction"] for one in central["schemes"]} <= {country}


def test_what_an_entry_names_lies_with_it_or_with_its_country() -> None:
    whole = load.catalogue("IN", "en")
    central, states = split(whole)

    for state in states.values():
        for part in PARTS:
            assert not set(state[part]) & set(central[part])
        for scheme in state["schemes"]:
            offices = {step["where"] for step in scheme["steps"]}
            assert offices <= {*state["offices"], *central["offices"]}
            papers = {row["id"] for row in scheme["documents"]}
            assert papers <= {*state["documents"], *central["documents"]}


def test_files_are_named_by_their_place() -> None:
    names = by_state("IN", "hi", load.catalogue("IN", "hi"))

    assert next(iter(names)) == "IN.hi"
    assert {"IN-BR.hi", "IN-KL.hi"} <= set(names)
