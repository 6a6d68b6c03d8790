"""What a text message that somebody sends to us means.

Server only.
"""

import unicodedata
from enum import StrEnum


class Reply(StrEnum):
    """STOP and START are obeyed; anything else is left to a person."""

    STOP = "stop"
    START = "start"
    OTHER = "other"


# Twilio's own default words come first, so that we never disagree with the carrier
# (https://help.twilio.com/articles/223134027); then the same in the languages of the countries.
_STOP = frozenset(
    {"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"}
    | {"tigil", "itigil", "hinto", "ihinto", "berhenti", "หยุด", "ឈប់"}
    | {"रोकें", "रोको", "रोक", "बंद", "बन्द", "बन्दगर्नुहोस्", "रोक्नुहोस्"}
    | {"বন্ধ", "বন্ধকরুন", "থামুন", "روکیں", "بند"}
)
_START = frozenset(
    {"start", "unstop", "yes"}
    | {"simula", "mulai", "เริ่ม", "ចាប់ផ្តើម"}
    | {"शुरू", "सुरु", "শুরু", "শুরুকরুন", "شروع"}
)
_HELP = frozenset(
    {"help", "info", "tulong", "bantuan", "ช่วยด้วย", "ជំនួយ"}
    | {"मदद", "सहायता", "सहयोग", "मद्दत", "সাহায্য", "مدد"}
)


def meaning(text: str) -> Reply:
    """STOP or START when the whole message is that word in any case, else OTHER.

    Spaces and punctuation are not looked at: " Stop. " and "STOP ALL" mean STOP; "don't stop"
    and "stop at the office?" are OTHER, since guessing at a sentence could end reminders that
    somebody needs.
    """
    word = plain(text)
    if word in _STOP:
        return Reply.STOP
    if word in _START:
        return Reply.START
    return Reply.OTHER


def asks_for_help(text: str) -> bool:
    """Whether the whole message is a word for help: who we are, and how to stop, is the answer."""
    return plain(text) in _HELP


def plain(text: str) -> str:
    """The letters alone, small: spaces, digits and punctuation are not looked at."""
    return "".join(
        character
        for character in unicodedata.normalize("NFKC", text).casefold()
        if unicodedata.category(character)[0] in "LM"
    )
