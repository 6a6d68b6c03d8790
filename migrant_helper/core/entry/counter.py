"""What to say where an office says no: its offices, what it says there, and the line to show.

On the phone as well; kept the same by tests/vectors/counter.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.entry.own_first import own_first

Row = Mapping[str, Any]


def offices(schemes: Sequence[Row], first: Sequence[str]) -> list[str]:
    """The offices that some entry has a line for: those of the entries in `first` (ids) before the
    others, then where what matters most is refused, then by how many lines there are, then by id."""
    worth: dict[str, tuple[int, int, int]] = {}
    for scheme in schemes:
        own = 1 if scheme["id"] in first else 0
        for row in scheme.get("counter") or ():
            known = worth.get(row["office"], (0, 0, 0))
            worth[row["office"]] = (
                max(own, known[0]),
                max(scheme["matters"], known[1]),
                known[2] + 1,
            )
    return sorted(worth, key=lambda name: (*[-part for part in worth[name]], name))


def said_at(schemes: Sequence[Row], office: str, first: Sequence[str]) -> list[dict[str, Any]]:
    """What that office may say, each with the line to show: the rows of `counter` with their
    `scheme` (the entry itself) and `line` ("<entry>.<id>"), in the order of `own_first`."""
    return [row for row in _lines(own_first(schemes, first)) if row["office"] == office]


def called(schemes: Sequence[Row], line: str) -> dict[str, Any] | None:
    """The row of that line, as `said_at` gives it; None where there is none."""
    return next((row for row in _lines(schemes) if row["line"] == line), None)


def _lines(schemes: Sequence[Row]) -> list[dict[str, Any]]:
    return [
        {**row, "scheme": scheme, "line": line_of(scheme, row)}
        for scheme in schemes
        for row in scheme.get("counter") or ()
    ]


def line_of(scheme: Row, row: Row) -> str:
    """What a line is called over all entries."""
    return f"{scheme['id']}.{row['id']}"
