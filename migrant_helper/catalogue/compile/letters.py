"""The letters to offices in one language: what they ask for and say, the law's words from their entries."""

from collections.abc import Mapping
from typing import Any

from migrant_helper.catalogue.compile import rows
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.words import texts
from migrant_helper.catalogue.words.translations import LANGUAGES, SOURCE_LANGUAGE, Translator
from migrant_helper.core.words.texts import PLACE

Row = dict[str, Any]
_STANDS = ("needs", "lacks", "is", "of")


def letters(source: CatalogueSource, words: Translator) -> Row:
    """{"words": by id, "fields": by id {"label", "ask", "kind", "hint", "choices": {code: text}}, "letters": by id,
    "offices": by place the language to write in, "sources"}. A row has "verified" and "said": the numbers of its
    sources in "sources"; a letter has of its entry "law" (lines of its counter), "enclosures" (papers) and "claim"
    (offices, who, paper, afar)."""
    records: list[Row] = []
    return {
        "words": {
            name: words.text(row["text"]) for name, row in source.registry("letter-words").items()
        },
        "fields": {
            name: _field(row, source, words)
            for name, row in source.registry("letter-fields").items()
        },
        "letters": {
            name: _letter(source.letters[name].data, source, words, records)
            for name in sorted(source.letters)
        },
        "offices": {
            code: _spoken(place["offices"])
            for code, place in source.registry("places").items()
            if "offices" in place
        },
        "sources": records,
    }


def _spoken(langs: list[str]) -> str:
    """The language in which an office is written to: the first of its own that we hold."""
    return next((lang for lang in langs if lang in LANGUAGES), SOURCE_LANGUAGE)


def _field(row: Row, source: CatalogueSource, words: Translator) -> Row:
    facts = source.registry("facts")
    labels = facts[row["fact"]]["labels"] if "fact" in row else row.get("labels", {})
    return {
        "label": words.text(row["label"]),
        "ask": words.text(row["ask"]),
        "kind": row["kind"],
        "hint": words.text(row["hint"]) if "hint" in row else "",
        "choices": {code: words.text(label) for code, label in labels.items()},
    }


def _letter(data: Row, source: CatalogueSource, words: Translator, records: list[Row]) -> Row:
    said = texts.replaced(data, texts.LETTER, words.text)
    entry = source.schemes[data["entry"]].data if data["entry"] else None
    papers = source.registry("documents")
    return {
        **{name: said[name] for name in ("id", "kind", "country", "title", "subject", "at")},
        "diary": data.get("diary", False),
        "note": said.get("note", ""),
        "to": [_sourced(row, records) for row in said["to"]],
        "fields": data["fields"],
        "parties": said["parties"],
        "paragraphs": [_sourced(row, records) for row in said["paragraphs"]],
        "law": [_line(row, entry or {}, source, words, records) for row in data["law"]],
        "enclosures": [
            {**_stands(row), "text": words.text(papers[row["document"]]["short"])}
            for row in data["enclosures"]
        ],
        "rights": [_sourced(row, records) for row in said.get("rights", [])],
        "form": data["form"],
        "claim": _claim(entry or {}, words, records),
    }


def _claim(entry: Row, words: Translator, records: list[Row]) -> Row:
    """Which office takes it, who may file it, with which paper, how from afar; nothing of an entry without it."""
    claim = entry.get("claim", {})
    return {
        part: [
            _numbered({"text": words.text(row["text"])}, row["source"], entry, records)
            for row in claim.get(part, [])
        ]
        for part in rows.CLAIM
    }


def _line(
    row: Row, entry: Row, source: CatalogueSource, words: Translator, records: list[Row]
) -> Row:
    """A line of the entry's counter, with the figures in force last."""
    line = next(one for one in entry["counter"] if one["id"] == row["counter"])
    listed = rows.Sources(entry["sources"])
    figures = rows.amounts(entry.get("amounts", {}), source.all_parameters(), listed, words)
    text = PLACE.sub(lambda place: _last(figures, place[1]), words.text(line["show"]))
    return _numbered({**_stands(row), "text": text}, line["source"], entry, records)


def _last(figures: Mapping[str, list[Row]], name: str) -> str:
    return next(str(row["text"]) for row in reversed(figures[name]) if row["text"] is not None)


def _stands(row: Row) -> Row:
    return {name: row[name] for name in _STANDS if name in row}


def _sourced(row: Row, records: list[Row]) -> Row:
    held = rows.as_list(row["source"])
    rest = {name: value for name, value in row.items() if name != "source"}
    return {**rest, "said": [_at(one, records) for one in held], "verified": rows.bearing(held)}


def _numbered(row: Row, source: Any, entry: Row, records: list[Row]) -> Row:
    held = [entry["sources"][str(number)] for number in rows.as_list(source)]
    return _sourced({**row, "source": held}, records)


def _at(record: Row, records: list[Row]) -> int:
    kept = {name: record[name] for name in ("publisher", "title", "url", "official", "read")}
    if kept not in records:
        records.append(kept)
    return records.index(kept)
