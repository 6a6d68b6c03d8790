"""A step can be told by its first sentence alone, in every language."""

import pytest

from migrant_helper.catalogue.lint.openings import opening


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Go to the shop. Take the card.", "Go to the shop"),
        ("No work? Claim the money. Do it soon.", "No work? Claim the money"),
        ("Pay 2.5 percent: now. Keep the slip.", "Pay 2.5 percent: now"),
        ("दुकान जाएँ। कार्ड ले जाएँ।", "दुकान जाएँ"),
        ("دکان جائیں۔ کارڈ لے جائیں۔", "دکان جائیں"),
        ("Go to the shop", "Go to the shop"),
    ],
)
def test_an_opening_ends_at_the_first_full_stop(text: str, first: str) -> None:
    assert opening(text) == first


@pytest.mark.parametrize(("words", "count"), [(16, 0), (17, 1)])
def test_a_step_opens_with_sixteen_words_at_most(folder, words: int, count: int) -> None:
    told = " ".join(["word"] * words) + ". " + " ".join(["more"] * 19) + "."
    folder.change("Go to the shop.", told)

    found = [(one.rule, one.severity, one.at) for one in folder.found("openings")]
    assert found == [("openings", "error", "steps.0.do")] * count


@pytest.mark.parametrize(
    ("words", "mark", "count"), [(18, "", 0), (19, "", 1), (19, "#, fuzzy\n", 0)]
)
def test_a_translated_step_opens_with_eighteen(folder, words: int, mark: str, count: int) -> None:
    said = " ".join(["शब्द"] * words)
    folder.translate(
        f'msgid ""\nmsgstr "Language: hi\\n"\n\n{mark}msgid "Complain."\nmsgstr "{said}। और।"\n'
    )

    found = folder.found("openings")
    assert [one.at for one in found] == ["steps.1.do"] * count
    assert all(f"{words} words in hi" in one.what for one in found)
