"""What the rows of the entries say in figures and names, whoever asks: what was approved stands in the files
beside it. Sentences are not there: a reviewer and a translator read them.

After a change that was meant: `python -m tests.cases.approved.told`, and read the difference line by line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from migrant_helper import paths
from migrant_helper.catalogue import load
from migrant_helper.catalogue.grammar.read import strictly

HERE = Path(__file__).parent
SHARED = "shared"
Row = dict[str, Any]
# What all countries share: numbers to call, whose work a cause is, what offices read, what is not held.
REGISTRIES = {
    "helplines": ("number", "country", "place", "absent"),
    "money-causes": ("who",),
    "not-held": ("kind", "ways", "who", "troubles", "citizens"),
    "places": ("offices", "zone", "was"),
}
# By the part of an entry what a row of it says.
PARTS = {
    "status": ("is", "from"),
    "documents": ("id", "need", "group"),
    "steps": ("id", "when", "who", "where", "fee", "haste"),
    "deadlines": ("id", "date", "lead_days", "when"),
    "lapses": ("id", "by", "deadline"),
    "counter": ("id", "office"),
}


def lines(name: str) -> list[str]:
    """A line for each row of the entries of a country, or of what is shared."""
    if name == SHARED:
        return list(_shared())
    catalogue = load.catalogue(name, "en")
    figures = [
        told(figure, row, ("value", "from"))
        for figure, rows in catalogue["parameters"].items()
        for row in rows
    ]
    return [*figures, *(line for scheme in catalogue["schemes"] for line in _entry(scheme))]


def _entry(scheme: Row) -> Iterator[str]:
    name = scheme["id"]
    calls = [one["number"] for one in scheme["helplines"]]
    way = scheme["money"]["way"] if "money" in scheme else None
    more = {"moves": scheme["portability"]["within_country"], "money": way, "calls": calls}
    yield told(name, scheme, ("kind", "matters", "sensitive", "first_for", "makes"), **more)
    for amount, rows in scheme["amounts"].items():
        yield from (told(f"{name} {amount}", row, ("text", "from", "by")) for row in rows)
    for part, names in PARTS.items():
        for row in scheme.get(part, ()):
            call = {"call": row["helpline"]["number"]} if "helpline" in row else {}
            yield told(f"{name} {part}", row, names, **call)
    for row in scheme["portability"].get("outcomes", ()):
        yield told(f"{name} outcomes", row, ("is",))


def _shared() -> Iterator[str]:
    source = strictly(paths.SCHEMES)
    for name, parts in REGISTRIES.items():
        yield from (told(f"{name} {key}", row, parts) for key, row in source.registry(name).items())
    doors = source.registries["addresses"].data
    yield from (told("addresses", row, ("place", "office", "phone")) for row in doors)


def told(what: str, row: Row, names: tuple[str, ...], **more: Any) -> str:
    said = {name: row[name] for name in names if name in row}
    return f"{what} {json.dumps({**said, **more}, ensure_ascii=False)}"


def file_of(name: str) -> Path:
    return HERE / f"{name}.rows.txt"


def write() -> None:
    """Approves what the rows say now."""
    for name in (*load.countries(), SHARED):
        file_of(name).write_text("".join(f"{line}\n" for line in lines(name)), "utf-8")
