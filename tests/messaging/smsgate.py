"""An Android phone with SMSGate, as its published API says: https://docs.sms-gate.app/integration/api/

It takes messages under names it is given, once each; tells how they fare; and reports signed events. A test
says how the network treats them, and what goes wrong on the way.
"""

import hmac
import json
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests

USER, PASSWORD, KEY = "sms", "पासवर्ड-1", "a-signing-key"
# The fields of a message that the API's document has.
KNOWN = {
    "deviceId",
    "id",
    "isEncrypted",
    "phoneNumbers",
    "priority",
    "simNumber",
    "textMessage",
    "ttl",
    "validUntil",
    "withDeliveryReport",
}


@dataclass
class Phone:
    """What the phone holds: messages by name, webhooks by id. `failing` are statuses that it answers the next
    POSTs of messages with, 0 hanging up; `takes` whether it keeps those messages all the same; `weather` both
    for each. `tells_texts` is false for a version that has no listing with texts; while it `is_away` a server
    before it says 503."""

    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    messages: dict[str, dict[str, Any]] = field(default_factory=dict)
    hooks: dict[str, dict[str, Any]] = field(default_factory=dict)
    failing: list[int] = field(default_factory=list)
    takes: bool = False
    tells_texts: bool = True
    is_away: bool = False
    weather: list[tuple[int, bool]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    url: str = ""

    def texts(self) -> list[tuple[str, str]]:
        """(number, text) of what it took, in order."""
        return [
            (one["phoneNumbers"][0], one["textMessage"]["text"]) for one in self.messages.values()
        ]

    def turn(self, name: str, state: str, error: str = "") -> None:
        """The network did something with a message."""
        self.messages[name].update(state=state, error=error)

    def answer(self, method: str, path: str, body: Any, header: str) -> tuple[int, Any]:
        """Status and JSON (None for an empty body)."""
        self.asked.append(path)
        if self.is_away:
            return 503, None
        pair = b64decode(header.removeprefix("Basic ") or b"").decode()
        if pair != f"{USER}:{PASSWORD}":
            return 401, {"message": "Unauthorized"}
        where = urlsplit(path)
        if where.path == "/webhooks":
            return self._hook(body) if method == "POST" else (200, list(self.hooks.values()))
        if where.path == "/messages":
            return self._take(body) if method == "POST" else self._list(parse_qs(where.query))
        name = where.path.removeprefix("/messages/")
        found = self.messages.get(name) if where.path.startswith("/messages/") else None
        return (200, self._state(found)) if found else (404, None)

    def _take(self, body: Any) -> tuple[int, Any]:
        status, takes = self.failing.pop(0) if self.failing else 202, self.takes
        if self.weather:
            status, takes = self.weather.pop(0)
        if status != 202 and not takes:
            return status, {"message": "no"}
        wrong = misuse(body)
        if wrong:
            return 400, {"message": wrong}
        if body["id"] in self.messages:
            return 409, {"message": "Message with such ID already exists"}
        self.messages[body["id"]] = {**body, "state": "Pending", "error": "", "at": self.now}
        return status, self._state(self.messages[body["id"]])

    def _list(self, query: dict[str, list[str]]) -> tuple[int, Any]:
        since = datetime.fromisoformat(query["from"][0])
        first, most = int(query["offset"][0]), int(query["limit"][0])
        with_texts = query.get("includeContent") == ["true"] and self.tells_texts
        found = [one for one in self.messages.values() if one["at"] >= since]
        return 200, [
            {**self._state(one), **({"textMessage": one["textMessage"]} if with_texts else {})}
            for one in found[first : first + most]
        ]

    def _hook(self, body: Any) -> tuple[int, Any]:
        if urlsplit(body["url"]).scheme != "https":
            return 400, {"message": "Invalid URL"}
        self.hooks[body["id"]] = body
        return 201, body

    @staticmethod
    def _state(one: dict[str, Any]) -> dict[str, Any]:
        shared = {"state": one["state"], "error": one["error"] or None}
        return {
            "id": one["id"],
            "deviceId": "a-device",
            "state": one["state"],
            "isHashed": False,
            "isEncrypted": False,
            "createdAt": one["at"].isoformat(),
            "recipients": [{"phoneNumber": one["phoneNumbers"][0], **shared}],
            "states": {"Pending": one["at"].isoformat()},
        }


def misuse(body: Any) -> str:
    """What is wrong with a message by the API's document; "" for nothing."""
    if not isinstance(body, dict) or set(body) - KNOWN:
        return "an unknown field"
    text = body.get("textMessage")
    if not isinstance(text, dict) or set(text) != {"text"} or not 1 <= len(text["text"]) <= 65535:
        return "exactly one text"
    numbers = body.get("phoneNumbers")
    if not isinstance(numbers, list) or not 1 <= len(numbers) <= 100:
        return "phoneNumbers is empty"
    if not 1 <= len(body.get("id", "x")) <= 36:
        return "id is too long"
    return "" if body.get("ttl", 5) >= 5 and not ("ttl" in body and "validUntil" in body) else "ttl"


@contextmanager
def serving(phone: Phone) -> Iterator[Phone]:
    """The phone over HTTP, at `phone.url`."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._do("GET")

        def do_POST(self) -> None:
            self._do("POST")

        def _do(self, method: str) -> None:
            held = self.rfile.read(int(self.headers["Content-Length"] or 0))
            body = json.loads(held) if held else None
            header = self.headers.get("Authorization", "")
            status, told = phone.answer(method, self.path, body, header)
            if not status:
                return
            sent = b"" if told is None else json.dumps(told).encode()
            self.send_response_only(status)
            self.send_header("Date", phone.now.strftime("%a, %d %b %Y %H:%M:%S GMT"))
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(sent)))
            self.end_headers()
            self.wfile.write(sent)

        def log_message(self, *_: Any) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    phone.url = f"http://127.0.0.1:{server.server_port}"
    yield phone
    server.shutdown()
    server.server_close()


def event(name: str, payload: dict[str, Any], key: str = "event-1") -> bytes:
    """The body of a webhook."""
    whole = {"deviceId": "a-device", "event": name, "id": key, "payload": payload, "webhookId": "w"}
    return json.dumps(whole, ensure_ascii=False).encode()


def signed(body: bytes, at: datetime, key: str = KEY) -> dict[str, str]:
    """The headers that the app sends with a webhook at a moment."""
    stamp = str(int(at.timestamp()))
    signature = hmac.new(key.encode(), body + stamp.encode(), sha256).hexdigest()
    return {"X-Signature": signature, "X-Timestamp": stamp, "Content-Type": "application/json"}


def post(url: str, body: bytes, at: datetime) -> int:
    """The status of the service's answer to an event, over HTTP."""
    return requests.post(url, data=body, headers=signed(body, at), timeout=10).status_code
