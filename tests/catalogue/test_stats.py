"""Counts of the catalogue."""

import pytest

from migrant_helper.catalogue.stats import BEGINS, ENDS, stats, table, with_table


def test_entries_rows_and_languages_are_counted(folder) -> None:
    folder.translate(
        'msgid ""\nmsgstr "Language: hi\\n"\n\n# reviewed: Asha\nmsgid "Home"\nmsgstr "घर"\n\n'
        '#, fuzzy\nmsgid "Here"\nmsgstr "यहाँ"\n\nmsgid "Card"\nmsgstr "कार्ड"\n'
    )

    found = stats(folder.source())

    assert (
        found["schemes"],
        found["countries"],
        found["kinds"],
        found["confidence"],
    ) == (1, {"IN": 1}, {"food": 1}, {"high": 1})
    assert found["rows"]["steps"] == {"all": 2, "verified": 1}
    assert found["rows"]["conditions"] == {"all": 2, "verified": 1}
    hindi = found["languages"]["hi"]
    assert (hindi["translated"], hindi["fuzzy"], hindi["reviewed"]) == (2, 1, 1)
    assert found["languages"]["ur"]["translated"] == 0


TABLE = """\
| | entries | rows | official | press, a firm or a charity | nobody |
| --- | --- | --- | --- | --- | --- |
| India | 1 | 18 | 6 (33.3 %) | 8 (44.4 %) | 4 (22.2 %) |
| all | 1 | 18 | 6 (33.3 %) | 8 (44.4 %) | 4 (22.2 %) |
"""


def test_every_row_of_an_entry_is_counted_by_its_grade(folder) -> None:
    assert table(folder.source()) == TABLE


def test_a_source_that_waits_to_be_looked_at_counts_as_none(folder) -> None:
    mark = "- {url: https://example.org/order, since: 2026-12-06, why: dead}\n"
    folder.write("confirm.yaml", mark)

    assert stats(folder.source())["grades"]["IN"] == {"official": 0, "other": 9, "none": 9}


def test_the_table_stands_between_its_marks() -> None:
    assert with_table(f"a\n{BEGINS}old\n{ENDS}b\n", "new\n") == f"a\n{BEGINS}new\n{ENDS}b\n"
    with pytest.raises(ValueError, match="no <!--"):
        with_table("nothing", "new\n")
