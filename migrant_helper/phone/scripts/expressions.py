"""Names, constants, texts with places, collections, attributes and subscripts."""

import ast
import re

from mypy import nodes, types

from migrant_helper.phone.scripts.code import (
    ARROW,
    CHOICE,
    INHERITED,
    TIGHT,
    Code,
    camel,
    inside,
    member,
    name_of,
)
from migrant_helper.phone.scripts.comprehensions import Comprehensions
from migrant_helper.phone.scripts.reading.refusals import ignore

_LARGEST = 2**53
_CONSTANTS = {"math.inf": "Infinity"}
_WIDTH = re.compile(r"0([0-9]{1,2})([bdx]?)")
_BASES = {"b": "2", "x": "16", "d": "10", "": "10"}


class Expressions(Comprehensions):
    """One method for each kind of expression that may stand alone."""

    def _constant(self, node: ast.Constant) -> Code:
        value = node.value
        if isinstance(value, str):
            return self.literal(value)
        if value is None or isinstance(value, bool):
            return Code({None: "null", True: "true", False: "false"}[value])
        if isinstance(value, int | float) and abs(value) <= _LARGEST:
            return Code(repr(value))
        if isinstance(value, bytes):
            return Code(f"Uint8Array.of({', '.join(map(str, value))})")
        raise self.refuse(node, f"the constant {value!r}", "use a number up to 2**53, or text")

    def _name(self, node: ast.Name) -> Code:
        name = node.id
        if name == "_":
            raise self.refuse(node, "the name _ read", "give it a name")
        if name == self.myself:
            return Code("this")
        fullname = self.fullname(node)
        if not fullname:
            return Code(name_of(name))
        if fullname in _CONSTANTS:
            return Code(_CONSTANTS[fullname])
        return self.reference(node, fullname, name)

    def _joinedstr(self, node: ast.JoinedStr) -> Code:
        parts = []
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                parts.append(f"${{{self._placed(part)}}}")
            else:
                text = str(self.value(part))[1:-1]
                parts.append(text.replace("`", "\\`").replace("${", "\\${"))
        return Code(f"`{''.join(parts)}`")

    def _placed(self, node: ast.FormattedValue) -> Code:
        if node.conversion != -1:
            raise self.refuse(node, "a conversion such as !r", "put the text itself")
        if node.format_spec is None:
            return self.as_text(node.value)
        spec = node.format_spec
        texts = [self.text(part) for part in spec.values] if isinstance(spec, ast.JoinedStr) else []
        found = _WIDTH.fullmatch("".join(text or "?" for text in texts))
        if not found or not self.kinds(node.value) <= {"int", "bool"}:
            raise self.refuse(node, "a format", "pad whole numbers alone, as in {n:02d}")
        ignore(spec)
        return self.helper("padded", self.value(node.value), found[1], _BASES[found[2]])

    def as_text(self, node: ast.expr) -> Code:
        """What str() gives. A fraction has none here: 1.0 and 1 are the same number there."""
        found = self.kinds(node)
        if found <= {"str", "int", "text-enum"}:
            return self.value(node)
        if "float" in found or "number-enum" in found:
            raise self.refuse(node, "the text of a fraction or an enum", "use core.words.numbers")
        if found == {"obj"}:
            self._need_error(node)
            return Code(f"{self.at(node, TIGHT)}.message")
        if found == {"any"}:
            # From JSON: a text or a whole number, or the tests' build stops.
            return self.helper("told", self.value(node)) if self.made.checked else self.value(node)
        return self.helper("text", self.value(node))

    def _need_error(self, node: ast.expr) -> None:
        owner = self.owner(node)
        if owner is None or not any(each.fullname == "builtins.Exception" for each in owner.mro):
            raise self.refuse(node, "the text of an instance", "put its fields")
        if any("__str__" in each.names and self.is_ours(each) for each in owner.mro):
            raise self.refuse(node, f"the text of a {owner.name}", "call what its __str__ calls")

    def _tuple(self, node: ast.Tuple) -> Code:
        return Code(f"[{', '.join(self.value(each) for each in node.elts)}]")

    def _list(self, node: ast.List) -> Code:
        return Code(f"[{', '.join(self.value(each) for each in node.elts)}]")

    def _starred(self, node: ast.Starred) -> Code:
        return Code(f"...{inside(self.iterable(node.value), TIGHT)}")

    def _set(self, node: ast.Set) -> Code:
        self.need_parts(node, node.elts)
        return self.set_of(node, f"[{', '.join(self.value(each) for each in node.elts)}]")

    def _dict(self, node: ast.Dict) -> Code:
        kind = self.kinds(node)
        self.need_parts(node, [each for each in node.keys if each])
        if kind == {"dict"}:
            parts = [
                self._pair(key, each) for key, each in zip(node.keys, node.values, strict=True)
            ]
            return Code(f"{{ {', '.join(parts)} }}" if parts else "{}")
        pairs = [
            f"[{self.value(key)}, {self.value(each)}]" if key else f"...{self.at(each, TIGHT)}"
            for key, each in zip(node.keys, node.values, strict=True)
        ]
        return self.map_of(node, f"[{', '.join(pairs)}]" if pairs else "")

    def _pair(self, key: ast.expr | None, each: ast.expr) -> str:
        if key is None:
            return f"...{self.at(each, TIGHT)}"
        text = self.text(key)
        if text is None:
            name = self.value(key)
            return (
                f"[{self.helper('name', name) if self.made.checked else name}]: {self.value(each)}"
            )
        if re.fullmatch("[0-9]+", text):
            raise self.refuse(
                key, f"the key {text!r}", "JavaScript moves it to the front: add a letter"
            )
        named = text if re.fullmatch("[A-Za-z_][A-Za-z0-9_]*", text) else self.literal(text)
        ignore(key)
        return f"{'[' + named + ']' if text == '__proto__' else named}: {self.value(each)}"

    def _ifexp(self, node: ast.IfExp) -> Code:
        test, yes, no = self.truth(node.test), node.body, node.orelse
        branches = f"{self.at(yes, CHOICE)} : {self.at(no, CHOICE)}"
        return Code(f"{inside(test, CHOICE + 1)} ? {branches}", CHOICE)

    def _namedexpr(self, node: ast.NamedExpr) -> Code:
        if id(node) in self.looked.enclosed:
            raise self.refuse(
                node, "a name bound inside of an expression's own function", "bind it before"
            )
        return Code(f"{self.value(node.target)} = {self.at(node.value, ARROW)}", ARROW)

    def _lambda(self, node: ast.Lambda) -> Code:
        return self.arrow(node, consumed=False)

    def _attribute(self, node: ast.Attribute) -> Code:
        base = self.symbol(node.value)
        if isinstance(base, nodes.MypyFile):
            return self._of_module(node)
        if isinstance(base, nodes.TypeInfo):
            return self._of_class(node, base)
        kind = self.kinds(node.value)
        if node.attr == "value" and kind <= {"text-enum", "number-enum"}:
            return self.value(node.value)
        owner = self.owner(node.value)
        if not kind <= {"obj", "none"} or owner is None:
            raise self.refuse(
                node, f"the attribute {node.attr} of a {'/'.join(sorted(kind))}", "call it"
            )
        symbol = owner.get(node.attr)
        if not any(node.attr in each.names and self.is_ours(each) for each in owner.mro):
            raise self.refuse(node, f"the attribute {node.attr}", "keep it in a field of ours")
        is_method = symbol is not None and isinstance(symbol.node, nodes.FuncDef)
        return member(self.value(node.value), camel(node.attr) if is_method else node.attr)

    def _of_module(self, node: ast.Attribute) -> Code:
        fullname = self.fullname(node)
        if fullname in _CONSTANTS:
            ignore(node)
            return Code(_CONSTANTS[fullname])
        alias = node.value.id if isinstance(node.value, ast.Name) else ""
        ignore(node.value)
        return self.reference(node, fullname, f"{alias}${camel(node.attr)}")

    def _of_class(self, node: ast.Attribute, owner: nodes.TypeInfo) -> Code:
        found = owner.names.get(node.attr)
        held = getattr(found.node, "type", None) if found and owner.is_enum else None
        value = (
            held.last_known_value.value
            if isinstance(held, types.Instance) and held.last_known_value
            else None
        )
        if not isinstance(value, int | str):
            raise self.refuse(
                node, f"the attribute {self.shown(node)} of a class", "only members of an enum"
            )
        ignore(node.value)
        return self.literal(value) if isinstance(value, str) else Code(f"{value}")

    def _subscript(self, node: ast.Subscript) -> Code:
        kind = self.kinds(node.value)
        if isinstance(node.slice, ast.Slice):
            return self._cut(node, node.slice, kind)
        base = self.value(node.value)
        if kind <= {"map", "tuples"}:
            return self._kept(base, self.value(node.slice), "entry", ".get({})")
        key = self.text(node.slice)
        if key is not None and kind <= {"dict", "any"}:
            return self._keyed(node, base, key)
        if kind == {"dict"}:
            return self._kept(base, self.value(node.slice), "key", "[{}]")
        if kind <= {"list", "bytes"}:
            return self._item(node, base)
        if kind == {"match"}:
            self.need_number(node.slice)
            return Code(f"({inside(base, TIGHT)}[{self.value(node.slice)}] ?? null)")
        if kind == {"str"}:
            return self.helper("letter", base, self.value(node.slice))
        if kind == {"any"} and self.kinds(node.slice) <= {"str", "text-enum"}:
            return self._kept(base, self.value(node.slice), "key", "[{}]")
        if kind == {"any"}:
            return self.helper("key", base, self.value(node.slice))
        raise self.refuse(node, f"a subscript of a {'/'.join(sorted(kind))}", "annotate what it is")

    def need_number(self, node: ast.expr) -> None:
        """Refuses a group of a match that is asked for by its name."""
        if not self.kinds(node) <= {"int"}:
            raise self.refuse(node, "a group by its name", "give its number")

    def _keyed(self, node: ast.Subscript, base: Code, key: str) -> Code:
        ignore(node.slice)
        if self.made.checked or key in INHERITED:
            return self.helper("key", base, self.literal(key))
        return member(base, key)

    def _kept(self, base: Code, key: Code, checked: str, plain: str) -> Code:
        if self.made.checked:
            return self.helper(checked, base, key)
        return Code(inside(base, TIGHT) + plain.format(key))

    def _item(self, node: ast.Subscript, base: Code) -> Code:
        at = node.slice
        if isinstance(at, ast.UnaryOp) and isinstance(at.op, ast.USub):
            back = self.value(at.operand)
            if self.made.checked:
                return self.helper("lastItem", base, back)
            return self.helper("last", base, back)
        index = self.value(at)
        if self.kinds(at) == {"bool"}:
            index = Code(f"Number({index})")
        elif not self.kinds(at) <= {"int", "number-enum", "any"}:
            raise self.refuse(node, "a list's index of another type", "use a whole number")
        return self._kept(base, index, "index", "[{}]")

    def _cut(self, node: ast.Subscript, cut: ast.Slice, kind: frozenset[str]) -> Code:
        if cut.step is not None or not kind <= {"list", "bytes", "str", "any"}:
            raise self.refuse(node, "this slice", "cut a list or a text, without a step")
        for each in (cut.lower, cut.upper):
            if each and not self.kinds(each) <= {"int", "bool", "number-enum"}:
                raise self.refuse(each, "an end of a slice that is no whole number", "leave it out")
        ends = [self.value(cut.lower) if cut.lower else Code("0")]
        if cut.upper:
            ends.append(self.value(cut.upper))
        if not kind <= {"list", "bytes"}:
            return self.helper("cut", self.value(node.value), *ends)
        return Code(f"{self.at(node.value, TIGHT)}.slice({', '.join(ends)})")
