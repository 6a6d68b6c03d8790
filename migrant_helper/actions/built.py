"""A country's catalogue whole, with every state, as the build in a folder has it."""

import json
from pathlib import Path
from typing import Any

from migrant_helper.pages.parts.page import Catalogue
from migrant_helper.pages.parts.states import joined

VERSIONS = "versions.json"


def catalogues(folder: Path, lang: str) -> list[Catalogue]:
    """Those of all countries in a language. Raises OSError, ValueError and KeyError where no build can be read."""
    versions = _read(folder / VERSIONS)
    return [_whole(folder, versions["bundles"], one, lang) for one in versions["countries"]]


def catalogue(folder: Path, country: str, lang: str) -> Catalogue:
    """That of one country; raises as `catalogues`."""
    return _whole(folder, _read(folder / VERSIONS)["bundles"], country, lang)


def _whole(folder: Path, bundles: dict[str, str], country: str, lang: str) -> Catalogue:
    def read(name: str) -> Catalogue:
        found: Catalogue = _read(folder / bundles[f"{name}.{lang}"].removeprefix("/"))
        return found

    central = read(country)
    return joined(central, [read(state) for state in sorted(central.get("states", {}))])


def _read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))
