"""Jinja statements as JavaScript statements that append to the text `o`."""

from collections.abc import Iterable
from contextlib import suppress

from jinja2 import nodes

from migrant_helper.phone.environment import printable
from migrant_helper.phone.expressions import Expressions, literal

SHARED = "refuse it here: only set, from import, macro and block do anything in a child template"


class Statements(Expressions):
    """`x` is the running template, `c` the scope (its prototype is the outer scope), `s` super."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.blocks: dict[str, str] = {}
        self.used: set[str] = set()
        self._closed = False

    def body(self, statements: Iterable[nodes.Node]) -> str:
        """A JavaScript function body that returns the text of these statements."""
        return f'let o = ""; {self.statements(statements)} return o;'

    def statements(self, statements: Iterable[nodes.Node]) -> str:
        """JavaScript statements, in order."""
        return " ".join(self.statement(node) for node in statements)

    def statement(self, node: nodes.Node) -> str:
        """JavaScript for one statement, or a refusal."""
        method = getattr(self, f"_do_{type(node).__name__.lower()}", None)
        if method is None:
            kind = type(node).__name__
            raise self.refuse(node, f"a {kind} statement", "the phone does not have it")
        text: str = method(node)
        return text

    def _do_output(self, node: nodes.Output) -> str:
        parts = []
        for item in node.nodes:
            if isinstance(item, nodes.TemplateData):
                parts.append(literal(item.data))
            else:
                self._check_constant(item)
                parts.append(f"R.out({self.value(item)})")
        return f"o += {' + '.join(parts)};"

    def _check_constant(self, node: nodes.Expr) -> None:
        # Jinja prints constants at compile time, before `finalize` could refuse them.
        with suppress(nodes.Impossible):
            try:
                printable(node.as_const())
            except TypeError as error:
                raise self.refuse(node, "a constant that is no text", str(error)) from error

    def _do_if(self, node: nodes.If) -> str:
        text = f"if ({self.truth(node.test)}) {{ {self.statements(node.body)} }}"
        for branch in node.elif_:
            text += f" else if ({self.truth(branch.test)}) {{ {self.statements(branch.body)} }}"
        if node.else_:
            text += f" else {{ {self.statements(node.else_)} }}"
        return text

    def _do_for(self, node: nodes.For) -> str:
        if node.recursive:
            raise self.refuse(node, "a recursive loop", "call a macro instead")
        names = ", ".join(map(literal, self._targets(node.target)))
        parts = [
            self.value(node.iter),
            "c",
            f"[{names}]",
            f"(c) => {{ {self.body(node.body)} }}",
        ]
        parts.append(f"(c) => {self.truth(node.test)}" if node.test else "null")
        if node.else_:
            parts.append(f"(c) => {{ {self.body(node.else_)} }}")
        return f"o += R.each({', '.join(parts)});"

    def _targets(self, target: nodes.Node) -> list[str]:
        if isinstance(target, nodes.Name):
            return [self.assignable(target, target.name)]
        if not isinstance(target, nodes.Tuple):
            raise self.refuse(target, "a computed target", "give it a name")
        if not all(isinstance(item, nodes.Name) for item in target.items):
            raise self.refuse(target, "a nested target", "unpack one level")
        return [self.assignable(item, item.name) for item in target.items]  # type: ignore[attr-defined]

    def _do_assign(self, node: nodes.Assign) -> str:
        return f"c[{self._target(node)}] = {self.value(node.node)};"

    def _do_assignblock(self, node: nodes.AssignBlock) -> str:
        if node.filter is not None:
            raise self.refuse(node, "a filter on a set block", "filter where it is shown")
        return f"c[{self._target(node)}] = {self._captured(node.body)};"

    def _target(self, node: nodes.Assign | nodes.AssignBlock) -> str:
        if not isinstance(node.target, nodes.Name):
            raise self.refuse(node, "set of more than one name", "set one name at a time")
        return literal(self.assignable(node.target, node.target.name))

    def _captured(self, body: list[nodes.Node]) -> str:
        return f"R.markup(((c) => {{ {self.body(body)} }})(R.inner(c)))"

    def _do_with(self, node: nodes.With) -> str:
        sets = []
        for target, value in zip(node.targets, node.values, strict=True):
            if not isinstance(target, nodes.Name):
                raise self.refuse(node, "with of more than one name", "give each its name")
            name = literal(self.assignable(target, target.name))
            sets.append(f"{name}: {self.value(value)}")
        inner = f"R.inner(c, {{{', '.join(sets)}}})"
        return f"o += ((c) => {{ {self.body(node.body)} }})({inner});"

    def _do_macro(self, node: nodes.Macro) -> str:
        name = literal(self.assignable(node, node.name))
        return f"c[{name}] = {self._macro(node, node.name)};"

    def _do_callblock(self, node: nodes.CallBlock) -> str:
        call = node.call
        if not isinstance(call.node, nodes.Name) or call.dyn_args or call.dyn_kwargs:
            raise self.refuse(node, "a computed call block", "call a macro by its name")
        caller = self._macro(node, "caller")
        return f"o += R.out(R.call({self.value(call.node)}, {self.arguments(call)}, {caller}));"

    def _macro(self, node: nodes.Macro | nodes.CallBlock, name: str) -> str:
        names = [self.assignable(arg, arg.name) for arg in node.args]
        for default in node.defaults:
            for used in _names([default]):
                if used.name in names:
                    raise self.refuse(default, "a default made of an argument", "set it inside")
        closed, self._closed = self._closed, True
        defaults = [f"(c) => {self.value(item)}" for item in node.defaults]
        body = self.body(node.body)
        self._closed = closed
        calls = str(any(item.name == "caller" for item in _names(node.body))).lower()
        parts = [
            literal(name),
            f"[{', '.join(map(literal, names))}]",
            f"[{', '.join(defaults)}]",
        ]
        return f"R.macro(c, {', '.join(parts)}, {calls}, (c) => {{ {body} }})"

    def _do_block(self, node: nodes.Block) -> str:
        if node.scoped or node.required or self._closed:
            raise self.refuse(node, "a scoped, required or inner block", "use a plain one, outside")
        self.blocks[self.assignable(node, node.name)] = self.body(node.body)
        return f"o += R.block(x, {literal(node.name)});"

    def _do_include(self, node: nodes.Include) -> str:
        if node.ignore_missing:
            raise self.refuse(node, "ignore missing", "include what is there")
        name = self._file(node, node.template)
        return f"o += R.include(x, {name}, {'c' if node.with_context else 'null'});"

    def _do_fromimport(self, node: nodes.FromImport) -> str:
        file = self._file(node, node.template)
        scope = "c" if node.with_context else "null"
        pairs = [item if isinstance(item, tuple) else (item, item) for item in node.names]
        names = {self.assignable(node, given): taken for taken, given in pairs}
        listed = ", ".join(f"{literal(given)}: {literal(name)}" for given, name in names.items())
        return f"R.imports(x, {file}, {scope}, c, {{{listed}}});"

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
                kept.append(self.statement(node))
            elif not (isinstance(node, nodes.Output) and _is_blank(node) and parent):
                raise self.refuse(node, f"a {type(node).__name__} beside extends", SHARED)
        return parent, f'{" ".join(kept)} return "";'


CHILD = (nodes.Assign, nodes.AssignBlock, nodes.FromImport, nodes.Macro)


def _is_blank(node: nodes.Output) -> bool:
    return all(
        isinstance(item, nodes.TemplateData) and not item.data.strip() for item in node.nodes
    )


def _names(statements: Iterable[nodes.Node]) -> Iterable[nodes.Name]:
    for node in statements:
        if isinstance(node, nodes.Name):
            yield node
        yield from node.find_all(nodes.Name)
