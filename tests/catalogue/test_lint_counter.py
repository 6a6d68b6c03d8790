"""Lines to show in the words of offices: in those of all, as translated, with no figure of their own."""

import pytest

from tests.catalogue.conftest import Folder

LINE = "Section 3 of the Grain Act 2013 says: in any state."
COMPLAIN = 'complain: "Write'
PLACES = """\
- {code: IN, name: "India", currency: INR, zone: "+05:30"}
- {code: IN-BR, name: "Bihar", offices: [hi]}
- {code: IN-KL, name: "Kerala", offices: [ml, en]}
- {code: NP-P3, name: "Bagmati", offices: [ne]}
"""


def test_a_sound_entry_is_clean(folder: Folder) -> None:
    assert folder.found("counter") == []


def said(folder: Folder) -> list[str]:
    return [one.what for one in folder.found("counter")]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("धारा 3: किसी भी राज्य में।", None),
        ("हर जगह।", '"हर जगह।" where the translation says "धारा 3: किसी भी राज्य में।"'),
    ],
)
def test_a_line_in_an_office_s_words_is_its_translation(
    folder: Folder, text: str, what: str | None
) -> None:
    folder.translate(
        f'msgid ""\nmsgstr "Language: hi\\n"\n\nmsgid "{LINE}"\nmsgstr "धारा 3: किसी भी राज्य में।"\n'
    )
    folder.change(COMPLAIN, f'show_in: {{hi: "{text}"}}, {COMPLAIN}')

    assert said(folder) == ([what] if what else [])


def test_a_translation_is_compared_with_its_figures_filled_in(folder: Folder) -> None:
    folder.change(LINE, "Up to {sum}.")
    folder.translate(
        'msgid ""\nmsgstr "Language: ur\\n"\n\nmsgid "Up to {sum}."\nmsgstr "{sum} تک۔"\n', "ur"
    )
    folder.change(COMPLAIN, f'show_in: {{ur: "₹2,00,000 تک۔"}}, {COMPLAIN}')
    assert said(folder) == []

    folder.change("₹2,00,000", "2,00,000")
    assert said(folder) == ['"2,00,000 تک۔" where the translation says "₹2,00,000 تک۔"']


@pytest.mark.parametrize(
    ("english", "line", "what"),
    [
        (LINE, "വകുപ്പ് 3, 2013", []),
        (LINE, "ধাৰা ৩, ২০১৩", []),
        (LINE, "വകുപ്പ് 4, 2013", ["the number 4 in വകുപ്പ് 4, 2013"]),
        (LINE, "ধাৰা ৪", ["the number 4 in ধাৰা ৪"]),
        ("Up to {sum} in {sleep}.", "6: 2,00,000", []),
        ("Up to {sum} in {sleep}.", "௬: ₹200000", []),
        ("Up to {sum} in {sleep}.", "6: 20,000", ["the number 20000 in 6: 20,000", "sum is not in 6: 20,000"]),
        ("Up to {sum} in {sleep}.", "2,00,000", ["sleep is not in 2,00,000"]),
        ("Under {ceiling}.", "15,000", []),
        ("Under {ceiling}.", "15,001", ["the number 15001 in 15,001", "ceiling is not in 15,001"]),
        ("Up to {sum}.", "{sum}", ["sum is not in {sum}"]),
    ],
)  # fmt: skip
def test_the_numbers_of_a_line_are_those_of_the_english_one(
    folder: Folder, english: str, line: str, what: list[str]
) -> None:
    folder.change(LINE, english)
    folder.change(COMPLAIN, f'show_in: {{ml: "{line}"}}, {COMPLAIN}')

    assert said(folder) == what


@pytest.mark.parametrize(
    ("day", "line", "what"),
    [
        ("2026-11-22", "75", []),
        ("2026-11-22", "50", ["the number 50 in 50", "sum is not in 50"]),
        ("2025-09-30", "50", ["sum has a later figure"]),
        (
            "2025-09-30",
            "75",
            ["the number 75 in 75", "sum is not in 75", "sum has a later figure"],
        ),
    ],
)
def test_a_line_holds_the_figure_of_today_and_none_that_will_change(
    folder: Folder, day: str, line: str, what: list[str]
) -> None:
    """A phone without a network shows the line on any later day."""
    folder.change(LINE, "Up to {sum}.")
    folder.change(
        "  sum: {value: 200000, unit: INR, source: 1}",
        "  sum:\n    - {from: 2023-01-03, value: 50, unit: INR, source: 1}\n"
        "    - {from: 2025-10-01, value: 75, unit: INR, source: 1}",
    )
    folder.change(COMPLAIN, f'show_in: {{ml: "{line}"}}, {COMPLAIN}')

    assert [one.what for one in folder.found("counter", day)] == what


@pytest.mark.parametrize(
    ("jurisdiction", "words", "what"),
    [
        ("IN", "", ["not in hi, ml"]),
        ("IN", '{hi: "हर जगह।"}', ["not in ml"]),
        ("IN", '{hi: "हर जगह।", ml: "എല്ലായിടത്തും."}', []),
        ("IN-KL", "", ["not in ml"]),
        ("IN-KL", '{ml: "എല്ലായിടത്തും."}', []),
        ("NP", "", []),
    ],
)
def test_every_line_of_india_stands_in_the_words_of_all_its_offices(
    folder: Folder, jurisdiction: str, words: str, what: list[str]
) -> None:
    folder.write("places.yaml", PLACES)
    folder.change("jurisdiction: IN", f"jurisdiction: {jurisdiction}")
    if words:
        folder.change(COMPLAIN, f"show_in: {words}, {COMPLAIN}")

    assert said(folder) == what
