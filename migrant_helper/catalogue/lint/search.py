"""Every entry has words that people look for it by, each of which adds something."""

from collections.abc import Iterator

from migrant_helper.catalogue.compile.search import spoken
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named
from migrant_helper.core.words.sound import sounds

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
        if name not in source.schemes:
            yield finding(
                file, name, f"words for {name}", expected="the id of an entry", remedy="rename it"
            )
            continue
        if len(words) < LEAST:
            what = f"{len(words)} words for {name}"
            yield finding(
                file, name, what, expected=f"{LEAST} or more", remedy="ask how people call it"
            )
        data = source.schemes[name].data
        texts = [*spoken(data["short"], source), *spoken(data["name"]["en"], source)]
        taken = {key for text in texts for key in sounds(text)}
        for at, text in enumerate(words):
            keys = [key for key in sounds(text) if len(key) > 1]
            if not keys or taken.issuperset(keys):
                yield finding(
                    file,
                    f"{name}.{at}",
                    f'"{text}", which adds nothing',
                    expected="a word that sounds like no other of this entry",
                    remedy="remove it",
                )
            taken.update(keys)
