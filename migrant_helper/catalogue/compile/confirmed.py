"""The catalogue as it stands while sources wait to be looked at again: see docs/decisions/0021."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile


def confirmed(source: CatalogueSource) -> CatalogueSource:
    """The same without the sources that confirm.yaml names: a row keeps the others that it has, and
    one that has no other says `null`, as if nobody had checked it."""
    doubted = {row["url"] for row in source.registries["confirm"].data}
    if not doubted:
        return source

    def left(files: dict[str, DataFile]) -> dict[str, DataFile]:
        return {name: replace(file, data=_left(file.data, doubted)) for name, file in files.items()}

    registries = {**left(source.registries), "confirm": source.registries["confirm"]}
    return replace(
        source,
        schemes=left(source.schemes),
        registries=registries,
        parameters=left(source.parameters),
        notices=left(source.notices),
        pay=left(source.pay),
        letters=left(source.letters),
        duties=left(source.duties),
    )


def _left(data: Any, doubted: Collection[str]) -> Any:
    """A data file without these: by number in an entry, by address where a source stands in full."""
    if not isinstance(data, dict) or "sources" not in data:
        return _without(data, doubted, set())
    listed = data["sources"]
    numbers = {int(number) for number, record in listed.items() if record["url"] in doubted}
    kept = {number: record for number, record in listed.items() if int(number) not in numbers}
    return {**_without(data, doubted, numbers), "sources": kept}


def _without(value: Any, doubted: Collection[str], numbers: Collection[int]) -> Any:
    if isinstance(value, list):
        return [_without(part, doubted, numbers) for part in value]
    if not isinstance(value, dict):
        return value
    return {
        name: _source(part, doubted, numbers)
        if name == "source"
        else _without(part, doubted, numbers)
        for name, part in value.items()
    }


def _source(given: Any, doubted: Collection[str], numbers: Collection[int]) -> Any:
    many = given if isinstance(given, list) else [given]
    kept = [
        one
        for one in many
        if not (one["url"] in doubted if isinstance(one, dict) else one in numbers)
    ]
    if len(kept) == len(many):
        return given
    return kept or None
