"""A camp's laptop as phones meet it: https under a name of its own, by a certificate of the test's own authority."""

import base64
import hashlib
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.phone.phones import free_port

NAME = "camp.helper.example"


def certificate(folder: Path, name: str = NAME) -> tuple[Path, str]:
    """A file with a key and a certificate for `name`, signed by an authority made just now; the mark by which a
    browser is told to trust this one alone."""
    authority, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    issuer = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "The test's own authority")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)]))
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(authority, hashes.SHA256())
    )
    public = key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file = folder / "laptop.pem"
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return file, base64.b64encode(hashlib.sha256(public).digest()).decode()


@contextmanager
def https(file: Path, behind: int) -> Iterator[int]:
    """The port at which https is spoken for what listens at `behind`, as the proxy on the laptop does."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    port = free_port()
    listening = socket.create_server(("127.0.0.1", port), backlog=128)
    threading.Thread(target=_accepting, args=(listening, context, behind), daemon=True).start()
    yield port
    listening.close()


def _accepting(listening: socket.socket, context: ssl.SSLContext, behind: int) -> None:
    with suppress(OSError):
        while True:
            come, _ = listening.accept()
            threading.Thread(target=_joined, args=(come, context, behind), daemon=True).start()


def _joined(come: socket.socket, context: ssl.SSLContext, behind: int) -> None:
    """One connection, until either side ends."""
    with (
        suppress(OSError),
        come,
        context.wrap_socket(come, server_side=True) as phone,
        socket.create_connection(("127.0.0.1", behind)) as service,
    ):
        back = threading.Thread(target=_poured, args=(service, phone), daemon=True)
        back.start()
        _poured(phone, service)
        back.join()


def _poured(source: socket.socket, into: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65_536):
            into.sendall(data)
    with suppress(OSError):
        into.shutdown(socket.SHUT_WR)
