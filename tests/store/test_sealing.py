"""What is sealed opens in its own place with its own key, and nowhere else."""

import pytest

from migrant_helper.store.sealing import Sealer, SealError

SEALER = Sealer(bytes(range(32)))
NUMBER = "+919812345678"


def test_what_is_sealed_opens_again() -> None:
    assert SEALER.open(SEALER.seal(NUMBER, about="contact:1"), about="contact:1") == NUMBER


def test_the_same_text_is_sealed_differently_each_time_and_does_not_show() -> None:
    sealed = [SEALER.seal(NUMBER, about="contact:1") for _ in range(2)]

    assert sealed[0] != sealed[1]
    assert b"9812345678" not in sealed[0]


def test_a_sealed_value_moved_to_another_row_does_not_open() -> None:
    with pytest.raises(SealError):
        SEALER.open(SEALER.seal(NUMBER, about="contact:1"), about="contact:2")


def test_another_key_does_not_open_it_and_says_what_to_do() -> None:
    with pytest.raises(SealError, match="put the encryption key of this database back"):
        Sealer(bytes(32)).open(SEALER.seal(NUMBER, about="contact:1"), about="contact:1")


@pytest.mark.parametrize("bit", range(0, 8 * 40, 7))
def test_a_changed_bit_anywhere_is_noticed(bit: int) -> None:
    sealed = bytearray(SEALER.seal(NUMBER, about="contact:1"))
    sealed[bit // 8] ^= 1 << bit % 8

    with pytest.raises(SealError):
        SEALER.open(bytes(sealed), about="contact:1")


@pytest.mark.parametrize("sealed", [b"", b"short", b"0" * 12, b"0" * 27])
def test_what_is_too_short_does_not_open(sealed: bytes) -> None:
    with pytest.raises(SealError):
        SEALER.open(sealed, about="contact:1")


def test_a_hash_is_its_key_s_and_its_kind_s_own() -> None:
    hashes = {
        SEALER.hash("number", NUMBER),
        SEALER.hash("number", NUMBER + "0"),
        SEALER.hash("code", NUMBER),
        Sealer(bytes(32)).hash("number", NUMBER),
    }

    assert len(hashes) == 4
    assert {64} == {len(each) for each in hashes}


def test_digits_keep_their_leading_zeros() -> None:
    codes = [SEALER.digits("stop", str(n), length=6) for n in range(200)]

    assert {6} == {len(code) for code in codes}
    assert any(code.startswith("0") for code in codes)
    assert len(set(codes)) > 190


@pytest.mark.parametrize("size", [0, 16, 31, 33])
def test_a_key_of_another_size_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="must have 32"):
        Sealer(bytes(size))
