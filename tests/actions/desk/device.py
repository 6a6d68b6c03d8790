"""A device that holds passkeys, made of a key and a count: what a browser brings of it, right or forged."""

import json
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

# Somebody is there; it was unlocked; with the key that it made.
PRESENT, UNLOCKED, MADE = 1, 4, 64


def plain(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")


@dataclass
class Device:
    """One credential; `origin` is that of the page that asks, `rp` the name it asks for."""

    origin: str = "https://desk.example.org"
    rp: str = "desk.example.org"
    id: bytes = b"one credential"
    count: int = 0
    flags: int = PRESENT | UNLOCKED
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def made(self, asked: str) -> str:
        """What comes of being asked for a new one."""
        told = json.loads(asked)
        at = self.key.public_key().public_numbers()
        cose = {1: 2, 3: -7, -1: 1, -2: at.x.to_bytes(32), -3: at.y.to_bytes(32)}
        held = bytes(16) + len(self.id).to_bytes(2) + self.id + cbor2.dumps(cose)
        attested = {"fmt": "none", "attStmt": {}, "authData": self._data(MADE) + held}
        return self._brought(
            clientDataJSON=self._told("webauthn.create", told["challenge"]),
            attestationObject=cbor2.dumps(attested),
        )

    def signed(self, asked: str, owner: str) -> str:
        """What comes of being asked who it is."""
        self.count += 1
        told = self._told("webauthn.get", json.loads(asked)["challenge"])
        data = self._data(0)
        signature = self.key.sign(data + sha256(told).digest(), ec.ECDSA(SHA256()))
        return self._brought(
            clientDataJSON=told,
            authenticatorData=data,
            signature=signature,
            userHandle=owner.encode(),
        )

    def _data(self, more: int) -> bytes:
        return (
            sha256(self.rp.encode()).digest() + bytes([self.flags | more]) + self.count.to_bytes(4)
        )

    def _told(self, kind: str, challenge: str) -> bytes:
        return json.dumps(
            {"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}
        ).encode()

    def _brought(self, **parts: bytes) -> str:
        whole: dict[str, Any] = {
            "id": plain(self.id),
            "rawId": plain(self.id),
            "type": "public-key",
        }
        return json.dumps({**whole, "response": {name: plain(one) for name, one in parts.items()}})
