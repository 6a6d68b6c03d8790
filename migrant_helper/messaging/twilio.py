"""Messages through Twilio, with its own client."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Final
from urllib.parse import urlencode, urlsplit, urlunsplit

import requests
from twilio.base.exceptions import (  # type: ignore[import-untyped]
    TwilioException,
    TwilioRestException,
)
from twilio.http.http_client import TwilioHttpClient  # type: ignore[import-untyped]
from twilio.http.response import Response  # type: ignore[import-untyped]
from twilio.rest import Client  # type: ignore[import-untyped]

from migrant_helper.messaging.failures import BY_STATUS, failure
from migrant_helper.messaging.gateway import (
    InDoubt,
    Listed,
    Listing,
    NotSent,
    Outgoing,
    Sent,
)
from migrant_helper.messaging.outcomes import LONGEST, STOPPED, TWILIO, Fault, fault_of

API: Final = "https://api.twilio.com"
# Rows of a page of the listing, and of all that is read of it.
PAGE: Final = 1000
# How the carrier's name of a Messaging Service begins.
SERVICE: Final = "MG"
LISTED: Final = 100_000
# The carrier's clock and ours differ; and its listing is not said to be strictly by age, so that it is read
# on until so many rows in a row are older.
EARLIER: Final = timedelta(minutes=5)
OLDER: Final = 200
FAILED: Final = frozenset({"undelivered", "failed", "canceled"})
# What the client raises for a success whose body is not what it expects.
UNREADABLE: Final = (TwilioException, ValueError, TypeError, KeyError, AttributeError)


@dataclass(frozen=True)
class TwilioSettings:
    """Account, sender (`sender`: a number or name; or `service`: a Messaging Service), where it
    reports to (`status_url`, None when the service has no address Twilio can reach)."""

    account_sid: str
    auth_token: str = field(repr=False)
    sender: str | None = None
    service: str | None = None
    status_url: str | None = None
    api: str = API
    timeout_seconds: float = 20.0


class Carrier(TwilioHttpClient):  # type: ignore[misc]
    """Twilio's HTTP client, silent (its log names numbers), on a fresh connection each time (a
    kept one that died in between would leave a message in doubt), with another host in tests."""

    def __init__(self, settings: TwilioSettings) -> None:
        super().__init__(pool_connections=False, timeout=settings.timeout_seconds)
        self._host = urlsplit(settings.api)

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Response:
        """The same request, at the host of the settings."""
        there = urlsplit(url)._replace(scheme=self._host.scheme, netloc=self._host.netloc)
        return super().request(method, urlunsplit(there), *args, **kwargs)

    def log_request(self, kwargs: dict[str, Any]) -> None:
        """Nothing: query and headers may hold a number."""

    def log_response(self, status_code: int, response: requests.Response) -> None:
        """Nothing: see log_request."""


def client_of(settings: TwilioSettings, carrier: Carrier | None = None) -> Client:
    """Twilio's own client, at the host of the settings."""
    return Client(
        settings.account_sid,
        settings.auth_token,
        http_client=carrier or Carrier(settings),
        environment={"TWILIO_REGION": ""},
    )


def taken(create: Callable[[], Any]) -> Sent | NotSent | InDoubt:
    """What Twilio's answer to one create means, of a message or a call."""
    try:
        made = create()
    except TwilioRestException as refused:
        return refusal(refused)
    except requests.RequestException as failed:
        return failure(failed)
    except UNREADABLE:
        return InDoubt("answer-unreadable")
    return Sent(made.sid) if made.sid else InDoubt("answer-without-sid")


class TwilioGateway:
    """A `Gateway` that hands messages to Twilio.

    Message create takes no idempotency key, so an answer that never came, or one of the 500s, is
    `InDoubt`: it is looked up later, never sent again by itself.
    """

    def __init__(self, settings: TwilioSettings, carrier: Carrier | None = None) -> None:
        self._settings = settings
        self._client = client_of(settings, carrier)

    def look_up(self, name: str) -> Listing:
        """Never complete and empty: Twilio gives the names."""
        found = self.status(name)
        return Listing(found is not None, [found] if found else [])

    def send(self, message: Outgoing) -> Sent | NotSent | InDoubt:
        """Twilio's answer to one message create."""
        return taken(partial(self._client.messages.create, message.to, **self._wanted(message)))

    def listing(self, numbers: frozenset[str], *, since: datetime) -> Listing:
        """What Twilio took for `numbers` since then, read from the newest backwards.

        It is asked neither by number (a URL ends in logs) nor by the day of sending: what is still in
        its queue has none yet, and would seem never to have been taken.
        """
        try:
            return Listing(True, list(self._read(numbers, since - EARLIER)))
        except (requests.RequestException, *UNREADABLE):
            return Listing(False)

    def status(self, sid: str) -> Listed | None:
        """How the message fares that Twilio calls `sid`."""
        try:
            return _listed(self._client.messages(sid).fetch())
        except (requests.RequestException, *UNREADABLE):
            return None

    def _read(self, numbers: frozenset[str], since: datetime) -> Iterator[Listed]:
        """Raises ValueError where there is no end to it."""
        older = 0
        for count, row in enumerate(self._client.messages.stream(page_size=PAGE)):
            if count >= LISTED:
                raise ValueError("the listing is too long to be read back")
            older = older + 1 if _is_older(row.date_created, since) else 0
            if older >= OLDER:
                return
            if not older and row.to in numbers:
                yield _listed(row)

    def _wanted(self, message: Outgoing) -> dict[str, Any]:
        wanted: dict[str, Any] = {"body": message.body, "smart_encoded": False}
        sender = message.sender or self._settings.service or self._settings.sender
        if sender:
            wanted["messaging_service_sid" if sender.startswith(SERVICE) else "from_"] = sender
        if self._settings.status_url:
            about = {"message": message.id, "attempt": message.attempt}
            wanted["status_callback"] = f"{self._settings.status_url}?{urlencode(about)}"
        return wanted


def why(status: str, code: str) -> str:
    """The reason of a failure that Twilio tells with a code, or by its word alone; "" where none failed."""
    return f"{TWILIO}{code or status}"[:LONGEST] if code or status in FAILED else ""


def _is_older(made: datetime | None, since: datetime) -> bool:
    """One whose age is not told may be new."""
    if made is None:
        return False
    return (made if made.tzinfo else made.replace(tzinfo=UTC)) < since


def _listed(row: Any) -> Listed:
    return Listed(
        sid=row.sid or "",
        to=row.to or "",
        body=row.body or "",
        status=str(row.status or ""),
        error=why(str(row.status or ""), str(row.error_code or "")),
        price=str(row.price or ""),
        currency=str(row.price_unit or "") if row.price else "",
    )


def refusal(refused: TwilioRestException) -> NotSent | InDoubt:
    """A 5xx may have been taken; whatever else is refused was not."""
    if refused.status >= 500:
        return InDoubt(f"http-{refused.status}")
    # The client takes the status for the code where the answer names none.
    if refused.code in (None, 0, refused.status):
        fault = BY_STATUS.get(refused.status, Fault.UNKNOWN)
        return NotSent(f"http-{refused.status}", fault)
    reason = f"{TWILIO}{refused.code}"[:LONGEST]
    fault = fault_of(reason)
    if fault is Fault.UNKNOWN:
        fault = BY_STATUS.get(refused.status, Fault.UNKNOWN)
    return NotSent(reason, fault, stopped=reason == STOPPED)
