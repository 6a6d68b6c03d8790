"""The seam between the outbox and whoever carries a message."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Protocol

from migrant_helper.messaging.outcomes import Fault

# A name of ours for a message; no carrier that gives the names makes one like it.
NAME: Final = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True)
class Outgoing:
    """A message on its way. `id` is the outbox row's, opaque, and `attempt` says which try it is; `sender`
    writes it, "" for the one of the settings; `name` is what the carrier is to call it, where it takes a name
    of ours, `life` how long it is of use. Number and body stay out of logs."""

    id: str
    to: str = field(repr=False)
    body: str = field(repr=False)
    attempt: int = 1
    sender: str = ""
    name: str = ""
    life: timedelta = timedelta.max


@dataclass(frozen=True)
class Sent:
    """The carrier took it and calls it `sid`."""

    sid: str


@dataclass(frozen=True)
class NotSent:
    """The carrier certainly did not take it. `fault`: whose it is, and so what is done.

    `stopped`: the person told the carrier to stop.
    """

    reason: str
    fault: Fault
    stopped: bool = False


@dataclass(frozen=True)
class InDoubt:
    """Nobody can tell whether the carrier took it (an answer that never came)."""

    reason: str


@dataclass(frozen=True)
class Listed:
    """A message as the carrier has it: what it calls it, the number, the text, how it fares, why it
    failed ("" for no reason), and its price with the currency ("" while it has none)."""

    sid: str
    to: str = field(repr=False)
    body: str = field(repr=False)
    status: str = ""
    error: str = ""
    price: str = ""
    currency: str = ""


@dataclass(frozen=True)
class Listing:
    """What the carrier has for some numbers. `complete`: it was read back to the moment asked for, so that
    what is not in it was not taken."""

    complete: bool
    rows: Sequence[Listed] = ()


def is_ours(sid: str | None) -> bool:
    """Whether a carrier's name for a message is one that we gave it."""
    return NAME.fullmatch(sid or "") is not None


class Gateway(Protocol):
    """Carries messages. Never raises for what a network or a carrier does."""

    def send(self, message: Outgoing) -> Sent | NotSent | InDoubt:
        """Hand `message` over, once."""
        ...

    def listing(self, numbers: frozenset[str], *, since: datetime) -> Listing:
        """What the carrier took for these numbers since then."""
        ...

    def look_up(self, name: str) -> Listing:
        """The message that the carrier knows by this name of ours; complete and empty where it has it not."""
        ...

    def status(self, sid: str) -> Listed | None:
        """How a message that was taken fares; None when the carrier does not say."""
        ...
