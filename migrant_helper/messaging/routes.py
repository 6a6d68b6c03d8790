"""Two carriers at once: each number goes by that of its country."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from migrant_helper.messaging.gateway import (
    Gateway,
    InDoubt,
    Listed,
    Listing,
    NotSent,
    Outgoing,
    Sent,
    is_ours,
)
from migrant_helper.messaging.outcomes import SMSGATE, Fault
from migrant_helper.messaging.phones import country_of

NO_CARRIER: Final = f"{SMSGATE}NO_CARRIER"


class OwnWay(Gateway, Protocol):
    """A gateway that carries for some countries alone, by names of ours."""

    @property
    def own(self) -> frozenset[str]:
        """Those countries."""
        ...


@dataclass(frozen=True)
class Routes:
    """A `Gateway`: the numbers of the countries of `phone` go by it, all others by `rest`; where that is None
    they are not sent to. Whoever took a name of ours is asked about it, so that a country may change its
    carrier at any time."""

    phone: OwnWay
    rest: Gateway | None = None

    @property
    def own(self) -> frozenset[str]:
        """Those of the phone."""
        return self.phone.own

    def send(self, message: Outgoing) -> Sent | NotSent | InDoubt:
        """By the carrier that the message was named for."""
        if message.name:
            return self.phone.send(message)
        return self.rest.send(message) if self.rest else NotSent(NO_CARRIER, Fault.US)

    def listing(self, numbers: frozenset[str], *, since: datetime) -> Listing:
        """What was taken without a name of ours: by either for the countries of the phone, since a country
        may have changed its carrier; complete only where all that were asked told."""
        own = frozenset(each for each in numbers if country_of(each) in self.own)
        told = [self.phone.listing(own, since=since)] if own else []
        if self.rest:
            told.append(self.rest.listing(numbers, since=since))
        return Listing(
            all(each.complete for each in told), [row for each in told for row in each.rows]
        )

    def look_up(self, name: str) -> Listing:
        """Only the phone takes names of ours."""
        return self.phone.look_up(name)

    def status(self, sid: str) -> Listed | None:
        """Asked of whoever calls a message so."""
        if is_ours(sid):
            return self.phone.status(sid)
        return self.rest.status(sid) if self.rest else None
