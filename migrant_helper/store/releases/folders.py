"""Releases as they lie in the data folder: a folder a number, laid out as its addresses are.

`release.json` is what phones ask for, `beside.json` the signatures of what lies beside, `versions.json`
and `server/` what the pages of a server read. What did not change since the release before is linked.
"""

import hashlib
import json
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from migrant_helper.store.folder import make

OFFER = "release.json"
BESIDE = "beside.json"
VERSIONS = "versions.json"
WITHDRAWN = "withdrawn.json"
# Of what was withdrawn, whichever folders are left: a backup of the data has them too.
MARKS = "withdrawn-builds.json"
KEPT = 8


class NotReleased(ValueError):
    """What cannot be signed or withdrawn: why, and what to do."""


class Releases:
    """The folder `releases` of a data folder."""

    def __init__(self, data: Path) -> None:
        self.folder = data / "releases"

    def __getitem__(self, number: int) -> Path:
        """The folder of a release."""
        return self.folder / str(number)

    def numbers(self) -> list[int]:
        """Those that are here whole, the newest first."""
        if not self.folder.is_dir():
            return []
        found = [one for one in self.folder.iterdir() if one.name.isdecimal()]
        return sorted((int(one.name) for one in found if (one / OFFER).is_file()), reverse=True)

    def newest(self) -> Path | None:
        """The folder of the one in force."""
        return next((self[number] for number in self.numbers()), None)

    def offer(self, number: int) -> dict[str, Any]:
        """What phones are told of a release."""
        found: dict[str, Any] = json.loads((self[number] / OFFER).read_text("utf-8"))
        return found

    def files(self, number: int) -> dict[str, Any]:
        """Address by address the length and the hashes of what a release holds."""
        found: dict[str, Any] = self.offer(number)["targets"]["signed"]["targets"]
        return found

    def withdrawn(self) -> list[int]:
        """The numbers that were withdrawn."""
        file = self.folder / WITHDRAWN
        found: list[int] = json.loads(file.read_text("ascii")) if file.exists() else []
        return found

    def withdraw(self, number: int) -> None:
        """Notes that a release was withdrawn, and what it was of."""
        self._put(WITHDRAWN, sorted({*self.withdrawn(), number}))
        self._put(MARKS, self.marks())

    def marks(self) -> list[str]:
        """Of each build that was withdrawn, the SHA-256 of what it says of itself."""
        file = self.folder / MARKS
        found: list[str] = json.loads(file.read_text("ascii")) if file.exists() else []
        here = (self[number] / VERSIONS for number in self.withdrawn())
        return sorted({*found, *(_mark(one.read_bytes()) for one in here if one.is_file())})

    def note(self, marks: Iterable[str]) -> None:
        """Keeps these as well: no such build is signed again."""
        if set(marks) - set(self.marks()):
            make(self.folder)
            self._put(MARKS, sorted({*self.marks(), *marks}))

    def is_withdrawn(self, versions: bytes) -> bool:
        """Whether what says this of itself was withdrawn."""
        return _mark(versions) in self.marks()

    def _put(self, name: str, data: object) -> None:
        fresh = self.folder / f"{name}.making"
        fresh.write_text(json.dumps(data), "ascii")
        fresh.replace(self.folder / name)

    @contextmanager
    def making(self) -> Iterator[Path]:
        """A folder to fill, dropped at the end unless it was `put`. Raises NotReleased where another process
        makes a release."""
        make(self.folder)
        fresh = self.folder / "making"
        try:
            fresh.mkdir()
        except FileExistsError as error:
            raise NotReleased(
                f"another release is being made in {fresh}; if none is, remove that folder"
            ) from error
        try:
            yield fresh
        finally:
            shutil.rmtree(fresh, ignore_errors=True)

    def put(self, number: int) -> None:
        """What was made is this release, and in force. The oldest beyond KEPT are dropped, but none that
        was withdrawn."""
        (self.folder / "making").rename(self[number])
        for old in self.numbers()[KEPT:]:
            if old not in self.withdrawn():
                shutil.rmtree(self[old])


def _mark(versions: bytes) -> str:
    return hashlib.sha256(versions).hexdigest()


def copy(source: Path, target: Path, before: Path | None) -> None:
    """The file `source` as `target`: linked to `before` where that is the same."""
    target.parent.mkdir(parents=True, exist_ok=True)
    is_same = before is not None and before.is_file() and before.read_bytes() == source.read_bytes()
    try:
        if is_same and before is not None:
            target.hardlink_to(before)
            return
    except OSError:
        pass  # a file system without links
    shutil.copyfile(source, target)


def copy_all(
    source: Path, target: Path, before: Path | None, but: re.Pattern[str] | None = None
) -> None:
    """Every file below `source`, likewise; but those whose names are to be left out, and what was signed."""
    for file in sorted(source.rglob("*")):
        name = file.relative_to(source).as_posix()
        is_left = name.startswith((OFFER, BESIDE)) or (but and but.fullmatch(name))
        if file.is_file() and not is_left:
            copy(file, target / name, before / name if before else None)
