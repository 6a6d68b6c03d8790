"""A network that breaks off: between a phone and its service, one kind of answer ends in its middle."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


@dataclass
class Cutting:
    """What stands in the middle: of answers to `path`, the next ones end after so many bytes each."""

    port: int
    path: bytes
    after: list[int] = field(default_factory=list)


@contextmanager
def cutting(behind: int, path: str) -> Iterator[Cutting]:
    """Listens on a port of its own for what is at `behind`; a connection carries one request."""
    listening = socket.create_server(("127.0.0.1", 0), backlog=64)
    made = Cutting(listening.getsockname()[1], path.encode())
    threading.Thread(target=_accepting, args=(listening, made, behind), daemon=True).start()
    yield made
    listening.close()


def _accepting(listening: socket.socket, made: Cutting, behind: int) -> None:
    with suppress(OSError):
        while True:
            come, _ = listening.accept()
            threading.Thread(target=_carried, args=(come, made, behind), daemon=True).start()


def _carried(come: socket.socket, made: Cutting, behind: int) -> None:
    with suppress(OSError), come, socket.create_connection(("127.0.0.1", behind)) as service:
        asked = _request(come)
        service.sendall(asked.replace(b"\r\nConnection: keep-alive", b"\r\nConnection: close", 1))
        left = made.after.pop(0) if asked.split(b" ")[1] == made.path and made.after else None
        while left is None or left > 0:
            data = service.recv(65_536 if left is None else left)
            if not data:
                return
            come.sendall(data)
            left = None if left is None else left - len(data)


def _request(come: socket.socket) -> bytes:
    """A whole request: its head, and as much body as that says."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += _more(come)
    head, _, body = data.partition(b"\r\n\r\n")
    rows = (row.partition(b":") for row in head.split(b"\r\n")[1:])
    told = {name.strip().lower(): value.strip() for name, _, value in rows}
    while len(body) < int(told.get(b"content-length", b"0")):
        body += _more(come)
    return head + b"\r\n\r\n" + body


def _more(come: socket.socket) -> bytes:
    data = come.recv(65_536)
    if not data:
        raise OSError
    return data
