"""The keys of organisations, which vouch for the keys of their phones, and which of those were withdrawn.

`desk-keys.json` holds the private keys by organisation, readable by nobody else; `desk-keys-others.json` the public
parts of keys that lie on other machines: at a server those of its camps' laptops, each until the camp's last day,
on a laptop those that its server believes; `desk-withdrawn.json` what stands for each phone's key that is believed
no more, with the last day of its certificate. Phones learn of all by a file of each release: an organisation that
leaves the list is believed no more, with all its phones.
"""

import fcntl
import json
import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from migrant_helper.core.card.handed import HANDED_DAYS, Organisation
from migrant_helper.store.folder import make
from migrant_helper.store.keys import CardKey, UnusableKey, card_key

KEYS_FILE = "desk-keys.json"
OTHERS_FILE = "desk-keys-others.json"
WITHDRAWN_FILE = "desk-withdrawn.json"
# What was opened from a camp's code may reach the server so long after the camp.
KEPT = timedelta(days=365)
_LOCK = "desk-keys.lock"
Table = dict[str, Any]


def key_of(folder: Path, organisation: str, name: str) -> CardKey:
    """The key of an organisation, made if it has none; its name is the one phones show. Raises UnusableKey."""
    held = _read(folder / KEYS_FILE).get(organisation)
    if held is None or held["name"] != name:
        _changed(folder / KEYS_FILE, lambda table: _with_key(table, organisation, name))
        held = _read(folder / KEYS_FILE)[organisation]
    return _key(folder, held["pem"])


def adopt(folder: Path, organisation: str, name: str, key: CardKey) -> None:
    """On a camp's laptop: its own key is the one by which it signs for the organisation. Raises UnusableKey."""
    pem = _written(key.private)
    _changed(folder / KEYS_FILE, lambda table: {**table, organisation: {"name": name, "pem": pem}})


def trust(
    folder: Path, others: Sequence[Organisation], marks: Mapping[str, str], today: date
) -> None:
    """On a camp's laptop: what its server believes and no more. Raises UnusableKey."""
    _changed(folder / OTHERS_FILE, lambda _: {one["kid"]: _public(one) for one in others})
    withdraw(folder, marks, today)


def believe(folder: Path, others: Sequence[Organisation], today: date) -> None:
    """Adds keys of other machines; those of camps that are over for long leave. Raises UnusableKey."""
    first = (today - KEPT).isoformat()
    anew = {one["kid"]: {**one} for one in others}
    _changed(
        folder / OTHERS_FILE,
        lambda table: {
            kid: one for kid, one in {**table, **anew}.items() if one.get("until", "9999") >= first
        },
    )


def disown(folder: Path, kid: str) -> None:
    """The key of another machine is believed no more, once the next release is there. Raises UnusableKey."""
    _changed(
        folder / OTHERS_FILE,
        lambda table: {name: one for name, one in table.items() if name != kid},
    )


def leave(folder: Path, organisation: str) -> bool:
    """Takes an organisation's key away; whether it had one. Raises UnusableKey."""
    had = organisation in _read(folder / KEYS_FILE)
    if had:
        _changed(
            folder / KEYS_FILE,
            lambda table: {name: one for name, one in table.items() if name != organisation},
        )
    return had


def withdraw(folder: Path, marks: Mapping[str, str], today: date) -> None:
    """Takes phones' keys off the list: by what stands for each the last day of its certificate. Those of which no
    code can be good any more, certificate and month, leave the list."""
    first = (today - timedelta(days=HANDED_DAYS)).isoformat()
    if marks:
        _changed(
            folder / WITHDRAWN_FILE,
            lambda table: {
                mark: until for mark, until in {**table, **marks}.items() if until >= first
            },
        )


def organisations(folder: Path) -> list[Organisation]:
    """The public parts of all keys, by name. Raises UnusableKey."""
    others: list[Organisation] = [_public(one) for one in _read(folder / OTHERS_FILE).values()]
    known = {one["kid"] for one in others}
    for held in _read(folder / KEYS_FILE).values():
        key = _key(folder, held["pem"])
        if key.kid not in known:
            others.append({"kid": key.kid, "x": key.x, "y": key.y, "name": held["name"]})
    return sorted(others, key=lambda one: (one["name"], one["kid"]))


def last_day(folder: Path, kid: str) -> str:
    """The last day of a key of a camp's laptop; "" for any other. Raises UnusableKey."""
    return next(
        (one["until"] for one in organisations(folder) if one["kid"] == kid and "until" in one), ""
    )


def withdrawals(folder: Path) -> dict[str, str]:
    """What stands for each phone's key that was withdrawn, with the last day of its certificate."""
    return {mark: str(until) for mark, until in _read(folder / WITHDRAWN_FILE).items()}


def withdrawn(folder: Path) -> list[str]:
    """What stands for each phone's key that was withdrawn."""
    return sorted(_read(folder / WITHDRAWN_FILE))


def listed(folder: Path) -> bytes:
    """Both, as a release tells them to phones: {"organisations", "withdrawn"} as JSON. Raises UnusableKey."""
    told = {"organisations": organisations(folder), "withdrawn": withdrawn(folder)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _public(one: Mapping[str, Any]) -> Organisation:
    found: Organisation = {"kid": one["kid"], "x": one["x"], "y": one["y"], "name": one["name"]}
    return {**found, "until": one["until"]} if "until" in one else found


def _with_key(table: Table, organisation: str, name: str) -> Table:
    if organisation in table:
        return {**table, organisation: {**table[organisation], "name": name}}
    pem = _written(ec.generate_private_key(ec.SECP256R1()))
    return {**table, organisation: {"name": name, "pem": pem}}


def _written(private: ec.EllipticCurvePrivateKey) -> str:
    how = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    return private.private_bytes(serialization.Encoding.PEM, *how).decode()


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
