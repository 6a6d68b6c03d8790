"""Whose fault it is that a message did not go out: the classes, and the carriers' codes as tables.

A reason is the carrier and its code, as "twilio-21610". A row of a table is a code, its class, how far a fault
of ours reaches ("all", or the "country" of the number), what it is about, and where and when that was read; a
row without a day was checked by nobody, and tells no more than an unlisted code.
"""

import csv
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

TWILIO: Final = "twilio-"
SMSGATE: Final = "smsgate-"
TABLES: Final = {TWILIO: "twilio_codes.csv", SMSGATE: "smsgate_codes.csv"}
# The person told the carrier to stop.
STOPPED: Final = "twilio-21610"
# What a reason is cut to.
LONGEST: Final = 40


class Fault(StrEnum):
    """What may be done: nothing (the number, the text); mended here (us); tried again (the rest)."""

    PERSON = "person"
    US = "us"
    TEMPORARY = "temporary"
    CONTENT = "content"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Code:
    """A code of a carrier: `everywhere` where a fault of ours is none of one country alone; `checked`
    is the day on which somebody read `source`, "" for nobody."""

    code: str
    fault: Fault
    everywhere: bool
    about: str
    source: str
    checked: str


@cache
def codes() -> dict[str, Code]:
    """Every reason that is held. Raises ValueError for a class that there is not."""
    return {f"{carrier}{row.code}": row for carrier in TABLES for row in _table(carrier)}


def is_coded(reason: str) -> bool:
    """Whether a reason is a carrier's code, and none of ours."""
    return reason.startswith(tuple(TABLES))


def fault_of(reason: str) -> Fault:
    """The class of a reason; of one that is not listed, or that nobody checked, UNKNOWN."""
    found = codes().get(reason)
    return found.fault if found and found.checked else Fault.UNKNOWN


def is_everywhere(reason: str) -> bool:
    """Whether a fault of ours stops the numbers of every country."""
    found = codes().get(reason)
    return found is None or found.everywhere


def _table(carrier: str) -> list[Code]:
    path = Path(__file__).with_name(TABLES[carrier])
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Code(
                row["code"],
                Fault(row["class"]),
                row["where"] != "country",
                row["about"],
                row["source"],
                row["checked"],
            )
            for row in csv.DictReader(file)
        ]
