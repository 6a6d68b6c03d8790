"""What commands about one person read of the data files: as the build left it compiled, while the data and the
code that compiles them are as they were then; else compiled anew.

Reading every file and compiling one country takes over two seconds, what the build left a tenth of one."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from migrant_helper import paths

Json = dict[str, Any]
FOLDER = "compiled"
DATA = (".yaml", ".json", ".po")
CODE = ("catalogue", "core", "pages")


def catalogue(country: str, lang: str) -> Json:
    """As `load.catalogue`: read it, never change it. Raises KeyError for a country or language that is not
    held, UnreadableError when a file cannot be read."""
    if _is_fresh():
        if country not in countries() or lang not in languages():
            raise KeyError((country, lang))
        return _left(f"{country}.{lang}", paths.BUILD)
    from migrant_helper.catalogue import load  # noqa: PLC0415 - what is fresh needs none of it

    return load.catalogue(country, lang)


def countries() -> list[str]:
    """As `load.countries`."""
    held: list[str] = _told()["countries"]
    return held


def languages() -> list[str]:
    """As `load.languages`."""
    held: list[str] = _told()["languages"]
    return held


def declared_facts() -> Json:
    """Every declared fact, of whatever country, by its name."""
    held: Json = _told()["facts"]
    return held


def held_places() -> Json:
    """As `load.held_places`."""
    held: Json = _told()["places"]
    return held


def compiled() -> Json:
    """All that the build leaves, by the name of its file: compiled now. `mark` is what it was compiled from."""
    from migrant_helper.catalogue import load  # noqa: PLC0415 - what is fresh needs none of it

    whole = {
        f"{country}.{lang}": load.catalogue(country, lang)
        for country in load.countries()
        for lang in load.languages()
    }
    mark = mark_of(paths.SCHEMES, paths.TRANSLATIONS, paths.PACKAGE)
    return {**whole, "told": _anew(), "mark": mark}


def mark_of(schemes: Path, translations: Path, package: Path) -> str:
    """The SHA-256, in hex, of the names and bytes of the data files and of the code that compiles them."""
    data = [
        file
        for folder in (schemes, translations)
        for file in sorted(folder.rglob("*"))
        if file.suffix in DATA
    ]
    code = [file for folder in CODE for file in sorted((package / folder).rglob("*.py"))]
    mark = hashlib.sha256()
    for file in (*data, *code):
        mark.update(f"\0{file.name}\0".encode() + file.read_bytes())
    return mark.hexdigest()


def _told() -> Json:
    return _left("told", paths.BUILD) if _is_fresh() else _anew()


def _anew() -> Json:
    from migrant_helper.catalogue import load  # noqa: PLC0415 - what is fresh needs none of it

    return {
        "countries": load.countries(),
        "languages": load.languages(),
        "facts": load.source().registry("facts"),
        "places": load.held_places(),
    }


def _is_fresh() -> bool:
    return _fresh(paths.BUILD, paths.SCHEMES, paths.TRANSLATIONS, paths.PACKAGE)


@cache
def _fresh(build: Path, schemes: Path, translations: Path, package: Path) -> bool:
    left = build / FOLDER / "mark.json"
    return left.is_file() and json.loads(left.read_bytes()) == mark_of(
        schemes, translations, package
    )


@cache
def _left(name: str, build: Path) -> Json:
    left: Json = json.loads((build / FOLDER / f"{name}.json").read_bytes())
    return left
