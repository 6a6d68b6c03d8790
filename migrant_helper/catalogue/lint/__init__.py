"""Runs every rule of this folder over the data files: one rule a file or folder, each with
`findings`."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import ModuleType

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Finding

Rule = Callable[[CatalogueSource, str], Iterator[Finding]]


def rules() -> dict[str, Rule]:
    """Every rule by the name of its file, sorted."""
    modules = {found.name: _module(found.name) for found in pkgutil.iter_modules(__path__)}
    return {
        name: module.findings for name, module in modules.items() if hasattr(module, "findings")
    }


def findings(source: CatalogueSource, as_of: str) -> list[Finding]:
    """All findings on the day `as_of`, by file and line. A file that cannot be read, or names
    what is not there, gets no other finding; rules about the whole wait until all files are."""
    first = [one for name in _FIRST for one in rules()[name](source, as_of)]
    broken = {one.file for one in first}
    registries = {file.file for file in (*source.registries.values(), *source.parameters.values())}
    found = list(first)
    if not broken & registries:
        whole = {name: file for name, file in source.schemes.items() if file.file not in broken}
        left = replace(source, schemes=whole)
        later = [name for name in rules() if name not in _FIRST + (_WHOLE if broken else ())]
        found += [one for name in later for one in rules()[name](left, as_of)]
    return sorted(found, key=lambda one: (one.file, one.line, one.column, one.rule, one.what))


def refused(source: CatalogueSource) -> list[Finding]:
    """What no page may be made of: files that cannot be read, and texts that bring markup, an
    address, a hidden character or a figure of their own, or lose one. The build stops at these."""
    found = [one for name in _GATE for one in rules()[name](source, "")]
    return [one for one in found if one.severity == "error"]


_GATE = ("reading", "markup", "amounts", "digits", "translated")
_FIRST = ("reading", "naming")
_WHOLE = ("letters", "unused", "pictures")


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"{__name__}.{name}")
