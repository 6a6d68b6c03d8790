"""Source maps (ECMA-426): which line and column of the Python a place in a made script comes from."""

import json

from migrant_helper.phone.scripts.code import MARK

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def placed(text: str, source: str, name: str) -> tuple[str, str]:
    """The script without the marks of `code.mark`, naming its map; and the map as JSON. `source`
    is the path of the Python from the project's folder."""
    lines, mappings = [], []
    last = (0, 0)
    for line in text.split("\n"):
        clean, segments, column, end = "", [], 0, 0
        for found in MARK.finditer(line):
            clean += line[end : found.start()]
            end = found.end()
            at = (int(found[1]) - 1, int(found[2]))
            units = len(clean.encode("utf-16-le")) // 2
            steps = (units - column, 0, at[0] - last[0], at[1] - last[1])
            segments.append("".join(map(_vlq, steps)))
            column, last = units, at
        lines.append(clean + line[end:])
        mappings.append(",".join(segments))
    whole = "\n".join(lines) + f"//# sourceMappingURL={name}.map\n"
    held = {"version": 3, "file": name, "sourceRoot": "", "sources": [source], "names": []}
    return whole, json.dumps({**held, "mappings": ";".join(mappings)}, separators=(",", ":"))


def _vlq(number: int) -> str:
    """A signed number in base 64, five bits at a time, lowest first."""
    rest = -number * 2 + 1 if number < 0 else number * 2
    text = ""
    while True:
        digit, rest = rest & 31, rest >> 5
        text += _DIGITS[digit | (32 if rest else 0)]
        if not rest:
            return text
