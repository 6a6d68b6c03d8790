"""How much of a report there is room for, and which changes it has told already."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from migrant_helper.catalogue.compare.leaves import listed
from migrant_helper.cli.comparing import conditions

Document = dict[str, Any]
# A condition of more letters is left out whole where there is little room.
_LONG = 330
# A shorter change is told again.
_TWICE = 130
# Letters in a row of a terminal, about.
_ROW = 96
# So many names are told without their number.
_NAMES = 3
_QUESTION = re.compile("“([^:”]+)")


@dataclass
class Room:
    """A reason that fewer than `least` people have is left out; whether lists that touch nobody are
    (`brief`), or nothing (`whole`); persons to show; the number of each shared change told, by country
    and place; other changes told; whether a long condition was left out; and how many rows are not
    for leaving out (`always`)."""

    least: int = 1
    brief: bool = False
    whole: bool = False
    persons: int = 0
    shown: dict[tuple[str, int], int] = field(default_factory=dict)
    said: set[str] = field(default_factory=set)
    shortened: bool = False
    always: int = 0

    def again(self, persons: int | None = None) -> "Room":
        """The same with nothing told, or a copy that tells on (`persons` left out)."""
        if persons is None:
            return replace(self, shown=dict(self.shown), said={*self.said})
        return replace(self, persons=persons, shown={}, said=set(), shortened=False, always=0)

    def person(self) -> bool:
        """Whether one more person may be shown."""
        self.persons -= 1
        return self.persons >= 0

    def has_told(self, code: str, piece: Document) -> bool:
        """Whether a difference of this country was told already."""
        number = piece["shared"]
        return (code, number) in self.shown if number else conditions.line(piece) in self.said

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
        whole, text = conditions.line(piece), self.line(piece)
        if whole in self.said and len(text) > _TWICE:
            return "the same as above"
        self.said.add(whole)
        return text

    def line(self, piece: Document) -> str:
        """A difference as far as there is room: whom it is for is left out first, then the whole of a
        long condition but its questions; a source never."""
        told = conditions.line(piece)
        if not self.brief or len(told) <= _LONG or (piece["because"] or {}).get("is") == "source":
            return told
        self.shortened = True
        is_for = piece["where"] and piece["is"] not in ("same", "moved")
        some = ", for some people only" if is_for else ""
        alone = conditions.line({**piece, "where": ""})
        if len(alone) + len(some) <= _LONG:
            return f"{alone}{some}"
        behind = piece["because"]
        short: Document = {
            "was": _by_questions(piece["was"]),
            "now": _by_questions(piece["now"]),
            "where": "",
        }
        if behind:
            whom = {key: behind[key] and _by_questions(behind[key]) for key in ("was", "now")}
            short["because"] = {**behind, **whom}
        return f"{conditions.line({**piece, **short})}{some}"

    def names(self, found: Sequence[str], between: str = ", ") -> str:
        """A list of entries with how many there are, where they are more than a few: a number alone would
        send the reader elsewhere. Its rows take the room of nothing else."""
        told = between.join(found)
        self.always += len(told) // _ROW
        return f"{len(found)} entries ({told})" if len(found) > _NAMES else told


def _by_questions(text: str | None) -> str | None:
    """A long condition by the questions that stand in it."""
    if text is None:
        return None
    named = [f"“{one}”" for one in dict.fromkeys(_QUESTION.findall(text))]
    return f"a long condition on {listed(named, 'and')}"
