"""Calls through Twilio, with its own client: placed once, and asked what they cost.

https://www.twilio.com/docs/voice/api/call-resource (2026-12-01).
"""

from typing import Any

import requests
from twilio.base.exceptions import TwilioRestException  # type: ignore[import-untyped]
from twilio.rest import Client  # type: ignore[import-untyped]

from migrant_helper.messaging.failures import failure
from migrant_helper.messaging.gateway import InDoubt, NotSent, Sent
from migrant_helper.messaging.twilio import UNREADABLE, Carrier, TwilioSettings, refusal
from migrant_helper.messaging.voice.ringing import LONGEST, PATH, RINGS, STATUS, Cost, Outcall


class TwilioCaller:
    """A `Caller` that rings from `number`; what is said comes from `public_url`.

    Call create takes no idempotency key, so that an answer which never came is `InDoubt`, and nobody is
    rung again for it.
    """

    def __init__(self, settings: TwilioSettings, number: str, public_url: str) -> None:
        self._number, self._url = number, public_url
        self._client = Client(
            settings.account_sid,
            settings.auth_token,
            http_client=Carrier(settings),
            environment={"TWILIO_REGION": ""},
        )

    def place(self, call: Outcall) -> Sent | NotSent | InDoubt:
        """Twilio's answer to one call create."""
        try:
            made = self._client.calls.create(
                to=call.to,
                from_=self._number,
                url=f"{self._url}{PATH}?call={call.id}&turn=1",
                status_callback=f"{self._url}{STATUS}?call={call.id}",
                timeout=int(RINGS.total_seconds()),
                time_limit=int(LONGEST.total_seconds()),
            )
        except TwilioRestException as refused:
            return refusal(refused)
        except requests.RequestException as failed:
            return failure(failed)
        except UNREADABLE:
            return InDoubt("answer-unreadable")
        return Sent(made.sid) if made.sid else InDoubt("answer-without-sid")

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
