"""The notices that a message may carry, as a sender looks them up in the build in force."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from migrant_helper.actions.built import catalogue

# What is sensitive is so in every language.
LANG = "en"


@dataclass(frozen=True)
class Notice:
    """One announced line (see catalogue/compile/notices.py): of an entry, for a country or state, from its first
    day to its last."""

    id: str
    entry: str
    place: str
    text: str
    begins: date
    until: date

    def runs(self, today: date) -> bool:
        """Whether it has begun and is not over."""
        return self.begins <= today <= self.until


class Notices:
    """What the build in `folder()` announces in a language; English where it does not speak that."""

    def __init__(self, folder: Callable[[], Path]) -> None:
        self._folder = folder

    def __call__(self, lang: str) -> list[Notice]:
        """Those of no sensitive entry. Raises OSError and ValueError where no build can be read."""
        folder = self._folder()
        file = folder / f"notices/{lang}.json"
        rows = _read(file if file.is_file() else folder / f"notices/{LANG}.json")
        hidden = _sensitive(folder, {row["entry"][:2].upper() for row in rows})
        return [
            Notice(
                id=row["id"],
                entry=row["entry"],
                place=row["place"],
                text=row["text"],
                begins=date.fromisoformat(row["from"]),
                until=date.fromisoformat(row["until"]),
            )
            for row in rows
            if row["entry"] not in hidden
        ]


def _sensitive(folder: Path, countries: set[str]) -> set[str]:
    return {
        scheme["id"]
        for country in countries
        for scheme in catalogue(folder, country, LANG)["schemes"]
        if scheme["sensitive"]
    }


def _read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))
