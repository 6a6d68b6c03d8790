"""Texts of two versions: counted, and a sentence of each."""

from migrant_helper.catalogue.compare.texts import said, sentence_with


def test_a_text_is_told_by_its_first_sentence_and_by_the_one_that_changed() -> None:
    was = {
        "a": "Go there. Ask for {sum}.",
        "b": "It ends. Then wait.",
        "c": "Same.",
        "e": "One. Two.",
    }
    now = {"a": "Go there. Ask for more.", "c": "Same.", "d": "A new one. With more.", "e": "One."}

    found = said(was, now, (lambda text: text.replace("{sum}", "₹5"), str))

    assert found == {
        "changed": 2,
        "new": 1,
        "gone": 1,
        "sentences": [
            {"is": "changed", "was": "Ask for ₹5.", "now": "Ask for more."},
            {"is": "new", "was": None, "now": "A new one."},
            {"is": "changed", "was": "Two.", "now": ""},
            {"is": "gone", "was": "It ends.", "now": None},
        ],
    }


def test_what_reads_alike_is_told_once_and_what_is_no_sentence_last() -> None:
    now = {"a": "Now", "b": "Call the police line.", "c": "Call the police line."}

    assert [one["now"] for one in said({}, now)["sentences"]] == ["Call the police line.", "Now"]


def test_a_figure_is_named_by_the_sentence_it_stands_in() -> None:
    held = {"a": "Pay in. Full? Then wait {near_km} more.", "b": "{near_km} away."}

    assert sentence_with(held, "near_km") == "Full? Then wait {near_km} more."
    assert sentence_with(held, "far_km") is None
