"""The compressed copies that lie beside each file a phone fetches."""

import gzip
from pathlib import Path

import brotli

SUFFIXES = {"br": ".br", "gzip": ".gz"}


def write_small(files: list[Path]) -> None:
    """Writes `sw.js.br` and `sw.js.gz` beside `sw.js`, as small as they get and the same each
    time."""
    for file in files:
        data = file.read_bytes()
        copies = {
            "br": brotli.compress(data, quality=11, lgwin=22),
            "gzip": gzip.compress(data, 9, mtime=0),
        }
        for coding, copy in copies.items():
            file.with_name(file.name + SUFFIXES[coding]).write_bytes(copy)
