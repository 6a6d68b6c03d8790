"""A sum of money as people write it: "₹1,25,000", "Rs. 12500/-", "१२,५००".

On the phone as well; kept the same by tests/vectors/sums.json.
"""

import re

from migrant_helper.core.words.digits import DIGITS

# What stands beside a sum, the longer of two that begin alike first.
_BESIDE = (
    *("rupees", "rupee", "nrs.", "nrs", "rs.", "rs", "inr", "npr", "₹", "₨", "৳"),
    *("रुपैयाँ", "रुपैया", "रुपये", "रुपए", "रुपया", "रू.", "रू", "रु.", "रु", "टाका"),
    *("روپیہ", "روپے", "টাকা", "রুপি", "/-", "/=", "\u200e", "\u200f", "\u2066", "\u2069"),
)
# Signs and spaces between thousands, besides the comma and the space.
_BETWEEN = ("\u066c", "\u060c", "'", "\u2019", "\u00a0", "\u2009", "\u202f")
_WHOLE = re.compile("[0-9]{1,3}(,[0-9]{2,3})*,[0-9]{3}|[0-9]+")
_PAISE = re.compile("[0-9]{1,2}")
# Digits at most: a thousand million is no sum that comes to one person.
MOST = 9


def read_sum(text: str) -> tuple[int, str]:
    """The sum in whole rupees, and "": of an empty text 0. What cannot be read is (0, "amount"), what has
    paise (0, "paise"): a sum is kept whole."""
    plain = text.translate(DIGITS).lower()
    for sign in _BESIDE:
        plain = plain.replace(sign, " ")
    plain = plain.replace("\u066b", ".")
    for sign in _BETWEEN:
        plain = plain.replace(sign, ",")
    whole, point, rest = plain.strip(" ,").partition(".")
    digits = ",".join([part for part in whole.split(" ") if part != ""])
    if digits == "" and point == "":
        return 0, ""
    if not _WHOLE.fullmatch(digits) or len(digits.replace(",", "")) > MOST:
        return 0, "amount"
    if rest != "" and not _PAISE.fullmatch(rest):
        return 0, "amount"
    return (int(digits.replace(",", "")), "") if rest in ("", "0", "00") else (0, "paise")
