"""The short code of a card: drawn, written, typed, and what its check finds."""

import random

import pytest

from migrant_helper.core.card.short import ALPHABET, CODES, code_of, groups, read_code

CHANCE = random.Random(38)
SOME = [
    code_of(number) for number in (0, 1, CODES - 1, *(CHANCE.randrange(CODES) for _ in range(60)))
]
ONE = SOME[-1]


def test_a_code_has_sixteen_characters_that_nobody_takes_for_another() -> None:
    assert CODES == 2**75
    assert {len(code) for code in SOME} == {16}
    assert not set("".join(SOME)) & set("ILOU")
    assert len(set(SOME)) == len(SOME)


def test_every_wrong_character_is_found() -> None:
    wrong = [
        code[:at] + other + code[at + 1 :]
        for code in SOME
        for at in range(16)
        for other in ALPHABET
        if other != code[at]
    ]

    assert len(wrong) == len(SOME) * 16 * 31
    assert [code for code in wrong if read_code(code) is not None] == []


def test_every_two_that_changed_places_are_found() -> None:
    wrong = []
    for code in SOME:
        for one in range(16):
            for two in range(one + 1, 16):
                turned = list(code)
                turned[one], turned[two] = code[two], code[one]
                wrong += ["".join(turned)] if code[one] != code[two] else []

    assert len(wrong) > 5000
    assert [code for code in wrong if read_code(code) is not None] == []


@pytest.mark.parametrize(
    "typed",
    [
        ONE.lower(),
        " ".join(ONE),
        "-".join(ONE[at : at + 4] for at in range(0, 16, 4)),
        f"\t{ONE[:8]}\u00a0{ONE[8:]}\r\n",
        ONE.translate({48 + digit: 0x0966 + digit for digit in range(10)}),
        ONE.translate({48 + digit: 0x06F0 + digit for digit in range(10)}),
        ONE.replace("0", "o").replace("1", "l"),
        ONE.replace("0", "O").replace("1", "I"),
    ],
)
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert read_code(typed) == ONE


@pytest.mark.parametrize(
    "typed",
    [
        "",
        ONE[:15],
        ONE + ONE[-1],
        "U" + ONE[1:],
        "0" * 15 + "1",
        ONE[:-1] + "*",
        ONE.replace(ONE[0], "\u0410"),  # Cyrillic A
        ONE.translate({ord(one): ord(one) + 0xFEE0 for one in ALPHABET}),  # wide
        "\u0131" * 16,  # a Turkish i, whose capital is I
        "\U0001f33e" * 16,
        "\u00df" * 8,  # two letters as a capital
        "-" * 16,
        ONE + "\0",
        "9" * 100_000,
        f"https://card.example/{ONE}",
    ],
)
def test_what_is_none_of_ours_is_none(typed: str) -> None:
    assert read_code(typed) is None


def test_anything_at_all_is_read_or_not_and_never_fails() -> None:
    signs = [*ALPHABET, *"ilouILOU -*\0", "\u0966", "\u0131", "\u212a", "\ud800", "\U0001f33e"]
    for _ in range(20_000):
        typed = "".join(CHANCE.choice(signs) for _ in range(CHANCE.randint(14, 18)))
        found = read_code(typed)

        assert found is None or read_code(found) == found


def test_it_is_shown_in_groups_that_are_read_out_letter_by_letter() -> None:
    assert groups("0123456789ABCDEF") == ["0 1 2 3", "4 5 6 7", "8 9 A B", "C D E F"]
    assert read_code(" ".join(groups(ONE))) == ONE
