"""Who works on the data: servers and senders hold the folder, and whoever replaces the data has it
for itself alone."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from migrant_helper.store.folder import make

FILE = "in-use"


class InUse(ValueError):
    """Somebody works on what was to be replaced, or is replacing it."""


class Held:
    """Kept for as long as this object lives, and by each process that is made by fork meanwhile."""

    def __init__(self, folder: Path) -> None:
        """Raises InUse while the data are being replaced."""
        self._descriptor = _opened(folder)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InUse(f"a backup is being put back into {folder}; start again after it") from None

    def __del__(self) -> None:
        os.close(self._descriptor)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else works on the data in `folder` meanwhile. Raises InUse."""
    descriptor = _opened(folder)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise InUse(
            f"a server or a sender works on {folder}; stop them first: systemctl stop "
            "migrant-helper migrant-helper-worker"
        ) from None
    finally:
        os.close(descriptor)


def _opened(folder: Path) -> int:
    make(folder)
    return os.open(folder / FILE, os.O_RDWR | os.O_CREAT, 0o600)
