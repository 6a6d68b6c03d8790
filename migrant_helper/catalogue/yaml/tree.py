"""Strict YAML as a tree of texts: nothing is resolved, every node knows its line and column."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import yaml

from migrant_helper.catalogue.yaml.hidden import hidden

# libyaml reads ten times faster; the events are the same where it is missing.
LOADER: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at one place of one file, what was expected, and what to do about it."""

    file: str
    line: int
    column: int
    found: str
    expected: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        return f"{place}: found {self.found}, expected {self.expected}; {self.remedy}"


class UnreadableError(Exception):
    """One or more files cannot be used; `problems` says where and why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Node:
    """A scalar (`text`, `plain` when unquoted), a list (`items`) or a map (`entries`)."""

    kind: Literal["scalar", "list", "map"]
    line: int
    column: int
    text: str = ""
    plain: bool = False
    items: "tuple[Node, ...]" = ()
    entries: "tuple[tuple[Node, Node], ...]" = ()

    @property
    def shown(self) -> str:
        """How a message names this node."""
        if self.kind == "scalar":
            return f'"{self.text}"' if self.text else "nothing"
        return "a list" if self.kind == "list" else "a mapping"


@lru_cache(maxsize=256)  # one that compares versions or lints twice meets the same files again
def parse(text: str, file: str) -> Node:
    """The tree of one YAML document. Raises UnreadableError for bad YAML, a key given twice,
    an anchor, an alias, a tag, a key that is no text, a second document, or a character that
    nobody sees."""
    _nothing_hidden(text, file)
    try:
        events = list(yaml.parse(text, Loader=LOADER))
    except yaml.MarkedYAMLError as error:
        raise UnreadableError([_syntax(error, file)]) from None
    except yaml.YAMLError as error:
        raise UnreadableError(
            [Problem(file, 1, 1, str(error), "readable text", "save the file as UTF-8")]
        ) from None
    documents = [event for event in events if isinstance(event, yaml.DocumentStartEvent)]
    if len(documents) != 1:
        raise UnreadableError(
            [
                Problem(
                    file,
                    1,
                    1,
                    f"{len(documents)} documents",
                    "one",
                    "keep one document a file",
                )
            ]
        )
    inner = (event for event in events if not isinstance(event, _FRAME))
    return _Builder(file, inner).node(next(inner))


def _nothing_hidden(text: str, file: str) -> None:
    for at, name in hidden(text, besides="\n"):
        line, start = text.count("\n", 0, at) + 1, text.rfind("\n", 0, at)
        what = f"the hidden character {name}"
        raise UnreadableError([Problem(file, line, at - start, what, "none", "remove it")])


_FRAME = (
    yaml.StreamStartEvent,
    yaml.StreamEndEvent,
    yaml.DocumentStartEvent,
    yaml.DocumentEndEvent,
)


def _syntax(error: yaml.MarkedYAMLError, file: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(
        file,
        line,
        column,
        error.problem or "bad YAML",
        "YAML",
        "quote texts with a colon or comma",
    )


class _Builder:
    def __init__(self, file: str, events: Iterator[yaml.Event]) -> None:
        self.file = file
        self.events = events

    def node(self, event: yaml.Event) -> Node:
        mark = event.start_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        self._refuse_magic(event, line, column)
        if isinstance(event, yaml.ScalarEvent):
            return Node("scalar", line, column, event.value, plain=not event.style)
        if isinstance(event, yaml.SequenceStartEvent):
            return Node("list", line, column, items=tuple(self._until(yaml.SequenceEndEvent)))
        children = list(self._until(yaml.MappingEndEvent))
        entries = tuple(zip(children[::2], children[1::2], strict=True))
        self._refuse_twice(entries)
        return Node("map", line, column, entries=entries)

    def _until(self, end: type) -> Iterator[Node]:
        for event in self.events:
            if isinstance(event, end):
                return
            yield self.node(event)

    def _refuse_magic(self, event: yaml.Event, line: int, column: int) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse(
                line,
                column,
                "an alias (*)",
                "plain values",
                "write the value out again",
            )
        if getattr(event, "anchor", None):
            self._refuse(line, column, "an anchor (&)", "plain values", "remove the anchor")
        tag = getattr(event, "tag", None)
        if tag:
            self._refuse(line, column, f"the tag {tag}", "no tag", "remove the tag")

    def _refuse_twice(self, entries: tuple[tuple[Node, Node], ...]) -> None:
        seen: dict[str, Node] = {}
        for key, _ in entries:
            if key.kind != "scalar":
                self._refuse(
                    key.line,
                    key.column,
                    key.shown,
                    "a key that is text",
                    "name the key",
                )
            if key.text in seen:
                first = seen[key.text].line
                remedy = f"keep one; the first is on line {first}"
                self._refuse(key.line, key.column, f'the key "{key.text}" twice', "once", remedy)
            seen[key.text] = key

    def _refuse(self, line: int, column: int, found: str, expected: str, remedy: str) -> None:
        raise UnreadableError([Problem(self.file, line, column, found, expected, remedy)])
