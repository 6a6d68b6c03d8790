"""A figure, an office, a number to call or whose work a step is: none changes unread."""

import pytest

from migrant_helper.catalogue import load
from tests.cases.approved.rows import SHARED, file_of, lines


@pytest.mark.parametrize("name", [*load.countries(), SHARED])
def test_each_row_says_what_was_approved(name: str) -> None:
    """Meant: `python -m tests.cases.approved.told`, and the difference is read."""
    assert lines(name) == file_of(name).read_text("utf-8").splitlines()
