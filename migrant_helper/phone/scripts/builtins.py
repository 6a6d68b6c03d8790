"""What a phone does for the functions of Python's own that are called by name."""

import ast
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from migrant_helper.phone.scripts.kinds import Kinds
from migrant_helper.phone.scripts.patterns import javascript
from migrant_helper.phone.scripts.refusals import ignore, kind_of
from migrant_helper.phone.scripts.source import COMPARE, SIGN, SUM, TIGHT, Code, inside

if TYPE_CHECKING:
    from migrant_helper.phone.scripts.calls import Calls
else:
    Calls = Any

_NUMBERS = frozenset({"int", "float", "bool"})
Called = Callable[["Calls", ast.Call], Code]


def _arrays(w: Calls, node: ast.Call, most: int) -> list[Code]:
    w.named(node)
    if not 1 <= len(node.args) <= most:
        raise w.refuse(node, f"{len(node.args)} arguments", f"give 1 to {most}")
    return [w.array(each) for each in node.args]


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


def _some(method: str) -> Called:
    def written(w: Calls, node: ast.Call) -> Code:
        w.named(node)
        if len(node.args) != 1:
            raise w.refuse(node, "several arguments", "give one list or generator")
        given = node.args[0]
        if not isinstance(given, ast.GeneratorExp) or len(given.generators) > 1:
            items_ = w.array(given)
            return Code(f"{inside(items_, TIGHT)}.{method}($.truth)")
        code, target = w.filtered(given.generators[0])
        return Code(
            f"{inside(code, TIGHT)}.{method}(({target}) => {inside(w.truth(given.elt), 1)})"
        )

    return written


def _sum(w: Calls, node: ast.Call) -> Code:
    (code,) = _arrays(w, node, 1)
    made = w.helper("sum", code)
    is_whole = w.made.checked and w.kinds(node) <= {"int"}
    return w.helper("whole", made) if is_whole else made


def _best(name: str) -> Called:
    def written(w: Calls, node: ast.Call) -> Code:
        given = w.named(node, "key", "default")
        if len(node.args) > 1:
            kind: Kinds = frozenset().union(*(w.kinds(each) for each in node.args))
            codes = ", ".join(w.value(each) for each in node.args)
            if kind <= {"int", "float", "number-enum"} and not given:
                return Code(f"Math.{name}({codes})")
            array = Code(f"[{codes}]")
        else:
            array = w.array(node.args[0])
        ends = [_key(w, given.get("key"))]
        if "default" in given:
            ends.append(w.value(given["default"]))
        return w.helper(name, array, *(ends if given else []))

    return written


def _key(w: Calls, key: ast.expr | None) -> Code:
    """A function that is used up on the spot."""
    if key is None:
        return Code("null")
    return w.arrow(key, consumed=True) if isinstance(key, ast.Lambda) else w.value(key)


def sorted_by(w: Calls, node: ast.Call) -> list[Code]:
    """`key` and `reverse` of a call that sorts."""
    given = w.named(node, "key", "reverse")
    codes = [_key(w, given.get("key"))] if given else []
    return [*codes, w.value(given["reverse"])] if "reverse" in given else codes


def _sorted(w: Calls, node: ast.Call) -> Code:
    if len(node.args) != 1:
        raise w.refuse(node, "several arguments", "give one list")
    return w.helper("sorted", w.array(node.args[0]), *sorted_by(w, node))


def _zip(w: Calls, node: ast.Call) -> Code:
    given = w.named(node, "strict")
    strict = given.get("strict")
    if not isinstance(strict, ast.Constant):
        raise w.refuse(node, "zip without strict", "write strict=True or strict=False")
    arrays = ", ".join(w.array(each) for each in node.args)
    return w.helper("zip", "true" if strict.value else "false", arrays)


def _enumerate(w: Calls, node: ast.Call) -> Code:
    codes = [w.array(node.args[0]), *(w.value(each) for each in node.args[1:])]
    given = w.named(node, "start")
    return w.helper("enumerated", *codes, *(w.value(each) for each in given.values()))


def _range(w: Calls, node: ast.Call) -> Code:
    return w.helper("range", *w.positional(node, 3, 1))


def _reversed(w: Calls, node: ast.Call) -> Code:
    (code,) = _arrays(w, node, 1)
    return Code(f"[...{inside(code, TIGHT)}].reverse()")


def _map(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    if len(node.args) != 2:
        raise w.refuse(node, "map of several lists", "use a comprehension")
    function, each = _key(w, node.args[0]), w.fresh("each")
    if w.fullname(node.args[0]) in BUILTINS:
        raise w.refuse(node, "map of a function of Python's own", "use a comprehension")
    array = inside(w.array(node.args[1]), TIGHT)
    return Code(f"{array}.map(({each}) => {inside(function, TIGHT)}({each}))")


def _filter(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    if len(node.args) != 2 or not (
        isinstance(node.args[0], ast.Constant) and node.args[0].value is None
    ):
        raise w.refuse(node, "filter by a function", "use a comprehension")
    return Code(f"{inside(w.array(node.args[1]), TIGHT)}.filter($.truth)")


def _next(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    given = node.args[0]
    if (
        isinstance(given, ast.Call)
        and w.fullname(given.func) == "builtins.iter"
        and len(given.args) == 1
    ):
        w.named(given)
        ignore(given.func)
        given = given.args[0]
    array = w.array(given)
    if not isinstance(node.args[0], ast.GeneratorExp | ast.Call):
        raise w.refuse(
            node, "next of what is gone through elsewhere too", "use a generator on the spot"
        )
    return w.helper("next", array, *(w.value(each) for each in node.args[1:]))


def _isinstance(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    if len(node.args) != 2:
        raise w.refuse(node, "isinstance", "give a value and classes")
    value, wanted = node.args
    if not w.is_quiet(value):
        raise w.refuse(node, "isinstance of what is worked out", "give it a name first")
    tests = [_is_a(w, node, value, each) for each in _classes(wanted)]
    return (
        Code(f"({' || '.join(dict.fromkeys(tests))})")
        if len(tests) > 1
        else Code(tests[0], COMPARE)
    )


def _classes(wanted: ast.expr) -> list[ast.expr]:
    if isinstance(wanted, ast.Tuple):
        return [each for part in wanted.elts for each in _classes(part)]
    if isinstance(wanted, ast.BinOp) and kind_of(wanted.op) is ast.BitOr:
        return _classes(wanted.left) + _classes(wanted.right)
    return [wanted]


def _is_a(w: Calls, node: ast.Call, value: ast.expr, wanted: ast.expr) -> str:
    name, code, kind = w.fullname(wanted), w.value(value), w.kinds(value)
    plain = {"builtins.str": "string", "builtins.bool": "boolean"}
    if name in plain:
        ignore(wanted)
        return f'typeof {code} === "{plain[name]}"'
    if name in ("builtins.int", "builtins.float"):
        return _is_number(w, node, wanted, name)
    if name in ("builtins.list", "builtins.tuple", "typing.Sequence"):
        ignore(wanted)
        return f"Array.isArray({code})"
    if name in ("builtins.dict", "typing.Mapping"):
        ignore(wanted)
        if kind & {"map", "tuples"}:
            return f"{code} instanceof {'Map' if 'map' in kind else '$.TupleMap'}"
        return f"$.isDict({code})"
    classes = {"builtins.bytes": "Uint8Array", "builtins.set": "Set", "builtins.frozenset": "Set"}
    if name in classes:
        ignore(wanted)
        return f"{code} instanceof {classes[name]}"
    return f"{code} instanceof {w.value(wanted)}"


def _is_number(w: Calls, node: ast.Call, wanted: ast.expr, name: str) -> str:
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
    return f'({number} || typeof {code} === "boolean")' if is_truth and kind != {"int"} else number


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


def _reduce(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    if len(node.args) != 2:
        raise w.refuse(node, "reduce with a start", "put it first in the list")
    return w.helper("reduced", _key(w, node.args[0]), w.array(node.args[1]))


def _replace(w: Calls, node: ast.Call) -> Code:
    if len(node.args) != 1:
        raise w.refuse(node, "replace", "give one instance, and fields by name")
    parts = [f"{each.arg}: {w.value(each.value)}" for each in node.keywords if each.arg]
    if len(parts) != len(node.keywords):
        raise w.refuse(node, "fields that are spread", "name each")
    return w.helper("replaced", w.value(node.args[0]), f"{{ {', '.join(parts)} }}")


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


def _cast(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    ignore(node.args[0])
    return w.value(node.args[1])


def _from_keys(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    if len(node.args) > 2:
        raise w.refuse(node, "these arguments", "give keys, and one value")
    value = w.fresh("value")
    given = w.value(node.args[1]) if len(node.args) == 2 else "null"
    pairs = f"{inside(w.array(node.args[0]), TIGHT)}.map((key) => [key, {value}])"
    made = w.helper("dict", pairs) if w.kinds(node) == {"dict"} else w.map_of(node, pairs)
    return Code(f"(({value}) => {made})({given})")


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
    "builtins.any": _some("some"),
    "builtins.all": _some("every"),
    "builtins.sum": _sum,
    "builtins.min": _best("min"),
    "builtins.max": _best("max"),
    "builtins.sorted": _sorted,
    "builtins.zip": _zip,
    "builtins.enumerate": _enumerate,
    "builtins.range": _range,
    "builtins.reversed": _reversed,
    "builtins.map": _map,
    "builtins.filter": _filter,
    "builtins.next": _next,
    "builtins.isinstance": _isinstance,
    "builtins.abs": _plain_math("Math.abs"),
    "builtins.divmod": _helped("divmod", 2),
    "builtins.ord": _ord,
    "builtins.chr": _plain_math("String.fromCodePoint"),
    "builtins.dict.fromkeys": _from_keys,
    "math.ceil": _plain_math("Math.ceil"),
    "math.floor": _plain_math("Math.floor"),
    "math.isfinite": _plain_math("isFinite"),
    "itertools.pairwise": _helped("pairwise", 1),
    "itertools.product": _helped("product", 2),
    "functools.reduce": _reduce,
    "dataclasses.replace": _replace,
    "re.compile": _compiled,
    "re.fullmatch": _matched("fullmatch"),
    "re.sub": _matched("substituted"),
    "json.dumps": _dumps,
    "typing.cast": _cast,
}
