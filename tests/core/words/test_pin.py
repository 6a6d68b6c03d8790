"""A PIN is read in any script, and an easy one is refused."""

import pytest

from migrant_helper.core.words.pin import EASY, SHORT, pin_of, problem_of


@pytest.mark.parametrize(
    ("typed", "pin"),
    [
        ("40718263", "40718263"),
        (" 4071-8263 ", "40718263"),
        ("४०७१८२६३", "40718263"),
        ("৪০৭১ ৮২৬৩", "40718263"),
        ("۴۰۷۱۸۲۶۳", "40718263"),
        ("٤٠٧١٨٢٦٣", "40718263"),
        ("  नीम   का\u200d पेड़ ", "नीम का पेड़"),
        ("ٹوپی، كتاب، چائے", "ٹوپی کتاب چائے"),
        ("river-lamp_goat!", "river lamp goat"),
        ("house 12", "house 12"),
        (" - ", ""),
    ],
)
def test_a_pin_is_read_as_it_was_meant(typed: str, pin: str) -> None:
    assert pin_of(typed) == pin


@pytest.mark.parametrize(
    ("pin", "problem"),
    [
        ("40718263", ""),
        ("नीम लोटा बकरी साइकिल", ""),
        ("river lamp goat", ""),
        ("ٹوپی کتاب چائے", ""),
        *((short, SHORT) for short in ("", "4071826", "407182639", "river lamp", "a bb cc")),
        *((short, SHORT) for short in ("river river lamp", "ab cd ef", "५ six")),
        *((easy, EASY) for easy in ("11111111", "11112222", "12121212", "12312312")),
        *((easy, EASY) for easy in ("12345678", "87654321", "13579135", "90123456")),
        *((easy, EASY) for easy in ("19841984", "12344321", "40714071")),
        *((easy, EASY) for easy in ("19840519", "05191984", "19051984", "20411231")),
        ("aabb abab baba", EASY),
    ],
)
def test_an_easy_pin_or_a_short_one_is_refused(pin: str, problem: str) -> None:
    assert problem_of(pin) == problem


def test_few_of_all_pins_are_refused() -> None:
    tried = [f"{at:08d}" for at in range(0, 10**8, 4999)]

    assert sum(bool(problem_of(pin)) for pin in tried) / len(tried) < 0.02
