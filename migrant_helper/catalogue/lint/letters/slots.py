"""A letter names what it asks for, lines that its entry has, and papers that its entry wants; no slot is left over."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Finding, finding
from migrant_helper.core.words.texts import PLACE

# What stands for a slot besides the fields: of the claimants, and the office's place.
OF_CLAIM = ("from", "to", "since", "days", "earned", "paid", "owed", "settled", "count", "place")
_TEXTS = ("to", "paragraphs")
_STANDING = ("to", "parties", "paragraphs", "law", "enclosures", "fields")


def of_letter(file: DataFile, source: CatalogueSource) -> Iterator[Finding]:
    """Slots and conditions of nothing, answers that a field has not, lines and papers that the entry has not."""
    data = file.data
    asked = {row["id"] for row in data["fields"]}
    yield from _slots(file, asked)
    for part in _STANDING:
        for place, row in enumerate(data[part]):
            yield from _stands(file, f"{part}.{place}", row, asked, source)
    yield from _of_entry(file, source)


def _slots(file: DataFile, asked: set[str]) -> Iterator[Finding]:
    for part in _TEXTS:
        for place, row in enumerate(file.data[part]):
            for name in PLACE.findall(row["text"]):
                if name not in asked and name not in OF_CLAIM:
                    yield _unknown(file, f"{part}.{place}.text", name)


def _stands(
    file: DataFile, at: str, row: dict[str, Any], asked: set[str], source: CatalogueSource
) -> Iterator[Finding]:
    named_here = [*row.get("needs", []), *row.get("lacks", []), *row.get("is", {})]
    for name in [*named_here, *row.get("fields", [])]:
        if name not in asked and name not in OF_CLAIM:
            yield _unknown(file, at, name)
    fields, facts = source.registry("letter-fields"), source.registry("facts")
    for name, codes in row.get("is", {}).items():
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
    papers = {row["id"] for row in entry.get("documents", [])}
    for part, key, held in (("law", "counter", lines), ("enclosures", "document", papers)):
        for place, row in enumerate(file.data[part]):
            if row[key] not in held:
                what = f"{row[key]} is not of {name}"
                expected = f"one of {', '.join(sorted(held)) or 'none'}"
                remedy = "name one of these, or add it to the entry"
                yield finding(file, f"{part}.{place}", what, expected=expected, remedy=remedy)


def _unknown(file: DataFile, at: str, name: str) -> Finding:
    what = f"{name} is no field of the letter"
    remedy = "add it to fields, or name one of these"
    return finding(file, at, what, expected="a field, or what a claim says", remedy=remedy)
