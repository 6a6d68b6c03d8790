"""Reads a time of day as somebody types it.

On the phone as well.
"""

import re

from migrant_helper.core.words.digits import DIGITS

_TIME = re.compile("([01]?[0-9]|2[0-3])[:.][0-5][0-9]")


def read_time(text: str) -> tuple[str, str]:
    """A time of day as it is kept, "09:30", and "": an empty text is none; what cannot be read is ("", "time")."""
    plain = text.translate(DIGITS).strip(" ")
    if plain == "":
        return "", ""
    if _TIME.fullmatch(plain) is None:
        return "", "time"
    hours, _, minutes = plain.replace(".", ":").partition(":")
    return f"{int(hours):02d}:{minutes}", ""
