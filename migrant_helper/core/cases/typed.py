"""What somebody typed, as a change can hold it: nothing is cut off, and no number of an Aadhaar is kept.

On the phone as well.
"""

from migrant_helper.core.cases.kinds import KINDS
from migrant_helper.core.cases.refused import is_text
from migrant_helper.core.words.aadhaar import holds_aadhaar

# What is wrong with a text, besides that it lacks.
WRONG = ("long", "aadhaar")


def typed(text: str, kind: str, name: str) -> tuple[str, str]:
    """A text for that name of a kind of change, its lines and spaces as one space each, and what is wrong with it:
    "long", "aadhaar", or ""."""
    sort, _, most = KINDS[kind][name].partition(":")
    signs = "".join([sign if is_text(sign, 1) else " " for sign in text])
    whole = " ".join([word for word in signs.split(" ") if word != ""])
    if len(whole) > int(most):
        return whole, "long"
    return whole, "aadhaar" if holds_aadhaar(whole, is_phone=sort == "phone") else ""


def wrong_of(wrongs: list[str]) -> str:
    """The first of several that is wrong, else ""."""
    found = [wrong for wrong in wrongs if wrong != ""]
    return found[0] if found else ""
