"""What a phone does for isinstance: what a value is, as far as JavaScript can tell."""

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from migrant_helper.phone.scripts.code import COMPARE, Code
from migrant_helper.phone.scripts.reading.refusals import ignore, kind_of

if TYPE_CHECKING:
    from migrant_helper.phone.scripts.calls import Calls
else:
    Calls = Any

Called = Callable[["Calls", ast.Call], Code]


def is_instance(w: Calls, node: ast.Call) -> Code:
    """`isinstance(value, classes)`: true where the value is of one of them."""
    w.named(node)
    if len(node.args) != 2:
        raise w.refuse(node, "isinstance", "give a value and classes")
    value, wanted = node.args
    if not w.is_quiet(value):
        raise w.refuse(node, "isinstance of what is worked out", "give it a name first")
    found = [test for each in _classes(wanted) for test in _is_a(w, node, value, each)]
    tests = list(dict.fromkeys(found))
    return Code(f"({' || '.join(tests)})") if len(tests) > 1 else Code(tests[0], COMPARE)


def _classes(wanted: ast.expr) -> list[ast.expr]:
    if isinstance(wanted, ast.Tuple):
        return [each for part in wanted.elts for each in _classes(part)]
    if isinstance(wanted, ast.BinOp) and kind_of(wanted.op) is ast.BitOr:
        return _classes(wanted.left) + _classes(wanted.right)
    return [wanted]


def _is_a(w: Calls, node: ast.Call, value: ast.expr, wanted: ast.expr) -> list[str]:
    """The tests, of which one has to hold."""
    name, code, kind = w.fullname(wanted), w.value(value), w.kinds(value)
    plain = {"builtins.str": "string", "builtins.bool": "boolean"}
    if name in plain:
        ignore(wanted)
        return [f'typeof {code} === "{plain[name]}"']
    if name in ("builtins.int", "builtins.float"):
        return _is_number(w, node, wanted, name)
    if name in ("builtins.list", "builtins.tuple", "typing.Sequence"):
        ignore(wanted)
        return [f"Array.isArray({code})"]
    if name in ("builtins.dict", "typing.Mapping"):
        ignore(wanted)
        if kind & {"map", "tuples"}:
            return [f"{code} instanceof {'Map' if 'map' in kind else '$.TupleMap'}"]
        return [f"$.isDict({code})"]
    classes = {"builtins.bytes": "Uint8Array", "builtins.set": "Set", "builtins.frozenset": "Set"}
    if name in classes:
        ignore(wanted)
        return [f"{code} instanceof {classes[name]}"]
    return [f"{code} instanceof {w.value(wanted)}"]


def _is_number(w: Calls, node: ast.Call, wanted: ast.expr, name: str) -> list[str]:
    """`int | float` together, or one of them where the other cannot be: 1.0 and 1 are one number
    on the phone. True is an int in Python."""
    value = node.args[0]
    code, kind = w.value(value), w.kinds(value)
    together = {w.fullname(each) for each in _classes(node.args[1])} >= {
        "builtins.int",
        "builtins.float",
    }
    if not together and (kind & {"any"} or {"int", "float"} <= kind):
        raise w.refuse(node, "int told from float", "ask for int | float")
    ignore(wanted)
    is_truth = name == "builtins.int" and kind & {"any", "bool"}
    number = f'typeof {code} === "number"'
    truth = [f'typeof {code} === "boolean"'] if is_truth and kind != {"int"} else []
    return [number, *truth]
