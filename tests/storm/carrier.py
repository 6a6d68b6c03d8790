"""A slow HTTP server that stands for Twilio and counts each message it took."""

import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

SLOWEST_SECONDS = 0.06


@dataclass
class Taken:
    """What the carrier took: how often each of our message ids, and who is told of each."""

    address: str = ""
    times: Counter[str] = field(default_factory=Counter)
    lock: Lock = field(default_factory=Lock)
    news: "SimpleQueue[str]" = field(default_factory=SimpleQueue)

    def take(self, message: str) -> None:
        with self.lock:
            self.times[message] += 1
        self.news.put(message)


@contextmanager
def carrier(seed: int) -> Iterator[Taken]:
    """A carrier that takes a message first and answers a little later, as long as the block."""
    taken, chance = Taken(), random.Random(seed)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            time.sleep(chance.uniform(0, SLOWEST_SECONDS))
            callback = urlsplit(form["StatusCallback"][0])
            message = parse_qs(callback.query)["message"][0]
            taken.take(message)
            time.sleep(chance.uniform(0, SLOWEST_SECONDS))
            body = json.dumps({"sid": f"SM{message}", "status": "queued"}).encode()
            try:
                self.send_response(201)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except OSError:
                """Whoever sent it is dead."""

        def log_message(self, *_: Any) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    taken.address = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield taken
    server.shutdown()
    server.server_close()
