"""Draws the text of a card, or an address with a code, as a QR code; static/js/phone/picture.js does the
same on the phone."""

import struct
import zlib
from typing import Final

from qrcode.constants import ERROR_CORRECT_Q
from qrcode.main import QRCode
from qrcode.util import QRData

QUIET = 4
_PIXELS = 8
# Modes of ISO/IEC 18004 table 2; qrcode's own names are typed too widely for its own signature.
_BYTES: Final = 4
_NUMBERS: Final = 1
_CAPITALS: Final = 2


def matrix(text: str) -> list[list[bool]]:
    """The modules of a card's picture, dark is True, with a quiet zone of `QUIET` around it. The
    address is written as bytes, digits as numbers, a code as capitals, error correction Q."""
    address, mark, last = text.rpartition("#")
    picture = QRCode(error_correction=ERROR_CORRECT_Q, border=QUIET)
    if mark:
        picture.add_data(QRData((address + mark).encode(), mode=_BYTES))
    picture.add_data(QRData(last.encode(), mode=_NUMBERS if last.isdigit() else _CAPITALS))
    picture.make(fit=True)
    return [[bool(module) for module in row] for row in picture.get_matrix()]


def svg(text: str) -> str:
    """The picture as one SVG element, black on white whatever the page's colours, one unit a
    module."""
    rows = matrix(text)
    path = "".join(
        f"M{start},{y}h{length}v1h-{length}z"
        for y, row in enumerate(rows)
        for start, length in _runs(row)
    )
    size = len(rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" '
        f'shape-rendering="crispEdges"><path fill="#fff" d="M0,0h{size}v{size}h-{size}z"/>'
        f'<path fill="#000" d="{path}"/></svg>'
    )


def png(text: str) -> bytes:
    """The picture as a PNG file, `_PIXELS` pixels a module, one bit a pixel."""
    rows = matrix(text)
    size = len(rows) * _PIXELS
    lines = b"".join((b"\0" + _line(row)) * _PIXELS for row in rows)
    head = struct.pack(">IIBBBBB", size, size, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, data)
        for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    )


def _runs(row: list[bool]) -> list[tuple[int, int]]:
    """Where dark modules start, and how many follow."""
    starts = [x for x, dark in enumerate(row) if dark and not row[x - 1]]
    return [(x, row.index(False, x) - x) for x in starts]


def _line(row: list[bool]) -> bytes:
    """With 8 pixels a module each module is one byte; white is 1."""
    return bytes(0 if dark else 255 for dark in row)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check
