"""A paper that several entries ask for is named once, and is no surer than the least sure of them."""

import pytest

from migrant_helper.core.list.papers import papers

NAMED = {"photo": {"name": "Photo", "get": None}}


def entry(name, *, verified, note=""):
    row = {"id": "photo", "need": "required", "note": note, "verified": verified}
    return {"id": name, "documents": [row]}, NAMED


@pytest.mark.parametrize(
    ("first", "second", "verified"),
    [(True, True, True), (True, False, False), (False, True, False), (False, False, False)],
)
def test_a_paper_is_checked_where_every_row_that_asks_for_it_is(first, second, verified):
    found = papers([entry("in-a", verified=first), entry("in-b", verified=second)])["required"]

    assert [(paper["schemes"], paper["verified"]) for paper in found] == [
        (["in-a", "in-b"], verified)
    ]


def test_a_note_that_two_entries_share_stands_once_and_another_beside_it():
    rows = [("in-a", "Two"), ("in-b", "Two"), ("in-c", ""), ("in-d", "With your name")]
    found = papers([entry(name, verified=True, note=note) for name, note in rows])["required"]

    assert found[0]["notes"] == ["Two", "With your name"]
