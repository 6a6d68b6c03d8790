"""The one layout of a data file: lines of 120 characters, so that a changed word is a changed line.

Needs ruamel.yaml, which only those who write entries install; the service never imports this.
"""

from collections.abc import Iterator
from io import StringIO
from textwrap import indent, wrap
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    SingleQuotedScalarString,
)

WIDTH = 120
# ruamel.yaml indents the lists of a whole document alike, also one that is the document itself, as
# in facts.yaml: so the document is laid out as the value of a key, and the key is cut off again.
_KEY = "document:\n"
_INDENT = "  "
_INNER_WIDTH = WIDTH + len(_INDENT)


def laid_out(text: str) -> str:
    """The same document with keys, quotes and comments as they stand, and no line that could be
    shorter over WIDTH characters (code points, in any script).

    A mapping or list in braces stays on one line where it fits and has a line for each part where
    it does not. A text is quoted on one line where it fits and folded (`>-`) where it does not. What
    cannot be broken stays long: a text without spaces, such as an address, a comment, a list in a
    list. The file ends with one line break.
    """
    yaml = _yaml()
    document = yaml.load(_KEY + indent(text, _INDENT))
    (root,) = document.values()
    if not root:
        return text
    root.fa.set_block_style()
    _lay(document, 0)
    written = StringIO()
    yaml.dump(document, written)
    lines = written.getvalue().removeprefix(_KEY).splitlines(keepends=True)
    return "".join(line.removeprefix(_INDENT) for line in lines).rstrip("\n") + "\n"


class _AllText(VersionedResolver):
    """Takes every scalar for text, as the strict reader does: `no` and 0123 stay as they are."""

    @property
    def versioned_resolver(self) -> dict[str, Any]:
        """No pattern stands for a number, a day or a boolean."""
        return {}


def _yaml() -> YAML:
    yaml = YAML()
    yaml.Resolver = _AllText
    yaml.preserve_quotes = True
    yaml.width = 2**31  # the lines are broken here, not where the library thinks best
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _lay(node: CommentedMap | CommentedSeq, at: int) -> None:
    """Lays out what a node in block style holds; its keys, or its items after their dashes, stand
    in column `at`."""
    mapping = isinstance(node, CommentedMap)
    below = at + 2 if mapping else at
    for key, value in list(node.items() if isinstance(node, CommentedMap) else enumerate(node)):
        column = at + _length(key) + 2 if mapping else at
        if not isinstance(value, CommentedMap | CommentedSeq):
            _lay_text(node, key, column, below)
        elif not _stays(value, column, in_list=not mapping):
            value.fa.set_block_style()
            _lay(value, below if isinstance(value, CommentedMap) else at + 4)


def _stays(node: CommentedMap | CommentedSeq, column: int, *, in_list: bool) -> bool:
    """Whether what stands in braces stays so. A list in a list does, however long: ruamel.yaml
    loses the comment that follows its block style."""
    bound = in_list and isinstance(node, CommentedSeq)
    return not node or bool(
        node.fa.flow_style() and (bound or column + _length(node) <= _INNER_WIDTH)
    )


def _lay_text(node: CommentedMap | CommentedSeq, key: Any, column: int, below: int) -> None:
    """Folds the text under `key`, or unfolds it, where that is needed and no comment is lost."""
    text = node[key]
    was_folded = isinstance(text, FoldedScalarString)
    folds = column + _length(text) > _INNER_WIDTH and _can_fold(text)
    if isinstance(text, LiteralScalarString) or not (folds or was_folded):
        return
    if "\n" in text or getattr(text, "comment", None):
        return
    if _moved_comment(node, key, folds - was_folded):
        node[key] = _folded(text, below) if folds else DoubleQuotedScalarString(text)


def _moved_comment(node: CommentedMap | CommentedSeq, key: Any, less: int) -> bool:
    """Takes `less` line breaks from the blank lines and comments that follow a value: those after
    a folded text start on a line of their own. False where a comment ends the value's line."""
    noted = node.ca.items.get(key) or [None] * 4
    comment = noted[2 if isinstance(node, CommentedMap) else 0]
    if comment is None or not less:
        return True
    if less < 0:
        margin = 0 if comment.value.startswith("\n") else comment.start_mark.column
        comment.value = "\n" + " " * margin + comment.value
        return True
    if comment.value.startswith("\n"):
        rest = comment.value[1:]
        comment.value = rest.lstrip(" ")
        comment.start_mark.column = len(rest) - len(comment.value)
        return True
    return False


def _folded(text: str, below: int) -> Any:
    folded: Any = FoldedScalarString(text)
    folded.fold_pos = list(_breaks(text, _INNER_WIDTH - below))
    return folded


def _can_fold(text: str) -> bool:
    """Whether each line break can stand for one space: not beside another white space."""
    return " " in text and text.split() == text.split(" ")


def _breaks(text: str, width: int) -> Iterator[int]:
    """Where the spaces stand that become line breaks."""
    at = -1
    for line in wrap(text, width, break_long_words=False, break_on_hyphens=False)[:-1]:
        at += len(line) + 1
        yield at


def _length(node: Any) -> int:
    """Characters of a node on one line."""
    if isinstance(node, CommentedMap):
        return sum(_length(key) + _length(value) + 4 for key, value in node.items()) or 2
    if isinstance(node, CommentedSeq):
        return sum(_length(item) + 2 for item in node) or 2
    if isinstance(node, DoubleQuotedScalarString | FoldedScalarString):
        return len(node) + 2 + node.count('"') + node.count("\\")
    if isinstance(node, SingleQuotedScalarString):
        return len(node) + 2 + node.count("'")
    return len(node)
