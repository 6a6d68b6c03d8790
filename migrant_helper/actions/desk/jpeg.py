"""What a photo of a paper may be: a JPEG as a canvas makes it, with no word about where it was taken."""

# Longest side, in pixels, with room for rounding; bytes.
LONGEST, LARGEST = 1_600, 160_000
START, END = 0xD8, 0xD9
# Parts: tables, what the picture is, and the picture.
_TABLES = (0xC4, 0xDB, 0xDD)
_FRAMES = (0xC0, 0xC1, 0xC2)
_SCAN = 0xDA


def is_plain(data: bytes) -> bool:
    """Whether it is a JPEG, from its first byte to its last, of a size that our pages make, in which nothing
    else stands: no Exif, no XMP, no comment, no second picture behind it."""
    if len(data) > LARGEST or data[:2] != bytes((0xFF, START)):
        return False
    at, framed = 2, False
    while at + 4 <= len(data) and data[at] == 0xFF:
        kind, size = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        part = data[at + 4 : at + 2 + size]
        if size < 2 or len(part) != size - 2 or not _may_stand(kind, part):
            return False
        framed = framed or kind in _FRAMES
        at += 2 + size
        if kind == _SCAN:
            at = _after_scan(data, at)
    return framed and data[at:] == bytes((0xFF, END))


def _may_stand(kind: int, part: bytes) -> bool:
    match kind:
        case 0xE0:
            return part[:5] == b"JFIF\0" and len(part) == 14
        case 0xE2:
            return part[:12] == b"ICC_PROFILE\0"
        case 0xEE:
            return part[:5] == b"Adobe" and len(part) == 12
    if kind in _FRAMES:
        sides = (int.from_bytes(part[1:3]), int.from_bytes(part[3:5]))
        return all(0 < side <= LONGEST for side in sides)
    return kind == _SCAN or kind in _TABLES


def _after_scan(data: bytes, at: int) -> int:
    """Where the next part begins: in the picture itself 0xFF is followed by 0 or by a mark of its own."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7:
            return at
        at += 2
