"""The document of `catalogue diff` in plain words, a line each."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from migrant_helper.catalogue.compare.report import for_somebody
from migrant_helper.cli.comparing import conditions, summary

Document = dict[str, Any]
_PHASES = {
    "leaving": "about to leave",
    "there": "at the place of work",
    "returned": "back home",
    "settled": "moved for good",
}
_SOURCED = ("amounts", "deadlines", "state")
_COUNTRIES = {"IN": "India", "NP": "Nepal"}
_LANGUAGES = {"hi": "Hindi", "bn": "Bengali", "ne": "Nepali", "ur": "Urdu"}
_COUNTED = ("changed", "new", "gone")
# Two screens of a terminal, of this width.
WIDTH, ROWS = 100, 60
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
        return [*_first(document, 0), *(line for each in _details(document, whole=True) for line in each), "", *_last(document, whole=True)]
    for level in range(summary.LEVELS):
        told = [*_first(document, level), *_last(document, whole=False)]
        if rows(told) + 2 <= ROWS:
            break
    found, left = [*_first(document, level)], []
    room = ROWS - rows(told) - 2
    for block in _details(document, whole=False):
        if rows(block) <= room:
            found += block
            room -= rows(block)
        else:
            left.append(block)
    return [*found, "", *_last(document, whole=False), *_left(document, level, len(left))]


def wrapped(found: Sequence[str], width: int = WIDTH) -> list[str]:
    """The lines cut to a width, what follows of each standing in."""
    cut: list[str] = []
    for line in found:
        deep = len(line) - len(line.lstrip(" -"))
        cut += textwrap.wrap(line, width, subsequent_indent=" " * (deep + 2 * (deep == 0)), break_long_words=False, break_on_hyphens=False) or [""]
    return cut


def markdown(found: Sequence[str]) -> str:
    """The lines as a Markdown document: heads, and lists as deep as they stand in."""
    made = []
    for line in found:
        deep, text = len(line) - len(line.lstrip(" ")), line.strip().removeprefix("- ")
        made.append(f"{'  ' * (deep // 2 - 1)}- {text}" if deep > 1 else f"\n{text}" if text else "")
    return "\n".join(made).strip() + "\n"


def rows(found: Sequence[str]) -> int:
    """How many rows of a terminal they take."""
    return len(wrapped(found))


def _first(document: Document, level: int) -> Iterator[str]:
    many = document["people"]
    yield (
        f"What changed in the catalogue since {document['day']} ({document['commit']}), decided for {document['as_of']}."
    )
    yield (
        f"How: {many:,} made-up people of each country went through both versions. Their work, pay, papers and family are"
        " our guesses, drawn by lot, a quarter at each stage of a move (about to leave, at work, back home, moved for good)."
        " The numbers show where a change bites, not how many people there are."
    )
    yield (
        "Answers: “yours”; “likely yours” and “likely not yours” (an office must confirm it: no official source or two others say so);"
        " “cannot tell” (an answer is missing); “not yours”."
    )
    if not for_somebody(document):
        yield "Nothing changed for anybody, but for texts."
    for code, one in document["countries"].items():
        yield ""
        name = _COUNTRIES.get(code, code)
        if not (one["entries"] or one["new"] or one["gone"] or one["unread"]):
            yield f"{name.upper()}: nothing changed."
            continue
        yield f"{name.upper()} ({one['held']} entries)"
        yield from _unread(one["unread"])
        yield from summary.country(one, many, level)
        yield from _others(one["entries"], many)


def _others(entries: Sequence[Document], many: int) -> Iterator[str]:
    """What changes nobody's answer: rules, then what to get and do, then texts."""
    silent = [one["name"] for one in entries if one["rule"] and not one["groups"]]
    if silent:
        yield (
            f"The rule changed, but none of our {many:,} made-up people gets another answer (that is no proof):"
            f" {', '.join(silent)}."
        )
    found = [
        f"{_PARTS[part]}: {', '.join(f'{name} ({n})' for name, n in held)}"
        for part in _PARTS
        if (held := [(one["name"], len(one["rows"][part])) for one in entries if part in one["rows"]])
    ]
    if found:
        yield "WHAT TO GET AND DO changed (how many lines):"
        yield from (f"  - {line}." for line in found)
    rest = [one["name"] for one in entries if not says(one)]
    if rest:
        yield f"Only texts or sources changed: {', '.join(rest)}."


def says(entry: Document) -> bool:
    """Whether more than its texts changed."""
    return bool(entry["groups"] or entry["rule"] or entry["rows"])


def _last(document: Document, *, whole: bool) -> Iterator[str]:
    yield from _questions(document["questions"])
    shared = document["shared_texts"]
    if whole:
        yield from _texts("Texts that entries share", shared, "")
        for lang, one in document["translations"].items():
            yield from _texts(f"Translations into {_LANGUAGES.get(lang, lang)}", one, "")
        return
    counts = [f"texts that entries share ({_counts(shared)})"] if _is_some(shared) else []
    counts += [
        f"{_LANGUAGES.get(lang, lang)} ({_counts(one)})"
        for lang, one in document["translations"].items()
        if _is_some(one)
    ]
    if counts:
        yield f"Words only, for nobody another answer: {'; '.join(counts)}."


def _left(document: Document, level: int, blocks: int) -> Iterator[str]:
    """What was left out, and how to see it."""
    told = ["one person of each group"] if level else []
    told += ["further reasons"] if level > 1 else []
    told += [f"the details of {blocks} entries (conditions, figures, steps, papers)"] if blocks else []
    told += ["the words of texts"]
    command = f"migrant-helper catalogue diff {document['revision']}"
    yield (
        f"Left out: {', '.join(told)}. All of it: `{command} --whole`; one entry: `{command} NAME --whole`, with NAME a part of its id."
    )


def _details(document: Document, *, whole: bool) -> Iterator[list[str]]:
    """Each entry that says another thing, with its differences, a block each."""
    for code, one in document["countries"].items():
        entries = [entry for entry in one["entries"] if whole or says(entry)]
        for entry in sorted(entries, key=_weight):
            yield ["", *_entry(entry, code, document["people"], whole=whole)]


def _weight(entry: Document) -> tuple[int, int, str]:
    loss, every = (
        sum(one["people"] for one in entry["groups"] if one["direction"] in ways)
        for ways in (("loss",), summary.HEADS)
    )
    return -loss, -every, entry["id"]


def _entry(entry: Document, code: str, many: int, *, whole: bool) -> Iterator[str]:
    yield f"{entry['name']} ({entry['id']})"
    for one in entry["answers"] if whole else ():
        share = ", ".join(f"{n} {_PHASES[phase]}" for phase, n in one["phases"].items() if n)
        yield f"  {one['people']} of {many:,}: before {_word(one['was'])}, now {_word(one['now'])} ({share})."
    if not entry["groups"]:
        yield f"  None of our {many:,} made-up people gets another answer (that is no proof)."
    told: list[str] = []
    for group in entry["groups"]:
        if whole or group["direction"] in summary.HEADS:
            yield from _group(group, told)
    yield from _rule(entry, told, whole=whole)
    for part, held in entry["rows"].items():
        yield f"  {_PARTS[part]}:"
        yield from (f"    {_row(row, part)}" for row in _alike(held, part))
    if whole and _is_some(entry["texts"]):
        yield from _texts("  Texts", entry["texts"], "  ")


def _group(group: Document, told: list[str]) -> Iterator[str]:
    """The people of one cause, why, and one of them; `told` gets the cause."""
    among = " of those drawn by lot" if group["drawn"] else ""
    yield f"  {group['people']}{among}: {group['who'] or 'people of different kinds, by several changes together'}."
    if group["cause"]:
        number = group["cause"]["shared"]
        why = conditions.see(number) if number else conditions.line(group["cause"])
        if why not in told:
            yield f"    Why: {why}."
        told.append(why)
    yield f"    {summary.example(group)}"


def _rule(entry: Document, told: list[str], *, whole: bool) -> Iterator[str]:
    telling = [one for one in entry["rule"] if whole or not one["gate"]] or entry["rule"]
    found = [line for line in conditions.lines(telling) if line not in told]
    if found:
        yield "  Also changed in the rule:" if told else "  Changed in the rule:"
        yield from (f"    {line}" for line in found)
    if whole and entry["whole"]:
        yield "  The rule, before and now:"
        yield from (f"    {line}" for one in entry["whole"] for line in conditions.tree(one))


def _word(answer: str) -> str:
    return f"“{summary.WORDS[answer]}”"


def _is_some(texts: Document) -> bool:
    return any(texts[key] for key in _COUNTED)


def _texts(head: str, texts: Document, indent: str) -> Iterator[str]:
    sentences = [_sentence(one) for one in texts["sentences"]]
    yield f"{head}: {_counts(texts)}{':' if sentences else '.'}"
    yield from (f"{indent}  {one}" for one in sentences)


def _sentence(one: Document) -> str:
    of = f"“{one['of']}”: " if "of" in one else ""
    if one["was"] and one["now"]:
        return f"{of}was “{one['was']}”, now “{one['now']}”"
    return f"{of}{'new' if one['now'] else 'gone'}: “{one['now'] or one['was']}”"


def _alike(rows: list[Document], part: str) -> list[Document]:
    """Rows of which the same changed as one, with all their names."""
    found: dict[tuple[str, ...], Document] = {}
    for row in rows:
        alone = row["id"] if None in (row["was"], row["now"]) or part == "amounts" else ""
        source = str(row["source"]) if part in _SOURCED else ""
        key = (str(row["was"]), str(row["now"]), source, alone)
        name = f"{found[key]['name']} / {row['name']}" if key in found else row["name"]
        found[key] = {**row, "name": name}
    return list(found.values())


def _row(row: Document, part: str) -> str:
    source = f" (source: {row['source'] or 'nobody has checked'})" if part in _SOURCED else ""
    if row["was"] is not None and row["now"] is not None:
        return f"{row['name']}: was “{row['was']}”, now “{row['now']}”{source}"
    word, says = ("new", row["now"]) if row["was"] is None else ("gone", row["was"])
    if part == "amounts":
        return f"{word}: {says}, in {row['name']}{source}"
    return f"{word}: {row['name']}: {says}{source}"


def _unread(rows: list[Document]) -> Iterator[str]:
    if rows:
        yield "  Could not be compared:"
    for one in rows:
        part = f", its {one['part']}" if one["part"] else ""
        place = f"{one['file']}:{one['line']}:{one['column']}"
        yield f"    {one['entry']}{part}: {place}: found {one['found']}, expected {one['expected']}; {one['remedy']}"


def _questions(asked: Document) -> Iterator[str]:
    for word, label in (("new", "Asked now and not before"), ("gone", "Asked no longer")):
        if asked[word]:
            yield f"{label}: {', '.join(asked[word])}."


def _counts(counts: Document) -> str:
    return ", ".join(f"{counts[key]} {key}" for key in _COUNTED if counts[key]) or "none changed"
