"""Calls through Twilio, with its own client: placed once, and asked what they cost.

https://www.twilio.com/docs/voice/api/call-resource (2026-12-01).
"""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final, Protocol

import requests
from twilio.base.exceptions import TwilioRestException  # type: ignore[import-untyped]
from twilio.rest import Client  # type: ignore[import-untyped]

from migrant_helper.messaging.failures import failure
from migrant_helper.messaging.gateway import InDoubt, NotSent, Sent
from migrant_helper.messaging.twilio import UNREADABLE, Carrier, TwilioSettings, refusal

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
