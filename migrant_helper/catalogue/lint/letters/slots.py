"""A letter names what it asks for, lines that its entry has, and papers that its entry wants; no slot is left over."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Finding, finding
from migrant_helper.core.words.texts import PLACE

# What stands for a slot besides the fields: of the claimants, and the office's place.
OF_CLAIM = (
    "from",
    "to",
    "since",
    "days",
    "earned",
    "paid",
    "owed",
    "settled",
    "count",
    "place",
    "unheld",
)
# Of what a time of an entry is.
_UNITS = ("days", "weeks", "months", "years")
_TEXTS = ("to", "paragraphs", "law", "notes", "rights")
_STANDING = ("to", "parties", "paragraphs", "law", "notes", "enclosures", "fields")


def of_letter(file: DataFile, source: CatalogueSource) -> Iterator[Finding]:
    """Slots and conditions of nothing, answers that a field has not, lines and papers that the entry has not."""
    data = file.data
    asked = {row["id"] for row in data["fields"]}
    yield from _slots(file, asked | _figures(file, source))
    for part in _STANDING:
        for place, row in enumerate(data.get(part, [])):
            yield from _stands(file, f"{part}.{place}", row, asked, source)
    yield from _of_entry(file, source)
    yield from _says(file, source)


def _figures(file: DataFile, source: CatalogueSource) -> set[str]:
    """The figures that its texts may name: its own, and those of its entry."""
    name = file.data["entry"]
    entry = source.schemes[name].data if name in source.schemes else {}
    return {*entry.get("amounts", {}), *file.data.get("amounts", {})}


def _slots(file: DataFile, asked: set[str]) -> Iterator[Finding]:
    for part in _TEXTS:
        for place, row in enumerate(file.data.get(part, [])):
            for name in PLACE.findall(row.get("text", "")):
                if name not in asked and name not in OF_CLAIM:
                    yield _unknown(file, f"{part}.{place}.text", name)


def _stands(
    file: DataFile, at: str, row: dict[str, Any], asked: set[str], source: CatalogueSource
) -> Iterator[Finding]:
    lists, tables = ("needs", "lacks", "fields"), ("is", "isnt", "when")
    for name in [name for part in (*lists, *tables) for name in row.get(part, ())]:
        if name not in asked and name not in OF_CLAIM:
            yield _unknown(file, at, name)
    fields, facts = source.registry("letter-fields"), source.registry("facts")
    for name, codes in [*row.get("is", {}).items(), *row.get("isnt", {}).items()]:
        field = fields.get(name, {})
        labels = facts[field["fact"]]["labels"] if "fact" in field else field.get("labels", {})
        for code in codes:
            if code not in labels:
                what = f"{name} has no answer {code}"
                expected = f"one of {', '.join(labels)}"
                yield finding(file, at, what, expected=expected, remedy="name one of these")


def _of_entry(file: DataFile, source: CatalogueSource) -> Iterator[Finding]:
    name = file.data["entry"]
    entry = source.schemes[name].data if name in source.schemes else {}
    lines = {row["id"] for row in entry.get("counter", [])}
    apart = {row["id"] for row in entry.get("counter", []) if "exception" in row}
    papers = {row["id"] for row in entry.get("documents", [])}
    late = {row["id"] for row in entry.get("deadlines", []) if "late" in row}
    for part, key, held in (
        ("law", "counter", lines),
        ("notes", "counter", apart),
        ("notes", "deadline", late),
        ("enclosures", "document", papers),
    ):
        for place, row in enumerate(file.data.get(part, [])):
            if key in row and row[key] not in held:
                what = f"{row[key]} is not of {name}"
                expected = f"one of {', '.join(sorted(held)) or 'none'}"
                remedy = "name one of these, or add it to the entry"
                yield finding(file, f"{part}.{place}", what, expected=expected, remedy=remedy)


def _says(file: DataFile, source: CatalogueSource) -> Iterator[Finding]:
    """Each row says one thing, its own or the entry's; its times are the entry's."""
    name = file.data["entry"]
    amounts = source.schemes[name].data.get("amounts", {}) if name in source.schemes else {}
    times = sorted(
        one for one, row in amounts.items() if isinstance(row, dict) and row.get("unit") in _UNITS
    )
    for part in _STANDING:
        for place, row in enumerate(file.data.get(part, [])):
            at = f"{part}.{place}"
            said = [key for key in ("text", "counter", "deadline") if key in row]
            if part in ("law", "notes") and (
                len(said) != 1 or ("text" in row) != ("source" in row)
            ):
                expected, remedy = "a text with its source, or a line", "leave one of them"
                yield finding(file, at, "says none or two", expected=expected, remedy=remedy)
            for lies in row.get("when", {}).values():
                for one in (lies[key] for key in ("over", "under") if key in lies):
                    if one not in times:
                        what, expected = f"{one} is no time of {name}", f"one of {', '.join(times)}"
                        yield finding(file, at, what, expected=expected, remedy="name one of these")


def _unknown(file: DataFile, at: str, name: str) -> Finding:
    what = f"{name} is no field of the letter"
    remedy = "add it to fields, or name one of these"
    return finding(file, at, what, expected="a field, or what a claim says", remedy=remedy)
