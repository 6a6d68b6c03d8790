"""Counts of the catalogue."""

from migrant_helper.catalogue.stats import stats


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
