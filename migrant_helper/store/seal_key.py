"""The keys that seal numbers: made on first start into the folder of keys, mode 0600.

The file holds 32 bytes a key. The last seals; each of them opens what it sealed. The hashes that numbers
are found by never change: the first key makes them (docs/decisions/0030), until `drop_older` puts into a file
beside what it made them with, from which no key follows (0044).
"""

import os
import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from migrant_helper.store.folder import Fresh, keep_private, make
from migrant_helper.store.sealing import KEY_BYTES, Sealer, hashing_key

FILE = "encryption-key"
HASH_FILE = "hash-key"


def load(folder: Path) -> bytes:
    """What `folder`/encryption-key holds, 32 bytes a key, made when there is none; two processes
    that start at once get the same. Raises ValueError for a file of another size: a lost key loses
    the numbers, so it is never replaced silently."""
    path = folder / FILE
    if not path.exists():
        _make(folder, path)
    keep_private(path)
    key = path.read_bytes()
    if not key or len(key) % KEY_BYTES:
        raise ValueError(
            f"{path} has {len(key)} bytes, not {KEY_BYTES} a key; put the backup of the key back, or "
            "move the file away to begin anew (numbers kept so far can then not be read)"
        )
    return key


def ring(folder: Path) -> Callable[[], bytes]:
    """The same, read anew when the file changed: no process has to be started again when the key is
    turned. Raises ValueError."""
    return Fresh(folder / FILE, lambda: load(folder))


def sealer_of(folder: Path) -> Sealer:
    """What seals and hashes by the keys of a folder. Raises ValueError."""
    return Sealer(ring(folder), hashing(folder))


def hashing(folder: Path) -> bytes | None:
    """What makes the hashes where the first key is no more; None where it is there. Raises ValueError."""
    path = folder / HASH_FILE
    if not path.exists():
        return None
    keep_private(path)
    key = path.read_bytes()
    if len(key) != KEY_BYTES:
        raise ValueError(f"{path} has {len(key)} bytes, not {KEY_BYTES}; put its backup back")
    return key


def turn(folder: Path) -> int:
    """Adds a key, which seals from now on; how many there are then. Raises ValueError."""
    keys = load(folder) + secrets.token_bytes(KEY_BYTES)
    _written(folder, FILE, keys).replace(folder / FILE)
    return len(keys) // KEY_BYTES


def turned_at(folder: Path) -> datetime:
    """When a key was last added or dropped."""
    return datetime.fromtimestamp((folder / FILE).stat().st_mtime, UTC)


def drop_older(folder: Path) -> int:
    """Only the last key stays, and what makes the hashes; how many went. What the others sealed is opened
    by nothing then. Raises ValueError."""
    keys = load(folder)
    if len(keys) == KEY_BYTES:
        return 0
    if hashing(folder) is None:
        _written(folder, HASH_FILE, hashing_key(keys)).replace(folder / HASH_FILE)
    _written(folder, FILE, keys[-KEY_BYTES:]).replace(folder / FILE)
    return len(keys) // KEY_BYTES - 1


def _make(folder: Path, path: Path) -> None:
    """Written whole under another name first; who comes second keeps what the first made."""
    make(folder)
    fresh = _written(folder, FILE, secrets.token_bytes(KEY_BYTES))
    try:
        os.link(fresh, path)
    except FileExistsError:
        pass
    finally:
        fresh.unlink()


def _written(folder: Path, name: str, keys: bytes) -> Path:
    """A file beside the one of that name, whole on the disk, for its owner alone."""
    fresh = folder / f"{name}.{secrets.token_hex(4)}"
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(keys)
        file.flush()
        os.fsync(file.fileno())
    return fresh
