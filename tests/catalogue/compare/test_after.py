"""How a question and who is not asked it are called."""

import pytest

from migrant_helper.catalogue.compare.groups import of_others
from migrant_helper.catalogue.compare.why import counts


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Who pays you", "who pays them"),
        ("Where you can vote", "where they can vote"),
        ("Children under 6", "“Children under 6”"),
        ("Who was hurt or died", "“Who was hurt or died”"),
    ],
)
def test_a_question_is_called_as_about_somebody_else(label: str, text: str) -> None:
    assert of_others(label) == text


@pytest.mark.parametrize(
    ("kind", "label", "text"),
    [
        ("bool", "Government job", "having no government job"),
        ("bool", "ESI card", "having no ESI card"),
        ("bool", "Paid by a government office", "“Paid by a government office: No”"),
        ("choice", "Free to leave", "having given no answer to “Free to leave”"),
    ],
)
def test_who_is_not_asked_counts_as_something_named(kind: str, label: str, text: str) -> None:
    assert counts({"type": kind, "label": label}) == text
