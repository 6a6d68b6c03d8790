"""Functions and their parameters."""

import ast

from migrant_helper.phone.scripts.code import name_of
from migrant_helper.phone.scripts.loops import Loops
from migrant_helper.phone.scripts.reading.refusals import ignore
from migrant_helper.phone.scripts.statements import STEP


class Functions(Loops):
    """A function of a module, of a class, or of another function."""

    def _do_functiondef(self, node: ast.FunctionDef, indent: str) -> str:
        self.need_fixed(node, consumed=False)
        if node.name not in self.declared(node):
            remedy = "define it at the top, with what it reads as arguments"
            raise self.refuse(node, "a function that a branch or a loop defines", remedy)
        if self.myself and self.myself in self.looked.free[id(node)]:
            raise self.refuse(
                node, f"{self.myself} in a function in a method", "give what it reads"
            )
        return f"{indent}{self.function(node, name_of(node.name), indent.split(chr(1), maxsplit=1)[0])}"

    def function(
        self, node: ast.FunctionDef, name: str, indent: str, *, method: bool = False
    ) -> str:
        """`function name(parameters) { … }`, or the same of a class without the word."""
        if node.decorator_list and not method:
            raise self.refuse(node, "a decorator", "call it where it is needed")
        ignore(node.returns)
        scope = self.looked.scope_of[id(node)]
        words = "" if method else "function* " if id(node) in self.looked.yields else "function "
        if method and id(node) in self.looked.yields:
            words = "*"
        self.scopes.append(scope)
        loops, self.loops = self.loops, []
        given = self.given(node.args, method=method)
        hoisted = (
            f"{indent}{STEP}let {', '.join(map(name_of, scope.hoisted))};\n"
            if scope.hoisted
            else ""
        )
        body = self.block(node.body, indent + STEP)
        self.loops = loops
        self.scopes.pop()
        # Without a return, Python gives None.
        last = (
            ""
            if method
            or (node.body and isinstance(node.body[-1], ast.Return | ast.Raise))
            or self.looked.ends[id(node)]
            else f"{indent}{STEP}return null;\n"
        )
        return f"{words}{name}({given}) {{\n{hoisted}{body}{last}{indent}}}\n"

    def given(self, given: ast.arguments, *, method: bool = False) -> str:
        """The parameters; those given by name alone come after the others, `**rest` last."""
        plain = given.posonlyargs + given.args
        if method:
            ignore(plain[0])
            plain = plain[1:]
        defaults = [None] * (len(plain) - len(given.defaults)) + list(given.defaults)
        pairs = [
            *zip(plain, defaults, strict=True),
            *zip(given.kwonlyargs, given.kw_defaults, strict=True),
        ]
        names = [self._parameter(each, default) for each, default in pairs]
        if given.vararg and (given.kwonlyargs or given.kwarg):
            raise self.refuse(given.vararg, "* with arguments by name", "take a list")
        if given.vararg:
            ignore(given.vararg.annotation)
            names.append(f"...{name_of(given.vararg.arg)}")
        if given.kwarg:
            ignore(given.kwarg.annotation)
            names.append(f"{name_of(given.kwarg.arg)} = {{}}")
        return ", ".join(names)

    def _parameter(self, each: ast.arg, default: ast.expr | None) -> str:
        ignore(each.annotation)
        if default is None:
            return name_of(each.arg)
        if not isinstance(
            default, ast.Constant | ast.Name | ast.Attribute | ast.UnaryOp | ast.Tuple
        ):
            raise self.refuse(default, "a default that is made", "make it inside the function")
        return f"{name_of(each.arg)} = {self.value(default)}"
