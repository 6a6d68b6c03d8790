"""Questions of several facts: each fact once, each row a plain answer, each with a picture."""

import pytest

from tests.catalogue.conftest import Folder

LIST = """\
- id: which_papers
  topic: papers
  label: "Papers"
  ask: "Which of these do you have?"
  why: "Offices ask."
  where: "Look among your papers."
  rows:
    - {fact: card, text: "A ration card", ticked: one, unticked: none}
    - {fact: monthly_income, text: "Some income"}
"""


def found_with(folder: Folder, text: str) -> list[str]:
    folder.write("ticks.yaml", text)
    pictures = folder.schemes / "pictures.yaml"
    told = pictures.read_text("utf-8").replace(
        "ticks: {}", "ticks: {card: sack, monthly_income: sack}"
    )
    folder.write("pictures.yaml", told)
    return [one.what for one in folder.found("ticks")]


def test_a_sound_one_is_clean(folder: Folder) -> None:
    assert found_with(folder, LIST) == []
    assert folder.found("pictures") == []


def test_a_yes_may_leave_its_fact_open_without_a_tick(folder: Folder) -> None:
    of_yes = '    - {fact: idle, text: "Idle", unticked: open}\n'

    told = found_with(folder, LIST + of_yes)

    assert told == []


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("id: which_papers", "id: card", "card is a fact as well"),
        ("fact: monthly_income", "fact: card, ticked: one", "card stands in two rows"),
        (", ticked: one, unticked: none", "", "card is answered by []"),
        ("ticked: one,", "ticked: three,", "card is answered by ['three', 'none']"),
        ("fact: monthly_income", "fact: home", "home cannot be ticked"),
        ("fact: monthly_income", "fact: moved", "moved cannot be ticked"),
        (
            "fact: monthly_income,",
            "fact: monthly_income, ticked: one,",
            "monthly_income says what a tick is",
        ),
    ],
)
def test_what_no_tick_can_answer_is_told(
    folder: Folder, before: str, after: str, what: str
) -> None:
    assert what in found_with(folder, LIST.replace(before, after))


def test_a_row_needs_a_picture(folder: Folder) -> None:
    folder.write("ticks.yaml", LIST)

    told = [one.what for one in folder.found("pictures")]
    assert "ticks: card has no picture" in told
