"""A condition turned round, a step, a paper or a day that went: somebody is told otherwise."""

import pytest

from migrant_helper.catalogue import load
from tests.cases.approved.told import approved, line_of, told


@pytest.mark.parametrize("country", load.countries())
def test_everybody_is_told_what_was_approved(country: str) -> None:
    """Meant: `python -m tests.cases.approved.told`, and the difference is read."""
    people = approved(country)

    assert len(people) > 20
    for facts, expected in people:
        assert line_of(facts, told(country, facts)) == expected
