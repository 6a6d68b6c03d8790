"""What a person types as a phone number -> a number we may write to."""

import re
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
# How a link to a number begins; after the second a number stands without its plus.
_LINK: Final = re.compile(r"(?:tel|sms):", re.IGNORECASE)
_CHAT: Final = re.compile(
    r"(?:https?://)?(?:wa\.me/|api\.whatsapp\.com/send/?\?phone=)(?=[0-9]{8,15}$)", re.IGNORECASE
)
# What a contact's name for a number looks like: "(home)", "[घर]".
_LABEL: Final = re.compile(r"[(\[（][^()\[\]（）\d+＋]{1,20}[)\]）]")
# What people put around a number; the marks of a pair (Pi, Pf) besides.
_AROUND: Final = "\"'<>,;:"
_PAIRS: Final = frozenset({"Pi", "Pf"})
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
    looked at, nor are quotes around it, a contact's label in brackets ("(home)"), and the beginning of a link to it.
    Where it is no number so, a zero too many before the country's number is not looked at either ("091 98123 45678").
    A landline, an invalid number, and a number of a country we do not serve (a premium number
    abroad could cost a lot) are None.
    """
    digits = _plain(text)
    if digits is None:
        return None
    return _of(digits, region) or (
        _of(f"+{digits.lstrip('0')}", region) if digits.startswith("0") else None
    )


def _of(digits: str, region: str) -> Phone | None:
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
    seen = "".join(
        each for each in text if unicodedata.category(each) not in {"Cf", *_PAIRS}
    ).strip(f"{_AROUND} \t\r\n")
    seen = _LABEL.sub("", _CHAT.sub("+", _LINK.sub("", seen, count=1), count=1)).strip()
    if len(seen) > LONGEST:
        return None
    if not all(
        each.isdecimal() or each in _BETWEEN or unicodedata.category(each) in _GAPS for each in seen
    ):
        return None
    digits = "".join(each for each in seen if each.isdecimal() or each in _PLUS)
    return None if set(digits[1:]) & _PLUS else digits
