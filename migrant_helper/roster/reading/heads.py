"""Which row of a sheet is the heading, and which fact each of its columns holds."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from migrant_helper.core.words.sound import sounds
from migrant_helper.roster.files.grid import Cell, Sheet
from migrant_helper.roster.reading.held import Held
from migrant_helper.roster.reading.words import cells, key

LOOKED_AT = 25
ALIKE = 86
NONE, NAME, PHONE, FORBIDDEN = "@none", "@name", "@phone", "@forbidden"
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
        found = sum(
            bool(_named(held, cell)) or str(cell) in agreed for cell in row if cell is not None
        )
        if found > most:
            best, most = at, found
    if best < 0 or (
        most < 2 and most < len([cell for cell in sheet.rows[best] if cell is not None])
    ):
        return None
    above = sheet.rows[best - 1] if best else []
    groups = _groups(above, len(sheet.rows[best]))
    heads = [
        _head(held, at, str(cell), groups[at], agreed)
        for at, cell in enumerate(sheet.rows[best])
        if cell is not None
    ]
    return Heading(best + 1, heads)


def _named(held: Held, cell: Cell) -> str:
    return held.columns.get(key(cell), "") if isinstance(cell, str) else ""


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
    fact = both or held.columns.get(key(heading), "")
    if _is_of_another(words) and not both:
        return Head(at, whole, "", "")
    if fact:
        return Head(at, whole, fact, "exact")
    if words & cells("identity"):
        return Head(at, whole, FORBIDDEN, "exact")
    return Head(at, whole, _alike(held, key(heading)), "alike")


def _is_of_another(words: set[str]) -> bool:
    """Whether a heading is about somebody else: a father's name, an employer's phone."""
    return bool(words & cells("others"))


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
    heard = {fact for one, fact in held.columns.items() if " ".join(sounds(one)) == sound}
    return heard.pop() if len(heard) == 1 and len(sound) >= 4 else ""
