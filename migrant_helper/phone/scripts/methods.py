"""What a phone does for the methods of texts, lists, dicts, sets and patterns."""

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from migrant_helper.phone.scripts.code import INHERITED, OR, TIGHT, Code, inside, member
from migrant_helper.phone.scripts.iteration import sorted_by
from migrant_helper.phone.scripts.matching import need_plain
from migrant_helper.phone.scripts.reading.refusals import ignore

if TYPE_CHECKING:
    from migrant_helper.phone.scripts.calls import Calls
else:
    Calls = Any

Method = Callable[["Calls", ast.Call, Code], Code]


def _with_text(name: str) -> Method:
    """JavaScript's own method, which does the same with one text."""

    def written(w: Calls, node: ast.Call, base: Code) -> Code:
        (given,) = w.positional(node, 1)
        if not w.kinds(node.args[0]) <= {"str", "text-enum", "any"}:
            raise w.refuse(node, f"several texts for {name}", "ask for each")
        return Code(f"{inside(base, TIGHT)}.{name}({given})")

    return written


def _same(name: str, most: int = 1, least: int | None = None) -> Method:
    """JavaScript's own method, which does the same."""

    def written(w: Calls, node: ast.Call, base: Code) -> Code:
        given = ", ".join(w.positional(node, most, least))
        return Code(f"{inside(base, TIGHT)}.{name}({given})")

    return written


def _helped(name: str, most: int = 1, least: int | None = None) -> Method:
    """A function of the runtime that takes the value first."""

    def written(w: Calls, node: ast.Call, base: Code) -> Code:
        return w.helper(name, base, *w.positional(node, most, least))

    return written


def _join(w: Calls, node: ast.Call, base: Code) -> Code:
    if node.keywords or len(node.args) != 1:
        raise w.refuse(node, "these arguments of join", "give one list of texts")
    return Code(f"{inside(w.array(node.args[0]), TIGHT)}.join({base})")


def _get(w: Calls, node: ast.Call, base: Code) -> Code:
    key = w.text(node.args[0]) if node.args else None
    if w.made.checked or key is None or key in INHERITED or len(node.args) != 1 or node.keywords:
        return w.helper("get", base, *w.positional(node, 2, 1))
    ignore(node.args[0])
    return Code(f"{member(base, key)} ?? null", OR)


def _map_get(w: Calls, node: ast.Call, base: Code) -> Code:
    return w.helper("get", base, *w.positional(node, 2, 1))


def _extend(w: Calls, node: ast.Call, base: Code) -> Code:
    w.named(node)
    if len(node.args) != 1:
        raise w.refuse(node, "these arguments of extend", "give one list")
    return w.helper("extend", base, w.array(node.args[0]))


def _pop(w: Calls, node: ast.Call, base: Code) -> Code:
    given = w.positional(node, 1, 0)
    if w.made.checked:
        return w.helper("popItem", base, *given)
    return w.helper("popped", base, *given) if given else Code(f"{inside(base, TIGHT)}.pop()")


def _insert(w: Calls, node: ast.Call, base: Code) -> Code:
    at, value = w.positional(node, 2)
    if at == "0":
        return Code(f"{inside(base, TIGHT)}.unshift({value})")
    return w.helper("insert", base, at, value)


def _sort(w: Calls, node: ast.Call, base: Code) -> Code:
    if node.args:
        raise w.refuse(node, "an argument of sort by place", "name it")
    return w.helper("sort", base, *sorted_by(w, node))


def _union(w: Calls, node: ast.Call, base: Code) -> Code:
    w.named(node)
    if len(node.args) == 1 and isinstance(star := node.args[0], ast.Starred):
        return w.helper("union", base, f"...{w.array(star.value)}")
    return w.helper("union", base, *(w.iterable(each) for each in node.args))


def _added(w: Calls, node: ast.Call, base: Code) -> Code:
    """update of a set."""
    w.named(node)
    return w.helper("extend", base, *(w.array(each) for each in node.args))


def _replace(w: Calls, node: ast.Call, base: Code) -> Code:
    old, new = w.positional(node, 2)
    if w.text(node.args[0]) == "":
        raise w.refuse(node, "replacing nothing", "name what is replaced")
    if w.made.checked and w.text(node.args[0]) is None:
        return w.helper("swapped", base, old, new)
    return Code(f"{inside(base, TIGHT)}.split({old}).join({new})")


def _sub(w: Calls, node: ast.Call, base: Code) -> Code:
    given = w.positional(node, 2)
    need_plain(w, node.args[0])
    return w.helper("substituted", base, *given)


def _group(w: Calls, node: ast.Call, base: Code) -> Code:
    (at,) = w.positional(node, 1)
    w.need_number(node.args[0])
    return Code(f"{inside(base, TIGHT)}[{at}] ?? null", OR)


def _update(w: Calls, node: ast.Call, base: Code) -> Code:
    return w.helper("update", base, *w.positional(node, 1))


def _copied(w: Calls, node: ast.Call, base: Code) -> Code:
    w.positional(node, 0)
    return Code(f"{{ ...{inside(base, TIGHT)} }}")


def _encode(w: Calls, node: ast.Call, base: Code) -> Code:
    w.named(node)
    if node.args and w.text(node.args[0]) != "utf-8":
        raise w.refuse(node, "another encoding", "use utf-8")
    for each in node.args:
        ignore(each)
    return w.helper("encode", base)


def _object(name: str) -> Method:
    def written(w: Calls, node: ast.Call, base: Code) -> Code:
        w.positional(node, 0)
        return Code(f"Object.{name}({base})")

    return written


_TEXT: dict[str, Method] = {
    "startswith": _with_text("startsWith"),
    "endswith": _with_text("endsWith"),
    "upper": _same("toUpperCase", 0),
    "lower": _same("toLowerCase", 0),
    "join": _join,
    "split": _with_text("split"),
    "replace": _replace,
    # Of what: Python's own list of spaces is longer than JavaScript's.
    **{name: _helped(name) for name in ("strip", "lstrip", "rstrip", "partition", "rpartition")},
    **{name: _helped(name) for name in ("removeprefix", "removesuffix", "zfill", "count")},
    "index": _helped("position"),
    "isascii": _helped("isascii", 0),
    "translate": _helped("translate"),
    "encode": _encode,
}
_LIST: dict[str, Method] = {
    "append": _same("push"),
    "extend": _extend,
    "insert": _insert,
    "pop": _pop,
    "sort": _sort,
    "index": _helped("position"),
    "count": _helped("count"),
    "copy": _same("slice", 0),
    "reverse": _same("reverse", 0),
}
_DICT: dict[str, Method] = {
    "get": _get,
    "items": _object("entries"),
    "keys": _object("keys"),
    "values": _object("values"),
    "setdefault": _helped("setdefault", 2),
    "pop": _helped("taken", 2, 1),
    "update": _update,
    "copy": _copied,
}
_MAP: dict[str, Method] = {
    "get": _map_get,
    "items": _helped("items", 0),
    "keys": _same("keys", 0),
    "values": _same("values", 0),
    "setdefault": _helped("setdefault", 2),
    "pop": _helped("taken", 2, 1),
    "update": _update,
    "clear": _same("clear", 0),
}
_SET: dict[str, Method] = {
    "add": _same("add"),
    "discard": _same("delete"),
    "update": _added,
    "union": _union,
    "isdisjoint": _helped("disjoint"),
}
METHODS: dict[str, dict[str, Method]] = {
    "str": _TEXT,
    "text-enum": _TEXT,
    "list": _LIST,
    "dict": _DICT,
    "map": _MAP,
    "tuples": _MAP,
    "set": _SET,
    "tuple-set": _SET,
    "pattern": {"fullmatch": _helped("fullmatchOf"), "sub": _sub},
    "match": {"groups": _helped("groups", 0), "group": _group},
    # What is only known to have come from JSON: told apart when it runs, or of texts alone.
    "any": {
        **{
            name: method for name, method in _TEXT.items() if name not in ("join", "count", "index")
        },
        "append": _same("push"),
        "get": _get,
        "items": _helped("items", 0),
        "keys": _helped("keys", 0),
        "values": _helped("values", 0),
    },
}
