"""The countries whose phones we write to, and a number of one of them.

Server only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta, timezone
from types import MappingProxyType

from migrant_helper.core.reminders.countries import hours


@dataclass(frozen=True)
class Country:
    """When it is day in a country: one fixed offset for all of it, and from when until when reminders go out."""

    zone: timezone
    opens: time
    closes: time


def _country(code: str, hour: int, minutes: int = 0) -> Country:
    return Country(timezone(timedelta(hours=hour, minutes=minutes)), *hours(code))


COUNTRIES: Mapping[str, Country] = MappingProxyType(
    {
        "BD": _country("BD", 6),
        # Indonesia has three zones; the western one holds Java, Sumatra and most people. A text
        # at 09:00 there arrives at 11:00 in Papua, and one at 18:59 at 20:59.
        "ID": _country("ID", 7),
        "IN": _country("IN", 5, 30),
        "KH": _country("KH", 7),
        "NP": _country("NP", 5, 45),
        "PH": _country("PH", 8),
        "TH": _country("TH", 7),
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
