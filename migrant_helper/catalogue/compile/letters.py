"""The letters to offices in one language: what they ask for and say, the law's words from their entries."""

import re
from collections.abc import Mapping
from typing import Any

from migrant_helper.catalogue.compile import rows
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.words import texts
from migrant_helper.catalogue.words.amounts import amount
from migrant_helper.catalogue.words.translations import LANGUAGES, SOURCE_LANGUAGE, Translator
from migrant_helper.core.words.texts import PLACE

Row = dict[str, Any]
_STANDS = ("needs", "lacks", "is", "isnt", "when", "of")
# A letter to whoever owes: no office takes it.
DEMAND = "demand"
# What an amount of the entry says of a day: longer ago than it, or less long.
_TIMES = ("over", "under")


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
        "said": {code: words.text(label) for code, label in row.get("said", {}).items()},
    }


def _letter(data: Row, source: CatalogueSource, words: Translator, records: list[Row]) -> Row:
    said = texts.replaced(data, texts.LETTER, words.text)
    entry = source.schemes[data["entry"]].data if data["entry"] else {}
    papers = source.registry("documents")
    own = _Own(entry, data.get("amounts", {}), source, words, records)
    return {
        **{name: said[name] for name in ("id", "kind", "country", "title", "subject", "at")},
        "diary": data.get("diary", False),
        "note": said.get("note", ""),
        "to": [own.row(row) for row in said["to"]],
        "fields": data["fields"],
        "parties": [own.timed(row) for row in said["parties"]],
        "paragraphs": [own.row(row) for row in said["paragraphs"]],
        "law": [own.row(row, "show") for row in said["law"]],
        "notes": [own.row(row, "exception") for row in said.get("notes", [])],
        "enclosures": [
            {**own.stands(row), "text": words.text(papers[row["document"]]["short"])}
            for row in data["enclosures"]
        ],
        "rights": [own.row(row) for row in said.get("rights", [])],
        "form": data["form"],
        "claim": {part: [] for part in rows.CLAIM} if data["kind"] == DEMAND else own.claim(),
    }


class _Own:
    """The rows of a letter, with what they take from its entry: words, sources, and figures in force last."""

    def __init__(
        self, entry: Row, own: Row, source: CatalogueSource, words: Translator, records: list[Row]
    ) -> None:
        self.entry, self.words, self.records = entry, words, records
        amounts = entry.get("amounts", {})
        listed = rows.Sources(entry.get("sources", {}))
        held = rows.amounts(amounts, source.all_parameters(), listed, words)
        mine = {
            name: [{"text": amount(str(row["value"]), row["unit"], words.plural, words.lang)}]
            for name, row in own.items()
        }
        self.figures: Mapping[str, list[Row]] = {**held, **mine}

    def row(self, row: Row, part: str = "") -> Row:
        """A row with its own words, with those of the `part` of a line of the entry's counter, or of a deadline."""
        if "counter" in row:
            return self._named(row, "counter", (part,))
        if "deadline" in row:
            return self._named(row, "deadline", ("text", "late"))
        return _sourced({**self.timed(row), "text": self._with_figures(row["text"])}, self.records)

    def claim(self) -> Row:
        """Which office takes it, who may file it, with which paper, how from afar; nothing of an entry without it."""
        claim = self.entry.get("claim", {})
        return {
            part: [
                self._numbered({"text": self._filled(row["text"])}, row["source"])
                for row in claim.get(part, [])
            ]
            for part in rows.CLAIM
        }

    def stands(self, row: Row) -> Row:
        """When a row stands."""
        return {name: value for name, value in self.timed(row).items() if name in _STANDS}

    def timed(self, row: Row) -> Row:
        """A row whose times are the entry's: {"value", "unit"}."""
        if "when" not in row:
            return row
        amounts = self.entry.get("amounts", {})

        def span(name: str, value: str) -> Any:
            found = amounts[value] if name in _TIMES else None
            return value if found is None else {"value": int(found["value"]), "unit": found["unit"]}

        when = {
            field: {name: span(name, value) for name, value in lies.items()}
            for field, lies in row["when"].items()
        }
        return {**row, "when": when}

    def _named(self, row: Row, key: str, parts: tuple[str, ...]) -> Row:
        listed = self.entry["counter" if key == "counter" else "deadlines"]
        line = next(one for one in listed if one["id"] == row[key])
        text = " ".join(self._filled(line[part]) for part in parts)
        return self._numbered({**self.stands(row), "text": text}, line["source"])

    def _filled(self, text: str) -> str:
        return self._with_figures(self.words.text(text))

    def _with_figures(self, said: str) -> str:
        """A text in its language with its figures; what somebody fills in stays a slot."""

        def told(place: re.Match[str]) -> str:
            return _last(self.figures, place[1]) if place[1] in self.figures else place[0]

        return PLACE.sub(told, said)

    def _numbered(self, row: Row, source: Any) -> Row:
        held = [self.entry["sources"][str(number)] for number in rows.as_list(source)]
        return _sourced({**row, "source": held}, self.records)


def _last(figures: Mapping[str, list[Row]], name: str) -> str:
    return next(str(row["text"]) for row in reversed(figures[name]) if row["text"] is not None)


def _sourced(row: Row, records: list[Row]) -> Row:
    held = rows.as_list(row["source"])
    rest = {name: value for name, value in row.items() if name != "source"}
    return {**rest, "said": [_at(one, records) for one in held], "verified": rows.bearing(held)}


def _at(record: Row, records: list[Row]) -> int:
    kept = {name: record[name] for name in ("publisher", "title", "url", "official", "read")}
    if kept not in records:
        records.append(kept)
    return records.index(kept)
