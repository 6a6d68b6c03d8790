"""What the tests of calls share: the whole service over HTTP that rings back by a carrier over HTTP."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import select

from migrant_helper import paths
from migrant_helper.actions.reminders.voice.calling import ring_back
from migrant_helper.actions.service import Service as Wired
from migrant_helper.actions.spoken import Entries
from migrant_helper.messaging.twilio import TwilioSettings
from migrant_helper.messaging.voice.caller import TwilioCaller
from migrant_helper.messaging.voice.ringing import Ringing
from migrant_helper.messaging.voice.speech import Speech
from migrant_helper.messaging.voice.words import Words
from migrant_helper.store.session import read
from migrant_helper.store.tries.call_table import Call
from migrant_helper.web.site import Site
from tests.actions import parts
from tests.messaging.calls import ACCOUNT, OURS, PUBLIC, TOKEN, Exchange, Line
from tests.web.conftest import Service, serving
from tests.web.test_both_ways import over_http

# Nobody made audio: Hindi, Bengali and English are spoken.
SILENT = Path("no-audio-here")


@dataclass
class Voiced:
    """The service, where it is reached, the carrier, and what rings back."""

    service: Service
    address: str
    exchange: Exchange
    ringing: Ringing

    @property
    def wired(self) -> Wired:
        """The worker's service, by the clock of the web's."""
        at = self.service
        return replace(parts.SERVICE, engine=at.engine, now=lambda: at.at, ringing=self.ringing)

    def back(self, **changes: Any) -> int:
        """How many a worker rings back now."""
        return ring_back(replace(self.wired, **changes))

    def answered(self, at: int = -1) -> Line:
        """The last call, taken by whoever has the phone."""
        return Line(self.address, self.exchange.placed[at])

    def calls(self) -> list[Call]:
        with read(self.service.engine) as session:
            return list(session.scalars(select(Call).order_by(Call.rang_at, Call.id)))


@contextmanager
def voiced(
    site: Site, tmp_path: Path, exchange: Exchange, *, audio: Path = SILENT, **changes: Any
) -> Iterator[Voiced]:
    """The service with a voice, its database in `tmp_path`."""
    settings = TwilioSettings(ACCOUNT, TOKEN, sender=OURS, api=exchange.url)
    ringing = Ringing(
        caller=TwilioCaller(settings, OURS, PUBLIC),
        countries=frozenset({"IN", "NP"}),
        speech=Speech(Words(parts.SERVICE.texts), audio),
        entry=Entries(lambda: paths.BUILD),
    )
    made = replace(ringing, **changes)
    with serving(site, tmp_path, ringing=made) as service, over_http(service) as address:
        yield Voiced(service, address, exchange, made)
