"""The web server: it ends when told to, with nothing under way lost (docs/decisions/0030)."""

import logging
import signal
from collections.abc import Iterator
from threading import Event
from time import monotonic
from typing import Any

from flask import Flask
from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer, create_server
from waitress.task import ThreadedTaskDispatcher

# The pages refuse a form over 64 KiB in plain words. What is far over that is not even taken in:
# waitress would put up to a gigabyte of it on the disk first.
MOST_BYTES = 1024 * 1024
THREADS = 8
# A phone keeps its connection open for a while after the page. Below 1024, which is as many files as
# a process may open on most machines.
CONNECTIONS = 900
IDLE_SECONDS = 20
# How long a request under way may take once the server was told to stop: all is over within ten,
# with the turn that hears of it and the end of the threads.
STOP_SECONDS = 5.0
# Who had connected when it was told, and was not heard yet.
GREET_SECONDS = 0.2

Sockets = dict[int, Any]


def serve(app: Flask, *, host: str, port: int, behind_proxy: bool) -> None:
    """Serves until SIGTERM or SIGINT. Then nobody new is taken in, every request that was begun gets
    its whole answer, and this returns.

    `behind_proxy`: leave the headers of proxies to the app, which knows how many to believe;
    without one waitress drops them. Raises OSError where the port is taken."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a line for each that waits
    sockets: Sockets = {}
    work = ThreadedTaskDispatcher()
    work.set_thread_count(THREADS)
    create_server(
        app,
        map=sockets,
        _dispatcher=work,
        host=host,
        port=port,
        ident=None,
        max_request_body_size=MOST_BYTES,
        connection_limit=CONNECTIONS,
        channel_timeout=IDLE_SECONDS,
        cleanup_interval=5,
        clear_untrusted_proxy_headers=not behind_proxy,
    )
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    while not stop.is_set():
        _turn(sockets, 0.25)
    drain(sockets)
    work.shutdown(timeout=1)


def drain(sockets: Sockets, seconds: float = STOP_SECONDS) -> None:
    """Closes the doors, hears out who is inside, and lets go of who asks nothing."""
    begun = monotonic()
    while monotonic() - begun < GREET_SECONDS:
        _turn(sockets, 0.05)
    for door in [one for one in sockets.values() if isinstance(one, BaseWSGIServer)]:
        # The server's own close() ends what wakes this loop as well.
        wasyncore.dispatcher.close(door)
    while monotonic() - begun < seconds:
        for channel in list(_channels(sockets)):
            if _is_idle(channel):
                channel.handle_close()
        if not list(_channels(sockets)):
            return
        _turn(sockets, 0.05)


def _turn(sockets: Sockets, seconds: float) -> None:
    wasyncore.loop(timeout=seconds, use_poll=True, map=sockets, count=1)


def _channels(sockets: Sockets) -> Iterator[HTTPChannel]:
    return (one for one in list(sockets.values()) if isinstance(one, HTTPChannel))


def _is_idle(channel: HTTPChannel) -> bool:
    """Nothing asked, nothing being read, nothing left to send."""
    return not channel.requests and channel.request is None and not channel.total_outbufs_len
