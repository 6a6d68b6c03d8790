"""Jinja expressions as JavaScript expressions: every kind allowed has its method here."""

import json

from jinja2 import nodes

from migrant_helper.phone.templates.messages import Messages
from migrant_helper.phone.templates.subset import (
    FILTERS,
    LARGEST,
    MESSAGES,
    NAME,
    TESTS,
    Refusing,
    places,
)

COMPARE = {
    "eq": "R.eq({}, {})",
    "ne": "!R.eq({}, {})",
    "lt": "R.less({}, {})",
    "lteq": "!R.less({1}, {0})",
    "gt": "R.less({1}, {0})",
    "gteq": "!R.less({}, {})",
    "in": "R.within({}, {})",
    "notin": "!R.within({}, {})",
}
ARITHMETIC: dict[type[nodes.Expr], str] = {
    nodes.Add: "add",
    nodes.Sub: "subtract",
    nodes.Mul: "multiply",
    nodes.FloorDiv: "floorDivide",
    nodes.Mod: "modulo",
}


def literal(text: str) -> str:
    """A JavaScript string literal; line separators are escaped for readers before ES2019."""
    quoted = json.dumps(text, ensure_ascii=False)
    return quoted.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


class Expressions(Refusing):
    """`value(node)` gives any value, `truth(node)` a JavaScript boolean by Python's truth."""

    def __init__(self, file: str, messages: Messages) -> None:
        super().__init__(file)
        self.messages = messages

    def value(self, node: nodes.Node) -> str:
        """JavaScript for the value of an expression."""
        if isinstance(node, nodes.BinExpr) and type(node) in ARITHMETIC:
            name = ARITHMETIC[type(node)]
            return f"R.{name}({self.value(node.left)}, {self.value(node.right)})"
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is None:
            kind = type(node).__name__
            raise self.refuse(node, f"a {kind} expression", "work it out in the page instead")
        text: str = method(node)
        return text

    def truth(self, node: nodes.Node) -> str:
        """JavaScript for whether an expression counts as true."""
        if isinstance(node, nodes.And):
            return f"({self.truth(node.left)} && {self.truth(node.right)})"
        if isinstance(node, nodes.Or):
            return f"({self.truth(node.left)} || {self.truth(node.right)})"
        if isinstance(node, nodes.Not):
            return f"!{self.truth(node.node)}"
        if isinstance(node, nodes.Compare | nodes.Test):
            return self.value(node)
        path = self._path(node) if isinstance(node, nodes.Getattr | nodes.Name) else ""
        return f"R.is(c, {literal(path)})" if path else f"R.truth({self.value(node)})"

    def _const(self, node: nodes.Const) -> str:
        value = node.value
        if type(value) is str:
            return literal(value)
        whole = type(value) is int and abs(value) <= LARGEST
        if whole or value is None or type(value) is bool:
            return json.dumps(value)
        raise self.refuse(node, f"the constant {value!r}", "use text or a whole number")

    def _name(self, node: nodes.Name) -> str:
        self._readable(node)
        return f"R.at(c, {literal(node.name)})"

    def _readable(self, node: nodes.Name) -> None:
        if node.name in MESSAGES or node.name in {"self", "varargs", "kwargs", "super"}:
            raise self.refuse(node, f"the name {node.name!r} alone", "call it, or leave it out")
        if not NAME.fullmatch(node.name):
            raise self.refuse(node, f"the name {node.name!r}", "begin a name with a letter")

    def _getattr(self, node: nodes.Getattr) -> str:
        path = self._path(node)
        if path:
            return f"R.at(c, {literal(path)})"
        return f"R.get({self.value(node.node)}, {literal(node.attr)})"

    def _path(self, node: nodes.Node) -> str:
        """ "a.b.c" for attributes of a name; "" for any other expression."""
        if isinstance(node, nodes.Name):
            self._readable(node)
            return node.name
        if not isinstance(node, nodes.Getattr):
            return ""
        if not NAME.fullmatch(node.attr):
            raise self.refuse(node, f"the attribute {node.attr!r}", "begin it with a letter")
        inner = self._path(node.node)
        return inner and f"{inner}.{node.attr}"

    def shown(self, node: nodes.Expr) -> str:
        """JavaScript for the escaped text of an expression."""
        path = self._path(node)
        if path:
            return f"R.show(c, {literal(path)})"
        value = self.value(node)
        if value.startswith("R.gettext("):
            return value.replace("R.gettext(", "R.say(", 1)
        return f"R.out({value})"

    def _getitem(self, node: nodes.Getitem) -> str:
        return f"R.get({self.value(node.node)}, {self.value(node.arg)})"

    def _list(self, node: nodes.List) -> str:
        return f"[{', '.join(self.value(item) for item in node.items)}]"

    def _dict(self, node: nodes.Dict) -> str:
        pairs = []
        for pair in node.items:
            key = pair.key
            if not isinstance(key, nodes.Const) or type(key.value) is not str:
                raise self.refuse(pair, "a computed key", "write the key as text")
            pairs.append(f"[{literal(key.value)}]: {self.value(pair.value)}")
        return f"({{{', '.join(pairs)}}})"

    def _condexpr(self, node: nodes.CondExpr) -> str:
        if node.expr2 is None:
            raise self.refuse(node, "an inline if without else", "add the else")
        return f"({self.truth(node.test)} ? {self.value(node.expr1)} : {self.value(node.expr2)})"

    def _and(self, node: nodes.And) -> str:
        return f"R.and({self.value(node.left)}, () => {self.value(node.right)})"

    def _or(self, node: nodes.Or) -> str:
        return f"R.or({self.value(node.left)}, () => {self.value(node.right)})"

    def _not(self, node: nodes.Not) -> str:
        return self.truth(node)

    def _neg(self, node: nodes.Neg) -> str:
        return f"R.subtract(0, {self.value(node.node)})"

    def _concat(self, node: nodes.Concat) -> str:
        if all(isinstance(item, nodes.Literal) for item in node.nodes):
            raise self.refuse(node, "~ between constants", "write the text in one piece")
        return f"R.concat({', '.join(self.value(item) for item in node.nodes)})"

    def _compare(self, node: nodes.Compare) -> str:
        if len(node.ops) != 1:
            raise self.refuse(node, "a chain of comparisons", "join two with and")
        operand = node.ops[0]
        right = operand.expr
        items = right.items if isinstance(right, nodes.Tuple) else None
        if items is not None and operand.op in ("in", "notin"):
            right = nodes.List(items, lineno=right.lineno)
        return COMPARE[operand.op].format(self.value(node.expr), self.value(right))

    def _test(self, node: nodes.Test) -> str:
        if node.name not in TESTS or node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise self.refuse(node, f"the test {node.name!r}", f"use one of {sorted(TESTS)}")
        if node.name in ("defined", "undefined"):
            sign = "!" if node.name == "defined" else "="
            return f"({self._maybe(node.node)} {sign}== undefined)"
        value = self.value(node.node)
        if node.name in ("none", "true", "false"):
            return f"({value} === {'null' if node.name == 'none' else node.name})"
        return f"R.is_{node.name}({value})"

    def _maybe(self, node: nodes.Expr) -> str:
        """As `value`, but a missing name, key or index is JavaScript's undefined."""
        if isinstance(node, nodes.Name):
            self._readable(node)
            return f"c[{literal(node.name)}]"
        if isinstance(node, nodes.Getattr):
            return f"R.peek({self.value(node.node)}, {literal(node.attr)})"
        if isinstance(node, nodes.Getitem):
            return f"R.peek({self.value(node.node)}, {self.value(node.arg)})"
        return self.value(node)

    def _filter(self, node: nodes.Filter) -> str:
        if node.name not in FILTERS or node.dyn_args or node.dyn_kwargs or node.node is None:
            raise self.refuse(node, f"the filter {node.name!r}", f"use one of {sorted(FILTERS)}")
        if node.name == "map":
            return self._map(node, node.node)
        if node.kwargs or len(node.args) > {"default": 2, "join": 1}.get(node.name, 0):
            raise self.refuse(node, f"arguments of {node.name!r}", "give fewer, by position")
        if node.name == "default" and not node.args:
            raise self.refuse(node, "default without a value", "say which value")
        inner = self._maybe(node.node) if node.name == "default" else self.value(node.node)
        arguments = ", ".join([inner, *(self.value(item) for item in node.args)])
        return f"R.filter_{'escape' if node.name == 'e' else node.name}({arguments})"

    def _map(self, node: nodes.Filter, inner: nodes.Expr) -> str:
        given = {str(pair.key): pair.value for pair in node.kwargs}
        attribute = given.get("attribute")
        key = attribute.value if isinstance(attribute, nodes.Const) else ""
        if node.args or len(given) != 1 or not NAME.fullmatch(str(key)):
            raise self.refuse(node, "a computed map", 'write map(attribute="name")')
        return f"R.filter_map({self.value(inner)}, {literal(str(key))})"

    def _call(self, node: nodes.Call) -> str:
        if not isinstance(node.node, nodes.Name):
            raise self.refuse(node, "a method call", "use a filter, or work it out in the page")
        if node.dyn_args is not None or node.dyn_kwargs is not None:
            raise self.refuse(node, "arguments from a list or dict", "write each argument")
        name = node.node.name
        if name in MESSAGES:
            return self._message(node, name)
        if name == "super" and not node.args and not node.kwargs:
            return "s()"
        return f"R.call({self.value(node.node)}, {self.arguments(node)})"

    def arguments(self, node: nodes.Call) -> str:
        """The arguments of a macro call: a list, and an object by keyword if there are such."""
        given = ", ".join(self.value(item) for item in node.args)
        return f"[{given}], {self._keywords(node)}" if node.kwargs else f"[{given}]"

    def _keywords(self, node: nodes.Call) -> str:
        pairs = (f"{literal(pair.key)}: {self.value(pair.value)}" for pair in node.kwargs)
        return f"{{{', '.join(pairs)}}}"

    def _message(self, node: nodes.Call, name: str) -> str:
        count = MESSAGES[name]
        texts = [item.value for item in node.args[:count] if isinstance(item, nodes.Const)]
        wanted = count + (name == "ngettext")
        if len(texts) < count or len(node.args) != wanted or not all(map(_is_text, texts)):
            raise self.refuse(node, f"arguments of {name}", "give literal text, then name=value")
        self._check_places(node, texts if name == "ngettext" else texts[-1:])
        number = self.messages.number(name, texts)
        counted = f", {self.value(node.args[-1])}" if name == "ngettext" else ""
        values = f", {self._keywords(node)}" if node.kwargs else ""
        return f"R.{'ngettext' if counted else 'gettext'}(x, {number}{counted}{values})"

    def _check_places(self, node: nodes.Call, texts: list[str]) -> None:
        given = {pair.key for pair in node.kwargs}
        if len(texts) == 2:
            given.add("num")
        try:
            missing = set().union(*map(places, texts)) - given
        except ValueError as error:
            raise self.refuse(node, str(error), "or the two engines differ") from error
        if missing:
            raise self.refuse(node, f"no value for {sorted(missing)}", "pass it by name")


def _is_text(value: object) -> bool:
    return type(value) is str
