"""A workbook is a zip: what is in it is looked at before anybody unpacks it."""

import zipfile
from pathlib import Path

from migrant_helper.roster.files.grid import MOST_BYTES, FileError

ZIP, OLD_OFFICE, PARQUET = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"PAR1"
REMEDY = "open it, save the list alone as a new file, and take that"
STEP = 1 << 20


def kind_of(path: Path, head: bytes) -> str:
    """What a file is by its bytes: "xlsx", "ods", "xls", "parquet" or "csv". Raises FileError for a
    damaged zip, one with macros, and one that unpacks to more than any list."""
    if head.startswith(PARQUET):
        return "parquet"
    if head.startswith(OLD_OFFICE):
        return "xls"
    if not head.startswith(ZIP):
        return "csv"
    try:
        with zipfile.ZipFile(path) as packed:
            names = set(packed.namelist())
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                raise FileError("macros", "a list alone", REMEDY)
            _need_small(packed)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ) as error:
        raise FileError(f"a damaged file ({error})", "a workbook", REMEDY) from error
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "content.xml" in names:
        return "ods"
    raise FileError("a zip", "a workbook or CSV", "unpack it first")


def _need_small(packed: zipfile.ZipFile) -> None:
    """Unpacks it, keeping nothing: a part that is longer than the zip says does not match its sum."""
    if sum(each.file_size for each in packed.infolist()) > MOST_BYTES:
        raise FileError("a file that unpacks to more than 300 MB", "a list", REMEDY)
    for each in packed.infolist():
        with packed.open(each) as stream:
            while stream.read(STEP):
                pass
