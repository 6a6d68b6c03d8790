"""Turns the friendly rows of one scheme file into the plain ones every reader gets."""

from collections.abc import Mapping
from typing import Any

from migrant_helper.catalogue.grammar.conditions import Condition, with_leaves, with_uses
from migrant_helper.catalogue.words.amounts import amount
from migrant_helper.catalogue.words.translations import Translator

Row = dict[str, Any]


class Sources:
    """The sources of one scheme by number: its own, then those of the parameters it shows.
    A page without a date has "" as its date."""

    def __init__(self, own: Mapping[str, Row]) -> None:
        self.all: dict[str, Row] = {}
        for number, record in own.items():
            self.all[number] = {**record, "date": record["date"] or ""}

    def shared(self, source: Row | list[Row] | None) -> int | None:
        """The number given to a source that is written beside a parameter, or None."""
        first = source[0] if isinstance(source, list) else source
        if first is None:
            return None
        record = {**first, "date": first["date"] or ""}
        for number, known in self.all.items():
            if known["url"] == record["url"]:
                return int(number)
        new = max((int(number) for number in self.all), default=0) + 1
        self.all[str(new)] = record
        return new


def sourced(row: Row) -> Row:
    """The row with whether it is verified: it names a source."""
    return {**row, "verified": row["source"] is not None}


def condition(given: Condition, definitions: Mapping[str, Condition], row: Row) -> Condition:
    """Every leaf with `source` and `verified`; a leaf without them takes those of its row.
    A `use` with a source of its own is written out, its leaves resting on that source."""
    return with_leaves(
        _written_out(given, definitions),
        lambda leaf: sourced(_single({"source": row["source"], **leaf})),
    )


def _single(leaf: Condition) -> Condition:
    """The engines know one source a leaf: the first of several."""
    source = leaf["source"]
    return {**leaf, "source": source[0] if isinstance(source, list) else source}


def _written_out(given: Condition, definitions: Mapping[str, Condition]) -> Condition:
    def write_out(use: Condition) -> Condition:
        if "source" not in use:
            return use
        plain = with_uses(definitions[use["use"]], lambda inner: definitions[inner["use"]])
        return with_leaves(plain, lambda leaf: {**leaf, "source": use["source"]})

    return with_uses(given, write_out)


def definition(given: Condition) -> Condition:
    """A shared condition: a leaf is verified when a source stands beside it."""
    return with_leaves(
        given,
        lambda leaf: {**leaf, "source": None, "verified": bool(leaf.get("source"))},
    )


def amounts(
    given: Mapping[str, Any],
    parameters: Mapping[str, list[Row]],
    sources: Sources,
    words: Translator,
) -> dict[str, list[Row]]:
    """Every amount as a list of dated texts, oldest first; text None where the figure ended."""
    return {
        name: [_dated(row, words) for row in _amount_rows(value, parameters, sources)]
        for name, value in given.items()
    }


def _amount_rows(
    value: Row | list[Row], parameters: Mapping[str, list[Row]], sources: Sources
) -> list[Row]:
    if isinstance(value, list):
        return [sourced(row) for row in value]
    if "parameter" not in value:
        return [sourced({"from": None, **value})]
    return [
        {**row, "source": key, "verified": key is not None}
        for row in parameters[value["parameter"]]
        for key in [sources.shared(row["source"])]
    ]


def _dated(row: Row, words: Translator) -> Row:
    value = row["value"]
    text = None if value is None else amount(str(value), row["unit"], words.plural)
    return {
        "from": row["from"],
        "text": text,
        "source": row["source"],
        "verified": row["verified"],
    }
