"""The reasons for which a card is refused.

On the phone as well.
"""

from enum import StrEnum


class Refusal(StrEnum):
    """Why a card is refused; the sentence for each is the card page's."""

    NOT_A_CARD = "not_a_card"
    OTHER_HOST = "other_host"
    TOO_LONG = "too_long"
    DIGITS = "digits"
    INFLATED = "inflated"
    NESTED = "nested"
    TRAILING = "trailing"
    NOT_CANONICAL = "not_canonical"
    MALFORMED = "malformed"
    VERSION = "version"
    HIGH_S = "high_s"
    UNKNOWN_ISSUER = "unknown_issuer"
    SIGNATURE = "signature"
    NOT_YET_VALID = "not_yet_valid"
    EXPIRED = "expired"
