"""Every page that the catalogue cites, with the rows that rest on it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from migrant_helper.catalogue.compile.rows import as_list
from migrant_helper.catalogue.grammar.doubts import records
from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.watch.words import fingerprint
from migrant_helper.core.words.texts import PLACE

# What a row says for machines: no page holds it.
_OURS = ("source", "id", "code", "show_in", "lead_days", "when", "who", "where", "office", "from")


@dataclass
class Cited:
    """A page by its address, where it is cited, what its rows say, and the passages that an editor
    named ("first words … last words")."""

    url: str
    entries: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    passages: list[str] = field(default_factory=list)

    @property
    def needs(self) -> str:
        """A hash of all that rests on the page: what is chosen on it is chosen for this."""
        return fingerprint([*sorted(self.rows), *sorted(self.passages)])


def cited(source: CatalogueSource) -> dict[str, Cited]:
    """All of them by address, sorted."""
    found: dict[str, Cited] = {}
    registries = [file for name, file in source.registries.items() if name != "confirm"]
    apart = (source.notices, source.pay, source.letters, source.duties)
    own = (source.schemes, source.parameters, *apart)
    for file in (*registries, *(file for group in own for file in group.values())):
        for record in records(file.data):
            one = found.setdefault(record["url"], Cited(record["url"]))
            if file.file not in one.entries:
                one.entries.append(file.file)
            if record.get("passage", "") not in ("", *one.passages):
                one.passages.append(record["passage"])
        for url, row in _rows(file):
            found[url].rows.append(row)
    return dict(sorted(found.items()))


def _rows(file: DataFile) -> Iterator[tuple[str, str]]:
    """Each row as one text, with every address it rests on."""
    data = file.data
    own = data.get("sources", {}) if isinstance(data, dict) else {}
    figures = data.get("amounts", {}) if own else {}
    for row in _sourced(data):
        text = PLACE.sub(lambda place: _figure(figures.get(place[1])), " ".join(_said(row)))
        for one in as_list(row["source"]):
            record = one if isinstance(one, dict) else own[str(one)]
            yield record["url"], text


def _sourced(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for part in data:
            yield from _sourced(part)
    elif isinstance(data, dict):
        if "source" in data:
            yield data
        for part in data.values():
            yield from _sourced(part)


def _said(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from () if name in _OURS else _said(part)
    elif isinstance(value, list):
        for part in value:
            yield from _said(part)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def _figure(amount: Any) -> str:
    return " ".join(str(row["value"]) for row in as_list(amount) if row.get("value") is not None)
