"""A number as plain decimal digits.

By hand on the phone: static/js/core/plain.js. Kept the same by tests/vectors/numbers.json.
"""

from decimal import Decimal


def plain(number: float) -> str:
    """The shortest digits that read back as the same number, without an exponent: 1e-05 is
    "0.00001", 3.0 is "3", -0.0 is "0"."""
    text = format(Decimal(repr(number)), "f").removesuffix(".0")
    return "0" if text == "-0" else text
