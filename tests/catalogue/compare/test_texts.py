"""Texts of two versions: counted, and a sentence of each."""

from migrant_helper.catalogue.compare.texts import is_alike, said, sentence_with


def test_a_text_is_told_by_its_first_sentence_and_by_the_one_that_changed() -> None:
    was = {
        "a": "Go there. Ask for {sum}.",
        "b": "It ends. Then wait.",
        "c": "Same.",
        "e": "One. Two.",
    }
    now = {"a": "Go there. Ask for ₹6.", "c": "Same.", "d": "A new one. With more.", "e": "One."}

    found = said(was, now, (lambda text: text.replace("{sum}", "₹5"), str))

    assert found == {
        "changed": 2,
        "new": 1,
        "gone": 1,
        "sentences": [
            {"is": "changed", "was": "Ask for ₹5.", "now": "Ask for ₹6."},
            {"is": "new", "was": None, "now": "A new one."},
            {"is": "gone", "was": "Two.", "now": None},
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


def test_sentences_are_beside_each_other_only_where_they_are_clearly_alike() -> None:
    """A step with the same id may say something else now: then one is gone and another new."""
    was = {"steps.pay.do": "Paid late? 12% interest a year. Keep the slip of the bank."}
    now = {
        "steps.pay.do": "An illness from the work counts too, such as stone dust. Keep each slip of the bank."
    }

    found = said(was, now)

    assert (found["changed"], found["new"], found["gone"]) == (1, 0, 0)
    assert [(one["was"], one["now"]) for one in found["sentences"]] == [
        (None, "An illness from the work counts too, such as stone dust."),
        ("Keep the slip of the bank.", "Keep each slip of the bank."),
        ("Paid late? 12% interest a year.", None),
    ]


def test_a_row_put_before_others_changes_none_of_them() -> None:
    was = {"gives.0.text": "A pension for life.", "gives.1.text": "Half of it for the wife."}
    now = {
        "gives.0.text": "Money back to the heirs.",
        "gives.1.text": "A pension for life.",
        "gives.2.text": "Half of it for the wife or husband.",
    }

    found = said(was, now)

    assert (found["changed"], found["new"], found["gone"]) == (1, 1, 0)
    assert [(one["was"], one["now"]) for one in found["sentences"]] == [
        ("Half of it for the wife.", "Half of it for the wife or husband."),
        (None, "Money back to the heirs."),
    ]


def test_how_much_alike_is_enough() -> None:
    """Pairs of real history: the same said otherwise, and two things of which only words are shared."""
    slip = "If you stay on the list at home: let your family hand in the check form for you."
    struck = (
        "One grown-up at home should go on asking for work, so that the card is not struck off."
    )

    assert is_alike(
        slip, "Staying on the list at home? Let your family hand in the check form for you."
    )
    assert not is_alike(struck, "Look at the list of cards to be struck off.")
    assert not is_alike(
        "Not paid: when the worker is unfit for 3 days or less.", "Paid late? 12% interest a year."
    )
