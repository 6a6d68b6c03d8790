"""CBOR (RFC 8949), cut down to what a card needs, and one spelling for each value.

Whole numbers below 2^32 and their negatives, bytes, ASCII text, arrays, and maps with whole numbers
as keys, in the order of RFC 8949 section 4.2.1. What could be written in two ways is refused, so
two different strings of bytes are never the same card.

By hand on the phone: static/js/core/cbor.js. Kept the same by tests/vectors/cards-cbor.json.
"""

from collections.abc import Mapping, Sequence
from typing import NoReturn, TypeAlias

from migrant_helper.core.card.refusal import Refusal

Value: TypeAlias = "int | bytes | str | Sequence[Value] | Mapping[int, Value]"

MAX_DEPTH = 2
_LIMIT = 1 << 32
_SIZES = {24: 1, 25: 2, 26: 4}
_NUMBER, _NEGATIVE, _BYTES, _TEXT, _ARRAY, _MAP, _TAG = range(7)


class BadCbor(ValueError):
    """Bytes that are no value of this subset. `reason`: `inflated` (promises more than is there),
    `nested` (a tag, or deeper than `MAX_DEPTH`), `not_canonical` (another spelling), `trailing`
    (bytes left over) or `malformed`."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason)
        self.reason = reason


def encode(value: Value) -> bytes:
    """The one spelling of `value`. Raises TypeError for a value outside the subset (True, 1.0,
    None, "é", 2^32)."""
    if isinstance(value, int) and not isinstance(value, bool) and -_LIMIT <= value < _LIMIT:
        return _head(_NUMBER, value) if value >= 0 else _head(_NEGATIVE, -1 - value)
    if isinstance(value, bytes):
        return _head(_BYTES, len(value)) + value
    if isinstance(value, str) and value.isascii():
        return _head(_TEXT, len(value)) + value.encode("ascii")
    if isinstance(value, list | tuple):
        return _head(_ARRAY, len(value)) + b"".join(map(encode, value))
    if isinstance(value, dict) and all(isinstance(key, int) for key in value):
        pairs = (encode(key) + encode(value[key]) for key in sorted(value, key=_rank))
        return _head(_MAP, len(value)) + b"".join(pairs)
    raise TypeError(f"not in the CBOR subset: {value!r}")


def decode(data: bytes) -> Value:
    """The value that `data` spells, all of `data`. Arrays are lists, maps dicts. Raises BadCbor."""
    value, end = _read(data, 0, MAX_DEPTH)
    if end != len(data):
        _refuse(Refusal.TRAILING)
    return value


def _refuse(reason: Refusal) -> NoReturn:
    raise BadCbor(reason)


def _rank(key: int) -> int:
    """Order of keys by their bytes: 0, 1, 2 … then -1, -2 …"""
    return key if key >= 0 else _LIMIT - 1 - key


def _head(major: int, argument: int) -> bytes:
    if argument < 24:
        return bytes([major << 5 | argument])
    info, size = next(pair for pair in _SIZES.items() if argument < 1 << (8 * pair[1]))
    return bytes([major << 5 | info]) + argument.to_bytes(size, "big")


def _read_head(data: bytes, at: int) -> tuple[int, int, int]:
    """Major type, argument, and where the next byte lies."""
    if at >= len(data):
        _refuse(Refusal.INFLATED)
    major, info = data[at] >> 5, data[at] & 31
    if major > _TAG or (info > 23 and info not in _SIZES):
        _refuse(Refusal.MALFORMED)
    if info < 24:
        return major, info, at + 1
    end = at + 1 + _SIZES[info]
    if end > len(data):
        _refuse(Refusal.INFLATED)
    argument = int.from_bytes(data[at + 1 : end], "big")
    if _head(major, argument) != data[at:end]:
        _refuse(Refusal.NOT_CANONICAL)
    return major, argument, end


def _read(data: bytes, start: int, depth: int) -> tuple[Value, int]:
    major, argument, at = _read_head(data, start)
    if major == _NUMBER:
        return argument, at
    if major == _NEGATIVE:
        return -1 - argument, at
    if major == _TAG:
        _refuse(Refusal.NESTED)
    if argument > len(data) - at:
        _refuse(Refusal.INFLATED)
    if major in (_BYTES, _TEXT):
        return _string(major, data[at : at + argument]), at + argument
    if depth == 0:
        _refuse(Refusal.NESTED)
    return _READ[major](data, at, argument, depth - 1)


def _string(major: int, raw: bytes) -> bytes | str:
    if major == _BYTES:
        return raw
    if not raw.isascii():
        _refuse(Refusal.MALFORMED)
    return raw.decode("ascii")


def _array(data: bytes, at: int, count: int, depth: int) -> tuple[Value, int]:
    items: list[Value] = []
    for _ in range(count):
        item, at = _read(data, at, depth)
        items.append(item)
    return items, at


def _map(data: bytes, at: int, count: int, depth: int) -> tuple[Value, int]:
    pairs: dict[int, Value] = {}
    last = -1
    for _ in range(count):
        key, at = _read(data, at, 0)
        if not isinstance(key, int):
            _refuse(Refusal.MALFORMED)
        if _rank(key) <= last:
            _refuse(Refusal.NOT_CANONICAL)
        last = _rank(key)
        pairs[key], at = _read(data, at, depth)
    return pairs, at


_READ = {_ARRAY: _array, _MAP: _map}
