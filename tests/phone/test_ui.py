"""The interface's tables and messages, as every page reads them."""

from pathlib import Path

import pytest

from migrant_helper.phone.ui import UnsafeTranslation, Words, ui

LANGUAGES = ["en", "hi", "bn", "ne", "ur"]
HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

"""
PLACES = {
    "IN": {"name": "India", "currency": "INR"},
    "NP": {"name": "Nepal", "currency": "NPR", "readers": ["ne"]},
}


def words(folder: Path, entries: str, header: str = HEADER) -> Words:
    file = folder / "hi/LC_MESSAGES/messages.po"
    file.parent.mkdir(parents=True)
    file.write_text(header + entries, "utf-8")
    return Words(folder, lambda text: f"[{text}]")


def test_a_translated_message_and_its_plural_forms_are_there(tmp_path: Path) -> None:
    entries = """msgid "Start"
msgstr "शुरू"

msgid "%(num)s day"
msgid_plural "%(num)s days"
msgstr[0] "%(num)s दिन"
msgstr[1] "%(num)s दिनों"

msgctxt "law"
msgid "State"
msgstr "राज्य"
"""

    assert ui("hi", words(tmp_path, entries), PLACES, LANGUAGES)["messages"] == {
        "Start": "शुरू",
        "%(num)s day": ["%(num)s दिन", "%(num)s दिनों"],
        "law\x04State": "राज्य",
    }


@pytest.mark.parametrize("entry", ['#, fuzzy\nmsgid "Go"\nmsgstr "x"', 'msgid "Go"\nmsgstr ""'])
def test_a_fuzzy_or_missing_translation_leaves_the_english(tmp_path: Path, entry: str) -> None:
    assert ui("hi", words(tmp_path, entry), PLACES, LANGUAGES)["messages"] == {}


@pytest.mark.parametrize(
    ("entry", "draft"),
    [
        ('# reviewed: A. Reader, 2026-11-01\nmsgid "Go"\nmsgstr "चलें"', False),
        ('msgid "Go"\nmsgstr "चलें"', True),
        ('# reviewed: A. Reader, 2026-11-01\n#, fuzzy\nmsgid "Go"\nmsgstr "चलें"', True),
        ("", True),
    ],
)
def test_a_language_is_a_draft_until_a_reader_reviewed_every_message(
    tmp_path: Path, entry: str, draft: bool
) -> None:
    assert ui("hi", words(tmp_path, entry), PLACES, LANGUAGES)["draft"] is draft


def test_english_is_never_a_draft(tmp_path: Path) -> None:
    assert ui("en", words(tmp_path, ""), PLACES, LANGUAGES)["draft"] is False


def test_a_wrong_plural_header_is_refused_with_the_right_one(tmp_path: Path) -> None:
    header = HEADER.replace("n > 1", "n != 1")

    with pytest.raises(UnsafeTranslation, match=r"write 'nplurals=2; plural=\(n > 1\);'"):
        ui("hi", words(tmp_path, 'msgid "Go"\nmsgstr "चलें"', header), PLACES, LANGUAGES)


def test_the_pseudo_language_marks_every_message_of_any_language(tmp_path: Path) -> None:
    entries = 'msgid "Go"\nmsgstr ""\n\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] ""\nmsgstr[1] ""'

    made = ui("en-XA", words(tmp_path, entries), PLACES, LANGUAGES)

    assert made["messages"] == {"Go": "[Go]", "a": ["[a]", "[b]"]}


@pytest.mark.parametrize(
    ("lang", "pattern", "sizes", "rupees", "direction"),
    [
        ("en", "{d} {month} {y}", [3, 2], "₹{n}", "ltr"),
        ("hi", "{d} {month} {y}", [3, 2], "₹{n}", "ltr"),
        ("bn", "{d} {month}, {y}", [3, 2], "₹{n}", "ltr"),
        ("ne", "{y} {month} {d}", [3, 2], "₹\N{NO-BREAK SPACE}{n}", "ltr"),
        ("ur", "{d} {month}، {y}", [3, 2], "\N{LEFT-TO-RIGHT MARK}₹{n}", "rtl"),
    ],
)
def test_days_numbers_and_money_follow_the_readers_habit(
    tmp_path: Path, lang: str, pattern: str, sizes: list[int], rupees: str, direction: str
) -> None:
    made = ui(lang, Words(tmp_path, str), PLACES, LANGUAGES)

    assert (made["dates"]["pattern"], made["numbers"]["sizes"]) == (pattern, sizes)
    assert (made["currency"]["INR"], made["direction"]) == (rupees, direction)
    assert len(made["dates"]["months"]) == 12


def test_each_language_names_itself_in_its_own_script(tmp_path: Path) -> None:
    offered = ui("en", Words(tmp_path, str), PLACES, LANGUAGES)["languages"]

    names = [language["name"] for language in offered]

    assert names == ["English", "हिन्दी", "বাংলা", "नेपाली", "اردو"]
    assert [language["direction"] for language in offered] == ["ltr", "ltr", "ltr", "ltr", "rtl"]


@pytest.mark.parametrize(("lang", "country"), [("hi", "IN"), ("ne", "NP"), ("en-XA", "IN")])
def test_a_language_begins_with_the_country_that_names_its_readers(
    tmp_path: Path, lang: str, country: str
) -> None:
    made = ui(lang, Words(tmp_path, str), PLACES, LANGUAGES)

    assert made["begins"] == country
    assert "readers" not in made["places"]["NP"]
