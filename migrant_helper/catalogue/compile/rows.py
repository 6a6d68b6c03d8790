"""Turns the friendly rows of one scheme file into the plain ones every reader gets."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from migrant_helper.catalogue.grammar.conditions import Condition, with_leaves, with_uses
from migrant_helper.catalogue.words.amounts import amount
from migrant_helper.catalogue.words.translations import Translator

Row = dict[str, Any]
# What is told of a claim: which office takes it, who may file it, with which paper, how from afar.
CLAIM = ("offices", "who", "paper", "afar")
Numbers = int | list[int] | None


class Sources:
    """The sources of one scheme by number: its own, then those of the parameters it shows.
    A page without a date has "" as its date."""

    def __init__(self, own: Mapping[str, Row]) -> None:
        self.all: dict[str, Row] = {}
        for number, record in own.items():
            self.all[number] = _plain(record)

    def bear(self, source: Numbers) -> bool:
        """Whether these may decide without a word: one is official, or two are independent."""
        numbers = [str(number) for number in as_list(source)]
        return bearing([self.all[number] for number in numbers if number in self.all])

    def shared(self, source: Row | list[Row] | None) -> int | None:
        """The number given to a source that is written beside a parameter, or None."""
        first = source[0] if isinstance(source, list) else source
        if first is None:
            return None
        record = _plain(first)
        for number, known in self.all.items():
            if known["url"] == record["url"]:
                return int(number)
        new = max((int(number) for number in self.all), default=0) + 1
        self.all[str(new)] = record
        return new


def _plain(record: Row) -> Row:
    """A source as readers get it: what the watch looks for on its page is nothing to them."""
    kept = {name: value for name, value in record.items() if name != "passage"}
    return {**kept, "date": record["date"] or ""}


def as_list(source: Any) -> list[Any]:
    """A source as written: none, one or several."""
    if source is None:
        return []
    return list(source) if isinstance(source, list) else [source]


def bearing(records: Sequence[Row]) -> bool:
    """Whether these sources bear an answer alone: an official one, or pages of two publishers."""
    houses = {urlsplit(record["url"]).netloc.removeprefix("www.") for record in records}
    return any(record["official"] for record in records) or len(houses) > 1


def graded(leaf: Condition, source: Any, bears: bool) -> Condition:
    """A leaf with whether its source bears an answer alone, and "other" where it has one that does
    not: press, a firm or a charity.
    """
    grade = {"grade": "other"} if source is not None and not bears else {}
    return {**leaf, "source": source, "verified": bears, **grade}


def sourced(row: Row) -> Row:
    """The row with whether it is verified: it names a source."""
    return {**row, "verified": row["source"] is not None}


def condition(
    given: Condition, definitions: Mapping[str, Condition], row: Row, sources: Sources
) -> Condition:
    """Every leaf with `source` (the first of several) and `verified`; a leaf without them takes
    those of its row. A `use` with a source of its own is written out, its leaves resting on it.
    """

    def of_leaf(leaf: Condition) -> Condition:
        source = leaf.get("source", row["source"])
        first = next(iter(as_list(source)), None)
        return graded(leaf, first, sources.bear(source))

    return with_leaves(_written_out(given, definitions), of_leaf)


def _written_out(given: Condition, definitions: Mapping[str, Condition]) -> Condition:
    def write_out(use: Condition) -> Condition:
        if "source" not in use:
            return use
        plain = with_uses(definitions[use["use"]], lambda inner: definitions[inner["use"]])
        return with_leaves(plain, lambda leaf: {**leaf, "source": use["source"]})

    return with_uses(given, write_out)


def definition(given: Condition) -> Condition:
    """A shared condition: a leaf is verified when what stands beside it bears an answer alone."""

    def of_leaf(leaf: Condition) -> Condition:
        records = as_list(leaf.get("source"))
        grades = graded(leaf, records[0] if records else None, bearing(records))
        return {**grades, "source": None}

    return with_leaves(given, of_leaf)


def parameter(row: Row) -> Row:
    """A figure of the law, with `verified` false where its source does not bear an answer alone."""
    kept = {name: row[name] for name in ("from", "value", "source")}
    return kept if bearing(as_list(row["source"])) else {**kept, "verified": False}


def asking(given: Condition) -> Condition:
    """Of whom a fact is asked: our own sense of order, which needs no source."""
    return with_leaves(given, lambda leaf: {**leaf, "verified": True})


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
    text = None if value is None else amount(str(value), row["unit"], words.plural, words.lang)
    return {
        "from": row["from"],
        "text": text,
        **({"by": row["by"]} if "by" in row else {}),
        "source": row["source"],
        "verified": row["verified"],
    }
