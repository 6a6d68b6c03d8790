"""Whose fault it is that a message did not go out: the classes, and the carrier's codes as a table.

A row of `twilio_codes.csv` is a code, its class, how far a fault of ours reaches ("all", or the "country" of
the number), what it is about, and where and when that was read; a row without a day was checked by nobody,
and tells no more than an unlisted code.
"""

import csv
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

CODES: Final = Path(__file__).with_name("twilio_codes.csv")
# The person told the carrier to stop.
STOPPED: Final = "21610"


class Fault(StrEnum):
    """What may be done: nothing (the number, the text); mended here (us); tried again (the rest)."""

    PERSON = "person"
    US = "us"
    TEMPORARY = "temporary"
    CONTENT = "content"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Code:
    """A code of the carrier: `everywhere` where a fault of ours is none of one country alone; `checked`
    is the day on which somebody read `source`, "" for nobody."""

    code: str
    fault: Fault
    everywhere: bool
    about: str
    source: str
    checked: str


@cache
def codes() -> dict[str, Code]:
    """Every code that is held. Raises ValueError for a class that there is not."""
    with CODES.open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: Code(
                row["code"],
                Fault(row["class"]),
                row["where"] != "country",
                row["about"],
                row["source"],
                row["checked"],
            )
            for row in csv.DictReader(file)
        }


def fault_of(code: str) -> Fault:
    """The class of a code; of one that is not listed, or that nobody checked, UNKNOWN."""
    found = codes().get(code)
    return found.fault if found and found.checked else Fault.UNKNOWN


def is_everywhere(code: str) -> bool:
    """Whether a fault of ours stops the numbers of every country."""
    found = codes().get(code)
    return found is None or found.everywhere
