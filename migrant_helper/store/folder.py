"""The data folder: what it holds is for nobody else on this machine."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile
from typing import Generic, TypeVar

Held = TypeVar("Held")


def make(folder: Path) -> None:
    """`folder` is there; made with mode 0700 if it was not. One that is there stays as it is."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


class Fresh(Generic[Held]):
    """What a file holds, read again only when it changed: called, it gives what `read` made of it."""

    def __init__(self, file: Path, read: Callable[[], Held]) -> None:
        self._file, self._read = file, read
        self._seen: tuple[int, int, int] | None = None
        self()

    def __call__(self) -> Held:
        """The newest. Raises what `read` raises."""
        seen = self._stamp()
        if seen is None or seen != self._seen:
            self._held = self._read()
            self._seen = self._stamp()
        return self._held

    def _stamp(self) -> tuple[int, int, int] | None:
        try:
            found = self._file.stat()
        except FileNotFoundError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size


class BadFolder(ValueError):
    """A folder that nothing can be written into: which, why, and what to do."""


def check(folder: Path) -> None:
    """`folder` is there and takes files. Raises BadFolder."""
    try:
        make(folder)
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise BadFolder(
            f"{folder} cannot be written ({error.strerror}); give it to the user who runs this, or "
            "name another with MIGRANT_HELPER_DATA and MIGRANT_HELPER_KEYS"
        ) from error


def keep_private(file: Path) -> None:
    """`file` can be read by its owner alone, also after a backup was put back."""
    if file.stat().st_mode & 0o077:
        file.chmod(0o600)
