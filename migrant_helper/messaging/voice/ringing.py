"""Who rings back: to which countries, by whom, and in whose voice."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final, Protocol

from migrant_helper.messaging.gateway import InDoubt, NotSent, Sent
from migrant_helper.messaging.voice.speech import Speech

# How long it rings, and how long a call may be: what a day costs at the most is a number of such calls.
RINGS: Final = timedelta(seconds=30)
LONGEST: Final = timedelta(minutes=3)
PATH: Final = "/voice/call"
STATUS: Final = "/voice/status"


@dataclass(frozen=True)
class Outcall:
    """A call to place: the row's id, opaque, and the number, which stays out of logs."""

    id: str
    to: str = field(repr=False)


@dataclass(frozen=True)
class Cost:
    """What the carrier has of a call: its word for how it is, seconds, price and currency ("" while it tells none)."""

    status: str
    seconds: int
    price: str
    currency: str


class Caller(Protocol):
    """Places calls. Never raises for what a network or a carrier does."""

    def place(self, call: Outcall) -> Sent | NotSent | InDoubt:
        """Ring a number, once."""
        ...

    def cost(self, sid: str) -> Cost | None:
        """How a call fared; None when the carrier does not say."""
        ...


@dataclass(frozen=True)
class Entry:
    """What may be spoken of an entry of the catalogue: its short name and the kind of office to go to, ""
    for what may not be."""

    name: str = ""
    office: str = ""


@dataclass(frozen=True)
class Ringing:
    """`entry(lang, scheme, deadline)` is what may be said of an entry; a country that is not one of `countries` is
    never rung."""

    caller: Caller
    countries: frozenset[str]
    speech: Speech = field(repr=False)
    entry: Callable[[str, str, str], Entry] = field(repr=False)
