"""Bytes as decimal digits, which a QR code holds in a third of the room of text.

Groups of 7 bytes as 17 digits; the last group shorter: 1 to 6 bytes as 3, 5, 8, 10, 13 or 15
digits, the fewest that hold every value.

By hand on the phone: static/js/core/digits.js. Kept the same by tests/vectors/cards-digits.json.
"""

import re

GROUP_BYTES = 7
WIDTHS = (0, 3, 5, 8, 10, 13, 15, 17)


def digits(data: bytes) -> str:
    """`data` in decimal: b"\\x00" is "000", b"\\xff\\xff" is "65535"; nothing is ""."""
    groups = (data[at : at + GROUP_BYTES] for at in range(0, len(data), GROUP_BYTES))
    return "".join(f"{int.from_bytes(group, 'big'):0{WIDTHS[len(group)]}d}" for group in groups)


def from_digits(text: str) -> bytes | None:
    """The bytes that `digits` writes as `text`; None where it writes no bytes so: anything but 0 to
    9 (Hindi digits too), a last group of a width that does not occur, a group above its highest
    value ("256", "65536")."""
    if not re.fullmatch("[0-9]*", text) or len(text) % WIDTHS[-1] not in WIDTHS:
        return None
    groups = [_group(text[at : at + WIDTHS[-1]]) for at in range(0, len(text), WIDTHS[-1])]
    return None if None in groups else b"".join(group for group in groups if group)


def _group(text: str) -> bytes | None:
    size, number = WIDTHS.index(len(text)), int(text)
    return number.to_bytes(size, "big") if number < 1 << (8 * size) else None
