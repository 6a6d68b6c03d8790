"""What asking for and sending reminders needs, wired once and passed down."""

from dataclasses import dataclass, field

from migrant_helper.core.reminders.when import Limits
from migrant_helper.messaging.texts import Stop, Texts
from migrant_helper.store.reminder_tables import Contact
from migrant_helper.store.sealing import Sealer

STOP_DIGITS = 6


@dataclass(frozen=True)
class Post:
    """The key, the words, the limits, and where the service is found.

    `public_url` is where the people who get a message find the service, without a "/" at the
    end. `by_hand`: nobody but a person sends, so a code has to last longer.
    """

    sealer: Sealer = field(repr=False)
    texts: Texts = field(repr=False)
    limits: Limits
    public_url: str
    by_hand: bool

    def stop(self, contact: Contact, number: str, lang: str) -> Stop:
        """How the owner of `number` stops: in every message the same code."""
        return Stop(contact.country, f"{self.public_url}/{lang}/stop", self.stop_code(number))

    def stop_code(self, number: str) -> str:
        """Six digits that only this service can make for `number`; nothing is stored."""
        return self.sealer.digits("stop", number, length=STOP_DIGITS)
