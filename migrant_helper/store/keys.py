"""The key that signs cards: made on the first start into the data folder, readable by nobody else.

`card-key.pem` holds the private key; `card-keys-retired.json` the public parts of earlier ones, so
that cards signed with them can still be read. Phones learn of them all by a file of each release.
"""

import hashlib
import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from migrant_helper.core.card.cose import KID_BYTES, lowered
from migrant_helper.core.card.read import Issuer
from migrant_helper.store.folder import Fresh, keep_private, make

KEY_FILE = "card-key.pem"
RETIRED_FILE = "card-keys-retired.json"
# Keys of other machines of ours: at a server those of its camps, on a laptop those of its server.
OTHERS_FILE = "card-keys-others.json"
SERVICE = "Migrant Helper"
_TEXTS = ("kid", "x", "y", "name", "retired")


class UnusableKey(Exception):
    """A key file that cannot be used: its path, what was found, and what to do."""


@dataclass(frozen=True)
class CardKey:
    """The private key and its public part: `kid`, `x` and `y` in hex."""

    private: ec.EllipticCurvePrivateKey
    kid: str
    x: str
    y: str

    def sign(self, data: bytes) -> bytes:
        """r and s, the lower one, of ES256."""
        r, s = decode_dss_signature(self.private.sign(data, ec.ECDSA(SHA256())))
        return lowered(r.to_bytes(32, "big") + s.to_bytes(32, "big"))


def load(folder: Path) -> CardKey:
    """The service's key, made if there is none yet. Two processes that start together end with the
    same one. Raises UnusableKey."""
    path = folder / KEY_FILE
    if not path.exists():
        _make(path)
    keep_private(path)
    try:
        private = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except (ValueError, TypeError) as bad:
        raise UnusableKey(
            f"{path}: not a private key in PEM form ({bad}). Put back the file from a backup; "
            "without one, move it away and start again: a new key is made."
        ) from bad
    if not isinstance(private, ec.EllipticCurvePrivateKey) or private.curve.name != "secp256r1":
        raise UnusableKey(f"{path}: expected a P-256 key. Move the file away and start again.")
    return card_key(private)


def current(folder: Path) -> Callable[[], CardKey]:
    """The same, read anew when the file changed: after `card retire` the next card has the new key.
    Raises UnusableKey."""
    return Fresh(folder / KEY_FILE, lambda: load(folder))


def card_key(private: ec.EllipticCurvePrivateKey) -> CardKey:
    """A P-256 key with its public part; the key id is the start of the SHA-256 of x and y."""
    numbers = private.public_key().public_numbers()
    x, y = numbers.x.to_bytes(32, "big"), numbers.y.to_bytes(32, "big")
    return CardKey(private, hashlib.sha256(x + y).digest()[:KID_BYTES].hex(), x.hex(), y.hex())


def issuers(folder: Path, name: str = SERVICE) -> list[Issuer]:
    """All keys whose cards are believed, the service's own (`name`) first. Raises UnusableKey."""
    key = load(folder)
    return [
        {"kid": key.kid, "x": key.x, "y": key.y, "name": name},
        *_retired(folder),
        *others(folder),
    ]


def listed(folder: Path, hosts: Sequence[str]) -> bytes:
    """The same with the names of this service, as a release tells it to phones: {"hosts", "issuers"} as
    JSON. Raises UnusableKey."""
    told = {"hosts": list(hosts), "issuers": issuers(folder)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def retire(folder: Path, name: str, day: str) -> Issuer:
    """Stops the service's key with `day` as its last, keeps its public part, and removes the
    private one; the next `load` makes another."""
    key = load(folder)
    old: Issuer = {"kid": key.kid, "x": key.x, "y": key.y, "name": name, "retired": day}
    kept = [each for each in _retired(folder) if each["kid"] != key.kid]
    text = json.dumps([*kept, old], ensure_ascii=False, indent=2) + "\n"
    _write(folder / f"{RETIRED_FILE}.{os.getpid()}", text.encode()).replace(folder / RETIRED_FILE)
    (folder / KEY_FILE).unlink()
    return old


def is_public(key: Mapping[str, Any]) -> bool:
    """Whether `kid`, `x` and `y` in hex are those of a point on the curve."""
    try:
        x, y = bytes.fromhex(key["x"]), bytes.fromhex(key["y"])
        numbers = ec.EllipticCurvePublicNumbers(
            int.from_bytes(x), int.from_bytes(y), ec.SECP256R1()
        )
        numbers.public_key()
    except (KeyError, TypeError, ValueError):
        return False
    kid = hashlib.sha256(x + y).digest()[:KID_BYTES].hex()
    return len(x) == len(y) == 32 and (key["kid"], key["x"], key["y"]) == (kid, x.hex(), y.hex())


def others(folder: Path) -> list[Issuer]:
    """The keys of other machines that are believed. Raises UnusableKey."""
    file = folder / OTHERS_FILE
    return [each if each["retired"] else _for_good(each) for each in _read(file)]


def believe(folder: Path, others_too: Sequence[Issuer]) -> None:
    """Adds keys of other machines to those that are believed, each until the last day it names (`retired`);
    what was known of a key before is replaced. Phones learn of it by the next release. Raises UnusableKey, also
    for one whose id is another's."""
    held = {each["kid"]: each for each in issuers(folder)}
    for each in others_too:
        known = held.get(each["kid"], each)
        if (known["x"], known["y"]) != (each["x"], each["y"]):
            raise UnusableKey(f"the key {each['kid']} is another's; make a new one: card retire")
    anew = {each["kid"]: each for each in [*others(folder), *others_too]}
    anew.pop(load(folder).kid, None)
    _write_others(folder, list(anew.values()))


def drop(folder: Path, kid: str) -> None:
    """The key of another machine is believed no more, once the next release is there. Raises UnusableKey."""
    _write_others(folder, [each for each in others(folder) if each["kid"] != kid])


def _write_others(folder: Path, held: Sequence[Issuer]) -> None:
    rows = [{"retired": "", **each} for each in held]
    text = json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    _write(folder / f"{OTHERS_FILE}.{os.getpid()}", text.encode()).replace(folder / OTHERS_FILE)


def _make(path: Path) -> None:
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    make(path.parent)
    draft = _write(path.with_name(f"{path.name}.{os.getpid()}"), pem)
    try:
        # A link appears whole or not at all, and never over a key another process just made.
        path.hardlink_to(draft)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _write(path: Path, data: bytes) -> Path:
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return path


def _retired(folder: Path) -> list[Issuer]:
    return _read(folder / RETIRED_FILE)


def _for_good(each: Issuer) -> Issuer:
    return {"kid": each["kid"], "x": each["x"], "y": each["y"], "name": each["name"]}


def _read(path: Path) -> list[Issuer]:
    if not path.exists():
        return []
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return [{name: str(each[name]) for name in _TEXTS} for each in found]  # type: ignore[misc]
    except (ValueError, KeyError, TypeError) as bad:
        raise UnusableKey(
            f"{path}: expected a list of objects with {', '.join(_TEXTS)} ({bad!r}). "
            "Put back the file from a backup, or correct it."
        ) from bad
