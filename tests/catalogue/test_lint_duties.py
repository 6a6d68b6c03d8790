"""Duties of employers that lint refuses: each mistake is found, and nothing else."""

import pytest

from migrant_helper.catalogue.grammar.references import broken
from tests.catalogue.conftest import Folder

DUTIES = """\
duties:
  - id: pay
    kind: pay
    from: 2026-01-01
    until: null
    for: [{workers: 20}]
    when: {kind: monthly, day: day}
    do: "With {workers} workers pay in {share}."
    to: "The fund."
    law: "Act"
    source: 1
amounts:
  day: {value: 15, unit: number, source: 1}
  share: {value: 12, unit: percent, source: 1}
sources:
  1:
    publisher: "Gazette"
    title: "Act"
    date: null
    url: "https://example.org/act"
    official: true
    read: 2026-11-30
"""
STEP = "    feeds: {entry: in-grain, hand: true, done: [nowhere]}\n    law:"


def whats(folder: Folder, text: str) -> list[str]:
    folder.write("in/duties.yaml", text)
    return [one.what for one in folder.found("duties")]


def test_what_is_sound_is_let_through(folder: Folder) -> None:
    assert whats(folder, DUTIES) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("pay in {share}", "pay in {part} of {share}", 'no amount "part"'),
        ("pay in {share}", "pay in", "share is not shown"),
        ("day: day}", "day: week}", 'no amount "week"'),
        ("unit: percent", "unit: shares", "the figure of share is not there"),
        ("{value: 12, unit: percent, source: 1}", "{value: 12, unit: percent}", "in no way"),
        ("{value: 12, unit: percent, source: 1}", "{entry: in-grain, amount: x}", "is not there"),
        ("{value: 12, unit: percent, source: 1}", "{rule: no-such}", "is not there"),
        ("    source: 1\namounts", "    source: 2\namounts", "source 2 is not in sources"),
        ("    law:", STEP, '"nowhere" is no step that an employer does'),
        (
            "    law:",
            "    feeds: {entry: in-grain, hand: true}\n    law:",
            "on a card of an employer",
        ),
    ],
)
def test_a_mistake_is_found(folder: Folder, old: str, new: str, what: str) -> None:
    assert old in DUTIES
    assert any(what in one for one in whats(folder, DUTIES.replace(old, new, 1)))


def test_a_duty_twice_and_a_source_of_nothing_are_found(folder: Folder) -> None:
    start = DUTIES.index("  - id: pay")
    row = DUTIES[start : DUTIES.index("amounts:")]

    assert whats(folder, DUTIES.replace(row, row + row, 1)) == ['"pay" twice']
    unused = DUTIES + DUTIES[DUTIES.index("  1:\n") :].replace("  1:", "  2:").replace("/act", "/b")
    assert whats(folder, unused) == ["source 2 supports no row"]


def test_an_entry_or_a_state_that_is_not_there_stops_the_build(folder: Folder) -> None:
    wrong = DUTIES.replace("{workers: 20}", "{workers: 20, places: [IN-ZZ]}").replace(
        "    law:", "    feeds: {entry: in-none}\n    law:", 1
    )
    folder.write("in/duties.yaml", wrong)
    found = [problem.found for problem in broken(folder.source())]

    assert found == ['"IN-ZZ"', '"in-none"']
