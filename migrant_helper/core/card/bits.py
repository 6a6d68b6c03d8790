"""The entries of a card as bits, so that twelve fit a picture a cheap camera reads.

One entry after another, by scheme code: the code less the one before (groups of 10 bits, lowest
first, each after a bit that is 1 where another follows), 5 bits for the highest step code, 3 for
the number of deadlines; 2 bits a step, from step 1 (0 not on the card, 1 to do, 2 done, 3 not
needed); a deadline as 4 bits of code and 12 of days from the day of issue plus 1023. Where it is told how
sure the entries are, 3 bits of it at the end of each. Zeros fill the last byte.
On the phone as well; kept the same by tests/vectors/cards.json.
"""

from dataclasses import dataclass, field

MAX_SCHEME_CODE = 65535
MAX_STEP_CODE = 31
MAX_DEADLINE_CODE = 15
MAX_DEADLINES = 7
EARLIEST = -1023
LATEST = 3072
STATES = ("", "todo", "done", "not_needed")
# What keeps an entry from being the holder's for sure: see core/list/doubts.py.
DOUBTS = ("", "likely", "open", "soon", "soon_likely", "ask")


@dataclass(frozen=True)
class Coded:
    """An entry by its codes: states (1 to 3) by step code, days from the day of issue by deadline
    code, and which of DOUBTS there is."""

    code: int
    steps: dict[int, int] = field(default_factory=dict)
    deadlines: dict[int, int] = field(default_factory=dict)
    doubt: int = 0


def pack(entries: list[Coded], *, sure: bool) -> bytes:
    """Each entry once, in the order of the codes, all within the limits above; with how sure each is, if
    `sure`."""
    bits, last = "", 0
    for entry in sorted(entries, key=lambda each: each.code):
        bits += _code_bits(entry.code - last) + _entry_bits(entry)
        bits += f"{entry.doubt:03b}" if sure else ""
        last = entry.code
    bits += "0000000"[: -len(bits) % 8]
    return bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits), 8))


def unpack(data: bytes, *, sure: bool) -> list[Coded] | None:
    """What `pack` was given, by code; None for bytes that it does not write."""
    bits = "".join(f"{byte:08b}" for byte in data)
    entries: list[Coded] = []
    at, last = 0, 0
    while len(bits) - at >= 8:
        try:
            entry, at = _entry(bits, at, last, sure)
        except ValueError:
            return None
        entries.append(entry)
        last = entry.code
    return entries if pack(entries, sure=sure) == data else None


def _code_bits(number: int) -> str:
    more = f"1{number & 1023:010b}" if number > 1023 else ""
    return f"{more}0{number >> 10 if more else number:010b}"


def _entry_bits(entry: Coded) -> str:
    count = max(entry.steps, default=0)
    steps = (f"{entry.steps.get(code, 0):02b}" for code in range(1, count + 1))
    days = (
        f"{code:04b}{entry.deadlines[code] - EARLIEST:012b}" for code in sorted(entry.deadlines)
    )
    return f"{count:05b}{len(entry.deadlines):03b}" + "".join(steps) + "".join(days)


def _entry(bits: str, at: int, last: int, sure: bool) -> tuple[Coded, int]:
    """The entry at bit `at`, and where it ends. Raises ValueError where the bits do not hold it."""
    delta, at = _code(bits, at)
    if delta == 0 or last + delta > MAX_SCHEME_CODE:
        raise ValueError
    count, deadlines = _number(bits, at, 5), _number(bits, at + 5, 3)
    at += 8
    steps = {code: _number(bits, at + 2 * code - 2, 2) for code in range(1, count + 1)}
    at += 2 * count
    starts = [at + 16 * index for index in range(deadlines)]
    days = {_number(bits, each, 4): _number(bits, each + 4, 12) + EARLIEST for each in starts}
    if 0 in days:
        raise ValueError
    kept = {code: state for code, state in steps.items() if state}
    at += 16 * deadlines
    doubt = _number(bits, at, 3) if sure else 0
    if doubt >= len(DOUBTS):
        raise ValueError
    return Coded(last + delta, kept, days, doubt), at + 3 if sure else at


def _code(bits: str, at: int) -> tuple[int, int]:
    low = _number(bits, at, 11)
    if low < 1024:
        return low, at + 11
    return (_number(bits, at + 11, 11) << 10) + low - 1024, at + 22


def _number(bits: str, at: int, width: int) -> int:
    if at + width > len(bits):
        raise ValueError
    return int(bits[at : at + width], 2)
