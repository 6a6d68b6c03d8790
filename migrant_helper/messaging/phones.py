"""What a person types as a phone number -> a number we may write to."""

from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberType

from migrant_helper.core.reminders.phones import COUNTRIES, Phone

LONGEST: Final = 40
# What people write between digits; with words around it, it could be two numbers or none.
_BETWEEN = frozenset("+-–.()/ \u00a0\u200e\u200f\u202a\u202c")
_MOBILE = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}


def country_of(number: str) -> str:
    """The country of a number like "+9779812345678"; "" for none."""
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(number)) or ""
    except NumberParseException:
        return ""


def read_phone(text: str, *, region: str) -> Phone | None:
    """The mobile number in `text`, or None when there is none we write to.

    `region` is the country meant when the number has no "+": "98123 45678" in "IN",
    "০১৭১২-৩৪৫৬৭৮" in "BD" (digits of any script). A landline, an invalid number, and a number
    of a country we do not serve (a premium number abroad could cost a lot) are None.
    """
    if len(text) > LONGEST or not all(each.isdecimal() or each in _BETWEEN for each in text):
        return None
    try:
        number = phonenumbers.parse(text, region)
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
