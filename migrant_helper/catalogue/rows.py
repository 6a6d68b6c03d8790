"""Turns the friendly rows of one scheme file into the plain ones every reader gets."""

from collections.abc import Mapping
from typing import Any

from migrant_helper.catalogue.amounts import amount
from migrant_helper.catalogue.conditions import Condition, with_leaves, with_uses
from migrant_helper.catalogue.translations import Translator

Row = dict[str, Any]


class Sources:
    """The sources of one scheme: its own by number, those of parameters by a key "p1", "p2"."""

    def __init__(self, own: Mapping[str, Row]) -> None:
        self.all: dict[str, Row] = dict(own)

    def shared(self, source: Row | list[Row] | None) -> str | None:
        """The key of a source written beside a parameter or in a definition, or None."""
        first = source[0] if isinstance(source, list) else source
        if first is None:
            return None
        for key, known in self.all.items():
            if known == first:
                return key
        key = f"p{len(self.all) + 1}"
        self.all[key] = first
        return key


def sourced(row: Row) -> Row:
    """The row with one source (the first of several) and whether it is verified."""
    source = row["source"]
    first = source[0] if isinstance(source, list) else source
    return {**row, "source": first, "verified": first is not None}


def condition(given: Condition, definitions: Mapping[str, Condition], row: Row) -> Condition:
    """Every leaf with `source` and `verified`; a leaf without them takes those of its row.
    A `use` with a source of its own is written out, its leaves resting on that source."""
    return with_leaves(
        _written_out(given, definitions),
        lambda leaf: sourced({"source": row["source"], **leaf}),
    )


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
    kept = {name: row[name] for name in ("from", "source", "verified")}
    return {**kept, "text": text}
