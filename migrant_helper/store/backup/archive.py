"""The file of a backup: what it holds in words, and the database; whole or not there at all.

A zip of `about.json` and `database` (an SQLite file, or what pg_dump makes). It never holds a key.
"""

import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

FORMAT = 1
BLOCK = 1 << 20


class BadBackup(ValueError):
    """A backup that cannot be made, read or put back: which, why, and what to do."""


@dataclass(frozen=True)
class About:
    """What a backup says of itself. `at`: its moment, ISO 8601 in UTC. `rows`: how many each table
    has. `keys`: the marks of the sealing keys that open it, which tell nothing of the keys. `withdrawn`:
    those of builds that were withdrawn (`Releases.marks`)."""

    kind: str
    revision: str
    at: str
    rows: Mapping[str, int]
    keys: tuple[str, ...]
    sha256: str
    withdrawn: tuple[str, ...] = ()


@contextmanager
def fresh(target: Path) -> Iterator[Path]:
    """A file beside `target` to write into, its owner's alone, which becomes `target` when all went
    well and is gone otherwise. Raises BadBackup where `target` is there already or cannot be."""
    if target.exists():
        raise BadBackup(f"{target} is there already; name another file")
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        yield draft
        with draft.open("rb") as written:
            os.fsync(written.fileno())
        # A link is never made over a file that came meanwhile.
        target.hardlink_to(draft)
        _sync(target.parent)
    except FileExistsError:
        raise BadBackup(f"{target} is there already; name another file") from None
    except OSError as error:
        raise BadBackup(f"{target} cannot be written: {error.strerror or error}") from error
    finally:
        draft.unlink(missing_ok=True)


def write(target: Path, database: Path, about: About) -> None:
    """Makes the backup `target` and reads it again, before it has that name. Raises BadBackup."""
    with fresh(target) as draft:
        with ZipFile(draft, "w", ZIP_DEFLATED) as archive:
            archive.writestr("about.json", json.dumps({"format": FORMAT, **asdict(about)}))
            archive.write(database, "database")
        if read(draft) != about:
            raise BadBackup(f"{target} was not written as it should be; look at the disk")


def read(file: Path) -> About:
    """What the backup `file` holds; all of it was read and is whole. Raises BadBackup."""
    try:
        with ZipFile(file) as archive:
            told: dict[str, Any] = json.loads(archive.read("about.json"))
            if told.pop("format") != FORMAT:
                raise BadBackup(f"{file} is of another version of this program; use that version")
            lists = {name: tuple(told.get(name, ())) for name in ("keys", "withdrawn")}
            about = About(**{**told, **lists})
            with archive.open("database") as inside:
                found = hashlib.file_digest(inside, "sha256").hexdigest()  # type: ignore[arg-type]
    except OSError as error:
        raise BadBackup(f"{file} cannot be read: {error.strerror or error}") from error
    except (BadZipFile, KeyError, TypeError, ValueError, EOFError) as error:
        if isinstance(error, BadBackup):
            raise
        raise BadBackup(
            f"{file} is not a whole backup ({type(error).__name__}); take another"
        ) from error
    if found != about.sha256:
        raise BadBackup(f"{file} was changed or is damaged; take another")
    return about


def unpack(file: Path, into: Path) -> None:
    """The database of the backup `file`, as the new file `into`, its owner's alone."""
    descriptor = os.open(into, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with (
        os.fdopen(descriptor, "wb") as out,
        ZipFile(file) as archive,
        archive.open("database") as inside,
    ):
        shutil.copyfileobj(inside, out, BLOCK)
        out.flush()
        os.fsync(out.fileno())


def digest(file: Path) -> str:
    """The SHA-256 of a file, in hex."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _sync(folder: Path) -> None:
    """What was named in `folder` is so after a power cut too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
