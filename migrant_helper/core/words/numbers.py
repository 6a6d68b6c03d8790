"""Shows a number or a sum of money in the habit of one language, from a table made at build time.

On the phone as well; kept the same by tests/vectors/numbers.json.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.words.plain import plain


def grouped(number: float, table: Mapping[str, Any]) -> str:
    """The number with its digits grouped: 1234567.5 is "12,34,567.5" in the Indian habit.

    `table` is {"decimal": ".", "group": ",", "sizes": [3, 2]}: the sizes of the groups from the
    right, the last one repeated. Decimals stay as given: nothing is rounded, nothing is added.
    """
    whole, point, rest = plain(number).partition(".")
    sign = "-" if whole.startswith("-") else ""
    digits = str(table["group"]).join(_parts(whole.removeprefix("-"), list(table["sizes"])))
    return sign + digits + (str(table["decimal"]) + rest if point else "")


def money(amount: float, pattern: str, table: Mapping[str, Any]) -> str:
    """The sum inside its currency's pattern: 200000 in "₹{n}" is "₹2,00,000"."""
    return pattern.replace("{n}", grouped(amount, table))


def _parts(digits: str, sizes: list[int]) -> list[str]:
    parts: list[str] = []
    while len(digits) > sizes[0]:
        parts = [digits[-sizes[0] :], *parts]
        digits = digits[: -sizes[0]]
        sizes = sizes[1:] or sizes
    return [digits, *parts]


def span(ui: dict[str, Any], low: str, high: str, dash: str = "–") -> str:
    """The two ends of a range with a dash between them. Among words that run from the right it keeps its own
    direction (U+2068 to U+2069): its end would stand where its beginning is read."""
    whole = low + dash + high
    return "\u2068" + whole + "\u2069" if ui["direction"] == "rtl" else whole
