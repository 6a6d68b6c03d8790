"""The document of `catalogue diff` in plain words, a line each."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from migrant_helper.catalogue.compare.report import for_somebody
from migrant_helper.cli.comparing import besides, conditions
from migrant_helper.cli.comparing.beside import (
    counted,
    has_some,
    merged,
    question_lines,
    row_line,
    source_lines,
    text_lines,
    unread_lines,
)
from migrant_helper.cli.comparing.room import Room
from migrant_helper.cli.comparing.summary import country, why_of
from migrant_helper.cli.comparing.wording import HEADS, WORDS, example, from_to

Document = dict[str, Any]
_PHASES = {
    "leaving": "about to leave",
    "there": "at the place of work",
    "returned": "back home",
    "settled": "moved for good",
}
_COUNTRIES = {"IN": "India", "NP": "Nepal"}
_LANGUAGES = {"hi": "Hindi", "bn": "Bengali", "ne": "Nepali", "ur": "Urdu"}
# Two screens of a terminal, of this width; and a third where so much changed that they do
# not do. What changed in rules and papers stands in any case, and is not counted then.
WIDTH, ROWS, MORE_ROWS = 100, 60, 100
# From the most that is told to the least: reasons of ever more people are left out, up to so many first.
_LEAST = (1, 2, 3, 5, 8, 12, 16, 20, 25, 30, 35, 40, 50, 60, 80)
_ROOMS = [Room(), *(Room(least, brief=True) for least in _LEAST)]
_SMALL = 3
_PERSONS = 20
_SHORT = 7
# A block of nothing but an empty line and a name.
_EMPTY = 2
_PARTS = {
    "amounts": "Figures",
    "deadlines": "Deadlines",
    "steps": "Steps",
    "documents": "Papers",
    "state": "Whether it runs",
    "move": "On a move",
}


def lines(document: Document, *, whole: bool = False) -> list[str]:
    """What changed for whom: the sentences of every country, then each entry's details as far as two
    screens hold them, unless all (`whole`); and what was left out."""
    if whole:
        room = Room(whole=True, persons=10**6)
        found = _first(document, room)
        details = [
            line for one in _listed(document, whole=True) for line in _entry(*one, room, whole=True)
        ]
        return [*found, *details, "", *_last(document, whole=True)]
    end = ["", *_last(document, whole=False), *_left(document, 99, _ROOMS[-1])]
    room, found = _fitting(document, rows(end))
    left = 0
    for one in _listed(document, whole=False):
        after = room.again()
        block = [*_entry(*one, after, whole=False)]
        if len(block) == _EMPTY:
            continue
        if rows([*found, *block, *end]) <= ROWS:
            found, room = [*found, *block], after
        else:
            left += 1
    return [*found, "", *_last(document, whole=False), *_left(document, left, room)]


def _fitting(document: Document, end: int) -> tuple[Room, list[str]]:
    """The sentences of every country, with as much as there is room for beside so many rows at the end."""
    small = [one for one in _ROOMS if one.least <= _SMALL]
    most = ROWS - end
    room, found = _ROOMS[-1], _first(document, _ROOMS[-1].again(0))
    for allowed, rooms in ((most, small), (MORE_ROWS - end, _ROOMS)):
        made = ((one, _first(document, one)) for one in (each.again(0) for each in rooms))
        is_more = allowed > most
        fitting = next((pair for pair in made if _counted(*pair, more=is_more) <= allowed), None)
        if fitting:
            room, found = fitting
            break
    for persons in range(1, _PERSONS):
        other = room.again(persons)
        more = _first(document, other)
        if rows(more) > most:
            break
        room, found = other, more
    return room, found


def _counted(room: Room, found: Sequence[str], *, more: bool) -> int:
    return rows(found) - (room.always if more else 0)


def wrapped(found: Sequence[str], width: int = WIDTH) -> list[str]:
    """The lines cut to a width, what follows of each standing in."""
    cut: list[str] = []
    for line in found:
        deep = len(line) - len(line.lstrip(" -"))
        cut += textwrap.wrap(
            line,
            width,
            subsequent_indent=" " * (deep + 2 * (deep == 0)),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return cut


def markdown(found: Sequence[str]) -> str:
    """The lines as a Markdown document: what stands after an empty line is a head, what stands deeper a list."""
    made = []
    for before, line in zip(["-", *found], found, strict=False):
        deep, text = len(line) - len(line.lstrip(" ")), line.strip().removeprefix("- ")
        head = "" if before else "## "
        made.append(
            f"{'  ' * (deep // 2 - 1)}- {text}" if deep else f"\n{head}{text}\n" if text else ""
        )
    return re.sub("\n{3,}", "\n\n", "\n".join(made)).strip() + "\n"


def rows(found: Sequence[str]) -> int:
    """How many rows of a terminal they take."""
    return len(wrapped(found))


def _first(document: Document, room: Room) -> list[str]:
    many, newer = document["people"], document["newer"]
    edited = " and what is not committed" if newer["edited"] else ""
    found = [
        (
            f"What changed in the catalogue from {document['day']} ({document['commit'][:_SHORT]}) to"
            f" {newer['day']} ({newer['commit'][:_SHORT]}{edited}), decided for {document['as_of']}."
        ),
        (
            f"{many:,} made-up people of each country, drawn by lot from our guesses of who moves (as many before"
            " leaving, at work, back home, and moved for good), went through both versions. The numbers show where a"
            " change bites; they are no shares of real people."
        ),
        (
            "“Yours”: yes. “Likely yours”: yes, to be confirmed at the office (“likely not” alike). “Surer”: no"
            " longer to be confirmed. “Cannot tell”: an answer is missing."
        ),
    ]
    if not for_somebody(document):
        found.append("Nothing changed for anybody, but for texts.")
    for code, one in document["countries"].items():
        name = _COUNTRIES.get(code, code)
        if not (one["entries"] or one["new"] or one["gone"] or one["unread"]):
            found += ["", f"{name.upper()}: nothing changed."]
            continue
        found += ["", f"{name.upper()} ({one['held']} entries)", *unread_lines(one["unread"])]
        found += country(code, one, many, room)
        also = [*besides.lines(code, one, room)]
        room.always += rows(also)
        found += [*also, *_others(one["entries"], room)]
    return found


def _others(entries: Sequence[Document], room: Room) -> Iterator[str]:
    """What changes nobody's answer: what to get and do, then texts."""
    found = [one["name"] for one in entries if one["rows"]]
    if found:
        yield f"Figures, deadlines, steps or papers changed: {room.names(found)}."
    rest = [one["name"] for one in entries if not says(one)]
    if rest:
        yield f"Only texts or sources changed: {room.names(rest)}."


def says(entry: Document) -> bool:
    """Whether more than its texts changed."""
    return bool(entry["groups"] or entry["rule"] or entry["rows"] or entry["choices"])


def _last(document: Document, *, whole: bool) -> Iterator[str]:
    yield from question_lines(document["questions"])
    shared, langs = document["shared_texts"], document["translations"]
    if whole:
        yield from text_lines("Texts that entries share", shared, "")
        for lang, one in langs.items():
            yield from text_lines(f"Translations into {_LANGUAGES.get(lang, lang)}", one, "")
        return
    words = [f"texts that entries share ({counted(shared)})"] if has_some(shared) else []
    held = [_LANGUAGES.get(lang, lang) for lang, one in langs.items() if has_some(one)]
    words += [f"translations into {', '.join(held)}"] if held else []
    if words:
        yield f"Words only: {', '.join(words)}."


def _left(document: Document, blocks: int, room: Room) -> Iterator[str]:
    """What was left out, and how to see it."""
    told = [f"reasons of fewer than {room.least} people"] if room.least > 1 else []
    told += ["long conditions"] if room.shortened else []
    told += [f"details of {blocks} entries"] if blocks else []
    told += ["people whose answers fall by pure chance", "words of texts"]
    command = f"migrant-helper catalogue diff {document['commit'][:_SHORT]}"
    yield f"Left out: {', '.join(told)}. All: `{command} --whole`; one entry: `{command} PART-OF-ITS-ID --whole`."


def _listed(
    document: Document, *, whole: bool
) -> Iterator[tuple[tuple[str, Document], Document, int]]:
    """Each entry that says another thing, with its country; those with the most losses first."""
    for code, one in document["countries"].items():
        entries = [entry for entry in one["entries"] if whole or says(entry)]
        for entry in sorted(entries, key=_weight):
            yield (code, one), entry, document["people"]


def _weight(entry: Document) -> tuple[int, int, str]:
    loss, every = (
        sum(one["people"] for one in entry["groups"] if one["direction"] in ways)
        for ways in (("loss",), HEADS)
    )
    return -loss, -every, entry["id"]


def _entry(
    held: tuple[str, Document], entry: Document, many: int, room: Room, *, whole: bool
) -> Iterator[str]:
    yield ""
    yield f"{entry['name']} ({entry['id']})"
    for row in entry["said"]:
        yield f"  Changed on {row['on']}: {row['what']} {row['for']}"
    for one in entry["answers"] if whole else ():
        share = ", ".join(f"{n} {_PHASES[phase]}" for phase, n in one["phases"].items() if n)
        yield f"  {one['people']} of {many:,}: before {_word(one['was'])}, now {_word(one['now'])} ({share})."
    if not entry["groups"]:
        yield f"  None of our {many:,} made-up people gets another answer (that is no proof)."
    for group in entry["groups"]:
        if whole or (group["people"] < room.least and not group["drawn"]):
            yield from _group(held, entry, group, room)
    if whole:
        yield from _rule(held, entry, room)
    for part, changes in entry["rows"].items():
        yield f"  {_PARTS[part]}:"
        yield from (f"    {row_line(each, part)}" for each in merged(changes, part))
    if whole:
        yield from source_lines(entry["sources"])
    if whole and has_some(entry["texts"]):
        yield from text_lines("  Texts", entry["texts"], "  ")


def _group(
    held: tuple[str, Document], entry: Document, group: Document, room: Room
) -> Iterator[str]:
    """The people of one cause, why, and one of them."""
    among = " whose answers fall by pure chance" if group["drawn"] else ""
    most = "mostly " if group["most"] else ""
    yield f"  {group['people']}{among} {from_to([group])}: {most}{group['who'] or 'people of different kinds'}."
    yield f"    Why: {why_of(held, entry, group, room)}."
    yield f"    {example(group)}"


def _rule(held: tuple[str, Document], entry: Document, room: Room) -> Iterator[str]:
    causes = [group["cause"] for group in entry["groups"]]
    rest = [one for one in entry["rule"] if one not in causes]
    if rest:
        yield "  Also changed in the rule:" if entry["groups"] else "  Changed in the rule:"
    for one in rest:
        if one["shared"]:
            yield f"    {room.told(*held, one, {entry['id']})}"
    yield from (
        f"    {line}" for line in conditions.lines([one for one in rest if not one["shared"]])
    )
    if entry["whole"]:
        yield "  The rule, before and now:"
        yield from (f"    {line}" for one in entry["whole"] for line in conditions.tree(one))


def _word(answer: str) -> str:
    return f"“{WORDS[answer]}”"
