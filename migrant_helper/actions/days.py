"""The deadlines of the catalogue in force, as a sender looks them up: read again when a release changes them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic

from migrant_helper.actions.built import VERSIONS, catalogues
from migrant_helper.core.reminders.looked_up import Named

# Days and rules are the same in every language.
LANG = "en"
LOOK_AGAIN_SECONDS = 10.0


class Days:
    """What the build in `folder()` names: a deadline by entry and id, None when it is not there."""

    def __init__(self, folder: Callable[[], Path], clock: Callable[[], float] = monotonic) -> None:
        self._folder, self._clock = folder, clock
        self._looked: float | None = None
        self._read_of: tuple[str, int] | None = None
        self._named: Mapping[tuple[str, str], Named] = {}

    def __call__(self, scheme: str, deadline: str) -> Named | None:
        """Raises OSError and ValueError where no build can be read: nobody knows then."""
        now = self._clock()
        if self._looked is None or now - self._looked > LOOK_AGAIN_SECONDS:
            self._look()
            self._looked = now
        return self._named.get((scheme, deadline))

    def _look(self) -> None:
        folder = self._folder()
        file = folder / VERSIONS
        version = (str(folder), file.stat().st_mtime_ns)
        if version != self._read_of:
            self._named = _read(folder)
            self._read_of = version


def _read(folder: Path) -> dict[tuple[str, str], Named]:
    return {
        (scheme["id"], row["id"]): Named(row.get("date"), row["verified"])
        for one in catalogues(folder, LANG)
        for scheme in one["schemes"]
        for row in scheme["deadlines"]
    }
