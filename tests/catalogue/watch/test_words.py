"""Words are alike however a page spaces, marks or spells them, and differ where what is said differs."""

import pytest

from migrant_helper.catalogue.watch.words import words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rs 15,000 a month.", "rs  15000\n a Month"),
        ("१५,००० रुपये", "15000 रुपये"),
        ("۱۲ ماہ", "12 ماہ"),
        ("1,00,000", "100,000"),
        ("on\u00a0leave", "on leave"),
        ("bene\u00adfit", "benefit"),
        ("क\u094d\u200dष", "क\u094dष"),
        ("“yes”, he said", "yes he said"),
        ("ﬁve", "five"),
    ],
)
def test_alike(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rs 15,000", "Rs 1,500"),
        ("1.5 per cent", "15 per cent"),
        ("12 %", "12"),
        ("₹ 100", "$ 100"),
        ("1/2", "12"),
        ("की", "कि"),
        ("मजदूर", "मजदूरी"),
        ("age < 60", "age > 60"),
        ("5 kg, 7 kg", "5 kg 8 kg"),
    ],
)
def test_different(one: str, other: str) -> None:
    assert words(one) != words(other)
