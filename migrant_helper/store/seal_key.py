"""The keys that seal numbers: made on first start into the folder of keys, mode 0600.

The file holds 32 bytes a key. The first makes the hashes that numbers are found by and never
changes; the last seals; each of them opens what it sealed (docs/decisions/0030).
"""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from migrant_helper.store.folder import Fresh, keep_private, make
from migrant_helper.store.sealing import KEY_BYTES

FILE = "encryption-key"


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


def turn(folder: Path) -> int:
    """Adds a key, which seals from now on; how many there are then. Raises ValueError."""
    keys = load(folder) + secrets.token_bytes(KEY_BYTES)
    _written(folder, keys).replace(folder / FILE)
    return len(keys) // KEY_BYTES


def _make(folder: Path, path: Path) -> None:
    """Written whole under another name first; who comes second keeps what the first made."""
    make(folder)
    fresh = _written(folder, secrets.token_bytes(KEY_BYTES))
    try:
        os.link(fresh, path)
    except FileExistsError:
        pass
    finally:
        fresh.unlink()


def _written(folder: Path, keys: bytes) -> Path:
    """A file beside the other, whole on the disk, for its owner alone."""
    fresh = folder / f"{FILE}.{secrets.token_hex(4)}"
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(keys)
        file.flush()
        os.fsync(file.fileno())
    return fresh
