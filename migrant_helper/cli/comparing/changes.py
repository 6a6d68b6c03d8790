"""The document of `catalogue diff` in plain words, a line each."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.compare.report import for_somebody
from migrant_helper.cli.comparing import conditions

Document = dict[str, Any]
WORDS = {
    "yours": "yours",
    "likely": "likely yours",
    "unknown": "cannot tell",
    "ask": "likely not yours",
    "not": "not yours",
}
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
# Of the differences of a rule so many are shown, of those that decide for one person, and of texts.
_LINES = 4
_DECIDE = 2
_SENTENCES = 5
_PARTS = {
    "amounts": "Figures",
    "deadlines": "Deadlines",
    "steps": "Steps",
    "documents": "Papers",
    "state": "Whether it runs",
    "move": "On a move",
}


def lines(document: Document, *, whole: bool = False) -> Iterator[str]:
    """What changed for whom, country by country; of longer lists the first, unless all (`whole`)."""
    many = document["people"]
    yield f"Since {document['commit']} of {document['day']}, decided for {document['as_of']}."
    yield (
        f"{many:,} made-up people of each country, the same each time, went through the rules of both;"
        " as many are at each stage of a move. They are guesses, no survey."
    )
    if not for_somebody(document):
        yield "Nothing changed for anybody, but for texts."
    for code, one in document["countries"].items():
        yield ""
        yield from _country(_COUNTRIES.get(code, code), one, many, whole=whole)
    yield ""
    yield from _questions(document["questions"])
    yield from _texts("Texts that entries share", document["shared_texts"], "", whole=whole)
    for lang, one in document["translations"].items():
        yield from _texts(f"Translations into {_LANGUAGES.get(lang, lang)}", one, "", whole=whole)


def _country(name: str, one: Document, many: int, *, whole: bool) -> Iterator[str]:
    entries = [entry for entry in one["entries"] if _says(entry)]
    turned = sum(_turned(entry) > 0 for entry in entries)
    surer = sum(bool(entry["answers"]) for entry in entries) - turned
    yield (
        f"{name.upper()}: {one['held']} entries. Somebody gets another answer from: {turned}."
        f" The same, but surer or less sure: {surer}. New: {len(one['new'])}. Gone: {len(one['gone'])}."
    )
    yield from _unread(one["unread"])
    for entry in one["new"]:
        yield f"\nNew: {_called(entry)}"
        yield f"  {_spread(entry['answers'], many)}"
    for entry in one["gone"]:
        yield f"\nGone: {_called(entry)}"
        yield f"  It was: {_spread(entry['answers'], many)}"
        if entry["successor"]:
            yield f"  In its place: {entry['successor']}"
    for entry in sorted(entries, key=_weight):
        yield ""
        yield from _entry(entry, many, whole=whole)
    others = [entry for entry in one["entries"] if not _says(entry)]
    if others:
        yield "\nOnly texts changed:"
    for entry in others:
        yield from _texts(f"  {entry['name']}", entry["texts"], "  ", whole=whole)


def _says(entry: Document) -> bool:
    return bool(entry["answers"] or entry["rare"] or entry["rule"] or entry["rows"])


def _turned(entry: Document) -> int:
    return sum(one["people"] for one in entry["answers"] if one["turned"])


def _weight(entry: Document) -> tuple[int, int, str]:
    return -_turned(entry), -len(entry["answers"]), entry["id"]


def _entry(entry: Document, many: int, *, whole: bool) -> Iterator[str]:
    yield _called(entry)
    told: list[Document] = []
    changed = bool(entry["rule"])
    examples = {(one["was"], one["now"]): one for one in entry["examples"]}
    for one in entry["answers"]:
        share = ", ".join(f"{n} {_PHASES[phase]}" for phase, n in one["phases"].items() if n)
        where = f" ({share})" if one["turned"] else ""
        yield f"  {one['people']} of {many:,}: before {WORDS[one['was']]}, now {WORDS[one['now']]}{where}."
        yield from _example(examples.pop((one["was"], one["now"]), None), told, changed=changed)
    if not entry["answers"] and entry["rare"]:
        yield (
            f"  None of the {many:,}; but {entry['rare']} of another {many:,}, whose answers are drawn by lot."
        )
    elif not entry["answers"]:
        yield "  Nobody gets another answer."
    for one in examples.values():
        yield f"  One of them: before {WORDS[one['was']]}, now {WORDS[one['now']]}."
        yield from _example(one, told, changed=changed)
    yield from _rule(entry, told, whole=whole)
    for part, rows in entry["rows"].items():
        yield f"  {_PARTS[part]}:"
        yield from (f"    {_row(row, part)}" for row in _alike(rows, part))
    if any(entry["texts"][key] for key in _COUNTED):
        yield from _texts("  Texts", entry["texts"], "  ", whole=whole)


def _example(example: Document | None, told: list[Document], *, changed: bool) -> Iterator[str]:
    """One person, and what decides it; `told` are the differences that stood before, and gets these."""
    if not example:
        return
    words = "; ".join(f"{one['label']}: {one['answer']}" for one in example["told"])
    odd = " (answers that seldom go together)" if example["odd"] else ""
    yield f"    For example{odd}: {words}." if words else "    For example anybody."
    decide = example["rule"][:_DECIDE]
    if decide and all(_bare(one) in told for one in decide):
        yield "    Decided by the same."
    elif decide:
        yield "    Decided by:"
        yield from (f"      {line}" for one in decide for line in conditions.reasons(one))
    elif changed:
        yield "    No condition alone decides it, but several that changed."
    else:
        yield "    No condition changed, but a figure that one reads, its sources, or whether it runs."
    told += [_bare(one) for one in decide if _bare(one) not in told]


def _bare(one: Document) -> Document:
    return {**one, "because": None}


def _rule(entry: Document, told: list[Document], *, whole: bool) -> Iterator[str]:
    rest = [one for one in entry["rule"] if one not in told]
    telling = rest if whole else [one for one in rest if not one["gate"]] or rest
    gates = [] if telling is rest else conditions.lines([one for one in rest if one["gate"]])
    most = len(rest) if whole else max(1, _LINES - len(told))
    if rest:
        yield "  Also changed in the rule:" if told else "  Changed in the rule:"
        found = conditions.lines(telling)
        yield from (f"    {line}" for line in _first(found, most, len(gates)))
    if whole and entry["whole"]:
        yield "  The rule, before and now:"
        yield from (f"    {line}" for one in entry["whole"] for line in conditions.tree(one))


def _first(found: list[str], most: int, others: int) -> Iterator[str]:
    """The first lines, and how many are left of these and of others."""
    yield from found[:most]
    left = len(found[most:]) + others
    if left:
        yield f"and {left} more (--whole shows them)"


def _texts(head: str, texts: Document, indent: str, *, whole: bool) -> Iterator[str]:
    sentences = [_sentence(one) for one in texts["sentences"]]
    yield f"{head}: {_counts(texts)}{':' if sentences else '.'}"
    most = len(sentences) if whole else _SENTENCES
    yield from (f"{indent}  {one}" for one in sentences[:most])
    if sentences[most:]:
        yield f"{indent}  and {len(sentences) - most} more"


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


def _called(entry: Document) -> str:
    return f"{entry['name']} ({entry['id']})"


def _spread(answers: dict[str, int], many: int) -> str:
    return (
        ", ".join(f"{WORDS[answer]} for {n}" for answer, n in answers.items() if n)
        + f" of {many:,}."
    )


def _counts(counts: Document) -> str:
    return ", ".join(f"{counts[key]} {key}" for key in _COUNTED if counts[key]) or "none changed"
