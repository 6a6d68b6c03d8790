"""A catalogue without the record of where its lines come from: what the pages read, on the server
as on the phone. The record lies apart, with the server alone: docs/decisions/0007."""

from collections.abc import Container, Iterable
from string import ascii_lowercase
from typing import Any

from migrant_helper.core.entry.counter import line_of
from migrant_helper.core.words.texts import PLACE

Json = dict[str, Any]
RECORD = ("authority", "law", "web", "check_again", "confidence", "watch", "changed")
OF_AN_AMOUNT = ("from", "by", "text")
OF_A_LAPSE = ("text", "see", "revive", "meanwhile", "source", "verified")
OF_A_PARAMETER = ("from", "value", "verified")
ENGLISH = "en"
_MADE_FROM = ("built", "hash")
_OF_A_RECORD = ("id", "name", "lang", "checked", "sources", *RECORD)


def office_words(catalogues: Iterable[Json]) -> dict[str, dict[str, str]]:
    """The lines to show in the languages of offices, by language and then by line: what no page in
    another place needs, and so no part of a catalogue (docs/decisions/0023). `catalogues` are those in English;
    an English line stands here where each of the other languages has it and no amount is put into it."""
    found: dict[str, dict[str, str]] = {}
    english: dict[str, str] = {}
    for one in catalogues:
        for scheme in one["schemes"]:
            for row in scheme.get("counter", ()):
                english[line_of(scheme, row)] = row["show"]
                for lang, text in row.get("show_in", {}).items():
                    found.setdefault(lang, {})[line_of(scheme, row)] = text
    every = [line for line in english if all(line in lines for lines in found.values())]
    plain = {line: english[line] for line in every if not PLACE.search(english[line])}
    return dict(sorted({**found, ENGLISH: plain}.items()))


def publishers(catalogues: Iterable[Json]) -> dict[str, dict[str, dict[str, str]]]:
    """Who published the sources of each entry and in which year, and the day they were last read, by its id and
    their numbers: of no language, and shown on the page of an entry alone (docs/decisions/0072, 0076)."""
    schemes = [scheme for one in catalogues for scheme in one["schemes"]]
    return {
        scheme["id"]: {number: _published(row) for number, row in _by_number(scheme)}
        for scheme in sorted(schemes, key=lambda one: str(one["id"]))
    }


def slim(catalogue: Json, apart: Container[str] = ()) -> Json:
    """The catalogue without the English of the lines that lie `apart` (see `office_words`), with, of each
    source, whether it is official; of each parameter the days and values; of each amount the days and texts that
    it has; and of each entry all but RECORD, that nobody reviewed it, and a local name in the language of the
    others. Amounts are called a, b, c."""
    kept = {name: part for name, part in catalogue.items() if name not in _MADE_FROM}
    parameters = {
        name: [_only(row, OF_A_PARAMETER) for row in rows]
        for name, rows in catalogue["parameters"].items()
    }
    return {
        **kept,
        "parameters": parameters,
        "schemes": [_entry(one, apart) for one in kept["schemes"]],
    }


def records(catalogue: Json) -> list[Json]:
    """Of each entry what its record says, the sources whole."""
    return [_only(scheme, _OF_A_RECORD) for scheme in catalogue["schemes"]]


def _entry(scheme: Json, apart: Container[str]) -> Json:
    kept = {name: part for name, part in scheme.items() if name not in RECORD}
    if "counter" in kept:
        kept["counter"] = [_line(scheme, row, apart) for row in kept["counter"]]
    if "lapses" in kept:
        kept["lapses"] = [_only(row, OF_A_LAPSE) for row in kept["lapses"]]
    if not scheme["reviewed"]:
        del kept["reviewed"]
    if scheme.get("local", {}).get("lang") == scheme["lang"]:
        del kept["local"]
    sources = {number: {"official": row["official"]} for number, row in _by_number(scheme)}
    return _renamed({**kept, "sources": sources})


def _by_number(scheme: Json) -> list[tuple[str, Json]]:
    """A phone has sources by their numbers, in whatever order they were written down."""
    return sorted(scheme["sources"].items(), key=lambda one: int(one[0]))


def _published(row: Json) -> dict[str, str]:
    return {"publisher": row["publisher"], "year": (row["date"] or "")[:4], "read": row["read"]}


def _renamed(scheme: Json) -> Json:
    """The scheme with short names of its amounts, which nobody reads, in its texts and fees too."""
    short = dict(zip(scheme["amounts"], ascii_lowercase, strict=False))
    if len(short) < len(scheme["amounts"]):
        raise ValueError(f"{scheme['id']} has more than {len(ascii_lowercase)} amounts")
    amounts = {
        short[name]: [_only(row, [part for part in OF_AN_AMOUNT if row.get(part)]) for row in rows]
        for name, rows in scheme["amounts"].items()
    }
    steps = [{**step, "fee": short.get(step["fee"], step["fee"])} for step in scheme["steps"]]
    return {**_placed({**scheme, "steps": steps}, short), "amounts": amounts}


def _placed(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _placed(part, names) for key, part in value.items()}
    if isinstance(value, list):
        return [_placed(part, names) for part in value]
    if isinstance(value, str):
        return PLACE.sub(lambda place: f"{{{names.get(place[1], place[1])}}}", value)
    return value


def _only(row: Json, names: Iterable[str]) -> Json:
    return {name: row[name] for name in names if name in row}


def _line(scheme: Json, row: Json, apart: Container[str]) -> Json:
    left_out = ("show_in", "english") if line_of(scheme, row) in apart else ("show_in",)
    return {key: value for key, value in row.items() if key not in left_out}
