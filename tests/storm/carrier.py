"""An HTTP server that stands for Twilio in bad weather, and counts each message it took.

While `Taken.bad` it answers 429 and 503, hangs up before it took a message and after, and takes its time; its
listing fails too. When it is well it is only slow.
"""

import json
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

SLOWEST_SECONDS = 0.06
# What becomes of a message in bad weather, and how often.
WEATHER: dict[str, float] = {
    "taken": 55,
    "429": 10,
    "503": 10,
    "cut": 10,
    "taken, then 503": 5,
    "taken, then cut": 5,
    "taken, then nothing for long": 5,
}
LONG_SECONDS = 2.0


@dataclass
class Taken:
    """What the carrier took: how often each of our message ids, and each row as it lists it."""

    now: Callable[[], datetime]
    address: str = ""
    bad: bool = True
    weather: dict[str, float] = field(default_factory=lambda: dict(WEATHER))
    times: Counter[str] = field(default_factory=Counter)
    rows: list[dict[str, Any]] = field(default_factory=list)
    answers: Counter[str] = field(default_factory=Counter)
    lock: Lock = field(default_factory=Lock)

    def take(self, form: dict[str, list[str]]) -> dict[str, Any]:
        query = parse_qs(urlsplit(form["StatusCallback"][0]).query)
        message, attempt = query["message"][0], query["attempt"][0]
        with self.lock:
            self.times[message] += 1
            row = {
                "sid": f"SM{len(self.rows):032x}",
                "to": form["To"][0],
                "body": form["Body"][0],
                "status": "queued",
                "date_created": format_datetime(self.now()),
                "about": [message, attempt],
            }
            self.rows.append(row)
        return row


class Handler(BaseHTTPRequestHandler):
    """One request; a subclass has what was taken and what decides the weather."""

    taken: Taken
    chance: random.Random

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        with self.taken.lock:
            weather = self.chance.choices([*self.taken.weather], [*self.taken.weather.values()])[0]
            pause = self.chance.uniform(0, SLOWEST_SECONDS)
            weather = weather if self.taken.bad else "taken"
            self.taken.answers[weather] += 1
        time.sleep(pause)
        row = self.taken.take(form) if weather.startswith("taken") else {}
        if weather == "taken, then nothing for long":
            time.sleep(LONG_SECONDS)
        elif weather == "taken":
            self.answer(201, row)
        elif weather == "429":
            self.answer(429, {"code": 20429, "message": "too many", "status": 429})
        elif weather.endswith("503"):
            self.answer(503, {"code": 20503, "message": "away", "status": 503})

    def do_GET(self) -> None:
        """The listing, the newest first, a page at a time; or one message."""
        if self.taken.bad and self.chance.random() < 0.5:
            return
        address = urlsplit(self.path)
        if not address.path.endswith("/Messages.json"):
            sid = address.path.rpartition("/")[2].removesuffix(".json")
            self.answer(200, next(row for row in self.taken.rows if row["sid"] == sid))
            return
        query = parse_qs(address.query)
        page, size = int(query.get("Page", ["0"])[0]), int(query["PageSize"][0])
        with self.taken.lock:
            rows = self.taken.rows[::-1]
        more = len(rows) > (page + 1) * size
        following = f"{address.path}?PageSize={size}&Page={page + 1}" if more else None
        chosen = rows[page * size : (page + 1) * size]
        self.answer(200, {"messages": chosen, "next_page_uri": following, "page_size": size})

    def answer(self, status: int, document: dict[str, Any]) -> None:
        body = json.dumps(document).encode()
        try:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            """Whoever asked is dead."""

    def log_message(self, *_: Any) -> None: ...


@contextmanager
def carrier(seed: int, now: Callable[[], datetime]) -> Iterator[Taken]:
    """A carrier with this clock, as long as the block."""
    taken = Taken(now)
    of = {"taken": taken, "chance": random.Random(seed)}
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Weathered", (Handler,), of))
    taken.address = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield taken
    server.shutdown()
    server.server_close()
