"""What a person types as a phone number -> a number we may write to."""

import unicodedata
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberType

from migrant_helper.core.reminders.phones import COUNTRIES, Phone

LONGEST: Final = 40
# Pasted from a page, a chat or a contact, with what nobody sees in it.
PASTED: Final = 200
# What people write between digits; with words around it, it could be two numbers or none.
_PLUS: Final = frozenset("+＋")
_BETWEEN: Final = _PLUS | frozenset(".()/·\t ")
# Dashes, spaces; what is invisible (Cf) is left out.
_GAPS: Final = frozenset({"Pd", "Zs"})
# How a link to a number begins.
_LINK: Final = "tel:"
_MOBILE: Final = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}


def country_of(number: str) -> str:
    """The country of a number like "+9779812345678"; "" for none."""
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(number)) or ""
    except NumberParseException:
        return ""


def read_phone(text: str, *, region: str) -> Phone | None:
    """The mobile number in `text`, or None when there is none we write to.

    `region` is the country meant when the number has no "+": "98123 45678" in "IN",
    "০১৭১২-৩৪৫৬৭৮" in "BD" (digits of any script). Dashes, spaces and invisible characters of any kind are not
    looked at. A landline, an invalid number, and a number of a country we do not serve (a premium number
    abroad could cost a lot) are None.
    """
    digits = _plain(text)
    if digits is None:
        return None
    try:
        number = phonenumbers.parse(digits, region)
    except NumberParseException:
        return None
    country = phonenumbers.region_code_for_number(number)
    if country is None or country not in COUNTRIES:
        return None
    if not phonenumbers.is_valid_number(number) or number.extension:
        return None
    if phonenumbers.number_type(number) not in _MOBILE:
        return None
    return Phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), country)


def _plain(text: str) -> str | None:
    """The digits, with the plus before them, None where there is anything else."""
    if len(text) > PASTED:
        return None
    seen = "".join(each for each in text if unicodedata.category(each) != "Cf").strip()
    if seen.casefold().startswith(_LINK):
        seen = seen[len(_LINK) :]
    if len(seen) > LONGEST:
        return None
    if not all(
        each.isdecimal() or each in _BETWEEN or unicodedata.category(each) in _GAPS for each in seen
    ):
        return None
    digits = "".join(each for each in seen if each.isdecimal() or each in _PLUS)
    return None if set(digits[1:]) & _PLUS else digits
