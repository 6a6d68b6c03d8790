"""The scripts of the build before, taken again where no line of Python has changed since."""

import hashlib
import os
import shutil
from pathlib import Path

from mypy.version import __version__

from migrant_helper.phone.scripts.make import Sources, make

FOLDERS = ("js", "checked")
_MARK = "scripts.sha256"


def make_or_take(
    found: Sources, root: Path, runtime: Path, *, out: Path, package: str, before: Path
) -> None:
    """As `make`; or copies what lies in the folder `before`, if that was made from the same Python,
    the translator's own included, by the same mypy."""
    mark = mark_of(root / package, runtime, out)
    kept = before / _MARK
    if kept.exists() and kept.read_text("utf-8") == mark:
        for folder in FOLDERS:
            shutil.copytree(before / folder, out / folder)
    else:
        make(found, root, runtime, out=out, package=package)
    (out / _MARK).write_text(mark, "utf-8")


def mark_of(package: Path, runtime: Path, out: Path) -> str:
    """What the scripts rest on, in one word: also the way from them to what is written by hand."""
    way = Path(os.path.relpath(runtime, out)).as_posix()
    digest = hashlib.sha256(f"{__version__}\0{way}\0".encode())
    for file in sorted(package.rglob("*.py")):
        digest.update(f"{file.relative_to(package).as_posix()}\0".encode() + file.read_bytes())
    return digest.hexdigest()
