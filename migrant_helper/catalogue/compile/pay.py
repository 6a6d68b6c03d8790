"""The law of pay and the lowest pay, as the diary reads them, in one language."""

from decimal import Decimal
from typing import Any

from migrant_helper.catalogue.compile import rows
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.words import texts
from migrant_helper.catalogue.words.amounts import amount
from migrant_helper.catalogue.words.translations import Translator

Row = dict[str, Any]
Law = dict[str, Any]
_PAISE = 100
_ENDS = " – "


def pay(source: CatalogueSource, words: Translator) -> dict[str, Law]:
    """By country {"lowest": rows with "day" and "month" in paise, "zones": {place: {zone: text}}, "rules", "cuts":
    rows with their texts filled, each with "verified" and "said": the number of its source in "sources"}."""
    return {country: _law(file.data, words) for country, file in source.pay.items()}


def _law(data: Row, words: Translator) -> Law:
    said = texts.replaced(data, texts.PAY, words.text)
    records: list[Row] = []
    zones: dict[str, dict[str, str]] = {}
    for row in said["zones"]:
        zones.setdefault(row["place"], {})[f"zone {row['zone']}"] = row["text"]
    return {
        "lowest": [_lowest(row, records) for row in said["lowest"] if row["source"] is not None],
        "zones": zones,
        "rules": [_rule(row, words, records) for row in said["rules"]],
        "cuts": [_sourced(row, records) for row in said["cuts"]],
        "sources": records,
    }


def _lowest(row: Row, records: list[Row]) -> Row:
    sums = {name: _paise(row[name]) for name in ("day", "month")}
    return _sourced({"zone": "", **row, **sums}, records)


def _rule(row: Row, words: Translator, records: list[Row]) -> Row:
    values = rows.as_list(row["value"])
    shown = _ENDS.join(amount(value, row["unit"], words.plural, words.lang) for value in values)
    numbers = [_number(value) for value in values]
    value = None if not numbers else numbers[0] if len(numbers) == 1 else numbers
    text = row["text"].replace("{value}", shown)
    return _sourced({**row, "value": value, "text": text}, records)


def _sourced(row: Row, records: list[Row]) -> Row:
    """The row with the numbers of its sources instead of these."""
    held = rows.as_list(row["source"])
    rest = {name: value for name, value in row.items() if name not in ("source", "unit")}
    return {**rest, "said": [_place(one, records) for one in held], "verified": rows.bearing(held)}


def _place(record: Row, records: list[Row]) -> int:
    kept = {name: record[name] for name in ("publisher", "title", "url", "official", "read")}
    one = {**kept, "date": record["date"] or ""}
    if one not in records:
        records.append(one)
    return records.index(one)


def _paise(figure: str | None) -> int | None:
    return None if figure is None else int(Decimal(figure) * _PAISE)


def _number(figure: str) -> float | int:
    whole = Decimal(figure)
    return int(whole) if whole == int(whole) else float(whole)
