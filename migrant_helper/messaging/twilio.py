"""Messages through Twilio, with its own client."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import urlencode, urlsplit, urlunsplit

import requests
from requests import exceptions as broken
from twilio.base.exceptions import (  # type: ignore[import-untyped]
    TwilioException,
    TwilioRestException,
)
from twilio.http.http_client import TwilioHttpClient  # type: ignore[import-untyped]
from twilio.http.response import Response  # type: ignore[import-untyped]
from twilio.rest import Client  # type: ignore[import-untyped]
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from migrant_helper.messaging.gateway import InDoubt, NotSent, Outgoing, Sent

API: Final = "https://api.twilio.com"
# Asked of the listing at most; a day with more than that is settled by a person.
LISTED: Final = 1000
STOPPED: Final = 21610
# What the client raises for a success whose body is not what it expects.
UNREADABLE: Final = (TwilioException, ValueError, TypeError, KeyError, AttributeError)
# Not about the message: the account, its money, or too many at once.
TRY_LATER: Final = {401, 403, 408, 429}


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


class TwilioGateway:
    """A `Gateway` that hands messages to Twilio.

    Message create takes no idempotency key, so an answer that never came, or one of the 500s, is
    `InDoubt`: it is looked up later, never sent again by itself.
    """

    def __init__(self, settings: TwilioSettings, carrier: Carrier | None = None) -> None:
        self._settings = settings
        self._client = Client(
            settings.account_sid,
            settings.auth_token,
            http_client=carrier or Carrier(settings),
            environment={"TWILIO_REGION": ""},
        )

    def send(self, message: Outgoing) -> Sent | NotSent | InDoubt:
        """Twilio's answer to one message create."""
        try:
            made = self._client.messages.create(message.to, **self._wanted(message))
        except TwilioRestException as refused:
            return _refusal(refused)
        except requests.RequestException as failed:
            return _failure(failed)
        except UNREADABLE:
            return InDoubt("answer-unreadable")
        return Sent(made.sid) if made.sid else InDoubt("answer-without-sid")

    def find(self, messages: Sequence[Outgoing], *, since: datetime) -> dict[str, Sent]:
        """Those of `messages` that Twilio lists since `since`, told by number and body.

        The listing is not asked by number (a URL ends in logs). Where two outbox rows, or two
        listed messages, have the same number and body, none is matched: a person decides.
        """
        try:
            listed = self._client.messages.list(
                date_sent_after=since - timedelta(minutes=5), limit=LISTED
            )
        except (requests.RequestException, *UNREADABLE):
            return {}
        wanted = Counter((each.to, each.body) for each in messages)
        seen = Counter((each.to, each.body) for each in listed)
        sids = {(each.to, each.body): each.sid for each in listed}
        return {
            each.id: Sent(sids[each.to, each.body] or "")
            for each in messages
            if wanted[each.to, each.body] == seen[each.to, each.body] == 1
        }

    def _wanted(self, message: Outgoing) -> dict[str, Any]:
        wanted: dict[str, Any] = {"body": message.body, "smart_encoded": False}
        if self._settings.service:
            wanted["messaging_service_sid"] = self._settings.service
        if self._settings.sender:
            wanted["from_"] = self._settings.sender
        if self._settings.status_url:
            wanted["status_callback"] = (
                f"{self._settings.status_url}?{urlencode({'message': message.id})}"
            )
        return wanted


def _refusal(refused: TwilioRestException) -> NotSent | InDoubt:
    if refused.status >= 500:
        return InDoubt(f"http-{refused.status}")
    return NotSent(
        f"twilio-{refused.code or refused.status}",
        retry=refused.status in TRY_LATER,
        stopped=refused.code == STOPPED,
    )


def _failure(failed: requests.RequestException) -> NotSent | InDoubt:
    """Not sent when no connection was made; in doubt once something may have left."""
    if isinstance(failed, broken.ConnectTimeout | broken.InvalidURL):
        return NotSent("no-connection", retry=True)
    reason = getattr(failed.args[0], "reason", None) if failed.args else None
    if isinstance(reason, NewConnectionError | ConnectTimeoutError):
        return NotSent("no-connection", retry=True)
    return InDoubt("no-answer")
