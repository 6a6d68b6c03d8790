"""JSON in the form a phone downloads, which compresses a fifth smaller: prose apart from structure, like
beside like, a byte a letter, and without what can be told from the rest.

Undone by static/js/phone/packed.js.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

# What comes again is named by its line where that is shorter, as of every `plain` text.
LONG = 20
OF_VALUES = ("labels", "pictures")
# Behind the name of a column: of what stands in a list or under a key of its own, of what is numbered.
INSIDE, NUMBERED = "*", "#"
# The keys of an object, each with whether it has a column of its own.
Shape = tuple[tuple[str, bool], ...]
# Signs that JSON writes as they are. A space stays a space: it is the most frequent of all.
ASCII = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"\\')


def packed(data: Any, like: dict[str, Any] | None = None) -> dict[str, Any]:
    """`{"letters", "plain", "names", "columns", "shapes", "texts"}` for JSON-like data. A column, by its
    name in `names`, holds the values that stand under one key, in their order: an object as `[shape]`,
    whose keys are in `shapes`, by the place of their columns where they have such; a list as `[-1 -
    length]`; an object whose keys are numbers from 1 on as `[last, 0]`, with 0 in a gap. A key that no
    second object has goes into a column with its like.

    `texts` is every text with a sign beyond ASCII and every empty one, a line each, column by column,
    its letters `swapped`; `plain` every other one with a space or a slash. In a column a text of `texts`
    is "" and one of `plain` " "; one that comes again has its line behind it: ".12", " .7".

    Left out are `verified` where it says whether there is a `source`, and the keys of OF_VALUES where
    they are the `values`. Raises ValueError for a text with a line break, for a row with a source that
    does not say whether it is verified, and for a key that reads as a column's name.

    With `like`, the packed data of something built alike, its letters, names and shapes count here too and are left
    out: `names` and `shapes` are those that come after them, and a column that nothing stands in is 0.
    """
    known, shapes = _known(like) if like else ([], [])
    columns = _told(data, known, shapes)
    # The longest first: those that are as long as each other are of the same rows.
    found = [name for name in columns.held if name not in known]
    own = sorted(found, key=lambda name: -len(columns.held[name]))
    names = known + own
    place = {name: at for at, name in enumerate(names)}
    lines = _Lines()
    told = [[lines.value(value) for value in columns.held.get(name, ())] or 0 for name in names]
    text = "\n".join(lines.texts)
    texts, letters = (exchanged(text, like["letters"]), "") if like else swapped(text)
    return {
        "letters": letters,
        "plain": "\n".join(lines.plain),
        "names": "\n".join(own),
        "columns": told,
        "shapes": [
            [place[key] if is_column else key for key, is_column in keys]
            for keys in list(columns.shapes)[len(shapes) :]
        ],
        "texts": texts,
    }


def _known(like: dict[str, Any]) -> tuple[list[str], list[Shape]]:
    """The names and the shapes of packed data."""
    names = like["names"].split("\n")
    return names, [
        tuple((names[key], True) if isinstance(key, int) else (key, False) for key in keys)
        for keys in like["shapes"]
    ]


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
    letters = "".join(map("".join, pairs))
    return exchanged(text, letters), letters


def exchanged(text: str, letters: str) -> str:
    """The text with the letters of each pair in each other's place."""
    pairs = zip(letters[::2], letters[1::2], strict=True)
    table = {ord(one): other for pair in pairs for one, other in (pair, pair[::-1])}
    return text.translate(table)


def _keys(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        row = {} if _is_numbered(data) else _short(data)
        yield from row
        for part in (row or data).values():
            yield from _keys(part)
    elif isinstance(data, list | tuple):
        for part in data:
            yield from _keys(part)


def _is_numbered(value: dict[str, Any]) -> bool:
    return bool(value) and all(key.isdigit() for key in value)


@dataclass
class _Columns:
    """The values by column, texts as they are; `keys`: how often each key stands in an object, a column's name
    counted too."""

    keys: Counter[str]
    held: dict[str, list[Any]] = field(default_factory=dict)
    shapes: dict[Shape, int] = field(default_factory=dict)

    def put(self, value: Any, column: str) -> None:
        held = self.held.setdefault(column, [])
        if isinstance(value, dict) and _is_numbered(value):
            last = max(map(int, value))
            held.append([last, 0])
            for at in range(1, last + 1):
                self.put(value.get(str(at), 0), column + NUMBERED)
        elif isinstance(value, dict):
            row = _short(value)
            shape = tuple((key, self.column(key, column) == key) for key in row)
            held.append([self.shapes.setdefault(shape, len(self.shapes))])
            for key, part in row.items():
                self.put(part, self.column(key, column))
        elif isinstance(value, list | tuple):
            held.append([-1 - len(value)])
            for part in value:
                self.put(part, column + INSIDE)
        else:
            held.append(value)

    def column(self, key: str, above: str) -> str:
        if not key or key.endswith((INSIDE, NUMBERED)) or "\n" in key:
            raise ValueError(f"the key {key!r} reads as the name of a column; rename it")
        return key if self.keys[key] > 1 else above + INSIDE


def _told(data: Any, known: list[str], shapes: list[Shape]) -> _Columns:
    """The data in columns: what has one of the known names has a column here too."""
    columns = _Columns(Counter([*_keys(data), *known, *known]))
    columns.shapes = {keys: at for at, keys in enumerate(shapes)}
    columns.put(data, INSIDE)
    return columns


@dataclass
class _Lines:
    """The texts, a line each, and where each stands."""

    texts: list[str] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    def value(self, value: Any) -> Any:
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
    # A phone puts it last.
    if (
        "source" in row
        and list(row)[-1] == "verified"
        and row["verified"] is (row["source"] is not None)
    ):
        del short["verified"]
    for name in OF_VALUES:
        if "values" in row and list(row.get(name, ())) == row["values"]:
            short[name] = list(row[name].values())
    return short
