"""A carrier of calls as its API has it: takes calls over HTTP, asks what to say, presses keys, hangs up."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

import requests
from twilio.request_validator import RequestValidator

ACCOUNT = "AC" + "a" * 32
TOKEN = "a-token-of-the-account"
PUBLIC = "https://example.org"
OURS = "+14155550100"


@dataclass
class Exchange:
    """Stands for the carrier. `answers` are the statuses it gives to the next calls, 201 when there is none;
    0 takes the call and hangs up without an answer."""

    answers: list[int] = field(default_factory=list)
    placed: list[dict[str, str]] = field(default_factory=list)
    price: str | None = "-0.0130"
    url: str = ""

    def sid(self, at: int = -1) -> str:
        return self.placed[at]["Sid"]

    def take(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """Status and body of one call create; what its document wants must be there."""
        status = self.answers.pop(0) if self.answers else 201
        if status not in (0, 201):
            return status, {"code": 20429 if status == 429 else status, "status": status}
        assert {"To", "From", "Url", "StatusCallback"} <= form.keys()
        assert int(form["TimeLimit"]) <= 180
        sid = f"CA{len(self.placed) + 1:032x}"
        self.placed.append({**form, "Sid": sid})
        return status, {"sid": sid, "status": "queued"}

    def fetch(self) -> dict[str, Any]:
        return {"status": "completed", "duration": "42", "price": self.price, "price_unit": "USD"}


@dataclass
class Line:
    """A call that was answered, at the service at `address`: its keys pressed, its words heard."""

    address: str
    placed: dict[str, str]
    number: str = ""
    next: str = ""
    said: str = ""
    played: list[str] = field(default_factory=list)
    is_over: bool = False

    def __post_init__(self) -> None:
        self.next = self.placed["Url"]

    def press(self, keys: str = "") -> str:
        """What is said next; "" and the end of the call where the service hangs up."""
        status, text = self.ask(self.next, keys)
        assert status == 200, text
        return self.hear(text)

    def ask(self, url: str, keys: str = "", **changes: str) -> tuple[int, str]:
        form = {
            "AccountSid": ACCOUNT,
            "CallSid": self.placed["Sid"],
            "To": self.placed["To"],
            "From": self.placed["From"],
            "CallStatus": "in-progress",
            **({"Digits": keys} if keys else {}),
            **changes,
        }
        return post(self.address, url, form)

    def hear(self, text: str) -> str:
        document = ET.fromstring(text)
        assert document.tag == "Response"
        self.is_over = document.find("Hangup") is not None
        gather = document.find("Gather")
        if gather is not None:
            assert gather.get("numDigits") == "1"
            self.next = gather.get("action") or ""
        self.said = " | ".join(each.text or "" for each in document.iter("Say"))
        self.played = [each.text or "" for each in document.iter("Play")]
        return self.said

    def end(self, status: str = "completed", seconds: str = "42") -> int:
        form = {"AccountSid": ACCOUNT, "CallSid": self.placed["Sid"], "CallStatus": status}
        url = self.placed["StatusCallback"]
        return post(self.address, url, {**form, "CallDuration": seconds})[0]


def post(
    address: str, url: str, form: dict[str, str], *, token: str = TOKEN, timeout: float = 10
) -> tuple[int, str]:
    """Status and text of a webhook, signed by the carrier for the public address `url`."""
    signature = RequestValidator(token).compute_signature(url, form)
    parts = urlsplit(url)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    headers = {"X-Twilio-Signature": signature}
    found = requests.post(address + path, data=form, headers=headers, timeout=timeout)
    return found.status_code, found.text


def ring(address: str, number: str, sid: str = "CA" + "f" * 32, **more: Any) -> tuple[int, str]:
    """A missed call of a number to ours."""
    form = {"AccountSid": ACCOUNT, "CallSid": sid, "From": number, "To": OURS}
    return post(address, f"{PUBLIC}/voice/in", {**form, "CallStatus": "ringing"}, **more)


@contextmanager
def serving(exchange: Exchange) -> Iterator[Exchange]:
    """The exchange over HTTP."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"] or 0)
            form = parse_qs(self.rfile.read(length).decode())
            assert self.path == f"/2010-04-01/Accounts/{ACCOUNT}/Calls.json"
            status, body = exchange.take({name: values[0] for name, values in form.items()})
            if status:
                self._answer(status, body)

        def do_GET(self) -> None:
            self._answer(200, exchange.fetch())

        def _answer(self, status: int, body: dict[str, Any]) -> None:
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: Any) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    exchange.url = f"http://127.0.0.1:{server.server_port}"
    yield exchange
    server.shutdown()
    server.server_close()
