"""What a phone does for the functions that go through a list: any, sum, sorted, zip, next."""

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from migrant_helper.phone.scripts.code import AND, CHOICE, OR, TIGHT, Code, body, inside, name_of
from migrant_helper.phone.scripts.reading.kinds import Kinds
from migrant_helper.phone.scripts.reading.refusals import ignore

if TYPE_CHECKING:
    from migrant_helper.phone.scripts.calls import Calls
else:
    Calls = Any

Called = Callable[["Calls", ast.Call], Code]
_NUMBERS = frozenset({"int", "float", "bool"})


def _arrays(w: Calls, node: ast.Call, most: int) -> list[Code]:
    w.named(node)
    if not 1 <= len(node.args) <= most:
        raise w.refuse(node, f"{len(node.args)} arguments", f"give 1 to {most}")
    return [w.array(each) for each in node.args]


def _some(method: str) -> Called:
    def written(w: Calls, node: ast.Call) -> Code:
        w.named(node)
        if len(node.args) != 1:
            raise w.refuse(node, "several arguments", "give one list or generator")
        given = node.args[0]
        if isinstance(given, ast.GeneratorExp):
            return _asked(w, method, given.generators, given.elt)
        return Code(f"{inside(w.array(given), TIGHT)}.{method}($.truth)")

    return written


def _asked(w: Calls, method: str, generators: list[ast.comprehension], item: ast.expr) -> Code:
    """No more items are made than Python makes: what comes after the answer may fail."""
    code, target, test = w.walked(generators[0])
    rest = generators[1:]
    asked = _asked(w, method, rest, item) if rest else w.truth(item)
    if test and method == "some":
        asked = Code(f"{test} && {inside(asked, AND)}", AND)
    elif test:
        asked = Code(f"!({test}) || {inside(asked, OR)}", OR)
    return Code(f"{inside(code, TIGHT)}.{method}(({target}) => {inside(asked, CHOICE)})")


def _sum(w: Calls, node: ast.Call) -> Code:
    (code,) = _arrays(w, node, 1)
    is_whole = w.made.checked and w.kinds(node) <= {"int"}
    return w.helper("total" if is_whole else "sum", code)


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
    if w.fullname(node.args[0]).startswith("builtins."):
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
    if isinstance(given, ast.GeneratorExp):
        return _first(w, given, node.args[1:])
    if given is node.args[0]:
        raise w.refuse(
            node, "next of what is gone through elsewhere too", "use a generator on the spot"
        )
    return w.helper("next", w.iterable(given), *(w.value(each) for each in node.args[1:]))


def _first(w: Calls, given: ast.GeneratorExp, other: list[ast.expr]) -> Code:
    if len(given.generators) > 1:
        raise w.refuse(given, "next of several lists", "use a loop")
    code, target, test = w.walked(given.generators[0])
    parts = [w.value(other[0]) if other else Code("undefined")]
    is_bare = isinstance(given.elt, ast.Name) and target == name_of(given.elt.id)
    if test or not is_bare:
        parts.append(Code(f"({target}) => {test}" if test else "null"))
    if not is_bare:
        parts.append(Code(f"({target}) => {body(w.value(given.elt))}"))
    else:
        ignore(given.elt)
    return w.helper("next", code, *parts)


def _reduce(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    if len(node.args) != 2:
        raise w.refuse(node, "reduce with a start", "put it first in the list")
    return w.helper("reduced", _key(w, node.args[0]), w.array(node.args[1]))


def _from_keys(w: Calls, node: ast.Call) -> Code:
    w.named(node)
    if len(node.args) > 2:
        raise w.refuse(node, "these arguments", "give keys, and one value")
    value = w.fresh("value")
    given = w.value(node.args[1]) if len(node.args) == 2 else "null"
    pairs = f"{inside(w.array(node.args[0]), TIGHT)}.map((key) => [key, {value}])"
    made = w.helper("dict", pairs) if w.kinds(node) == {"dict"} else w.map_of(node, pairs)
    return Code(f"(({value}) => {made})({given})")


ITERATION: dict[str, Called] = {
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
    "builtins.dict.fromkeys": _from_keys,
    "functools.reduce": _reduce,
}
