"""Reads schemes/: strictly, every value typed by its field, every mistake with its place."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from migrant_helper.catalogue.grammar import (
    absent,
    addresses,
    asked,
    doubts,
    duties,
    forms,
    letters,
    money,
    notices,
    pay,
    places,
)
from migrant_helper.catalogue.yaml.shapes import Reading, Shape, read
from migrant_helper.catalogue.yaml.tree import Problem, UnreadableError, parse

REGISTRIES: dict[str, Shape] = {
    "facts": asked.FACTS,
    "ticks": asked.TICKS,
    "documents": forms.DOCUMENTS,
    "offices": forms.OFFICES,
    "helplines": forms.HELPLINES,
    "places": places.PLACES,
    "districts": forms.DISTRICTS,
    "addresses": addresses.ADDRESSES,
    "definitions": forms.DEFINITIONS,
    "retired": forms.RETIRED,
    "pictures": forms.PICTURES,
    "money-questions": money.QUESTIONS,
    "money-causes": money.CAUSES,
    "not-held": absent.NOT_HELD,
    "confirm": doubts.CONFIRM,
    "letter-fields": letters.FIELDS,
    "letter-words": letters.WORDS,
    "search": forms.SEARCH,
}
# Beside the words of a language: how it calls things.
GLOSSARY = "glossary.yaml"
_MAPS = ("definitions", "parameters", "districts", "pictures", "search")


@dataclass(frozen=True)
class DataFile:
    """One file as read: `data` typed by its form, `places` the line and column by dotted path."""

    file: str
    data: Any
    places: dict[str, tuple[int, int]] = field(default_factory=dict)

    def place(self, at: str) -> tuple[int, int]:
        """Line and column of `at`, or of the nearest part above it that has one."""
        while at and at not in self.places:
            at = at.rpartition(".")[0]
        return self.places.get(at, (1, 1))


@dataclass(frozen=True)
class CatalogueSource:
    """All files of schemes/, before compiling. `translations` is the folder of the po files; `notices`
    go by their file, `pay` and `duties` by their country, `letters` by their id."""

    schemes: dict[str, DataFile]
    registries: dict[str, DataFile]
    parameters: dict[str, DataFile]
    translations: Path | None = None
    problems: tuple[Problem, ...] = ()
    notices: dict[str, DataFile] = field(default_factory=dict)
    pay: dict[str, DataFile] = field(default_factory=dict)
    letters: dict[str, DataFile] = field(default_factory=dict)
    duties: dict[str, DataFile] = field(default_factory=dict)

    def registry(self, name: str) -> dict[str, Any]:
        """Items of `facts`, `ticks`, `documents`, `offices`, `helplines`, `places` or `retired` by id, in file order;
        of `definitions` the conditions by id, of `districts` those of a place by its code, of
        `search` the words for an entry by its id."""
        data = self.registries[name].data
        if name in _MAPS:
            return dict(data)
        return {item["code" if name == "places" else "id"]: item for item in data}

    def pictures(self, table: str) -> dict[str, Any]:
        """What stands for each item of a table of pictures.yaml; empty where that has no such table."""
        found: dict[str, Any] = self.registries["pictures"].data.get(table, {})
        return found

    def all_parameters(self) -> dict[str, list[dict[str, Any]]]:
        """The dated values of every country's parameters by id."""
        return {
            name: values for file in self.parameters.values() for name, values in file.data.items()
        }

    def countries(self) -> list[str]:
        """Countries that have a scheme, as places.yaml has them in order."""
        found = {file.data["jurisdiction"][:2] for file in self.schemes.values()}
        return [code for code in self.registry("places") if code in found]


def read_file(path: Path, shape: Shape, file: str) -> DataFile:
    """One file typed by `shape`. Raises UnreadableError with every mistake found in it."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        found = f"byte {error.start} that is not UTF-8"
        raise UnreadableError(
            [Problem(file, 1, 1, found, "UTF-8", "save the file as UTF-8")]
        ) from None
    return read_text(text, shape, file)


def read_text(text: str, shape: Shape, file: str) -> DataFile:
    """The same of a text, which messages call `file`."""
    reading = Reading(file)
    data = read(shape, parse(text, file), "", reading)
    if reading.problems:
        raise UnreadableError(reading.problems)
    return DataFile(file, data, reading.places)


def everything(schemes: Path, translations: Path | None = None) -> CatalogueSource:
    """All that can be read; files that cannot are left out and named in `problems`."""
    problems: list[Problem] = []
    found: dict[Path, DataFile] = {}
    for path in sorted(schemes.rglob("*.yaml")):
        try:
            found[path] = read_file(path, shape_of(path, schemes), shown(path, schemes))
        except UnreadableError as error:
            problems.extend(error.problems)
    registries = {
        name: found.pop(schemes / f"{name}.yaml", DataFile(f"schemes/{name}.yaml", _empty(name)))
        for name in REGISTRIES
    }
    parameters, wages, owed = (
        _by_country(found, name) for name in ("parameters.yaml", pay.FILE, duties.FILE)
    )
    lines = [found.pop(path) for path in list(found) if is_notice(path, schemes)]
    written = [found.pop(path) for path in list(found) if is_letter(path, schemes)]
    entries: dict[str, DataFile] = {}
    for file in found.values():
        first = entries.setdefault(file.data["id"], file)
        if first is not file:
            taken = f"{file.data['id']}, the id of {first.file}"
            where = (file.file, *file.place("id"))
            problems.append(Problem(*where, taken, "an id of its own", "name it by its path"))
    return CatalogueSource(
        entries,
        registries,
        parameters,
        translations,
        tuple(problems),
        {file.file: file for file in lines},
        wages,
        {file.data["id"]: file for file in written},
        owed,
    )


def _by_country(found: dict[Path, DataFile], name: str) -> dict[str, DataFile]:
    """Takes the files of that name out of those that were found: by country."""
    return {path.parent.name.upper(): found.pop(path) for path in list(found) if path.name == name}


def strictly(schemes: Path, translations: Path | None = None) -> CatalogueSource:
    """All files of `schemes`. Raises UnreadableError when any of them cannot be used."""
    source = everything(schemes, translations)
    if source.problems:
        raise UnreadableError(list(source.problems))
    return source


def shape_of(path: Path, schemes: Path) -> Shape:
    """The shape of the file at `path`, by its name and its place below `schemes`, or beside the words of a
    language."""
    if path.name == GLOSSARY:
        return forms.GLOSSARY
    if path.parent == schemes:
        return REGISTRIES.get(path.stem, forms.SCHEME)
    if is_notice(path, schemes):
        return notices.NOTICE
    if is_letter(path, schemes):
        return letters.LETTER
    named: dict[str, Shape] = {
        "parameters.yaml": forms.PARAMETERS,
        pay.FILE: pay.PAY,
        duties.FILE: duties.DUTIES,
    }
    return named.get(path.name, forms.SCHEME)


def is_notice(path: Path, schemes: Path) -> bool:
    """Whether the file at `path` holds a notice."""
    return path.parent == schemes / notices.FOLDER


def is_letter(path: Path, schemes: Path) -> bool:
    """Whether the file at `path` holds a letter."""
    return path.parent == schemes / letters.FOLDER


def shown(path: Path, schemes: Path) -> str:
    """How messages call the file at `path`: "schemes/in/onorc.yaml", "translations/hi/glossary.yaml"."""
    if path.name == GLOSSARY:
        return f"translations/{path.parent.name}/{path.name}"
    return f"schemes/{path.relative_to(schemes).as_posix()}"


def _empty(name: str) -> Any:
    return {} if name in _MAPS else []
