"""JSON in the form a phone downloads: prose apart from structure, which compresses 6 % smaller.

Undone by static/js/phone/packed.js.
"""

from dataclasses import dataclass, field
from typing import Any

LIST = -1


def packed(data: Any) -> dict[str, Any]:
    """`{"texts", "shapes", "data"}` for JSON-like data: `texts` is every text with a space or a
    slash and every empty one, a line each, in the order they stand; `shapes` the keys of each kind of object. In `data`
    an object is `[shape, value, ...]`, a list `[-1, value, ...]` and a text of `texts` is "".

    Raises ValueError for a text with a line break.
    """
    writer = _Writer()
    structure = writer.value(data)
    return {
        "texts": "\n".join(writer.texts),
        "shapes": [list(keys) for keys in writer.shapes],
        "data": structure,
    }


@dataclass
class _Writer:
    texts: list[str] = field(default_factory=list)
    shapes: dict[tuple[str, ...], int] = field(default_factory=dict)

    def value(self, value: Any) -> Any:
        if isinstance(value, dict):
            shape = self.shapes.setdefault(tuple(value), len(self.shapes))
            return [shape, *map(self.value, value.values())]
        if isinstance(value, list | tuple):
            return [LIST, *map(self.value, value)]
        return self.text(value) if isinstance(value, str) else value

    def text(self, text: str) -> str:
        if "\n" in text:
            raise ValueError(f"a text in two lines: {text!r}; write one line")
        if text and " " not in text and "/" not in text:
            return text
        self.texts.append(text)
        return ""
