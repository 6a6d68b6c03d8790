"""Messages through an Android phone: SMSGate ("SMS Gateway for Android"), by its HTTP API.

The phone is asked itself (its local server), or by a server that it fetches from. It takes names of ours for
messages, so that what is in doubt is asked for by name.
"""

import json
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any, Final

import requests
from requests.auth import AuthBase

from migrant_helper.messaging.failures import BY_STATUS, failure
from migrant_helper.messaging.gateway import (
    InDoubt,
    Listed,
    Listing,
    NotSent,
    Outgoing,
    Sent,
)
from migrant_helper.messaging.outcomes import LONGEST, SMSGATE, Fault

# What the phone has not sent by then it does not send: the message is looked up anew and named anew.
LIFE: Final = timedelta(minutes=45)
# The least that the API takes.
SHORTEST: Final = timedelta(seconds=5)
# So much longer, by the clock of whoever answers, and it is out of its hands.
SURELY_OVER: Final = LIFE + timedelta(minutes=5)
# A phone that is off says nothing at all.
CONNECT_SECONDS: Final = 5.0
PAGE: Final = 100
LISTED: Final = 10_000
LARGEST: Final = 1024 * 1024
# Its words for how a message fares, and the sender's. With several parts, "Delivered" tells of one of them.
STATES: Final = {
    "Pending": "queued",
    "Processed": "sending",
    "Sent": "sent",
    "Delivered": "part-delivered",
    "Failed": "failed",
    "Cancelled": "canceled",
}
FAILED: Final = frozenset({"failed", "canceled"})
# What its words for a failure begin with or hold, where they name no code.
WORDS: Final = {
    "TTL expired": "TTL_EXPIRED",
    "No SIMs found": "NO_SIM",
    "SEND_SMS": "NO_PERMISSION",
}
RESULT: Final = re.compile(r"RESULT_([A-Z_]+)")
# The network's own report, 3GPP TS 23.040, 9.2.3.15: from 96 on it gave up for now, from 64 on for good.
REPORT: Final = re.compile(r"Delivery result from SC [^:]*: (\d{1,3})")
FOR_NOW: Final = 96
FOR_GOOD: Final = 64


class Unreadable(Exception):
    """What came is no answer of the API."""


@dataclass(frozen=True)
class SmsGateSettings:
    """The address of the API without a "/" at the end, and what opens it."""

    url: str
    user: str
    password: str = field(repr=False)
    timeout_seconds: float = 20.0


@dataclass(frozen=True)
class Answer:
    """Status, time and what was told: an object, a list, or None for no JSON."""

    status: int
    at: datetime | None
    told: Any = field(repr=False)


@dataclass(frozen=True)
class Basic(AuthBase):
    """User and password in any script, as a header."""

    settings: SmsGateSettings

    def __call__(self, asked: requests.PreparedRequest) -> requests.PreparedRequest:
        """The request with the header."""
        pair = f"{self.settings.user}:{self.settings.password}".encode()
        asked.headers["Authorization"] = f"Basic {b64encode(pair).decode()}"
        return asked


class SmsGateGateway:
    """A `Gateway` that hands messages to a phone, for the countries of its `own`. What it said no to was not
    taken; nor was what it does not know by name while it answers otherwise."""

    def __init__(self, settings: SmsGateSettings, own: frozenset[str]) -> None:
        self._settings = settings
        self._own = own

    @property
    def own(self) -> frozenset[str]:
        """Replies reach the phone."""
        return self._own

    def send(self, message: Outgoing) -> Sent | NotSent | InDoubt:
        """The phone's answer to a message: that it has it, under this name already too, or not."""
        wanted = {
            "id": message.name,
            "textMessage": {"text": message.body},
            "phoneNumbers": [message.to],
            "ttl": int(max(SHORTEST, min(LIFE, message.life)).total_seconds()),
            "withDeliveryReport": True,
        }
        try:
            answer = self._ask("POST", "/messages", wanted)
        except requests.RequestException as failed:
            return failure(failed)
        except Unreadable:
            return InDoubt("answer-unreadable")
        if answer.status == HTTPStatus.CONFLICT:
            return Sent(message.name)
        if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return InDoubt(f"http-{answer.status}")
        if answer.status >= HTTPStatus.MULTIPLE_CHOICES:
            fault = BY_STATUS.get(answer.status, Fault.UNKNOWN)
            return NotSent(f"http-{answer.status}", fault)
        is_ours = isinstance(answer.told, dict) and answer.told.get("id") == message.name
        return Sent(message.name) if is_ours else InDoubt("answer-unreadable")

    def look_up(self, name: str) -> Listing:
        """Complete with the message, or complete and empty where the same API answers and has it not."""
        try:
            answer = self._ask("GET", f"/messages/{name}")
            if answer.status == HTTPStatus.OK:
                return Listing(True, [listed(answer, name)])
            if answer.status != HTTPStatus.NOT_FOUND:
                return Listing(False)
            # A wrong address or a proxy says 404 too: one that has webhooks is the API.
            other = self._ask("GET", "/webhooks")
        except (requests.RequestException, Unreadable):
            return Listing(False)
        return Listing(other.status == HTTPStatus.OK and isinstance(other.told, list))

    def status(self, sid: str) -> Listed | None:
        """How the message fares that we called so."""
        rows = self.look_up(sid).rows
        return rows[0] if rows else None

    def listing(self, numbers: frozenset[str], *, since: datetime) -> Listing:
        """What it took for `numbers` since then, with the texts: complete only where it tells them."""
        try:
            return Listing(True, [row for row in self._read(since) if row.to in numbers])
        except (requests.RequestException, Unreadable):
            return Listing(False)

    def webhooks(self, url: str, events: Mapping[str, str]) -> dict[str, str]:
        """Has it report to `url`: what it said to each event ("" for well), by the events' names. `events`
        gives each its own id, so that doing it again changes nothing."""
        said = {}
        for event, key in events.items():
            try:
                answer = self._ask("POST", "/webhooks", {"id": key, "url": url, "event": event})
            except requests.RequestException as failed:
                said[event] = failure(failed).reason
            except Unreadable:
                said[event] = "answer-unreadable"
            else:
                is_well = answer.status in (HTTPStatus.OK, HTTPStatus.CREATED)
                said[event] = "" if is_well else f"http-{answer.status}"
        return said

    def _read(self, since: datetime) -> Iterator[Listed]:
        """Raises Unreadable where there is no end to it, or where texts are not told."""
        for offset in range(0, LISTED, PAGE):
            query = {
                "from": (since - timedelta(minutes=5)).isoformat(),
                "limit": PAGE,
                "offset": offset,
                "includeContent": "true",
                "sort": "created_at",
            }
            answer = self._ask("GET", "/messages", query=query)
            if answer.status != HTTPStatus.OK or not isinstance(answer.told, list):
                raise Unreadable
            for row in answer.told:
                yield with_text(row, answer.at)
            if len(answer.told) < PAGE:
                return
        raise Unreadable

    def _ask(
        self, method: str, path: str, body: Any = None, query: Mapping[str, Any] | None = None
    ) -> Answer:
        """Raises requests' exceptions, and Unreadable for more than any answer."""
        with requests.request(
            method,
            self._settings.url + path,
            json=body,
            params=query,
            auth=Basic(self._settings),
            timeout=(CONNECT_SECONDS, self._settings.timeout_seconds),
            allow_redirects=False,
            stream=True,
            headers={"Connection": "close"},
        ) as answer:
            held = bytearray()
            for part in answer.iter_content(65_536):
                held += part
                if len(held) > LARGEST:
                    raise Unreadable
            return Answer(answer.status_code, moment(answer.headers.get("Date", "")), read(held))


def read(held: bytes | bytearray) -> Any:
    """The JSON of an answer; None for none."""
    try:
        return json.loads(bytes(held))
    except (ValueError, RecursionError):
        return None


def moment(date: str) -> datetime | None:
    """The time of an answer by whoever gave it."""
    try:
        return parsedate_to_datetime(date)
    except ValueError:
        return None


def listed(answer: Answer, name: str) -> Listed:
    """The one message of an answer. Raises Unreadable for another one, and for none."""
    found = row_of(answer.told, answer.at)
    if found.sid != name:
        raise Unreadable
    return found


def with_text(row: Any, at: datetime | None) -> Listed:
    """A message of the listing with its text. Raises Unreadable where that is not told."""
    found = row_of(row, at)
    text = row.get("textMessage")
    if not isinstance(text, dict) or not isinstance(text.get("text"), str):
        raise Unreadable
    return Listed(found.sid, found.to, text["text"], found.status, found.error)


def row_of(row: Any, at: datetime | None) -> Listed:
    """A message without its text. Raises Unreadable."""
    try:
        to = row["recipients"][0]["phoneNumber"]
        error = row["recipients"][0].get("error")
        name, state = row["id"], row["state"]
    except (TypeError, KeyError, IndexError, AttributeError) as strange:
        raise Unreadable from strange
    if not (isinstance(name, str) and isinstance(state, str) and isinstance(to, str)):
        raise Unreadable
    if state == "Pending" and is_over(row, at):
        return Listed(name, to, "", "failed", f"{SMSGATE}TTL_EXPIRED")
    status = STATES.get(state, "")
    return Listed(name, to, "", status, why(str(error or "")) if status in FAILED else "")


def is_over(row: Mapping[str, Any], at: datetime | None) -> bool:
    """Whether the phone may not send it any more, by the clock of whoever answers."""
    try:
        made = datetime.fromisoformat(str(row.get("createdAt", "")))
        return at is not None and at - made > SURELY_OVER
    except (ValueError, TypeError):
        return False


def why(words: str) -> str:
    """The reason of a failure: a code of the table where the phone's words name one. The words themselves
    are not kept: a number may stand in them."""
    named = RESULT.search(words)
    if named:
        return f"{SMSGATE}{named[1]}"[:LONGEST]
    told = REPORT.search(words)
    if told and int(told[1]) >= FOR_GOOD:
        return f"{SMSGATE}UNDELIVERED" + ("_FOR_NOW" if int(told[1]) >= FOR_NOW else "")
    return SMSGATE + next((code for part, code in WORDS.items() if part in words), "failed")
