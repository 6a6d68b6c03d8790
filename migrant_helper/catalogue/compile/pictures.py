"""Puts the pictures of schemes/pictures.yaml on the rows of a compiled catalogue."""

from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource

Row = dict[str, Any]


def of_item(source: CatalogueSource, registry: str, item: str) -> Row:
    """`{"picture": name}` for a document or an office; empty where it has none."""
    return _named(source.pictures(registry).get(item))


def of_scheme(source: CatalogueSource, scheme: Row) -> Row:
    """The same for an entry: its own picture, or that of its kind."""
    of_kind = source.pictures("kinds").get(scheme["kind"])
    return _named(source.pictures("entries").get(scheme["id"], of_kind))


def of_fact(source: CatalogueSource, fact: Row) -> Row:
    """`{"pictures": {value: name}}` for a fact whose answers have pictures, in the order of its
    values; else empty."""
    pictures = source.pictures("choices").get(fact["id"])
    if pictures is None:
        return {}
    return {"pictures": {value: pictures[value] for value in fact["values"] if value in pictures}}


def _named(picture: str | None) -> Row:
    return {} if picture is None else {"picture": picture}
