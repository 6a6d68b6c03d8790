"""What a request or a worker needs of the outside, wired once (`wiring`) and passed down."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from migrant_helper.actions.announcements import Notice
from migrant_helper.core.reminders.looked_up import Named
from migrant_helper.core.reminders.when import Limits
from migrant_helper.messaging.gateway import Gateway
from migrant_helper.messaging.senders import Senders
from migrant_helper.messaging.texts import Stop, Texts
from migrant_helper.messaging.voice.ringing import Ringing
from migrant_helper.store import session as sessions
from migrant_helper.store.sealing import Sealer
from migrant_helper.store.turns import Turns

STOP_DIGITS = 6
# As pages make them: see `fresh_id` in web/public/pages.py and static/worker.js.
ONCE = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True)
class Service:
    """The database, the clock, the way out for messages, the key, the words, the limits, and where
    the service is found.

    `keys` is the folder of the keys. `gateway` is None where a person sends. `public_url` is where the people who get
    a message find the service, without a "/" at the end. `days` looks a deadline up in the catalogue (see
    `days.Days`), None where there is no catalogue to look into, `notices` what is announced in a language (see
    `announcements.Notices`). `senders` says who writes to which country,
    `ringing` who rings back, None for nobody.
    """

    engine: Engine
    now: Callable[[], datetime]
    gateway: Gateway | None
    sealer: Sealer = field(repr=False)
    texts: Texts = field(repr=False)
    limits: Limits
    public_url: str
    keys: Path
    turns: Turns = field(default_factory=Turns, repr=False)
    days: Callable[[str, str], Named | None] | None = None
    notices: Callable[[str], Sequence[Notice]] | None = None
    senders: Senders = field(default_factory=Senders)
    ringing: Ringing | None = None

    def act(self, what: str, once: str, *sent: str) -> str:
        """What stands for an act: of a page's one-time id and of what was sent with it, so that
        other words are another act; "" where the page had no id."""
        if not ONCE.fullmatch(once):
            return ""
        return self.sealer.hash("act", "\0".join((what, once, *sent)))

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """A transaction for a person who waits for the page: raises `turns.Away` soon where the
        database takes nothing."""
        with self.turns.writing(), sessions.begin(self.engine) as session:
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """The same, to read alone."""
        with self.turns.reading(), sessions.read(self.engine) as session:
            yield session

    @property
    def by_hand(self) -> bool:
        """Whether nobody but a person sends, so that a code has to last longer."""
        return self.gateway is None

    def stop(self, country: str, number: str, lang: str) -> Stop:
        """How the owner of `number` stops: in every message the same code."""
        return Stop(
            by_reply=self.senders.reply_arrives(country),
            address=f"{self.public_url}/{lang}/stop",
            code=self.stop_code(number),
            register=self.senders.register(country),
        )

    def stop_code(self, number: str) -> str:
        """Six digits that only this service can make for `number`; nothing is stored."""
        return self.sealer.digits("stop", number, length=STOP_DIGITS)
