"""Statements and functions."""

import ast
from collections.abc import Callable

from mypy import nodes

from migrant_helper.phone.scripts.calls import Calls
from migrant_helper.phone.scripts.code import (
    INHERITED,
    SUM,
    TIGHT,
    Code,
    mark,
    member,
    name_of,
)
from migrant_helper.phone.scripts.reading.refusals import ignore, kind_of

STEP = "  "
_OWN_ERRORS = ("builtins.ValueError",)


class Statements(Calls):
    """One method for each kind of statement; each gives whole lines."""

    def block(self, statements: list[ast.stmt], indent: str) -> str:
        """Statements, one after the other."""
        return "".join(self.statement(each, indent) for each in statements)

    def statement(self, node: ast.stmt, indent: str) -> str:
        """One statement, with the names that it declares."""
        kind = kind_of(node).__name__
        method: Callable[[ast.stmt, str], str] | None = getattr(self, f"_do_{kind.lower()}", None)
        if method is None:
            raise self.refuse(
                node, f"a {kind} statement", "write it with what stands in the subset"
            )
        return method(node, f"{indent}{mark(node.lineno, node.col_offset)}")

    def declared(self, node: ast.stmt) -> set[str]:
        """The names that JavaScript declares at this statement."""
        return self.scopes[-1].declared.get(id(node), set()) if self.scopes else set()

    def _let(self, names: set[str], indent: str) -> str:
        return f"{indent}let {', '.join(sorted(map(name_of, names)))};\n" if names else ""

    def is_said(self, node: ast.stmt) -> bool:
        """Whether a statement is a docstring."""
        return isinstance(node, ast.Expr) and self.text(node.value) is not None

    def _do_expr(self, node: ast.Expr, indent: str) -> str:
        value = node.value
        if self.is_said(node):
            ignore(value)
            return ""
        if isinstance(value, ast.Yield):
            return f"{indent}yield {self.value(value.value) if value.value else 'null'};\n"
        if isinstance(value, ast.YieldFrom):
            return f"{indent}yield* {self.iterable(value.value)};\n"
        if not isinstance(value, ast.Call):
            raise self.refuse(node, "a value that nobody takes", "leave it out")
        return f"{self._let(self.declared(node), indent)}{indent}{self.value(value)};\n"

    def _do_pass(self, node: ast.Pass, indent: str) -> str:
        return ""

    def _do_continue(self, node: ast.Continue, indent: str) -> str:
        return f"{indent}continue;\n"

    def _do_break(self, node: ast.Break, indent: str) -> str:
        flag = self.flags[-1]
        return f"{indent}{f'{flag} = true; ' if flag else ''}break;\n"

    def _do_return(self, node: ast.Return, indent: str) -> str:
        value = self.value(node.value) if node.value else Code("null")
        return f"{self._let(self.declared(node), indent)}{indent}return {value};\n"

    # Binding

    def _do_assign(self, node: ast.Assign, indent: str) -> str:
        targets, value = node.targets, node.value
        names = {name for target in targets for name in bound_names(target)}
        own = self.declared(node)
        if not isinstance(targets[0], ast.Tuple):
            self._need_kept(value)
        code = self.value(value)
        if len(targets) == 1 and names and names <= own:
            word = "const" if self._all_once(names) else "let"
            pairs = self._pairs(targets[0], value) or f"{self.target(targets[0], value)} = {code}"
            return f"{self._let(own - names, indent)}{indent}{word} {pairs};\n"
        if len(targets) > 1:
            return self._let(own, indent) + self._chained(node, code, indent)
        return self._let(own, indent) + self.bound(targets[0], value, code, indent)

    def _need_kept(self, value: ast.expr) -> None:
        """Refuses to keep what is gone through once in Python, and is an array here; or a view of a
        dict, which changes with it."""
        is_call = isinstance(value, ast.Call) and self.fullname(value.func) != "builtins.range"
        is_once = is_call and self.gives_array(value) and self.kinds(value) == {"iter"}
        if id(value) not in self.looked.read_once and (
            is_once or isinstance(value, ast.GeneratorExp)
        ):
            raise self.refuse(value, "a name for what is gone through once", "make it a list")

    def _pairs(self, target: ast.expr, value: ast.expr) -> str:
        """`a, b = 1, 2` of new names as two of one name each."""
        if not isinstance(target, ast.Tuple) or not isinstance(value, ast.Tuple):
            return ""
        alike = len(target.elts) == len(value.elts)
        if not alike or any(isinstance(each, ast.Starred) for each in (*target.elts, *value.elts)):
            return ""
        both = zip(target.elts, value.elts, strict=True)
        return ", ".join(f"{self.parameter(one)} = {self.value(each)}" for one, each in both)

    def _chained(self, node: ast.Assign, code: Code, indent: str) -> str:
        if not all(isinstance(target, ast.Name) for target in node.targets):
            raise self.refuse(node, "a chain of assignments", "bind names alone, or one by one")
        chain = " = ".join(self.parameter(target) for target in node.targets)
        return f"{indent}{chain} = {code};\n"

    def _all_once(self, names: set[str]) -> bool:
        return not self.scopes or names <= self.scopes[-1].once

    def target(self, target: ast.expr, value: ast.expr) -> str:
        """What stands left of `=`; several names take a list apart."""
        if isinstance(target, ast.Tuple):
            kind = self.typed.kinds(self.module, value) or frozenset({"list"})
            is_enum = self.symbol(value) is not None and kind == {"fn"}
            if not is_enum and not kind <= {"list", "iter", "any"}:
                raise self.refuse(target, "several names for what is no list", "make it a tuple")
        return self.parameter(target)

    def bound(self, target: ast.expr, value: ast.expr, code: Code, indent: str) -> str:
        """`target = code`."""
        if isinstance(target, ast.Subscript):
            return f"{indent}{self._put(target, code)};\n"
        if isinstance(target, ast.Attribute):
            return f"{indent}{self.value(target)} = {code};\n"
        line = f"{self.target(target, value)} = {code};\n"
        return f"{indent};{line}" if isinstance(target, ast.Tuple) else f"{indent}{line}"

    def _put(self, target: ast.Subscript, code: Code) -> str:
        kind = self.kinds(target.value)
        base, at = self.at(target.value, TIGHT), target.slice
        if isinstance(at, ast.Slice):
            raise self.refuse(target, "a slice that is set", "make a new list")
        if kind <= {"map", "tuples"}:
            return f"{base}.set({self.value(at)}, {code})"
        key = self.text(at)
        if (
            kind <= {"dict", "any"}
            and key is not None
            and not key.isdigit()
            and key not in INHERITED
        ):
            ignore(at)
            return f"{member(self.value(target.value), key)} = {code}"
        if kind == {"dict"} or (kind == {"any"} and self.kinds(at) == {"str"}):
            return str(self.helper("put", base, self.value(at), code))
        if kind == {"list"} and self.kinds(at) == {"int"}:
            place = self.value(at)
            if isinstance(at, ast.UnaryOp):
                place = Code(f"{base}.length {place.replace('-', '- ', 1)}", SUM)
            if self.made.checked:
                return str(self.helper("setItem", base, place, code))
            return f"{base}[{place}] = {code}"
        raise self.refuse(target, "this assignment", "set a key of a dict or an item of a list")

    def _do_annassign(self, node: ast.AnnAssign, indent: str) -> str:
        ignore(node.annotation)
        names, own = bound_names(node.target), self.declared(node)
        if node.value is None:
            ignore(node.target)
            return self._let(own, indent)
        self._need_kept(node.value)
        code = self.value(node.value)
        if names and names <= own:
            word = "const" if self._all_once(names) else "let"
            line = f"{indent}{word} {self.parameter(node.target)} = {code};\n"
            return self._let(own - names, indent) + line
        return self._let(own, indent) + self.bound(node.target, node.value, code, indent)

    def _do_augassign(self, node: ast.AugAssign, indent: str) -> str:
        target, value = node.target, node.value
        kind = self.kinds(target)
        head = self._let(self.declared(node), indent)
        if isinstance(target, ast.Subscript | ast.Attribute):
            self._need_simple(target)
        if self.is_a(target, "builtins.list") and kind_of(node.op) is ast.Add:
            return (
                f"{head}{indent}{self.helper('extend', self.value(target), self.array(value))};\n"
            )
        if self.is_a(target, "builtins.set") and kind <= {"set"} and kind_of(node.op) is ast.BitOr:
            return (
                f"{head}{indent}{self.helper('extend', self.value(target), self.array(value))};\n"
            )
        if kind <= {"dict", "map"} and kind_of(node.op) is ast.BitOr:
            return (
                f"{head}{indent}{self.helper('update', self.value(target), self.value(value))};\n"
            )
        if not kind <= {"int", "float", "str", "bytes"} and not self.is_a(target, "builtins.tuple"):
            raise self.refuse(node, "this change in place", "bind the name anew")
        code = self.joined(node, target, node.op, value)
        return head + self.bound(target, value, code, indent)

    def _need_simple(self, target: ast.Subscript | ast.Attribute) -> None:
        """The target is written twice, so nothing in it may do anything."""
        at = target.slice if isinstance(target, ast.Subscript) else None
        if not self.is_quiet(target.value) or (at is not None and not self.is_quiet(at)):
            raise self.refuse(
                target, "a change in place of what is worked out", "give it a name first"
            )

    # Failing

    def _do_raise(self, node: ast.Raise, indent: str) -> str:
        if node.cause:
            self.value(node.cause)
        if node.exc is None:
            if not self.myerror:
                raise self.refuse(node, "raise outside of except", "name what is raised")
            return f"{indent}throw {self.myerror};\n"
        if isinstance(self.symbol(node.exc), nodes.TypeInfo):
            return f"{indent}throw new {self.value(node.exc)}();\n"
        return f"{indent}throw {self.value(node.exc)};\n"

    def _do_try(self, node: ast.Try, indent: str) -> str:
        bare = indent.split("\x01", maxsplit=1)[0]
        if node.orelse or node.finalbody:
            raise self.refuse(node, "try with else or finally", "put it after the try")
        error, outer = self.fresh("error"), self.myerror
        text = f"{indent}try {{\n{self.block(node.body, bare + STEP)}{bare}}} catch ({error}) {{\n{bare}{STEP}"
        self.myerror = error
        for handler in node.handlers:
            tests = " || ".join(
                f"{error} instanceof {self._error(each)}" for each in _errors(self, handler)
            )
            name = handler.name
            word = "const " if name in self.declared(node) else ""
            bind = f"{bare}{STEP * 2}{word}{name_of(name)} = {error};\n" if name else ""
            body = self.block(handler.body, bare + STEP * 2)
            text += f"if ({tests}) {{\n{bind}{body}{bare}{STEP}}} else "
        self.myerror = outer
        return f"{text}throw {error};\n{bare}}}\n"

    def _error(self, node: ast.expr) -> Code:
        name = self.fullname(node)
        if name.startswith("builtins.") and name not in _OWN_ERRORS:
            remedy = "ask before, with `in` or len(): the phone does not fail there"
            raise self.refuse(node, f"except {name.removeprefix('builtins.')}", remedy)
        return self.value(node)


def bound_names(target: ast.expr) -> set[str]:
    """The names that a target binds."""
    if isinstance(target, ast.Name):
        return {target.id}
    if isinstance(target, ast.Tuple):
        return {name for each in target.elts for name in bound_names(each)}
    return bound_names(target.value) if isinstance(target, ast.Starred) else set()


def _errors(writer: Statements, handler: ast.ExceptHandler) -> list[ast.expr]:
    if handler.type is None:
        raise writer.refuse(handler, "a bare except", "name what is caught")
    return handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
