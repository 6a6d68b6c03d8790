"""One gate for every kind of file below schemes/: what is poisoned in any of them is refused."""

from dataclasses import replace
from typing import Any

import pytest

from migrant_helper import paths
from migrant_helper.catalogue import load
from migrant_helper.catalogue.grammar import notices, read
from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint import markup, refused
from tests.catalogue.conftest import Folder
from tests.catalogue.test_lint_notices import FILE, NOTICE

OTHERS = ("in/onorc", "in/parameters", "in/pay", "in/duties", "letters/np-rti")
FILES = [*read.REGISTRIES, *OTHERS]
GROUPS = ("schemes", "registries", "parameters", "notices", "pay", "letters", "duties")
HIDDEN = {
    "U+202E": "\N{RIGHT-TO-LEFT OVERRIDE}",
    "U+2066": "\N{LEFT-TO-RIGHT ISOLATE}",
    "U+200B": "\N{ZERO WIDTH SPACE}",
    "U+0007": "\a",
    "U+0000": "\0",
}


def text_of(name: str) -> str:
    return (paths.SCHEMES / f"{name}.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*FILES, "notices/grain-check"])
def test_a_sign_that_nobody_sees_is_refused_in_every_kind(folder: Folder, name: str) -> None:
    sound = NOTICE if name.startswith("notices") else text_of(name)
    for code, sign in HIDDEN.items():
        folder.write(f"{name}.yaml", f"{sound}# {sign}\n")

        found = [one for one in folder.source().problems if one.file == f"schemes/{name}.yaml"]

        assert [code in one.found for one in found] == [True], (code, found)


def one_of_each() -> CatalogueSource:
    """What the catalogue holds, with one entry, one letter, one notice, one country."""
    whole = load.source()
    notice = read.read_text(NOTICE, notices.NOTICE, FILE)
    return replace(
        whole,
        schemes={"in-onorc": whole.schemes["in-onorc"]},
        parameters={"IN": whole.parameters["IN"]},
        notices={FILE: notice},
        pay={"IN": whole.pay["IN"]},
        letters={"np-rti": whole.letters["np-rti"]},
        duties={"IN": whole.duties["IN"]},
    )


def poisoned(data: Any, poison: str, at: str, told: set[str]) -> Any:
    """A copy in which every value that is a string ends in it; `told` gets the dotted place of each."""
    if isinstance(data, str):
        told.add(at)
        return f"{data}{poison}"
    if isinstance(data, dict):
        rows = data.items()
        return {key: poisoned(row, poison, f"{at}.{key}".strip("."), told) for key, row in rows}
    if isinstance(data, list | tuple):
        return [poisoned(row, poison, f"{at}.{n}".strip("."), told) for n, row in enumerate(data)]
    return data


@pytest.mark.parametrize("poison", ["<b>", "&lt;", "**", "a\nb", "](", "javascript:"])
def test_markup_is_refused_in_every_word_of_every_kind(poison: str) -> None:
    """Not in the sentences alone: in titles of sources, addresses, words to search by."""
    source = one_of_each()
    expected: set[tuple[str, str]] = set()

    def spoil(files: dict[str, DataFile]) -> dict[str, DataFile]:
        bad = {}
        for name, file in files.items():
            told: set[str] = set()
            bad[name] = replace(file, data=poisoned(file.data, poison, "", told))
            expected.update((file.file, at) for at in told)
        return bad

    groups: dict[str, Any] = {name: spoil(getattr(source, name)) for name in GROUPS}
    bad = replace(source, **groups)

    found = {(one.file, one.at) for one in markup.findings(bad, "")}

    assert len({file for file, _ in expected}) >= len(GROUPS) + 10
    assert expected - found == set()


def test_the_gate_of_lint_and_build_looks_at_a_source_too(folder: Folder) -> None:
    folder.change('title: "Grain"', 'title: "Grain <b>"')

    found = [one for one in refused(folder.source()) if one.file == "schemes/in/grain.yaml"]

    assert [one.rule for one in found] == ["markup"]
