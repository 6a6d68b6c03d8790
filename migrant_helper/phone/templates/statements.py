"""Jinja statements as JavaScript statements that append to the text `o`."""

from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

from jinja2 import nodes

from migrant_helper.phone.templates.expressions import Expressions, literal
from migrant_helper.phone.templates.messages import Messages
from migrant_helper.phone.templates.subset import printable

SHARED = "refuse it here: only set, from import, macro and block do anything in a child template"


class Piece(NamedTuple):
    """JavaScript for a statement: an expression for its text, or code that appends to `o`."""

    code: str
    is_text: bool


class Statements(Expressions):
    """`x` is the running template, `c` the scope (its prototype is the outer scope), `s` super.

    A statement becomes either an expression that is its text, or code that appends to `o`.
    """

    def __init__(self, file: str, messages: Messages) -> None:
        super().__init__(file, messages)
        self.blocks: dict[str, str] = {}
        self.used: set[str] = set()
        self._closed = False

    def function(self, parameters: str, statements: Iterable[nodes.Node]) -> str:
        """A JavaScript function that returns the text of these statements."""
        pieces = [self.statement(node) for node in statements]
        if all(piece.is_text for piece in pieces):
            return f"({parameters}) => {_sum(pieces)}"
        return f'({parameters}) => {{ let o = ""; {_code(pieces)} return o; }}'

    def statement(self, node: nodes.Node) -> Piece:
        """JavaScript for one statement, or a refusal."""
        method = getattr(self, f"_do_{type(node).__name__.lower()}", None)
        if method is None:
            kind = type(node).__name__
            raise self.refuse(node, f"a {kind} statement", "the phone does not have it")
        piece: Piece = method(node)
        return piece

    def _do_output(self, node: nodes.Output) -> Piece:
        parts = []
        for item in node.nodes:
            if isinstance(item, nodes.TemplateData):
                text = literal(item.data)[1:-1].replace('\\"', '"')
                parts.append(text.replace("`", "\\`").replace("${", "\\${"))
            else:
                self._check_constant(item)
                parts.append(f"${{{self.shown(item)}}}")
        return Piece(f"`{''.join(parts)}`", is_text=True)

    def _check_constant(self, node: nodes.Expr) -> None:
        # Jinja prints constants at compile time, before `finalize` could refuse them.
        with suppress(nodes.Impossible):
            try:
                printable(node.as_const())
            except TypeError as error:
                raise self.refuse(node, "a constant that is no text", str(error)) from error

    def _do_if(self, node: nodes.If) -> Piece:
        branches = [(self.truth(one.test), self._pieces(one.body)) for one in (node, *node.elif_)]
        otherwise = self._pieces(node.else_)
        every = [piece for _, body in branches for piece in body] + otherwise
        if all(piece.is_text for piece in every):
            tests = "".join(f"{test} ? {_sum(body)} : " for test, body in branches)
            return Piece(f"({tests}{_sum(otherwise)})", is_text=True)
        code = " else ".join(f"if ({test}) {{ {_code(body)} }}" for test, body in branches)
        return Piece(f"{code} else {{ {_code(otherwise)} }}", is_text=False)

    def _pieces(self, statements: Iterable[nodes.Node]) -> list[Piece]:
        return [self.statement(node) for node in statements]

    def _do_for(self, node: nodes.For) -> Piece:
        if node.recursive:
            raise self.refuse(node, "a recursive loop", "call a macro instead")
        names = ", ".join(map(literal, self._targets(node.target)))
        parts = [self.value(node.iter), "c", f"[{names}]", self.function("c", node.body)]
        if node.test or node.else_:
            parts.append(f"(c) => {self.truth(node.test)}" if node.test else "null")
        if node.else_:
            parts.append(self.function("c", node.else_))
        return Piece(f"R.each({', '.join(parts)})", is_text=True)

    def _targets(self, target: nodes.Node) -> list[str]:
        if isinstance(target, nodes.Name):
            return [self.assignable(target, target.name)]
        if not isinstance(target, nodes.Tuple):
            raise self.refuse(target, "a computed target", "give it a name")
        if not all(isinstance(item, nodes.Name) for item in target.items):
            raise self.refuse(target, "a nested target", "unpack one level")
        return [self.assignable(item, item.name) for item in target.items]  # type: ignore[attr-defined]

    def _do_assign(self, node: nodes.Assign) -> Piece:
        return Piece(f"c[{self._target(node)}] = {self.value(node.node)};", is_text=False)

    def _do_assignblock(self, node: nodes.AssignBlock) -> Piece:
        if node.filter is not None:
            raise self.refuse(node, "a filter on a set block", "filter where it is shown")
        text = f"({self.function('c', node.body)})(R.inner(c))"
        return Piece(f"c[{self._target(node)}] = R.markup({text});", is_text=False)

    def _target(self, node: nodes.Assign | nodes.AssignBlock) -> str:
        if not isinstance(node.target, nodes.Name):
            raise self.refuse(node, "set of more than one name", "set one name at a time")
        return literal(self.assignable(node.target, node.target.name))

    def _do_with(self, node: nodes.With) -> Piece:
        sets = []
        for target, value in zip(node.targets, node.values, strict=True):
            if not isinstance(target, nodes.Name):
                raise self.refuse(node, "with of more than one name", "give each its name")
            name = literal(self.assignable(target, target.name))
            sets.append(f"{name}: {self.value(value)}")
        inner = f"R.inner(c, {{{', '.join(sets)}}})"
        return Piece(f"({self.function('c', node.body)})({inner})", is_text=True)

    def _do_macro(self, node: nodes.Macro) -> Piece:
        name = literal(self.assignable(node, node.name))
        return Piece(f"c[{name}] = {self._macro(node)};", is_text=False)

    def _do_callblock(self, node: nodes.CallBlock) -> Piece:
        call = node.call
        if not isinstance(call.node, nodes.Name) or call.dyn_args or call.dyn_kwargs:
            raise self.refuse(node, "a computed call block", "call a macro by its name")
        caller = self._macro(node)
        given = self.arguments(call) + ("" if call.kwargs else ", {}")
        called = f"R.call({self.value(call.node)}, {given}, {caller})"
        return Piece(f"R.out({called})", is_text=True)

    def _macro(self, node: nodes.Macro | nodes.CallBlock) -> str:
        names = [self.assignable(arg, arg.name) for arg in node.args]
        for default in node.defaults:
            for used in _names([default]):
                if used.name in names:
                    raise self.refuse(default, "a default made of an argument", "set it inside")
        closed, self._closed = self._closed, True
        defaults = [f"(c) => {self.value(item)}" for item in node.defaults]
        body = self.function("c", node.body)
        self._closed = closed
        calls = any(item.name == "caller" for item in _names(node.body))
        ends = f", [{', '.join(defaults)}], {str(calls).lower()}" if defaults or calls else ""
        return f"R.macro(c, [{', '.join(map(literal, names))}], {body}{ends})"

    def _do_block(self, node: nodes.Block) -> Piece:
        if node.scoped or node.required or self._closed:
            raise self.refuse(node, "a scoped, required or inner block", "use a plain one, outside")
        self.blocks[self.assignable(node, node.name)] = self.function("x, c, s", node.body)
        return Piece(f"R.block(x, {literal(node.name)})", is_text=True)

    def _do_include(self, node: nodes.Include) -> Piece:
        if node.ignore_missing:
            raise self.refuse(node, "ignore missing", "include what is there")
        name = self._file(node, node.template)
        scope = "c" if node.with_context else "null"
        return Piece(f"R.include(x, {name}, {scope})", is_text=True)

    def _do_fromimport(self, node: nodes.FromImport) -> Piece:
        file = self._file(node, node.template)
        scope = ", c" if node.with_context else ""
        pairs = [item if isinstance(item, tuple) else (item, item) for item in node.names]
        names = {self.assignable(node, given): taken for taken, given in pairs}
        said = [given if given == name else f"{given}:{name}" for given, name in names.items()]
        listed = ", ".join(map(literal, said))
        return Piece(f"R.imports(x, {file}, c, [{listed}]{scope});", is_text=False)

    def _file(self, node: nodes.Node, template: nodes.Expr) -> str:
        if not isinstance(template, nodes.Const) or type(template.value) is not str:
            raise self.refuse(node, "a computed template name", "write the name as text")
        self.used.add(template.value)
        return literal(template.value)

    def child(self, statements: list[nodes.Node]) -> tuple[str, str]:
        """The parent's name as JavaScript, and what a child template does before its parent."""
        parent, kept = "", []
        for node in statements:
            if isinstance(node, nodes.Extends) and not parent:
                parent = self._file(node, node.template)
            elif isinstance(node, nodes.Block):
                self._do_block(node)
            elif isinstance(node, CHILD):
                kept.append(self.statement(node).code)
            elif not (isinstance(node, nodes.Output) and _is_blank(node) and parent):
                raise self.refuse(node, f"a {type(node).__name__} beside extends", SHARED)
        return parent, f'(x, c) => {{ {" ".join(kept)} return ""; }}'


CHILD = (nodes.Assign, nodes.AssignBlock, nodes.FromImport, nodes.Macro)


def _sum(pieces: list[Piece]) -> str:
    return " + ".join(piece.code for piece in pieces) or '""'


def _code(pieces: list[Piece]) -> str:
    return " ".join(f"o += {piece.code};" if piece.is_text else piece.code for piece in pieces)


def _is_blank(node: nodes.Output) -> bool:
    return all(
        isinstance(item, nodes.TemplateData) and not item.data.strip() for item in node.nodes
    )


def _names(statements: Iterable[nodes.Node]) -> Iterable[nodes.Name]:
    for node in statements:
        if isinstance(node, nodes.Name):
            yield node
        yield from node.find_all(nodes.Name)
