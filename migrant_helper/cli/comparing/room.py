"""How much of a report there is room for, and which shared changes it has told already."""

from dataclasses import dataclass, field, replace
from typing import Any

from migrant_helper.cli.comparing import conditions

Document = dict[str, Any]
_LONG, _END, _WHERE = 190, 50, 70
# A shorter change is told again.
_TWICE = 100
# So many names always have room.
_NAMES = 3


@dataclass
class Room:
    """Reasons of one entry, entries that lose and that win, whether what touches nobody is cut (`brief`),
    persons to show; the number of each shared change told, by country and place; and other changes told."""

    reasons: int
    lost: int
    won: int
    brief: bool = False
    persons: int = 0
    shown: dict[tuple[str, int], int] = field(default_factory=dict)
    said: set[str] = field(default_factory=set)

    def again(self, persons: int | None = None) -> "Room":
        """The same with nothing told, or a copy that tells on (`persons` left out)."""
        if persons is None:
            return replace(self, shown=dict(self.shown), said={*self.said})
        return replace(self, persons=persons, shown={}, said=set())

    def person(self) -> bool:
        """Whether one more person may be shown."""
        self.persons -= 1
        return self.persons >= 0

    def told(self, code: str, one: Document, piece: Document, apart: set[str]) -> str:
        """A difference in words; what several entries share only the first time, with its number and
        the entries that have it as well (but those of `apart`), later by its number."""
        number = piece["shared"]
        if not number:
            return self._once(piece)
        key = (code, number)
        if key in self.shown:
            return f"change [{self.shown[key]}] above"
        self.shown[key] = len(self.shown) + 1
        held = one["shared"][number - 1]
        names = {entry["id"]: entry["name"] for entry in one["entries"]}
        others = [names[each] for each in held["entries"] if each not in apart]
        also = f" (the same in: {', '.join(others)})" if others else ""
        return f"[{self.shown[key]}] {self.line(piece)}{also}"

    def _once(self, piece: Document) -> str:
        text = conditions.line(piece)
        if text in self.said and len(text) > _TWICE:
            return "the same as above"
        self.said.add(text)
        return self.line(piece)

    def line(self, piece: Document) -> str:
        """A difference as far as there is room: whom it is for is cut first, a source never."""
        where = piece["where"]
        if not self.brief or (piece["because"] or {}).get("is") == "source":
            return conditions.line(piece)
        where = "for some people only" if len(where) > _WHERE else where
        told = self.cut(conditions.line({**piece, "where": ""}))
        return f"{told}, {where}" if where and piece["is"] not in ("same", "moved") else told

    def cut(self, text: str) -> str:
        """A long condition as far as there is room: its begin, and what becomes of it."""
        if not self.brief or len(text) <= _LONG:
            return text
        return f"{text[: _LONG - _END].rpartition(' ')[0]} … {text[-_END:].partition(' ')[2]}"

    def names(self, found: list[str], first: int = 0) -> str:
        """A list of entries; where there is no room the first of a longer one, and how many there are."""
        if not self.brief or len(found) <= max(first, _NAMES):
            return ", ".join(found)
        more = f"{len(found) - first} more" if first else f"{len(found)} entries"
        return ", ".join(found[:first]) + f"{' and ' if first else ''}{more}"
