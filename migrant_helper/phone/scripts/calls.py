"""Calls: arguments by name put in their places, and what of Python's own is called."""

import ast
import re
from collections.abc import Callable

from mypy import nodes, types

from migrant_helper.phone.scripts.builtins import BUILTINS
from migrant_helper.phone.scripts.code import TIGHT, Code, camel, inside, member
from migrant_helper.phone.scripts.expressions import Expressions
from migrant_helper.phone.scripts.methods import METHODS
from migrant_helper.phone.scripts.reading.refusals import ignore

_CALLED = re.compile(r"^(?:new )?[\w.$]+\(")
_EMPTY = tuple(f"builtins.{name}" for name in ("list", "dict", "set"))
Given = dict[str, ast.expr]


class Calls(Expressions):
    """`_call` tells apart what is called."""

    def _call(self, node: ast.Call) -> Code:
        code = self._called(node)
        # At the top of a module a call only makes a value, so what nobody uses may go.
        pure = "" if self.scopes or not _CALLED.search(code) else "/* @__PURE__ */ "
        return self.marked(node, Code(f"{pure}{code}", code.level))

    def _called(self, node: ast.Call) -> Code:
        fullname = self.fullname(node.func)
        if isinstance(node.func, ast.Subscript) and self.fullname(node.func.value) in _EMPTY:
            return self._empty(node)
        if fullname in BUILTINS:
            ignore(node.func)
            return BUILTINS[fullname](self, node)
        symbol = self.symbol(node.func)
        if isinstance(symbol, nodes.TypeInfo):
            return self._made(node, symbol)
        if isinstance(node.func, ast.Attribute) and not isinstance(
            self.symbol(node.func.value), nodes.MypyFile
        ):
            return self._method(node, node.func)
        return Code(f"{self.at(node.func, TIGHT)}({', '.join(self.arguments(node))})")

    def _empty(self, node: ast.Call) -> Code:
        """`list[str]()` and its like."""
        self.positional(node, 0)
        ignore(node.func)
        kind = self.kinds(node)
        found = {"list": "[]", "dict": "{}", "set": "new Set()", "map": "new Map()"}
        if len(kind) != 1 or next(iter(kind)) not in found:
            raise self.refuse(node, f"{self.shown(node)}", "make an empty list, set or dict")
        return Code(found[next(iter(kind))])

    def _made(self, node: ast.Call, owner: nodes.TypeInfo) -> Code:
        """An instance of a class; of a TypedDict a plain object; of an enum the member."""
        if owner.typeddict_type is not None:
            ignore(node.func)
            parts = [f"{each.arg}: {self.value(each.value)}" for each in node.keywords]
            if node.args or any(each.arg is None for each in node.keywords):
                raise self.refuse(node, "a TypedDict made of another", "name each key")
            return Code(f"{{ {', '.join(parts)} }}" if parts else "{}")
        made = self.value(node.func)
        if owner.is_enum:
            return self.helper("member", made, *self.positional(node, 1))
        self._need_message(node, owner)
        return Code(f"new {made}({', '.join(self.arguments(node))})")

    def _need_message(self, node: ast.Call, owner: nodes.TypeInfo) -> None:
        """An exception without its own __init__ takes one text, which str() gives back."""
        is_error = any(each.fullname == "builtins.Exception" for each in owner.mro)
        if not is_error or any(
            "__init__" in each.names and self.is_ours(each) for each in owner.mro
        ):
            return
        if len(node.args) > 1 or not all(self.kinds(each) <= {"str"} for each in node.args):
            raise self.refuse(node, "an exception of more than a text", "give it one text")

    def positional(self, node: ast.Call, most: int, least: int | None = None) -> list[Code]:
        """The values of a call that takes up to `most` arguments, none by name."""
        least = most if least is None else least
        if node.keywords or not least <= len(node.args) <= most:
            raise self.refuse(
                node, f"{len(node.args)} arguments or some by name", f"give {most}, by place"
            )
        if any(isinstance(each, ast.Starred) for each in node.args):
            raise self.refuse(node, "a star in the arguments", "give each by itself")
        return [self.value(each) for each in node.args]

    def named(self, node: ast.Call, *names: str) -> Given:
        """The arguments given by name, which are all among `names`."""
        given = {each.arg or "**": each.value for each in node.keywords}
        other = sorted(set(given) - set(names))
        if other:
            raise self.refuse(
                node,
                f"the argument {other[0]}",
                f"use none but {', '.join(names) or 'those by place'}",
            )
        return given

    def arguments(self, node: ast.Call) -> list[str]:
        """The arguments in the order of the parameters; what is left out is undefined, so that its
        default holds. A `**rest` parameter comes last, as an object."""
        callee = types.get_proper_type(self.type(node.func))
        if isinstance(callee, types.TypeType):
            raise self.refuse(node, "a class in a variable", "call it by its name")
        is_class = isinstance(callee, types.CallableType) and callee.is_type_obj()
        if is_class and not isinstance(self.symbol(node.func), nodes.TypeInfo):
            raise self.refuse(node, "a class in a variable", "call it by its name")
        if not isinstance(callee, types.CallableType):
            raise self.refuse(
                node, f"a call of {self.shown(node.func)}", "call a function with one signature"
            )
        if not node.keywords:
            return [str(self.value(each)) for each in node.args]
        return self._by_name(node, callee)

    def _by_name(self, node: ast.Call, callee: types.CallableType) -> list[str]:
        if any(isinstance(each, ast.Starred) for each in node.args):
            raise self.refuse(node, "a star beside arguments by name", "give each by itself")
        given: dict[str, str] = {
            str(each.arg): str(self.value(each.value)) for each in node.keywords if each.arg
        }
        spread = [f"...{self.at(each.value, TIGHT)}" for each in node.keywords if each.arg is None]
        places: list[str] = [str(self.value(each)) for each in node.args]
        rest = ""
        for at, (name, kind) in enumerate(zip(callee.arg_names, callee.arg_kinds, strict=True)):
            if kind == nodes.ARG_STAR2:
                own = [f"{key}: {code}" for key, code in given.items()]
                rest = f"{{ {', '.join([*own, *spread])} }}" if own or spread else ""
                given, spread = {}, []
            elif kind == nodes.ARG_STAR:
                raise self.refuse(
                    node, "arguments by name of a function with *", "give each by place"
                )
            elif at >= len(places):
                places.append(given.pop(str(name), "undefined"))
        if given or spread:
            raise self.refuse(node, "an argument that is spread", "name each")
        while places and places[-1] == "undefined" and not rest:
            places.pop()
        return [*places, rest] if rest else places

    def _method(self, node: ast.Call, function: ast.Attribute) -> Code:
        """A method of Python's own kinds, or of a class of ours."""
        kind = self.kinds(function.value)
        base: str | None = next(
            (each for each in ("map", "tuples") if each in kind and kind <= {each, "none"}), None
        )
        lone = base or (
            next(iter(kind)) if len(kind) == 1 else "any" if kind <= {"any", "dict", "map"} else ""
        )
        table: dict[str, Callable[[Calls, ast.Call, Code], Code]] = METHODS.get(lone, {})
        if function.attr in table:
            return table[function.attr](self, node, self.value(function.value))
        owner = self.owner(function.value)
        symbol = owner.get(function.attr) if owner is not None and lone == "obj" else None
        if symbol is not None and isinstance(symbol.node, nodes.FuncDef | nodes.Var):
            is_method = isinstance(symbol.node, nodes.FuncDef)
            called = member(
                self.value(function.value), camel(function.attr) if is_method else function.attr
            )
            return Code(f"{inside(called, TIGHT)}({', '.join(self.arguments(node))})")
        found = f"the method {function.attr} of a {' or '.join(sorted(kind))}"
        raise self.refuse(node, found, "use one that the subset gives a meaning")
