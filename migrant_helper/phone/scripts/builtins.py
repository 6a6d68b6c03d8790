"""What a phone does for the functions of Python's own that are called by name."""

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from migrant_helper.phone.scripts.code import SIGN, SUM, TIGHT, Code, inside
from migrant_helper.phone.scripts.instances import is_instance
from migrant_helper.phone.scripts.iteration import ITERATION
from migrant_helper.phone.scripts.matching import MATCHING
from migrant_helper.phone.scripts.reading.refusals import ignore

if TYPE_CHECKING:
    from migrant_helper.phone.scripts.calls import Calls
else:
    Calls = Any

Called = Callable[["Calls", ast.Call], Code]


def _len(w: Calls, node: ast.Call) -> Code:
    (code,) = w.positional(node, 1)
    kind = w.kinds(node.args[0])
    if kind <= {"list", "bytes"}:
        return Code(f"{inside(code, TIGHT)}.length")
    if kind <= {"set", "map", "tuples", "tuple-set"}:
        return Code(f"{inside(code, TIGHT)}.size")
    if kind <= {"dict"}:
        return Code(f"Object.keys({code}).length")
    return w.helper("length", code)


def _copy(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    if not node.args:
        return Code("[]")
    given = node.args[0]
    code = w.iterable(given)
    if w.is_fresh(given):
        return code
    if w.typed.kinds(w.module, given) == {"list"}:
        return Code(f"{inside(code, TIGHT)}.slice()")
    return Code(f"[...{inside(code, TIGHT)}]")


def _set(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    if len(node.args) > 1:
        raise w.refuse(node, "several arguments", "give one")
    return w.set_of(node, w.iterable(node.args[0]) if node.args else "")


def _dict(w: Calls, node: ast.Call) -> Code:
    (code,) = w.positional(node, 1)
    kind, given = w.kinds(node), w.kinds(node.args[0])
    if kind == {"dict"}:
        return (
            Code(f"{{ ...{inside(code, TIGHT)} }}") if given == {"dict"} else w.helper("dict", code)
        )
    return w.map_of(node, code)


def _str(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    if len(node.args) != 1:
        raise w.refuse(node, "str of nothing or of bytes", "give one value")
    code = w.as_text(node.args[0])
    return Code(f"String({code})") if w.kinds(node.args[0]) == {"int"} else code


def _int(w: Calls, node: ast.Call) -> Code:
    codes = w.positional(node, 2, 1)
    kind = w.kinds(node.args[0])
    if kind <= {"int", "float"} and len(codes) == 1:
        return Code(f"Math.trunc({codes[0]}) + 0", SUM)
    if kind <= {"bool"}:
        return Code(f"Number({codes[0]})")
    return w.helper("readInt" if w.made.checked else "int", *codes)


def _float(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    text = w.text(node.args[0]) if len(node.args) == 1 else None
    if text not in ("inf", "-inf"):
        return w.helper("float", *w.positional(node, 1))
    ignore(node.args[0])
    return Code("-Infinity" if text == "-inf" else "Infinity", SIGN)


def _bool(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    if len(node.args) != 1:
        raise w.refuse(node, "bool() of nothing", "write False")
    return Code(f"Boolean({w.truth(node.args[0])})")


def _ord(w: Calls, node: ast.Call) -> Code:
    (code,) = w.positional(node, 1)
    return Code(f"{inside(code, TIGHT)}.codePointAt(0)")


def _plain_math(name: str) -> Called:
    def written(w: Calls, node: ast.Call) -> Code:
        (code,) = w.positional(node, 1)
        return Code(f"{name}({code})")

    return written


def _helped(name: str, most: int) -> Called:
    def written(w: Calls, node: ast.Call) -> Code:
        return w.helper(name, *w.positional(node, most))

    return written


def _bytes(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    if len(node.args) != 1 or not isinstance(node.args[0], ast.GeneratorExp | ast.ListComp):
        raise w.refuse(node, "bytes()", "make them of a list of numbers")
    return Code(f"Uint8Array.from({w.array(node.args[0])})")


def _replace(w: Calls, node: ast.Call) -> Code:
    if len(node.args) != 1:
        raise w.refuse(node, "replace", "give one instance, and fields by name")
    parts = [f"{each.arg}: {w.value(each.value)}" for each in node.keywords if each.arg]
    if len(parts) != len(node.keywords):
        raise w.refuse(node, "fields that are spread", "name each")
    return w.helper("replaced", w.value(node.args[0]), f"{{ {', '.join(parts)} }}")


def _cast(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    ignore(node.args[0])
    return w.value(node.args[1])


BUILTINS: dict[str, Called] = {
    "builtins.len": _len,
    "builtins.list": _copy,
    "builtins.tuple": _copy,
    "builtins.set": _set,
    "builtins.frozenset": _set,
    "builtins.dict": _dict,
    "builtins.str": _str,
    "builtins.int": _int,
    "builtins.float": _float,
    "builtins.bool": _bool,
    "builtins.bytes": _bytes,
    "builtins.isinstance": is_instance,
    "builtins.abs": _plain_math("Math.abs"),
    "builtins.divmod": _helped("divmod", 2),
    "builtins.ord": _ord,
    "builtins.chr": _plain_math("String.fromCodePoint"),
    "math.ceil": _plain_math("Math.ceil"),
    "math.floor": _plain_math("Math.floor"),
    "math.isfinite": _plain_math("isFinite"),
    "dataclasses.replace": _replace,
    "typing.cast": _cast,
    **ITERATION,
    **MATCHING,
}
