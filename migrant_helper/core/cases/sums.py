"""A sum of money as people write it: "₹1,25,000", "Rs. 12500/-", "१२,५००".

On the phone as well; kept the same by tests/vectors/sums.json.
"""

from migrant_helper.core.rules.facts.answers import Refused
from migrant_helper.core.rules.facts.typed import typed_number

# What stands beside a sum, the longer of two that begin alike first.
_BESIDE = (
    *("rupees", "rupee", "nrs.", "nrs", "rs.", "rs", "inr", "npr", "₹", "₨", "৳"),
    *("रुपैयाँ", "रुपैया", "रुपये", "रुपए", "रुपया", "रू.", "रू", "रु.", "रु", "टाका"),
    *("روپیہ", "روپے", "টাকা", "রুপি", "/-", "/=", "\u200e", "\u200f", "\u2066", "\u2069"),
)
# No more comes to one person.
MOST = 999_999_999
_CLOSE = 0.000001


def read_sum(text: str) -> tuple[int, str]:
    """The sum in whole rupees, and "": of an empty text 0. What cannot be read is (0, "amount"), what has
    paise (0, "paise"): a sum is kept whole."""
    number, problem = _number(text)
    if problem:
        return 0, problem
    return (int(number), "") if number == int(number) else (0, "paise")


def read_paise(text: str) -> tuple[int, str]:
    """The same in paise; what has parts of a paisa is (0, "amount")."""
    number, problem = _number(text)
    paise = int(number * 100 + 0.5)
    return (paise, "") if problem == "" and abs(paise - number * 100) < _CLOSE else (0, "amount")


def _number(text: str) -> tuple[float, str]:
    plain = text.lower()
    for sign in _BESIDE:
        plain = plain.replace(sign, " ")
    plain = plain.strip(" .")
    if plain == "":
        return 0, ""
    try:
        number = typed_number(plain)
    except Refused:
        return 0, "amount"
    if number > MOST:
        return 0, "amount"
    return float(number), ""
