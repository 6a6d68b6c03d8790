"""What keeps a right alive, what to show at a counter, the way of its money: asked of each entry."""

import pytest

from migrant_helper.catalogue.grammar import forms
from tests.catalogue.conftest import Folder

LAPSES = "lapses:\n  - {id: unused"
# The others give a thing, a paper or a place, and no money that comes.
PAYING = ["pension", "insurance", "maternity", "cash", "wage-rights", "injury-compensation"]
CLAIM = "claim: {offices"
COUNTER = "counter:\n  - {id: other-state"


def test_a_sound_entry_is_clean(folder: Folder) -> None:
    assert folder.found("alive") == []
    assert folder.found("digits") == []


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        (
            LAPSES,
            "watch: >-\n  - {id: unused",
            "no lapses: nobody can tell what keeps this right alive",
        ),
        (
            COUNTER,
            "watch: >-\n  - {id: x",
            "no counter: it works elsewhere, and offices there refuse it",
        ),
        (
            "kind: food",
            "kind: pension",
            "no money: it pays, and money that does not come has a cause",
        ),
        (
            CLAIM,
            "watch: >-\n  {offices",
            "no claim: nobody can tell where it is claimed, by whom, and what can be done from afar",
        ),
        ("deadline: use-it", "deadline: gone", "gone is no deadline of this entry"),
        (
            "deadline: use-it, ",
            "",
            "nobody is warned before unused: it has no day, and does not say why",
        ),
        (
            "date: {after: last_drawn, months: 6}, lead_days: 30, ",
            "",
            "nobody is warned before unused: it has no day, and does not say why",
        ),
        (
            "deadline: use-it",
            "deadline: use-it, no_day: lives",
            "unused has a day, and says that there is none",
        ),
    ],
)
def test_what_lacks_is_told(folder: Folder, before: str, after: str, what: str) -> None:
    folder.change(before, after)

    assert [one.what for one in folder.found("alive")] == [what]


@pytest.mark.parametrize("kind", forms.KINDS)
def test_every_kind_that_pays_says_what_to_do_when_its_money_does_not_come(
    folder: Folder, kind: str
) -> None:
    folder.change("kind: food", f"kind: {kind}")
    told = [one.what for one in folder.found("alive")]
    pays = "no money: it pays, and money that does not come has a cause"

    assert told == ([pays] if kind in PAYING else [])


@pytest.mark.parametrize("kind", forms.KINDS)
def test_every_kind_that_is_claimed_says_where_and_by_whom(folder: Folder, kind: str) -> None:
    folder.change("kind: food", f"kind: {kind}")
    folder.change(CLAIM, "watch: >-\n  {offices")
    told = [one.what[:8] for one in folder.found("alive")]
    claimed = ["food", "insurance", "wage-rights", "injury-compensation"]

    assert ("no claim" in told) == (kind in claimed)


def test_a_right_that_never_lapses_says_so(folder: Folder) -> None:
    text = (folder.schemes / "in/grain.yaml").read_text("utf-8")
    line = next(one for one in text.splitlines() if one.startswith("  - {id: unused"))
    folder.change(line, '  never: {text: "It does not lapse.", source: 2}')

    assert folder.found("alive") == []


@pytest.mark.parametrize(
    ("rest", "what"),
    [
        ("source: null", "it says that this never lapses, and names no source"),
        ("source: null, doubt: true", None),
        ("source: 2, doubt: true", "it has a source and is marked as in doubt"),
    ],
)
def test_that_nothing_is_lost_has_a_source_or_is_in_doubt(
    folder: Folder, rest: str, what: str | None
) -> None:
    text = (folder.schemes / "in/grain.yaml").read_text("utf-8")
    line = next(one for one in text.splitlines() if one.startswith("  - {id: unused"))
    folder.change(line, f'  never: {{text: "It does not lapse.", {rest}}}')
    found = folder.found("alive")

    assert [one.what for one in found] == ([what] if what else [])
    assert all(one.line > 1 and one.remedy for one in found)


def test_a_lapse_whose_day_nobody_can_reckon_says_why(folder: Folder) -> None:
    folder.change("deadline: use-it", "no_day: office")

    assert folder.found("alive") == []


@pytest.mark.parametrize(
    ("show", "figure"),
    [
        ("Section 3 of the Grain Act 2013 says: in any state.", None),
        ("Supreme Court, 10 May 2013: in any state.", None),
        ("You must give me 35 kg.", "35"),
    ],
)
def test_a_line_may_number_its_law_and_nothing_else(
    folder: Folder, show: str, figure: str | None
) -> None:
    folder.change("Section 3 of the Grain Act 2013 says: in any state.", show)

    found = [one.what for one in folder.found("digits")]

    assert [what.split(" in ")[0] for what in found] == ([f"the figure {figure}"] if figure else [])
