"""Which row of a sheet is the heading, and which fact each of its columns holds."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from migrant_helper.core.words.sound import sounds
from migrant_helper.roster.files.grid import Cell, Sheet
from migrant_helper.roster.reading.held import Held
from migrant_helper.roster.reading.words import cells, key

# One heading and one that is like another are enough.
LOOKED_AT, ENOUGH, LONGEST = 25, 3, 40
ALIKE = 86
NONE, NAME, PHONE, FORBIDDEN = "@none", "@name", "@phone", "@forbidden"
_BRACKETS = re.compile(r"(.+?)\s*[(\[](.+)[)\]]")
_ASCII = re.compile(r"[ -~]*")


@dataclass(frozen=True, slots=True)
class Head:
    """One column: its heading as it stands, the fact ("" for none, or one of the @ names), and how it
    was found: "exact", "agreed", or "alike" (only proposed, and not read)."""

    at: int
    heading: str
    fact: str
    how: str


@dataclass(frozen=True, slots=True, eq=False)
class Heading:
    """The row of the heading (1 is the first of the file), and the columns."""

    row: int
    heads: Sequence[Head]


def heading_of(held: Held, sheet: Sheet, agreed: Mapping[str, str]) -> Heading | None:
    """The heading of a sheet; None where no row is one. `agreed`: facts by headings, as a person says."""
    best, most = -1, 0
    for at, row in enumerate(sheet.rows[:LOOKED_AT]):
        found = sum(_weight(held, cell, agreed) for cell in row if cell is not None)
        if found > most:
            best, most = at, found
    if best < 0 or most < min(ENOUGH, 2 * sum(cell is not None for cell in sheet.rows[best])):
        return None
    above = sheet.rows[best - 1] if best else []
    groups = _groups(above, len(sheet.rows[best]))
    heads = [
        _head(held, at, str(cell), groups[at], agreed)
        for at, cell in enumerate(sheet.rows[best])
        if cell is not None
    ]
    return Heading(best + 1, heads)


def _weight(held: Held, cell: Cell, agreed: Mapping[str, str]) -> int:
    """How much a cell is a heading: 2 where it is one, 1 where it is like one."""
    if not isinstance(cell, str):
        return 0
    if cell in agreed or _named(held, cell):
        return 2
    return int(len(cell) < LONGEST and bool(_alike(held, key(cell))))


def _named(held: Held, cell: Cell) -> str:
    if not isinstance(cell, str):
        return ""
    return held.columns.get(key(cell), "") or _without_brackets(held, cell)


def _groups(above: Sequence[Cell], width: int) -> list[str]:
    """What stands over each column; a title, alone in its row, is over none."""
    if sum(cell is not None for cell in above) < 2:
        return [""] * width
    groups: list[str] = []
    for at in range(width):
        cell = above[at] if at < len(above) else None
        groups.append(str(cell) if cell is not None else (groups[-1] if groups else ""))
    return groups


def _head(held: Held, at: int, text: str, group: str, agreed: Mapping[str, str]) -> Head:
    heading = " ".join(text.split())
    over = " ".join(group.split())
    whole = heading if over in ("", heading) else f"{over} / {heading}"
    for name in (whole, heading):
        if name in agreed:
            return Head(at, whole, agreed[name], "agreed")
    words = set(key(whole).split())
    both = held.columns.get(key(whole), "")
    fact = both or held.columns.get(key(heading), "") or _without_brackets(held, heading)
    if _is_of_another(words) and not both:
        return Head(at, whole, "", "")
    if fact:
        return Head(at, whole, fact, "exact")
    if words & cells("identity"):
        return Head(at, whole, FORBIDDEN, "exact")
    return Head(at, whole, _alike(held, key(heading)), "alike")


def _without_brackets(held: Held, heading: str) -> str:
    """What a heading means without what is in brackets, where that changes nothing of it."""
    found = _BRACKETS.fullmatch(heading)
    if found is None or key(found.group(2)) not in cells("brackets"):
        return ""
    return held.columns.get(key(found.group(1)), "")


def _is_of_another(words: set[str]) -> bool:
    """Whether a heading is about somebody else: a father's name, an employer's phone."""
    return bool(words & cells("others"))


@cache
def _heard(held: Held) -> dict[str, set[str]]:
    """The facts by how their names sound."""
    found: dict[str, set[str]] = {}
    for word, fact in held.columns.items():
        found.setdefault(" ".join(sounds(word)), set()).add(fact)
    return found


@cache
def _alike(held: Held, word: str) -> str:
    """The fact whose name is written or sounds almost so; "" for none."""
    if len(word) < 4:
        return ""
    same_script = [
        one for one in held.columns if bool(_ASCII.fullmatch(one)) == bool(_ASCII.fullmatch(word))
    ]
    found = process.extractOne(word, same_script, scorer=fuzz.ratio, score_cutoff=ALIKE)
    if found is not None:
        return held.columns[found[0]]
    sound = " ".join(sounds(word))
    heard = _heard(held).get(sound, set())
    return next(iter(heard)) if len(heard) == 1 and len(sound) >= 4 else ""
