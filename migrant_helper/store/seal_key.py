"""The key that seals numbers: made on first start into the data folder, mode 0600."""

import os
import secrets
from pathlib import Path

from migrant_helper.store.folder import keep_private, make
from migrant_helper.store.sealing import KEY_BYTES

FILE = "encryption-key"


def load(folder: Path) -> bytes:
    """The 32 bytes in `folder`/encryption-key, made when there are none; two processes that start
    at once get the same. Raises ValueError for a file of another size: a lost key loses the
    numbers, so it is never replaced silently."""
    path = folder / FILE
    if not path.exists():
        _make(folder, path)
    keep_private(path)
    key = path.read_bytes()
    if len(key) != KEY_BYTES:
        raise ValueError(
            f"{path} has {len(key)} bytes, not {KEY_BYTES}; put the backup of the key back, or "
            "move the file away to begin anew (numbers kept so far can then not be read)"
        )
    return key


def _make(folder: Path, path: Path) -> None:
    """Written whole under another name first; who comes second keeps what the first made."""
    make(folder)
    fresh = folder / f"{FILE}.{secrets.token_hex(4)}"
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_bytes(KEY_BYTES))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(fresh, path)
    except FileExistsError:
        pass
    finally:
        fresh.unlink()
