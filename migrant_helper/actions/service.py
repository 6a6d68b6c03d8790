"""What a request or a worker needs of the outside, wired once (`wiring`) and passed down."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Engine

from migrant_helper.core.reminders.when import Limits
from migrant_helper.messaging.gateway import Gateway
from migrant_helper.messaging.texts import Stop, Texts
from migrant_helper.store.reminder_tables import Contact
from migrant_helper.store.sealing import Sealer

STOP_DIGITS = 6


@dataclass(frozen=True)
class Service:
    """The database, the clock, the way out for messages, the key, the words, the limits, and where
    the service is found.

    `gateway` is None where a person sends. `public_url` is where the people who get a message find
    the service, without a "/" at the end.
    """

    engine: Engine
    now: Callable[[], datetime]
    gateway: Gateway | None
    sealer: Sealer = field(repr=False)
    texts: Texts = field(repr=False)
    limits: Limits
    public_url: str

    @property
    def by_hand(self) -> bool:
        """Whether nobody but a person sends, so that a code has to last longer."""
        return self.gateway is None

    def stop(self, contact: Contact, number: str, lang: str) -> Stop:
        """How the owner of `number` stops: in every message the same code."""
        return Stop(contact.country, f"{self.public_url}/{lang}/stop", self.stop_code(number))

    def stop_code(self, number: str) -> str:
        """Six digits that only this service can make for `number`; nothing is stored."""
        return self.sealer.digits("stop", number, length=STOP_DIGITS)
