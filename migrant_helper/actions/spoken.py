"""What may be spoken of an entry: as the catalogue in force names it in a language."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from migrant_helper.actions.built import VERSIONS, catalogues
from migrant_helper.messaging.voice.ringing import Entry

# Where a step is done that is no trip to an office, and one that is told to nobody else.
NO_OFFICE: Final = frozenset(
    {"home", "phone", "online", "anywhere", "workplace", "checklist", "police"}
)
APPLY: Final = "apply"
Spoken = Mapping[tuple[str, str], Entry]


class Entries:
    """Names and offices of the build in `folder()`, by language, entry and deadline. Nothing of a sensitive one, of
    one that has no words in that language, or where no build can be read."""

    def __init__(self, folder: Callable[[], Path]) -> None:
        self._folder = folder
        self._read_of: tuple[str, int] | None = None
        self._by_lang: dict[str, Spoken] = {}

    def __call__(self, lang: str, scheme: str, deadline: str) -> Entry:
        """What may be said of it."""
        try:
            return self.all(lang).get((scheme, deadline), Entry())
        except (OSError, ValueError, KeyError):
            return Entry()

    def all(self, lang: str) -> Spoken:
        """All that may be said in a language. Raises OSError, ValueError and KeyError where no build can be read."""
        folder = self._folder()
        file = folder / VERSIONS
        version = (str(folder), file.stat().st_mtime_ns)
        if version != self._read_of:
            self._by_lang, self._read_of = {}, version
        if lang not in self._by_lang:
            self._by_lang[lang] = _read(folder, lang)
        return self._by_lang[lang]


def _read(folder: Path, lang: str) -> Spoken:
    found = {}
    for bundle in catalogues(folder, lang):
        for scheme in bundle["schemes"]:
            if scheme["sensitive"] or scheme["lang"] != lang:
                continue
            for row in scheme["deadlines"]:
                if row["verified"]:
                    office = _office(scheme, row, bundle["offices"])
                    found[scheme["id"], row["id"]] = Entry(scheme["short"], office)
    return found


def _office(
    scheme: Mapping[str, Any], deadline: Mapping[str, Any], offices: Mapping[str, Any]
) -> str:
    """The office of the first step of the deadline's own part of the journey that is a trip; else of applying."""
    for when in (deadline.get("when"), APPLY):
        for step in scheme["steps"]:
            where = step.get("where")
            if step["when"] == when and where in offices and where not in NO_OFFICE:
                return str(offices[where]["name"])
    return ""
