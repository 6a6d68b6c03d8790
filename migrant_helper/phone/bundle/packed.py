"""JSON in the form a phone downloads, which compresses a seventh smaller: prose apart from
structure, a byte a letter, and without what can be told from the rest.

Undone by static/js/phone/packed.js.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

LIST, NUMBERED = -1, -2
# What comes again is named by its line where that is shorter, as of every `plain` text.
LONG = 20
OF_VALUES = ("labels", "pictures")
# Signs that JSON writes as they are. A space stays a space: it is the most frequent of all.
ASCII = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"\\')


def packed(data: Any) -> dict[str, Any]:
    """`{"letters", "plain", "data", "shapes", "texts"}` for JSON-like data: `texts` is every text
    with a sign beyond ASCII and every empty one, a line each, in the order they stand, its letters
    `swapped`; `plain` every other one with a space or a slash; `shapes` the keys of each kind of
    object. In `data` an object is `[shape, value, ...]`, one whose keys are numbers from 1 on `[-2,
    value, ...]` with 0 in a gap, a list `[-1, value, ...]`, a text of `texts` is "" and one of
    `plain` " "; one that comes again has its
    line behind it: ".12", " .7".

    Left out are `verified` where it says whether there is a `source`, and the keys of
    OF_VALUES where they are the `values`. Raises ValueError for a text with a line break, and for a row with
    a source that does not say whether it is verified.
    """
    writer = _Writer()
    structure = writer.value(data)
    texts, letters = swapped("\n".join(writer.texts))
    return {
        "letters": letters,
        "plain": "\n".join(writer.plain),
        "data": structure,
        "shapes": [list(keys) for keys in writer.shapes],
        "texts": texts,
    }


def swapped(text: str) -> tuple[str, str]:
    """The text with its frequent letters and ASCII's rarer signs in each other's place, and these
    in pairs: "!क$ख". Devanagari, Bengali and Arabic then take a byte a letter and not two or three,
    of which brotli takes back only a part."""
    count = Counter(text)
    rare = sorted(ASCII, key=lambda sign: (count[sign], sign))
    own = sorted((sign for sign in count if sign > "\x7f"), key=lambda sign: (-count[sign], sign))
    better = [pair for pair in zip(rare, own, strict=False) if count[pair[0]] < count[pair[1]]]
    # In the order of both alphabets, which compresses a little better than by frequency.
    pairs = list(zip(*map(sorted, zip(*better, strict=True)), strict=True))
    table = {ord(one): other for pair in pairs for one, other in (pair, pair[::-1])}
    return text.translate(table), "".join(map("".join, pairs))


@dataclass
class _Writer:
    texts: list[str] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    shapes: dict[tuple[str, ...], int] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def value(self, value: Any) -> Any:
        if isinstance(value, dict) and value and all(key.isdigit() for key in value):
            places = range(1, max(map(int, value)) + 1)
            return [NUMBERED, *(self.value(value.get(str(at), 0)) for at in places)]
        if isinstance(value, dict):
            row = _short(value)
            shape = self.shapes.setdefault(tuple(row), len(self.shapes))
            return [shape, *map(self.value, row.values())]
        if isinstance(value, list | tuple):
            return [LIST, *map(self.value, value)]
        return self.text(value) if isinstance(value, str) else value

    def text(self, text: str) -> str:
        if "\n" in text:
            raise ValueError(f"a text in two lines: {text!r}; write one line")
        if not text or not text.isascii():
            return self.line(text, self.texts, "", LONG)
        # One that begins like the line of another is no exception to "as it is".
        is_plain = " " in text or "/" in text or text.startswith(".")
        return self.line(text, self.plain, " ", 0) if is_plain else text

    def line(self, text: str, lines: list[str], mark: str, long: int) -> str:
        """The mark of a text that is put last of the lines, or with the line where it stands."""
        if len(text) >= long and text in self.lines:
            return f"{mark}.{self.lines[text]}"
        self.lines.setdefault(text, len(lines))
        lines.append(text)
        return mark


def _short(row: dict[str, Any]) -> dict[str, Any]:
    if "source" in row and "verified" not in row:
        raise ValueError(f"a row with a source says whether it is verified: {row}")
    short = dict(row)
    if "source" in row and row["verified"] is (row["source"] is not None):
        del short["verified"]
    for name in OF_VALUES:
        if "values" in row and list(row.get(name, ())) == row["values"]:
            short[name] = list(row[name].values())
    return short
