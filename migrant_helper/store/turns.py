"""Whose turn it is at the database, among the threads that answer people (docs/decisions/0030).

A database that is held or away must cost whoever only reads nothing: the first that finds it so sends
away all who wait behind, and for a moment nobody else tries. One that is only busy is waited for.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition
from time import monotonic

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as NoConnection

# A transaction takes milliseconds: in as much time hundreds get their turn.
WAIT_SECONDS = 5.0
PAUSE_SECONDS = 1.0


class Away(Exception):
    """The database takes nothing now: it is held, full, away or of another version. Nothing was
    kept. Says what kind of failure it was, and no value."""


class Turns:
    """`most` write at once (SQLite has one writer: a second in this process would only use up its
    patience); after a failure nobody tries for `pause` seconds, and then one."""

    def __init__(
        self,
        most: int = 1,
        wait: float = WAIT_SECONDS,
        pause: float = PAUSE_SECONDS,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._most, self._wait, self._pause, self._clock = most, wait, pause, clock
        self._gate = Condition()
        self._inside = 0
        self._failures = 0
        self._until: float | None = None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A turn to write. Raises Away for whatever the database itself fails at, and at once where
        it did just now; a mistake in what is written stays what it is."""
        self._enter()
        try:
            with self.reading():
                yield
        except Away:
            self._leave(failed=True)
            raise
        except BaseException:
            self._leave(failed=False)
            raise
        self._leave(failed=False)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """To read, nobody waits for a turn. Raises Away."""
        try:
            yield
        except Exception as error:
            if is_away(error):
                raise Away(type(error).__name__) from None
            raise

    def _enter(self) -> None:
        with self._gate:
            if self._is_paused():
                raise Away("the database did not answer just now")
            before = self._failures
            self._gate.wait_for(
                lambda: self._inside < self._most or self._failures > before, self._wait
            )
            if self._failures > before or self._inside >= self._most:
                raise Away("the database does not get on")
            self._inside += 1

    def _leave(self, *, failed: bool) -> None:
        with self._gate:
            self._inside -= 1
            self._failures += failed
            self._until = self._clock() + self._pause if failed else None
            self._gate.notify_all()

    def _is_paused(self) -> bool:
        """Whether to keep away. When the pause is over one tries, and the others keep away on."""
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
