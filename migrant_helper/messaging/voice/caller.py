"""Calls through Twilio, with its own client: placed once, and asked what they cost.

https://www.twilio.com/docs/voice/api/call-resource (2026-12-01).
"""

from functools import partial
from typing import Any

import requests

from migrant_helper.messaging.gateway import InDoubt, NotSent, Sent
from migrant_helper.messaging.twilio import UNREADABLE, TwilioSettings, client_of, taken
from migrant_helper.messaging.voice.ringing import LONGEST, PATH, RINGS, STATUS, Cost, Outcall


class TwilioCaller:
    """A `Caller` that rings from `number`; what is said comes from `public_url`.

    Call create takes no idempotency key, so that an answer which never came is `InDoubt`, and nobody is
    rung again for it.
    """

    def __init__(self, settings: TwilioSettings, number: str, public_url: str) -> None:
        self._number, self._url = number, public_url
        self._client = client_of(settings)

    def place(self, call: Outcall) -> Sent | NotSent | InDoubt:
        """Twilio's answer to one call create."""
        wanted = {
            "to": call.to,
            "from_": self._number,
            "url": f"{self._url}{PATH}?call={call.id}&turn=1",
            "status_callback": f"{self._url}{STATUS}?call={call.id}",
            "timeout": int(RINGS.total_seconds()),
            "time_limit": int(LONGEST.total_seconds()),
        }
        return taken(partial(self._client.calls.create, **wanted))

    def cost(self, sid: str) -> Cost | None:
        """What Twilio has of a call."""
        try:
            return _cost(self._client.calls(sid).fetch())
        except (requests.RequestException, *UNREADABLE):
            return None


def _cost(row: Any) -> Cost:
    price = str(row.price or "")
    return Cost(
        status=str(row.status or ""),
        seconds=int(row.duration or 0),
        price=price,
        currency=str(row.price_unit or "") if price else "",
    )
