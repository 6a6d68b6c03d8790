"""Every {name} in a text is an amount of the scheme, and every amount is used."""

import re
from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named
from migrant_helper.catalogue.words import texts

EXCEPTIONS: Exceptions = {}
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Placeholders and fees without an amount; amounts nothing shows; dated rows out of order."""
    found = (one for file in source.schemes.values() for one in _of_scheme(file))
    return named("amounts", found, EXCEPTIONS, source)


def _of_scheme(file: DataFile) -> Iterator[Finding]:
    amounts = file.data.get("amounts", {})
    used = set()
    for at, name in _named(file):
        used.add(name)
        if name not in amounts:
            expected = f"one of {', '.join(amounts) or 'none yet'}"
            remedy = "add it to amounts, or mend the name"
            yield finding(file, at, f'no amount "{name}"', expected=expected, remedy=remedy)
    for name, value in amounts.items():
        at = f"amounts.{name}"
        if name not in used:
            remedy = "use it in a text, or remove it"
            yield finding(
                file, at, f"{name} is not shown", expected="a text with it", remedy=remedy
            )
        days = [row["from"] for row in value] if isinstance(value, list) else []
        if days != sorted(set(days)):
            remedy = "put the oldest first"
            yield finding(file, at, "days out of order", expected="rising days", remedy=remedy)


def _named(file: DataFile) -> Iterator[tuple[str, str]]:
    for text in texts.found(file.data, texts.SCHEME):
        yield from ((text.at, name) for name in PLACEHOLDER.findall(text.text))
    for place, step in enumerate(file.data["steps"]):
        if step["fee"] not in (None, "0"):
            yield f"steps.{place}.fee", step["fee"]
