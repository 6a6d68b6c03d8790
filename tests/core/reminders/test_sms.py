"""Segments as the carrier counts them: at, below and above each limit."""

import pytest

from migrant_helper.core.reminders.sms import Encoding, Size, fit, size, trim

GSM, UCS = Encoding.GSM_7, Encoding.UCS_2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Size(GSM, 0, 1)),
        ("a" * 160, Size(GSM, 160, 1)),
        ("a" * 161, Size(GSM, 161, 2)),
        ("a" * 306, Size(GSM, 306, 2)),
        ("a" * 307, Size(GSM, 307, 3)),
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ", Size(GSM, 31, 1)),
        ("{}[]~|€^\\", Size(GSM, 18, 1)),
        ("€" * 80, Size(GSM, 160, 1)),
        ("a" + "€" * 80, Size(GSM, 161, 2)),
        # 152 + 2 septets do not fit in 153: the escape goes to the next segment whole.
        ("a" * 152 + "€" + "a" * 152, Size(GSM, 306, 3)),
        ("`", Size(UCS, 1, 1)),
        ("ç", Size(UCS, 1, 1)),
        ("न" * 70, Size(UCS, 70, 1)),
        ("न" * 71, Size(UCS, 71, 2)),
        ("न" * 134, Size(UCS, 134, 2)),
        ("न" * 135, Size(UCS, 135, 3)),
        ("a" * 69 + "न", Size(UCS, 70, 1)),
        ("a" * 70 + "न", Size(UCS, 71, 2)),
        ("😀" * 35, Size(UCS, 70, 1)),
        ("😀" * 36, Size(UCS, 72, 2)),
        # 33 pairs are 66 units of 67: no pair is parted.
        ("😀" * 66, Size(UCS, 132, 2)),
        ("😀" * 67, Size(UCS, 134, 3)),
    ],
)
def test_a_text_has_the_size_the_carrier_counts(text: str, expected: Size) -> None:
    assert expected == size(text)


@pytest.mark.parametrize("segments", [1, 2, 3])
@pytest.mark.parametrize("unit", ["a", "€", "न", "क्षि", "😀", "👨‍👩‍👧 ", "ঙ্গ্যা"])
def test_a_trimmed_text_costs_no_more_than_it_may(unit: str, segments: int) -> None:
    text = unit * 400

    trimmed = trim(text, segments)

    assert segments >= size(trimmed).segments
    assert len(trimmed) > 30


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("short", "short"),
        ("a" * 161, "a" * 157 + "..."),
        ("न" * 71, "न" * 69 + "…"),
        # The vowel sign goes with its letter, a conjunct with its virama.
        ("न" * 68 + "कि" + "न", "न" * 68 + "…"),
        ("न" * 67 + "क्ष" + "न" * 5, "न" * 67 + "…"),
        ("न" * 60 + " " * 9 + "न" * 9, "न" * 60 + "…"),
        # What a joiner holds together stays together, or goes together.
        ("न" * 66 + "क्\u200dष" + "न" * 5, "न" * 66 + "…"),
        ("न" * 65 + "👩\u200d👧" + "न" * 9, "न" * 65 + "…"),
        ("न" * 64 + "👩\u200d👧" + "न" * 9, "न" * 64 + "👩\u200d👧" + "…"),
    ],
)
def test_it_is_cut_where_a_character_of_its_own_begins(text: str, expected: str) -> None:
    assert expected == trim(text, 1)


def test_only_the_name_is_cut_when_a_text_is_fitted() -> None:
    fitted = fit(lambda name: f"{name}: 12 March. Stop: 123456", "a" * 200, 1)

    assert fitted == "a" * 133 + "...: 12 March. Stop: 123456"
    assert size(fitted).units == 160


def test_a_text_too_long_without_any_name_fits_in_none() -> None:
    assert fit(lambda name: name + "न" * 71, "Name", 1) is None
