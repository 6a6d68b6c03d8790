"""What a phone does for the functions of `re`, and for a text as JSON has it."""

import ast
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from migrant_helper.phone.scripts.code import Code
from migrant_helper.phone.scripts.patterns import javascript
from migrant_helper.phone.scripts.reading.refusals import ignore

if TYPE_CHECKING:
    from migrant_helper.phone.scripts.calls import Calls
else:
    Calls = Any

Called = Callable[["Calls", ast.Call], Code]


def _compiled(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    return Code(_pattern(w, node))


def _pattern(w: Calls, node: ast.Call) -> str:
    text = w.text(node.args[0]) if node.args else None
    if text is None or len(node.args) != (
        1 if w.fullname(node.func) == "re.compile" else len(node.args)
    ):
        raise w.refuse(
            node, "a pattern that is made", "write it in place, in re.compile at the top"
        )
    try:
        found = javascript(text)
    except (ValueError, re.error) as error:
        remedy = "use classes such as [0-9], groups, | and counts"
        raise w.refuse(node, f"the pattern {text!r} ({error})", remedy) from error
    ignore(node.args[0])
    return found


def _matched(name: str) -> Called:
    def written(w: Calls, node: ast.Call) -> Code:
        w.named(node)
        pattern = _pattern(w, node)
        if len(node.args) != {"fullmatch": 2, "substituted": 3}[name]:
            raise w.refuse(node, "these arguments of a pattern", "give no flags and no count")
        if name == "substituted":
            need_plain(w, node.args[1])
        return w.helper(name, pattern, *(w.value(each) for each in node.args[1:]))

    return written


def need_plain(w: Calls, by: ast.expr) -> None:
    """Refuses what a pattern is replaced by where a backslash in it might mean a group."""
    text = w.text(by)
    if "str" in w.kinds(by) and (text is None or "\\" in text):
        raise w.refuse(by, "a text that is made, or with a backslash", "give a function")


def _dumps(w: Calls, node: ast.Call) -> Code:
    given = w.named(node, "ensure_ascii")
    plain = given.get("ensure_ascii")
    if (
        len(node.args) != 1
        or w.kinds(node.args[0]) != {"str"}
        or not (isinstance(plain, ast.Constant) and plain.value is False)
    ):
        raise w.refuse(node, "json.dumps", "quote a text alone, with ensure_ascii=False")
    return w.helper("quoted", w.value(node.args[0]))


MATCHING: dict[str, Called] = {
    "re.compile": _compiled,
    "re.fullmatch": _matched("fullmatch"),
    "re.sub": _matched("substituted"),
    "json.dumps": _dumps,
}
