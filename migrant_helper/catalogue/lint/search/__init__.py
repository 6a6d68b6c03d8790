"""Every entry has words that people look for it by, each of which adds something."""

from collections.abc import Iterator

from migrant_helper.catalogue.compile.search import DOORS, spoken
from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named
from migrant_helper.core.entry.found import is_new

EXCEPTIONS: Exceptions = {}
LEAST = 3


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Entries without words, words of no entry, words that sound like another of their entry."""
    return named("search", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    file = source.registries["search"]
    for name in source.schemes.keys() - file.data.keys():
        own = source.schemes[name]
        yield finding(
            own,
            "id",
            f"{name} has no words to be found by",
            expected="a row of search.yaml",
            remedy=f"add {LEAST} words or more that people use",
        )
    for name, words in file.data.items():
        yield from _of_entry(source, file, name, words)


def _of_entry(
    source: CatalogueSource, file: DataFile, name: str, words: list[str]
) -> Iterator[Finding]:
    if name in DOORS:
        return
    if name not in source.schemes:
        what = f"words for {name}"
        yield finding(file, name, what, expected="the id of an entry", remedy="rename it")
        return
    if len(words) < LEAST:
        what, ask = f"{len(words)} words for {name}", "ask how people call it"
        yield finding(file, name, what, expected=f"{LEAST} or more", remedy=ask)
    data, known = source.schemes[name].data, set[str]()
    for text in [*spoken(data["short"], source), *spoken(data["name"]["en"], source)]:
        is_new(text, known)
    for at, text in enumerate(words):
        if not is_new(text, known):
            what, expected = f'"{text}", which adds nothing', "a word unlike the others in sound"
            yield finding(file, f"{name}.{at}", what, expected=expected, remedy="remove it")
