"""What every part of the translator stands on: types of expressions, names, refusals."""

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from mypy import nodes, types

from migrant_helper.phone.scripts.code import (
    Code,
    camel,
    inside,
    literal,
    mark,
    name_of,
)
from migrant_helper.phone.scripts.reading.kinds import Kinds, class_of, members
from migrant_helper.phone.scripts.reading.looked import Looked
from migrant_helper.phone.scripts.reading.refusals import ScriptRefused, kind_of, peek
from migrant_helper.phone.scripts.reading.scopes import Scope
from migrant_helper.phone.scripts.reading.typed import Typed

RUNTIME = "$"


@dataclass(frozen=True)
class Made:
    """The modules that come to the phone: `files` by name, the Python's path; `hand` those whose
    JavaScript is written by hand, the script's path. `checked`: with every check that the tests
    run with and a phone leaves out."""

    typed: Typed
    files: Mapping[str, str]
    hand: Mapping[str, str]
    checked: bool


@dataclass
class Imports:
    """What one module takes from others: JavaScript's name here by (module, its name there)."""

    found: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, module: str, symbol: str, here: str) -> str:
        """The name under which `symbol` of `module` is used here."""
        return self.found.setdefault((module, symbol), here)


class Writer:
    """One module while it is written."""

    def __init__(self, made: Made, module: str, looked: Looked) -> None:
        self.made, self.module, self.looked = made, module, looked
        self.typed, self.file = made.typed, made.files[module]
        self.imports = Imports()
        self.scopes: list[Scope] = []
        self.loops: list[set[str]] = []
        self.myself = ""
        self.myerror = ""
        self.flags = [""]
        self.count = 0

    def refuse(self, node: ast.AST, found: str, remedy: str) -> ScriptRefused:
        """The exception to raise for a node outside the subset."""
        return ScriptRefused(self.file, getattr(node, "lineno", 1), found, remedy)

    def kinds(self, node: ast.expr) -> Kinds:
        """The kinds of an expression. Raises ScriptRefused where mypy gave it no type."""
        if isinstance(node, ast.Compare):
            return frozenset({"bool"})
        found = self.typed.kinds(self.module, node)
        if not found and isinstance(node, ast.BinOp):
            return self._of_parts(node)
        if not found and isinstance(node, ast.UnaryOp):
            return self.kinds(peek(node, "operand"))
        if not found:
            raise self.refuse(node, f"`{_short(node)}` without a type", "annotate it")
        return found

    def _of_parts(self, node: ast.BinOp) -> Kinds:
        """Of a long chain of operators mypy keeps the type of the whole alone."""
        one, two = self.kinds(node.left), self.kinds(node.right)
        if one | two <= {"int", "bool", "float"} and one and two:
            is_float = "float" in one | two or isinstance(node.op, ast.Div)
            return frozenset({"float" if is_float else "int"})
        return one

    def type(self, node: ast.expr) -> types.Type:
        """mypy's type of an expression. Raises as `kinds`."""
        found = self.typed.type(self.module, node)
        if found is None:
            raise self.refuse(node, f"`{_short(node)}` without a type", "annotate it")
        return found

    def owner(self, node: ast.expr) -> nodes.TypeInfo | None:
        """The class of what an expression gives, if it gives an instance of one."""
        found = self.typed.type(self.module, node)
        return None if found is None else class_of(found)

    def is_ours(self, owner: nodes.TypeInfo) -> bool:
        """Whether a class comes to the phone with our own modules."""
        return owner.module_name in self.made.files or owner.module_name in self.made.hand

    def is_a(self, node: ast.expr, fullname: str) -> bool:
        """Whether all that an expression gives is an instance of one class of Python's own."""
        found = self.typed.type(self.module, node)
        each = members(found) if found is not None else []
        plain = [one.partial_fallback if isinstance(one, types.TupleType) else one for one in each]
        return bool(each) and all(
            isinstance(one, types.Instance) and one.type.fullname == fullname for one in plain
        )

    def helper(self, name: str, *arguments: str) -> Code:
        """A call of the runtime, static/js/core/python.js."""
        return Code(f"{RUNTIME}.{name}({', '.join(arguments)})")

    def fresh(self, word: str) -> str:
        """A name that the Python does not use."""
        self.count += 1
        return f"${word}{self.count}"

    # Expressions

    def value(self, node: ast.expr) -> Code:
        """JavaScript for the value of an expression."""
        kind = kind_of(node).__name__
        method: Callable[[ast.expr], Code] | None = getattr(self, f"_{kind.lower()}", None)
        if method is None:
            raise self.refuse(
                node, f"a {kind} expression", "write it with what stands in the subset"
            )
        return method(node)

    def at(self, node: ast.expr, level: int) -> str:
        """The value, in brackets where it binds weaker than `level`."""
        return inside(self.value(node), level)

    def marked(self, node: ast.expr, code: Code) -> Code:
        """The same code, with its place in the Python."""
        return Code(f"{mark(node.lineno, node.col_offset)}{code}", code.level)

    # Names

    def fullname(self, node: ast.expr) -> str:
        """Where a name or an attribute of a module is from: "builtins.len", "math.ceil"; "" for
        what a function binds, and for any other expression."""
        found = self.typed.node(self.module, node)
        if not isinstance(found, nodes.NameExpr | nodes.MemberExpr) or found.kind == nodes.LDEF:
            return ""
        base = self.symbol(node.value) if isinstance(node, ast.Attribute) else None
        if isinstance(base, nodes.TypeInfo):
            return f"{base.fullname}.{found.name}"
        return found.fullname or ""

    def symbol(self, node: ast.expr) -> nodes.SymbolNode | None:
        """What a name or an attribute stands for."""
        found = self.typed.node(self.module, node)
        return found.node if isinstance(found, nodes.NameExpr | nodes.MemberExpr) else None

    def reference(self, node: ast.expr, fullname: str, alias: str) -> Code:
        """A name of the top of a module, this one or one it imports from."""
        if fullname == "builtins.ValueError":
            return Code(f"{RUNTIME}.ValueError")
        module, _, symbol = fullname.rpartition(".")
        if module in self.made.files or module in self.made.hand:
            is_function = isinstance(self.symbol(node), nodes.FuncDef)
            there = camel(symbol) if is_function else name_of(symbol)
            if module == self.module:
                return Code(there)
            here = camel(alias) if is_function else name_of(alias)
            return Code(self.imports.add(module, there, here))
        remedy = "use what the subset gives a meaning, or leave it to the server"
        raise self.refuse(node, f"the name {fullname or _short(node)}", remedy)

    def text(self, node: ast.expr) -> str | None:
        """The text of a string constant; None for anything else."""
        value = peek(node, "value") if isinstance(node, ast.Constant) else None
        return value if isinstance(value, str) else None

    def shown(self, node: ast.AST) -> str:
        """A node in a few words, for a message."""
        return _short(node)

    def literal(self, text: str) -> Code:
        """A string literal."""
        return literal(text)


def _short(node: ast.AST) -> str:
    text = ast.unparse(node).split("\n")[0]
    return text if len(text) <= 60 else f"{text[:59]}…"
