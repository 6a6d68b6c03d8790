"""Makes the outline of a picture short: whole numbers on a grid, each counted from the last point.

That compresses to half of what the drawings take with their own decimals.
"""

import re
from collections.abc import Iterator

# How many numbers a command of an outline takes; its last two are where it ends.
_TAKES = {"M": 2, "L": 2, "C": 6, "S": 4, "Q": 4, "T": 2}
_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_BREAK = re.compile(r" (?=-)")


class OutlineRefused(ValueError):
    """An outline has a command that is not read here; says which."""


def shortened(outline: str, grid: int) -> str:
    """The outline with `grid` steps to the unit. Rounded from where points stand, not from step to
    step, so that nothing drifts. Raises OutlineRefused."""
    written, last = "", ""
    for command, numbers in _simple(outline, grid):
        text = _BREAK.sub("", " ".join(map(str, numbers)))
        if command == last and command not in "mz":
            written += text if text.startswith("-") else f" {text}"
        else:
            written += command + text
        last = command
    return written


def _simple(outline: str, grid: int) -> Iterator[tuple[str, list[int]]]:
    """The steps without those that go nowhere; a curve of at most one step of the grid, or with its
    handles at its ends, is a line."""
    for command, numbers in _steps(outline, grid):
        end = numbers[-2:]
        kind, simple = command, numbers
        if command == "c" and (max(map(abs, numbers)) <= 1 or _is_line(numbers)):
            kind, simple = "l", end
        if kind == "l" and 0 in simple:
            kind, simple = ("v", simple[1:]) if simple[0] == 0 else ("h", simple[:1])
        if kind in ("m", "z") or any(simple):
            yield kind, simple


def _is_line(curve: list[int]) -> bool:
    """Whether the handles lie on the line between the ends."""
    x, y = curve[4:]
    if x == y == 0:
        return not any(curve)
    ahead = [(curve[at] * x + curve[at + 1] * y) for at in (0, 2)]
    aside = [(curve[at] * y - curve[at + 1] * x) for at in (0, 2)]
    return not any(aside) and all(0 <= part <= x * x + y * y for part in ahead)


def _steps(outline: str, grid: int) -> Iterator[tuple[str, list[int]]]:
    x = y = 0
    start = (0, 0)
    for command, rest in _COMMAND.findall(outline):
        numbers = [round(float(number) * grid) for number in _NUMBER.findall(rest)]
        if command in "Zz":
            x, y = start
            yield "z", []
        elif command == "H":
            yield "h", [numbers[-1] - x]
            x = numbers[-1]
        elif command == "V":
            yield "v", [numbers[-1] - y]
            y = numbers[-1]
        elif command in _TAKES:
            for points in _pairs(numbers, _TAKES[command]):
                yield command.lower(), [at - (y if odd % 2 else x) for odd, at in enumerate(points)]
                x, y = points[-2:]
            start = (x, y) if command == "M" else start
        else:
            raise OutlineRefused(f"the command {command} of an outline is not read here")


def _pairs(numbers: list[int], size: int) -> list[list[int]]:
    return [numbers[at : at + size] for at in range(0, len(numbers), size)]
