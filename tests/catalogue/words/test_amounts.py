"""Figures as people read them."""

from decimal import Decimal

import pytest

from migrant_helper.catalogue.words.amounts import UNITS, amount, number


def english(one: str, many: str, count: int) -> str:
    return one if count == 1 else many


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("999", "999"),
        ("200000", "2,00,000"),
        ("12345678", "1,23,45,678"),
        ("9.37", "9.37"),
    ],
)
def test_figures_are_grouped_by_lakh(value: str, text: str) -> None:
    assert text == number(Decimal(value))


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("200000", "INR", "₹2,00,000"),
        ("19550", "NPR", "Rs 19,550"),
        ("9.37", "percent", "9.37%"),
        ("1", "months", "1 month"),
        ("6", "months", "6 months"),
        ("0", "days", "0 days"),
        ("1.5", "years", "1.5 years"),
    ],
)
def test_an_amount_has_its_unit(value: str, unit: str, text: str) -> None:
    assert text == amount(value, unit, english)


def test_a_sign_stays_ahead_of_its_figure_from_right_to_left() -> None:
    mark = "\N{LEFT-TO-RIGHT MARK}"

    assert amount("500", "INR", english, "ur") == f"{mark}₹500"
    assert amount("6", "months", english, "ur") == "6 months"


def test_digits_stay_latin_in_every_language() -> None:
    assert amount("6", "months", lambda one, many, count: "{number} महीने") == "6 महीने"


def test_every_unit_holds_its_figure() -> None:
    assert all("{number}" in text for unit in UNITS.values() for text in unit)


def test_an_unknown_unit_is_an_error() -> None:
    with pytest.raises(KeyError):
        amount("1", "fortnights", english)
