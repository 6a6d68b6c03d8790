"""Whether a text holds the number of an Aadhaar: twelve digits of any script whose last one checks the others
(Verhoeff), together or in groups. Such a number is never written down here.

On the phone as well; kept the same by tests/vectors/aadhaar.json.
"""

from collections.abc import Sequence

from migrant_helper.core.words.digits import DIGITS

LENGTH = 12
# Verhoeff's tables: how two digits are added, and how a digit turns with its place.
_ADDED = (
    *("0123456789", "1234067895", "2340178956", "3401289567", "4012395678"),
    *("5987604321", "6598710432", "7659821043", "8765932104", "9876543210"),
)
_TURNED = (
    *("0123456789", "1576283094", "5803796142", "8916043527"),
    *("9453126870", "4286573901", "2793806415", "7046913258"),
)
# What people write between the groups of a number: spaces, dots, strokes, and signs that nobody sees.
_BETWEEN = " .-_/\u00a0\u00ad\u2009\u200b\u200c\u200d\u2010\u2011\u2012\u2013\u2014\u202f\u2060"
_SIZES = (4, 8)


def holds_aadhaar(text: str, *, is_phone: bool = False) -> bool:
    """Whether such a number stands in the text. A number after a plus is one to call; so is in a field for these
    (`is_phone`) one that begins with India's 91."""
    found = False
    for run in _runs(text):
        for at in range(len(run)):
            found = found or _begins(run[at:], is_phone=is_phone)
    return found


def _runs(text: str) -> list[list[str]]:
    """The groups of digits that stand together, with nothing but signs of _BETWEEN between them."""
    runs: list[list[str]] = []
    group, run = "", [""]
    for sign in f"{text.translate(DIGITS)}\n":
        if "0" <= sign <= "9" or (sign == "+" and group == ""):
            group += sign
        else:
            run = [*run, group] if group != "" else run
            group = ""
            if sign not in _BETWEEN:
                runs.append(run[1:])
                run = [""]
    return runs


def _begins(groups: Sequence[str], *, is_phone: bool) -> bool:
    """Whether these groups begin with such a number: alone, in groups of one size, or of four and eight."""
    number = ""
    sizes: list[int] = []
    for group in groups:
        if len(number) < LENGTH:
            number += group
            sizes.append(len(group))
    if len(number) != LENGTH or not all("0" <= sign <= "9" for sign in number):
        return False
    is_even = all(size == sizes[0] for size in sizes) or all(size in _SIZES for size in sizes)
    is_called = is_phone and number[:2] == "91" and number[2] >= "6"
    return is_even and not is_called and number[0] >= "2" and checks(number)


def checks(number: str) -> bool:
    """Whether the last digit of a number checks the others."""
    left = 0
    for at, sign in enumerate(reversed(number)):
        left = int(_ADDED[left][int(_TURNED[at % 8][int(sign)])])
    return left == 0
