"""Whose turn it is at the database, among the threads that answer people (docs/decisions/0030).

A database that is held or away must cost whoever only reads nothing: so many threads at most wait
for it, and once it did not answer nobody waits for a moment but one who tries.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock
from time import monotonic

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as NoConnection

MOST = 4
WAIT_SECONDS = 0.3
PAUSE_SECONDS = 1.0


class Away(Exception):
    """The database takes nothing now: it is held, full, away or of another version. Nothing was
    kept. Says what kind of failure it was, and no value."""


class Turns:
    """At most `most` at once; after a failure nobody for `pause` seconds."""

    def __init__(
        self,
        most: int = MOST,
        wait: float = WAIT_SECONDS,
        pause: float = PAUSE_SECONDS,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._free = BoundedSemaphore(most)
        self._lock = Lock()
        self._wait, self._pause, self._clock = wait, pause, clock
        self._until: float | None = None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A turn to write. Raises Away at once where the database did not answer just now, and for
        whatever the database itself fails at; a mistake in what is written stays what it is."""
        if self._is_paused():
            raise Away("the database did not answer just now")
        with self.reading():
            try:
                yield
            except Exception as error:
                if is_away(error):
                    self._until = self._clock() + self._pause
                raise
        self._until = None

    @contextmanager
    def reading(self) -> Iterator[None]:
        """A turn to read. Raises Away."""
        if not self._free.acquire(timeout=self._wait):
            raise Away("too many wait for the database")
        try:
            yield
        except Exception as error:
            if is_away(error):
                raise Away(type(error).__name__) from None
            raise
        finally:
            self._free.release()

    def _is_paused(self) -> bool:
        """Whether to keep away. When the pause is over one tries, and the others keep away on."""
        with self._lock:
            if self._until is None:
                return False
            now = self._clock()
            if now < self._until:
                return True
            self._until = now + self._pause
            return False


def is_away(error: Exception) -> bool:
    """Whether it is the database that fails, and not what was written into it."""
    of_rows = isinstance(error, (IntegrityError, DataError))
    return isinstance(error, (DBAPIError, NoConnection)) and not of_rows
