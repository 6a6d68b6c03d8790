"""The countries whose phones we write to: local time there, and whether a reply arrives.

Server only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta, timezone
from types import MappingProxyType


@dataclass(frozen=True)
class Country:
    """What sending to a country's numbers depends on.

    `zone` is one fixed offset for the whole country. Only the Philippines deliver a reply to a
    text that Twilio sent (https://www.twilio.com/en-us/guidelines); elsewhere the sender is
    replaced by a name or a one-way number, so "reply STOP" would be untrue.
    """

    zone: timezone
    reply_arrives: bool = False


def _offset(hours: int, minutes: int = 0) -> timezone:
    return timezone(timedelta(hours=hours, minutes=minutes))


COUNTRIES: Mapping[str, Country] = MappingProxyType(
    {
        "BD": Country(_offset(6)),
        # Indonesia has three zones; the western one holds Java, Sumatra and most people. A text
        # at 09:00 there arrives at 11:00 in Papua, and one at 18:59 at 20:59.
        "ID": Country(_offset(7)),
        "IN": Country(_offset(5, 30)),
        "KH": Country(_offset(7)),
        "NP": Country(_offset(5, 45)),
        "PH": Country(_offset(8), reply_arrives=True),
        "TH": Country(_offset(7)),
    }
)


@dataclass(frozen=True)
class Phone:
    """A number in the international form ("+9779812345678") and the country it belongs to."""

    e164: str
    country: str

    def __repr__(self) -> str:
        """The country alone: a number never reaches a log or a traceback."""
        return f"Phone({self.country})"
