"""The duties of employers, as the employer's door reads them, in one language; and what a worker's card says of each
registration, in the words of the worker's entry."""

from typing import Any

from migrant_helper.catalogue.compile import rows
from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.words import texts
from migrant_helper.catalogue.words.amounts import amount
from migrant_helper.catalogue.words.translations import Translator

Row = dict[str, Any]
Law = dict[str, Any]
# Of a duty whose case names how many, the least number, as the name of a figure.
COUNTS = ("workers", "women", "others", "abroad")
_DAYS = {"days": 1, "working_days": 1, "weeks": 7}


def duties(source: CatalogueSource, words: Translator) -> dict[str, Law]:
    """By country {"duties": rows with their texts filled, each with "verified", "official" and "said" (the numbers of
    its sources in "sources"), "sources", "cards": what a card says of a registration, by entry}."""
    return {
        country: _Country(source, country, file, words).law()
        for country, file in source.duties.items()
    }


def codes(source: CatalogueSource) -> dict[str, Row]:
    """The codes by which a card names what can be registered: those of core/card/codes.py, of these entries alone."""
    handed = {
        row["feeds"]["entry"]
        for file in source.duties.values()
        for row in file.data["duties"]
        if row.get("feeds", {}).get("hand")
    }
    return {name: _codes(source.schemes[name].data) for name in sorted(handed)}


def _codes(entry: Row) -> Row:
    return {
        "code": entry["code"],
        "steps": {step["id"]: step["code"] for step in entry["steps"]},
        "deadlines": {},
    }


class _Country:
    """One country's table on its way."""

    def __init__(
        self, source: CatalogueSource, country: str, file: DataFile, words: Translator
    ) -> None:
        self.source, self.country, self.words = source, country, words
        self.data = texts.replaced(file.data, texts.DUTIES, words.text)
        self.records: list[Row] = []

    def law(self) -> Law:
        made = [self._duty(row) for row in self.data["duties"]]
        return {"duties": made, "sources": self.records, "cards": self._cards()}

    def _duty(self, row: Row) -> Row:
        figures = {name: self._figure(name) for name in self._named(row)}
        held = [self.data["sources"][str(number)] for number in rows.as_list(row["source"])]
        bears = rows.bearing(held) and all(figure["bears"] for figure in figures.values())
        said = held + [one for figure in figures.values() for one in figure["records"]]
        shown = {name: figure["text"] for name, figure in figures.items()} | self._least(row)
        feeds = row.get("feeds") or {}
        return {
            "id": row["id"],
            "kind": row["kind"],
            "from": row["from"],
            "until": row["until"],
            "for": row["for"],
            "when": self._when(row["when"], figures),
            "do": _filled(row["do"], shown),
            "to": _filled(row["to"], shown),
            "ask": _filled(row.get("ask") or "", shown),
            "form": row.get("form"),
            "web": row.get("web") or "",
            "law": row["law"],
            "hand": feeds["entry"] if feeds.get("hand") else "",
            "done": feeds.get("done") or [],
            "verified": bears,
            "official": any(one["official"] for one in said),
            "said": self._places(said),
        }

    def _named(self, row: Row) -> list[str]:
        """The figures that a duty shows or reckons with."""
        shown = "".join([row["do"], row["to"], row.get("ask") or ""])
        own = [name for name in self.data["amounts"] if f"{{{name}}}" in shown]
        when = [row["when"][key] for key in ("within", "after", "day") if key in row["when"]]
        return list(dict.fromkeys([*own, *when]))

    def _figure(self, name: str) -> Row:
        """{"text", "value", "unit", "records", "bears"} of a figure."""
        value, unit, records = held_figure(self.source, self.country, self.data, name)
        shown = amount(value, unit, self.words.plural, self.words.lang)
        bears = rows.bearing(records)
        return {"text": shown, "value": value, "unit": unit, "records": records, "bears": bears}

    def _least(self, row: Row) -> dict[str, str]:
        first = row["for"][0]
        return {name: str(first[name]) for name in COUNTS if name in first}

    def _when(self, when: Row, figures: dict[str, Row]) -> Row:
        within = figures[when["within"]] if "within" in when else None
        unit = within["unit"] if within else ""
        number = int(within["value"]) if within else 0
        before = int(figures[when["after"]]["value"]) if "after" in when else 0
        return {
            "kind": when["kind"],
            "days": number * _DAYS[unit] + before if unit in _DAYS else None,
            "months": number if unit == "months" else None,
            "day": int(figures[when["day"]]["value"]) if "day" in when else None,
            "dates": when.get("dates") or [],
            "time": within["text"] if within else "",
        }

    def _places(self, records: list[Row]) -> list[int]:
        found = []
        for record in records:
            kept = ("publisher", "title", "url", "official", "read")
            one = {**{name: record[name] for name in kept}, "date": record["date"] or ""}
            if one not in self.records:
                self.records.append(one)
            found.append(self.records.index(one))
        return list(dict.fromkeys(found))

    def _cards(self) -> dict[str, Row]:
        handed = [row["hand"] for row in map(self._bare, self.data["duties"]) if row["hand"]]
        return {name: self._card(self.source.schemes[name].data) for name in handed}

    def _bare(self, row: Row) -> Row:
        feeds = row.get("feeds") or {}
        return {"hand": feeds["entry"] if feeds.get("hand") else ""}

    def _card(self, entry: Row) -> Row:
        """A registration in the words that the worker's own pages have for it."""
        said = texts.replaced(entry, texts.SCHEME, self.words.text)
        return {"name": said["short"], "says": said["summary"], "move": said["portability"]["why"]}


def held_figure(
    source: CatalogueSource, country: str, data: Row, name: str
) -> tuple[str, str, list[Row]]:
    """The value, the unit and the sources of a figure of a country's duties, wherever it is held. Raises KeyError
    where it is not."""
    given = data["amounts"][name]
    if "parameter" in given:
        row = source.all_parameters()[given["parameter"]][-1]
        return str(row["value"]), row["unit"], rows.as_list(row["source"])
    if "rule" in given:
        rules = source.pay[country].data["rules"]
        fits = [one for one in rules if one["id"] == given["rule"] and one["place"] == country]
        row = next(one for one in fits if one["until"] is None)
        return str(row["value"]), row["unit"], rows.as_list(row["source"])
    if "entry" in given:
        entry = source.schemes[given["entry"]].data
        return _own(entry["amounts"][given["amount"]], entry["sources"])
    return _own(given, data["sources"])


def _own(given: Any, sources: Row) -> tuple[str, str, list[Row]]:
    row = given[-1] if isinstance(given, list) else given
    held = [sources[str(number)] for number in rows.as_list(row["source"])]
    return str(row["value"]), row["unit"], held


def _filled(text: str, shown: dict[str, str]) -> str:
    for name, figure in shown.items():
        text = text.replace(f"{{{name}}}", figure)
    return text
