"""A finding of a rule, and the exceptions that a rule makes with a reason."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.words import texts

Severity = Literal["error", "note"]
Exceptions = Mapping[tuple[str, str], str]  # (file, dotted path) -> reason


@dataclass(frozen=True)
class Finding:
    """What a rule found at one place. Notes never fail the lint."""

    file: str
    line: int
    column: int
    rule: str
    severity: Severity
    what: str
    expected: str
    remedy: str
    at: str = ""

    def __str__(self) -> str:
        head = f"{self.file}:{self.line}: {self.rule}: "
        note = "note: " if self.severity == "note" else ""
        return f"{head}{note}{self.what}; expected {self.expected}; {self.remedy}"

    def as_json(self) -> dict[str, Any]:
        """Its fields by name."""
        return asdict(self)


def finding(
    file: DataFile, at: str, what: str, *, expected: str, remedy: str, note: bool = False
) -> Finding:
    """A finding at the dotted path `at`; the rule's name is filled in by `named`."""
    severity: Severity = "note" if note else "error"
    return Finding(file.file, *file.place(at), "", severity, what, expected, remedy, at)


def named(
    rule: str, found: Iterator[Finding], exceptions: Exceptions, source: CatalogueSource
) -> Iterator[Finding]:
    """The findings under the rule's name, without the excepted ones; and a complaint for each
    exception in a file that is there and that nothing needs any more."""
    needed = set()
    for one in found:
        if (one.file, one.at) in exceptions:
            needed.add((one.file, one.at))
        else:
            yield Finding(**{**one.as_json(), "rule": rule})
    files = {file.file for file in all_files(source)}
    for file, at in sorted(exceptions.keys() - needed):
        if file in files:
            what = f"the exception for {at} is no longer needed"
            remedy = f"remove it from lint/{rule}.py"
            yield Finding(file, 1, 1, rule, "error", what, "exceptions in use only", remedy, at)


def all_files(source: CatalogueSource) -> list[DataFile]:
    """Every file that was read."""
    apart = (source.parameters, source.notices, source.pay, source.letters, source.duties)
    groups = (source.schemes, source.registries, *apart)
    return [file for group in groups for file in group.values()]


def all_texts(source: CatalogueSource) -> Iterator[tuple[DataFile, texts.Found]]:
    """Every text for people, with its file."""
    for file in source.schemes.values():
        yield from ((file, found) for found in texts.found(file.data, texts.SCHEME))
    for file in source.notices.values():
        yield from ((file, found) for found in texts.found(file.data, texts.NOTICE))
    for file in source.pay.values():
        yield from ((file, found) for found in texts.found(file.data, texts.PAY))
    for file in source.letters.values():
        yield from ((file, found) for found in texts.found(file.data, texts.LETTER))
    for file in source.duties.values():
        yield from ((file, found) for found in texts.found(file.data, texts.DUTIES))
    for name, fields in texts.REGISTRY.items():
        file = source.registries[name]
        yield from ((file, found) for found in texts.found(file.data, fields))
