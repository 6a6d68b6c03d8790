"""A site on this machine, spoken to over real HTTPS, under names that no network knows."""

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass(frozen=True)
class Reply:
    """What the site answers at a path. `cut`: it promises more than it sends; `after` seconds."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    after: float = 0
    cut: bool = False

    def but(self, **other: Any) -> "Reply":
        return replace(self, **other)


@dataclass
class Site:
    port: int
    pages: dict[str, Reply] = field(default_factory=dict)
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    ports: dict[str, int] = field(default_factory=dict)
    together: int = 0

    def url(self, path: str, host: str = "office.test") -> str:
        return f"https://{host}:{self.port}{path}"


def handler(site: Site) -> type[BaseHTTPRequestHandler]:
    now: dict[str, int] = {}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            name = self.headers["Host"].partition(":")[0]
            now[name] = now.get(name, 0) + 1
            site.together = max(site.together, now[name])
            site.asked.append((name, self.path, {k.lower(): v for k, v in self.headers.items()}))
            reply = site.pages.get(f"{name}{self.path}", site.pages.get(self.path))
            time.sleep(reply.after if reply else 0)
            now[name] -= 1
            self.answer(reply or Reply(b"nothing here", 404))

        def answer(self, reply: Reply) -> None:
            etag = reply.headers.get("ETag")
            if etag and self.headers.get("If-None-Match") == etag:
                reply = Reply(status=304, headers={"ETag": etag})
            self.send_response(reply.status)
            for name, value in {"Content-Type": "text/html", **reply.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body) + 500 * reply.cut))
            self.end_headers()
            self.wfile.write(reply.body)
            if reply.cut:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """The test reads `asked`."""

    return Handler


class Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A visitor that leaves is nothing to print."""


def certificate(folder: Path, name: str) -> Path:
    """A certificate that is its own issuer, for the names of these tests, with its key in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    hosts = ("office", "www.office", "other", "badcert", "gone", "closed")
    names = [x509.DNSName(f"{one}.test") for one in hosts]
    use = x509.KeyUsage(True, False, False, False, False, True, False, False, False)
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    made = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(use, critical=True)
        .add_extension(identifier, critical=False)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8)
    path = folder / f"{name}.pem"
    path.write_bytes(made.public_bytes(form[0]) + key.private_bytes(*form, plain))
    return path


@contextmanager
def serving(pem: Path) -> Iterator[Site]:
    server = Quiet(("127.0.0.1", 0), BaseHTTPRequestHandler)
    site = Site(server.server_address[1])
    server.RequestHandlerClass = handler(site)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)  # fmt: skip
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def only_here(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every name below .test is this machine, but for those that are gone; no other name is known."""
    known: Callable[..., Any] = socket.getaddrinfo

    def look_up(host: Any, port: Any, *rest: Any, **named: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name != "127.0.0.1" and (not name.endswith(".test") or name in site.gone):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return known("127.0.0.1", site.ports.get(name, port), *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


def html(*parts: str, title: str = "Office", footer: str = "Last updated 1 November 2026") -> bytes:
    """A page as offices have them: a head of links, the text, a foot."""
    text = "\n".join(f"<p>{part}</p>" for part in parts)
    return (
        f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title></head><body>"
        "<nav><ul><li>Home</li><li>About us</li><li>Wage ceiling and grain shop news</li></ul></nav>"
        f"<main>{text}</main><footer><p>{footer}. Visitors: 12345</p></footer></body></html>"
    ).encode()


def zipped(reply: Reply) -> Reply:
    headers = {**reply.headers, "Content-Encoding": "gzip"}
    return reply.but(body=gzip.compress(reply.body), headers=headers)
