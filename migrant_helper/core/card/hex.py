"""Bytes as hex in one spelling: small letters, no spaces (`bytes.fromhex` takes both).

By hand on the phone: static/js/core/hex.js. Kept the same by tests/vectors/cards-digits.json.
"""

import re


def to_hex(data: bytes) -> str:
    """Two digits a byte: b"\\x00\\xff" is "00ff"."""
    return data.hex()


def from_hex(text: str) -> bytes:
    """The bytes that `to_hex` writes so. Raises ValueError for "0", "0F", "0x0f" and " 0f"."""
    if not re.fullmatch("([0-9a-f]{2})*", text):
        raise ValueError(f"not hex in small letters: {text!r}")
    return bytes.fromhex(text)
