"""Counts of the catalogue: by country, kind, confidence and language, what is verified, and by whom.
A source that waits to be looked at again counts as none."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from babel.messages.catalog import Message

from migrant_helper.catalogue.compile.confirmed import confirmed
from migrant_helper.catalogue.compile.rows import as_list
from migrant_helper.catalogue.grammar.conditions import leaves
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.strings.entries import template
from migrant_helper.catalogue.words import translations

ROWS = ("gives", "documents", "steps", "deadlines", "status")
GRADES = ("official", "other", "none")


def stats(source: CatalogueSource) -> dict[str, Any]:
    """{"schemes", "countries", "kinds", "confidence": counts by word, "rows": {row kind:
    {"all", "verified"}}, "grades": {country or entry: rows by "official", "other" (press, a firm, a
    charity) and "none"}, "duties": the same of the
    duties of employers by country, "languages": {lang: {"texts", "translated", "fuzzy", "reviewed"}}}."""
    schemes = [file.data for file in confirmed(source).schemes.values()]
    return {
        "schemes": len(schemes),
        "countries": _counted(data["jurisdiction"][:2] for data in schemes),
        "kinds": _counted(data["kind"] for data in schemes),
        "confidence": _counted(data["confidence"] for data in schemes),
        "rows": _rows(schemes),
        "grades": _grades(schemes),
        "duties": _duties(source),
        "languages": _languages(source),
    }


BEGINS = "<!-- counted by `migrant-helper catalogue stats --readme` -->\n"
ENDS = "<!-- end of what is counted -->\n"


def table(source: CatalogueSource) -> str:
    """Rows by grade and country, with their shares, as a table of Markdown."""
    found, places = stats(source), source.registry("places")
    rows = [
        _line(places[code]["name"], found["countries"][code], found["grades"][code])
        for code in found["countries"]
    ]
    both = {
        grade: sum(found["grades"][code][grade] for code in found["countries"]) for grade in GRADES
    }
    return "".join(
        [
            "| | entries | rows | official | press, a firm or a charity | nobody |\n",
            "| --- | --- | --- | --- | --- | --- |\n",
            *rows,
            _line("all", found["schemes"], both),
        ]
    )


def _line(name: str, entries: int, grades: dict[str, int]) -> str:
    rows = sum(grades.values())
    shares = " | ".join(
        f"{grades[grade]:,} ({100 * grades[grade] / max(rows, 1):.1f} %)" for grade in GRADES
    )
    return f"| {name} | {entries} | {rows:,} | {shares} |\n"


def with_table(text: str, made: str) -> str:
    """A text with the table between its two marks. Raises ValueError where they are not."""
    before, first, rest = text.partition(BEGINS)
    _, last, after = rest.partition(ENDS)
    if not (first and last):
        raise ValueError(f"no {BEGINS.strip()} and {ENDS.strip()}")
    return f"{before}{BEGINS}{made}{ENDS}{after}"


def _duties(source: CatalogueSource) -> dict[str, dict[str, int]]:
    found = {}
    for country, file in confirmed(source).duties.items():
        count = Counter(_grade_in(file.data)(row["source"]) for row in file.data["duties"])
        found[country] = {grade: count[grade] for grade in GRADES}
    return found


def _counted(words: Any) -> dict[str, int]:
    return dict(sorted(Counter(words).items()))


def _rows(schemes: list[dict[str, Any]]) -> dict[str, dict[str, int]]:
    counted = {name: [row for data in schemes for row in data.get(name, [])] for name in ROWS}
    counted["conditions"] = [leaf for data in schemes for _, leaf in leaves(data["rule"])]
    return {
        name: {"all": len(rows), "verified": sum(row["source"] is not None for row in rows)}
        for name, rows in counted.items()
    }


def _grades(schemes: list[dict[str, Any]]) -> dict[str, dict[str, int]]:
    """Rows by grade, of each country first and then of each entry."""
    entries = {data["id"]: Counter(map(_grade_in(data), _sources_of(data))) for data in schemes}
    countries: dict[str, Counter[str]] = {}
    for data in schemes:
        countries.setdefault(data["jurisdiction"][:2], Counter()).update(entries[data["id"]])
    found = {**dict(sorted(countries.items())), **dict(sorted(entries.items()))}
    return {name: {grade: count[grade] for grade in GRADES} for name, count in found.items()}


def _grade_in(data: dict[str, Any]) -> Any:
    def grade(source: Any) -> str:
        named = [data["sources"][str(number)] for number in as_list(source)]
        if any(one["official"] for one in named):
            return "official"
        return "other" if named else "none"

    return grade


def _sources_of(data: Any) -> Iterator[Any]:
    """The source of every row of an entry, wherever it stands. A figure that is a parameter has
    none of its own."""
    if isinstance(data, list):
        for part in data:
            yield from _sources_of(part)
    elif isinstance(data, dict):
        if "source" in data:
            yield data["source"]
        for part in data.values():
            yield from _sources_of(part)


def _languages(source: CatalogueSource) -> dict[str, dict[str, int]]:
    wanted = [message.id for message in template(source) if message.id]
    counts = {}
    for lang in translations.LANGUAGES[1:]:
        catalog = translations.read(source.translations, lang)
        found = [catalog.get(_key(one)) if catalog else None for one in wanted]
        held: list[Message] = [message for message in found if message is not None]
        counts[lang] = {
            "texts": len(wanted),
            "translated": sum(map(translations.is_translated, held)),
            "fuzzy": sum(message.fuzzy for message in held),
            "reviewed": sum(map(translations.is_reviewed, held)),
        }
    return counts


def _key(message_id: Any) -> str:
    return message_id if isinstance(message_id, str) else message_id[0]
