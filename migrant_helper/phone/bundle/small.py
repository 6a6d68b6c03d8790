"""The compressed copies that lie beside each file a phone fetches."""

import gzip
import shutil
from pathlib import Path

import brotli

SUFFIXES = {"br": ".br", "gzip": ".gz"}


def write_or_take_small(files: list[Path], folder: Path, before: Path) -> None:
    """As `write_small`; or copies the copies of a file below `folder` that lies unchanged in the
    folder `before`: to make them anew is half of a build's time."""
    for file in files:
        last = before / file.relative_to(folder)
        copies = [(_beside(last, suffix), _beside(file, suffix)) for suffix in SUFFIXES.values()]
        is_there = last.exists() and all(copy.exists() for copy, _ in copies)
        if is_there and last.read_bytes() == file.read_bytes():
            for copy, place in copies:
                shutil.copy(copy, place)
        else:
            write_small(file)


def write_small(file: Path) -> None:
    """Writes `sw.js.br` and `sw.js.gz` beside `sw.js`, as small as they get and the same each
    time."""
    data = file.read_bytes()
    _beside(file, SUFFIXES["br"]).write_bytes(
        brotli.compress(data, quality=11, lgwin=22, lgblock=24)
    )
    _beside(file, SUFFIXES["gzip"]).write_bytes(gzip.compress(data, 9, mtime=0))


def _beside(file: Path, suffix: str) -> Path:
    return file.with_name(file.name + suffix)
