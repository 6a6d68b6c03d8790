"""The seam between the outbox and whoever carries a message."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Outgoing:
    """A message on its way. `id` is the outbox row's, opaque; number and body stay out of logs."""

    id: str
    to: str = field(repr=False)
    body: str = field(repr=False)


@dataclass(frozen=True)
class Sent:
    """The carrier took it and calls it `sid`."""

    sid: str


@dataclass(frozen=True)
class NotSent:
    """The carrier certainly did not take it. `retry`: a later attempt may succeed.

    `stopped`: the person told the carrier to stop.
    """

    reason: str
    retry: bool
    stopped: bool = False


@dataclass(frozen=True)
class InDoubt:
    """Nobody can tell whether the carrier took it (an answer that never came)."""

    reason: str


class Gateway(Protocol):
    """Carries messages. Never raises for what a network or a carrier does."""

    def send(self, message: Outgoing) -> Sent | NotSent | InDoubt:
        """Hand `message` over, once."""
        ...

    def find(self, messages: Sequence[Outgoing], *, since: datetime) -> dict[str, Sent]:
        """Which of `messages` the carrier has after all, by their `id`; {} when it cannot say."""
        ...
