"""Brings data files into their one layout, and refuses to change what they say."""

import hashlib
import re
from collections import Counter
from collections.abc import Collection
from functools import cache
from pathlib import Path

import yaml
from ruamel.yaml import __version__

from migrant_helper.catalogue.grammar.read import GLOSSARY, read_file, read_text, shape_of, shown
from migrant_helper.catalogue.yaml import layout
from migrant_helper.catalogue.yaml.layout import laid_out
from migrant_helper.catalogue.yaml.tree import LOADER, Problem, UnreadableError

_COMMENT = re.compile(r"#.*")


def files_of(schemes: Path) -> list[Path]:
    """The data files below `schemes`, and the glossaries of the languages in the folder beside it."""
    beside = (schemes.parent / "translations").glob(f"*/{GLOSSARY}")
    return sorted([*schemes.rglob("*.yaml"), *beside])


def untidy(
    schemes: Path, names: tuple[str, ...] = (), tidy: Collection[str] = ()
) -> dict[Path, str]:
    """The files of `files_of` whose layout is another than theirs should be, with the text that
    they should have; of `names` only those whose path holds one of them. `tidy` are the marks of
    texts that lay as they should (`mark_of`): they are read, and not laid out again.

    Raises UnreadableError with all that cannot be read, and with all that would say something else
    or lose a comment: nothing is changed by halves.
    """
    found: dict[Path, str] = {}
    problems: list[Problem] = []
    for path in files_of(schemes):
        if names and not any(name in shown(path, schemes) for name in names):
            continue
        try:
            tidied = _tidied(path, schemes, tidy)
        except UnreadableError as error:
            problems.extend(error.problems)
        else:
            if tidied != path.read_text(encoding="utf-8"):
                found[path] = tidied
    if problems:
        raise UnreadableError(problems)
    return found


def mark_of(text: str) -> str:
    """A text and what lays texts out, in one word: to lay one file out takes as long as to read all."""
    return hashlib.sha256(f"{_layer()}\0{text}".encode()).hexdigest()


def remembered(file: Path) -> set[str]:
    """The marks that a file holds; none where there is no such file."""
    return set(file.read_text("utf-8").split()) if file.exists() else set()


def remember(file: Path, schemes: Path) -> None:
    """Keeps the marks of all files of `files_of`, which lie as they should."""
    marks = [mark_of(path.read_text("utf-8")) for path in files_of(schemes)]
    file.parent.mkdir(exist_ok=True)
    file.write_text("\n".join(marks), "utf-8")


@cache
def _layer() -> str:
    return f"{__version__}\0{Path(layout.__file__).read_text('utf-8')}"


def _tidied(path: Path, schemes: Path, tidy: Collection[str]) -> str:
    shape, file = shape_of(path, schemes), shown(path, schemes)
    before = read_file(path, shape, file).data
    text = path.read_text(encoding="utf-8")
    if mark_of(text) in tidy:
        return text
    tidied = laid_out(text)
    if tidied == text:
        return text
    # As text: 1 and true, or keys in another order, are equal to Python and not to a reader.
    if repr(before) != repr(read_text(tidied, shape, file).data):
        found = "a layout that would say something else"
        raise UnreadableError([Problem(file, 1, 1, found, "the same data", "lay it out by hand")])
    kept = Counter(comment for _, comment in comments(tidied))
    for line, comment in comments(text):
        kept[comment] -= 1
        if kept[comment] < 0:
            expected = "comments between rows, where they can be kept"
            lost = Problem(file, line, 1, f'"{comment}"', expected, "move it above its row")
            raise UnreadableError([lost])
    return tidied


def comments(text: str) -> list[tuple[int, str]]:
    """Line and words of every comment of a YAML text: what stands between its tokens."""
    found, end = [], 0
    for token in yaml.scan(text, Loader=LOADER):
        between = text[end : token.start_mark.index]
        found += [(end + match.start(), match.group()) for match in _COMMENT.finditer(between)]
        end = max(end, token.end_mark.index)
    return [(text.count("\n", 0, at) + 1, comment.rstrip()) for at, comment in found]
