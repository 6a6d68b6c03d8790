"""The keys of organisations, which vouch for the keys of their phones, and which of those were withdrawn.

`desk-keys.json` holds the private keys by organisation, readable by nobody else; `desk-withdrawn.json` what stands
for each phone's key that is believed no more, with the day after which nothing of it could be. Phones learn of
both by a file of each release: an organisation that leaves the list is believed no more, with all its phones.
"""

import fcntl
import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from migrant_helper.core.card.handed import Organisation
from migrant_helper.store.folder import make
from migrant_helper.store.keys import CardKey, UnusableKey, card_key

KEYS_FILE = "desk-keys.json"
WITHDRAWN_FILE = "desk-withdrawn.json"
_LOCK = "desk-keys.lock"
Table = dict[str, Any]


def key_of(folder: Path, organisation: str, name: str) -> CardKey:
    """The key of an organisation, made if it has none; its name is the one phones show. Raises UnusableKey."""
    held = _read(folder / KEYS_FILE).get(organisation)
    if held is None or held["name"] != name:
        _changed(folder / KEYS_FILE, lambda table: _with_key(table, organisation, name))
        held = _read(folder / KEYS_FILE)[organisation]
    return _key(folder, held["pem"])


def leave(folder: Path, organisation: str) -> bool:
    """Takes an organisation's key away; whether it had one. Raises UnusableKey."""
    had = organisation in _read(folder / KEYS_FILE)
    if had:
        _changed(
            folder / KEYS_FILE,
            lambda table: {name: one for name, one in table.items() if name != organisation},
        )
    return had


def withdraw(folder: Path, marks: Mapping[str, str]) -> None:
    """Takes phones' keys off the list: by what stands for each the last day on which it could be believed."""
    if marks:
        _changed(folder / WITHDRAWN_FILE, lambda table: {**table, **marks})


def organisations(folder: Path) -> list[Organisation]:
    """The public parts of all keys, by name. Raises UnusableKey."""
    found: list[Organisation] = []
    for held in _read(folder / KEYS_FILE).values():
        key = _key(folder, held["pem"])
        found.append({"kid": key.kid, "x": key.x, "y": key.y, "name": held["name"]})
    return sorted(found, key=lambda one: (one["name"], one["kid"]))


def withdrawn(folder: Path) -> list[str]:
    """What stands for each phone's key that was withdrawn."""
    return sorted(_read(folder / WITHDRAWN_FILE))


def listed(folder: Path) -> bytes:
    """Both, as a release tells them to phones: {"organisations", "withdrawn"} as JSON. Raises UnusableKey."""
    told = {"organisations": organisations(folder), "withdrawn": withdrawn(folder)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _with_key(table: Table, organisation: str, name: str) -> Table:
    if organisation in table:
        return {**table, organisation: {**table[organisation], "name": name}}
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return {**table, organisation: {"name": name, "pem": pem.decode()}}


def _key(folder: Path, pem: str) -> CardKey:
    try:
        private = serialization.load_pem_private_key(pem.encode(), password=None)
    except (ValueError, TypeError) as bad:
        raise _unusable(folder / KEYS_FILE, bad) from bad
    if not isinstance(private, ec.EllipticCurvePrivateKey):
        raise _unusable(folder / KEYS_FILE, "expected P-256 keys")
    return card_key(private)


def _read(path: Path) -> Table:
    if not path.exists():
        return {}
    try:
        found = json.loads(path.read_text("utf-8"))
        return {str(name): one for name, one in found.items()}
    except (ValueError, AttributeError) as bad:
        raise _unusable(path, bad) from bad


def _changed(path: Path, change: Callable[[Table], Table]) -> None:
    """Writes the file anew, whole or not at all; one process after the other."""
    make(path.parent)
    with (path.parent / _LOCK).open("w") as gate:
        fcntl.flock(gate, fcntl.LOCK_EX)
        text = json.dumps(change(_read(path)), ensure_ascii=False, indent=1)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.unlink(missing_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)


def _unusable(path: Path, why: object) -> UnusableKey:
    return UnusableKey(f"{path}: cannot be used ({why}). Put back the file from a backup.")
