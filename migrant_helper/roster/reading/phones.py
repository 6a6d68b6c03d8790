"""Numbers to call: one that can be called, in the country of the row, or nothing."""

import re

import phonenumbers
from phonenumbers import PhoneNumberType

from migrant_helper.roster.files.grid import Cell
from migrant_helper.roster.reading.found import Found, wrong
from migrant_helper.roster.reading.words import plain_digits

_ROUNDED = re.compile(r"\d(\.\d+)?[eE]\+?\d+")
_BETWEEN = re.compile(r"[,;|]|/| or | & ")
SHORTEST, LONGEST = 10, 15
MOBILE = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)


def read_phone(cell: Cell, countries: list[str]) -> Found:
    """A mobile number as +919000000001. `countries`: those that the row or the list names; a number
    that is one of each of two is not certain. Of two in a cell the first is taken, and it is said."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        cell = str(int(cell)) if cell == int(cell) else str(cell)
    text = plain_digits(str(cell))
    if _ROUNDED.fullmatch(text):
        return wrong("number_rounded")
    parts = [part for part in _BETWEEN.split(text) if re.search(r"\d{4}", part)]
    if not parts or re.search(r"[^\W\d_]", text.replace(" or ", "")):
        return wrong("phone_unreadable")
    found = _number(parts[0], countries)
    return found if len(parts) == 1 or found.problem else Found(found.value, "two_values")


def _number(text: str, countries: list[str]) -> Found:
    digits = re.sub(r"\D", "", text)
    if len(digits.lstrip("0")) < SHORTEST:
        return wrong("phone_too_short")
    if len(digits) > LONGEST:
        return wrong("phone_too_long")
    if not countries and not text.strip().startswith(("+", "00")):
        return wrong("phone_no_country")
    readings = {
        number for country in countries or ["IN"] for number in _readings(text, digits, country)
    }
    if not readings:
        return wrong("phone_unreadable")
    return Found(readings.pop()) if len(readings) == 1 else wrong("phone_unclear")


def _readings(text: str, digits: str, country: str) -> list[str]:
    code = str(phonenumbers.country_code_for_region(country))
    written = [text]
    if digits.startswith("00"):
        written = ["+" + digits[2:]]
    elif digits.lstrip("0").startswith(code) and len(digits.lstrip("0")) > SHORTEST:
        written = ["+" + digits.lstrip("0")]
    found: list[str] = []
    for one in written:
        try:
            number = phonenumbers.parse(one, country)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number) and phonenumbers.number_type(number) in MOBILE:
            found.append(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return found
