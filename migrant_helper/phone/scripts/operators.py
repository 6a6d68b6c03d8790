"""Truth, comparing, joining and counting, as Python has them."""

import ast
import re

from mypy.nodes import CallExpr

from migrant_helper.phone.scripts.code import (
    AND,
    COMPARE,
    INHERITED,
    OR,
    PRODUCT,
    SIGN,
    SUM,
    TIGHT,
    Code,
    body,
    inside,
)
from migrant_helper.phone.scripts.reading.kinds import JS_TRUTH, PLAIN, Kinds, items
from migrant_helper.phone.scripts.reading.refusals import kind_of
from migrant_helper.phone.scripts.writer import Writer

_ORDER: dict[type[ast.AST], str] = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
_COUNT: dict[type[ast.AST], tuple[str, int]] = {
    ast.Add: ("+", SUM),
    ast.Sub: ("-", SUM),
    ast.Mult: ("*", PRODUCT),
    ast.Pow: ("**", SIGN),
    ast.Div: ("/", PRODUCT),
}
_BITS: dict[type[ast.AST], str] = {
    ast.BitOr: "|",
    ast.BitAnd: "&",
    ast.LShift: "<<",
    ast.RShift: ">>",
}
_SETS: dict[type[ast.AST], str] = {ast.BitOr: "union", ast.BitAnd: "meet", ast.Sub: "minus"}
_NUMBERS = frozenset({"int", "float", "bool"})
_NOTHING = re.compile(r"^(\$\.truth\((?:\x01[0-9:]+\x02)?[\w.$\[\]\"-]+) \?\? null(?=\)$)")
# Nothing of another kind ever equals one of these.
_TOLD = frozenset({"str", "none", "text-enum"})
_WHOLE = frozenset({"int", "bool", "number-enum"})


class Operators(Writer):
    """`truth(node)` is JavaScript whose truth is Python's; the rest gives values."""

    def truth(self, node: ast.expr) -> Code:
        """JavaScript that is true, or stands for true, where Python's value does."""
        if isinstance(node, ast.BoolOp):
            joint, level = ("&&", AND) if isinstance(node.op, ast.And) else ("||", OR)
            parts = [inside(self.truth(each), level) for each in node.values]
            return Code(f" {joint} ".join(parts), level)
        if isinstance(node, ast.Compare):
            return self.value(node)
        found = self._truth_of(node, self.kinds(node))
        # What is not there counts as false, as null does.
        return Code(_NOTHING.sub(r"\1", found), found.level)

    def _truth_of(self, node: ast.expr, kind: Kinds) -> Code:
        if "number-enum" in kind:
            raise self.refuse(node, "the truth of an enum", "compare it, as in `x is Truth.MET`")
        if kind <= JS_TRUTH:
            self._need_no_own_truth(node)
            return self.value(node)
        if kind <= {"list", "bytes"}:
            return Code(f"{self.at(node, TIGHT)}.length")
        if kind <= {"set", "map", "tuples", "tuple-set"}:
            return Code(f"{self.at(node, TIGHT)}.size")
        if "iter" in kind:
            raise self.refuse(node, "the truth of what is gone through once", "make it a list")
        return self.helper("truth", self.value(node))

    def _need_no_own_truth(self, node: ast.expr) -> None:
        owner = self.owner(node)
        if owner is not None and not owner.fullname.startswith("builtins."):
            own = [name for name in ("__bool__", "__len__") if name in owner.names]
            if own:
                raise self.refuse(node, f"the truth of a {owner.name}", "compare it")

    def _boolop(self, node: ast.BoolOp) -> Code:
        *first, last = node.values
        is_and = isinstance(node.op, ast.And)
        code = self.value(last)
        for each in reversed(first):
            kind = self.kinds(each)
            if kind <= JS_TRUTH:
                self._need_no_own_truth(each)
                level, joint = (AND, "&&") if is_and else (OR, "||")
                told = self.at(each, level).removesuffix(" ?? null")  # no `??` beside `||`
                code = Code(f"{told} {joint} {inside(code, level)}", level)
            elif "number-enum" in kind or "iter" in kind:
                self._truth_of(each, kind)
            elif not is_and and _is_empty(last) and each is first[-1] and not self.made.checked:
                # An empty list before `or []` is as good as the other.
                told = self.value(each)
                given = told.removesuffix(" ?? null") if told.level == OR else inside(told, OR)
                code = Code(f"{given} || {code}", OR)
            else:
                code = self.helper(
                    "and" if is_and else "or", self.value(each), f"() => {body(code)}"
                )
        return code

    def _unaryop(self, node: ast.UnaryOp) -> Code:
        if isinstance(node.op, ast.Not):
            return Code(f"!{inside(self.truth(node.operand), SIGN)}", SIGN)
        if isinstance(node.op, ast.USub) and self.kinds(node.operand) <= _NUMBERS | {"any"}:
            return Code(f"-{self.at(node.operand, TIGHT)}", SIGN)
        raise self.refuse(node, "this sign", "use - of a number, or not")

    # Comparing

    def _compare(self, node: ast.Compare) -> Code:
        left = node.left
        parts: list[Code] = []
        for op, right in zip(node.ops, node.comparators, strict=True):
            if parts and not self.is_quiet(left):
                raise self.refuse(
                    node, "a chain through more than a name", "give the middle a name"
                )
            parts.append(self._compared(node, left, op, right))
            left = right
        if len(parts) == 1:
            return parts[0]
        return Code(" && ".join(inside(part, AND) for part in parts), AND)

    def is_quiet(self, node: ast.expr) -> bool:
        """Whether an expression may stand twice: working it out does nothing, and costs little."""
        if isinstance(node, ast.Call):
            asked = node.func
            held = asked.value if isinstance(asked, ast.Attribute) and asked.attr == "get" else None
            if (held and self.is_quiet(held)) or self.fullname(node.func) == "builtins.len":
                return all(self.is_quiet(each) for each in node.args)
            return False
        if isinstance(node, ast.Attribute | ast.Subscript):
            return self.is_quiet(node.value)
        return isinstance(node, ast.Name | ast.Constant)

    def _compared(self, node: ast.Compare, left: ast.expr, op: ast.cmpop, right: ast.expr) -> Code:
        kind = kind_of(op)
        if kind in (ast.Is, ast.IsNot):
            return self._identical(node, left, right, "===" if kind is ast.Is else "!==")
        if kind in (ast.In, ast.NotIn):
            found = self._contained(left, right)
            return found if kind is ast.In else Code(f"!{inside(found, SIGN)}", SIGN)
        if kind in (ast.Eq, ast.NotEq):
            return self._equal(left, right, is_not=kind is ast.NotEq)
        return self._ordered(node, left, right, _ORDER[kind])

    def _identical(self, node: ast.Compare, left: ast.expr, right: ast.expr, sign: str) -> Code:
        one, two = self.kinds(left), self.kinds(right)
        if not (one | two) & {"none", "number-enum", "text-enum", "bool"} and (one | two) & PLAIN:
            raise self.refuse(node, "`is` between values", "compare them with ==")
        code = self.value(left)
        if two == {"none"} and code.level == OR and code.endswith(" ?? null"):
            # `get` of what is not there, or is null: one comparison tells both.
            code, sign = Code(code.removesuffix(" ?? null")), sign[:-1]
        return Code(f"{inside(code, COMPARE + 1)} {sign} {self.at(right, COMPARE + 1)}", COMPARE)

    def _equal(self, left: ast.expr, right: ast.expr, *, is_not: bool) -> Code:
        one, two = self.kinds(left), self.kinds(right)
        if _plainly_equal(one, two):
            sign = "!==" if is_not else "==="
            if self.made.checked and one & _WHOLE and two & _WHOLE:
                same = self.helper("same", self.value(left), self.value(right))
                return Code(f"!{same}", SIGN) if is_not else same
            return Code(
                f"{self.at(left, COMPARE + 1)} {sign} {self.at(right, COMPARE + 1)}", COMPARE
            )
        if "fn" in one | two or "iter" in one | two:
            raise self.refuse(
                left, "an equality of functions or of what is gone through", "compare lists"
            )
        for each in (left, right):
            self._need_fields(each)
        same = self.helper("equal", self.value(left), self.value(right))
        return Code(f"!{same}", SIGN) if is_not else same

    def _need_fields(self, node: ast.expr) -> None:
        """Refuses an equality of what Python tells apart one by one: exceptions, and instances of a
        dataclass that says so."""
        owner = self.owner(node)
        if owner is None:
            return
        apart = any(each.fullname == "builtins.BaseException" for each in owner.mro)
        options = [each.arg_names for each in owner.defn.decorators if isinstance(each, CallExpr)]
        if apart or any("eq" in names for names in options):
            raise self.refuse(node, f"an equality of {owner.name}", "compare what they hold")

    def _contained(self, left: ast.expr, right: ast.expr) -> Code:
        one, two = self.kinds(left), self.kinds(right)
        item, held = self.value(left), self.value(right)
        if two <= {"dict"} and one <= {"str", "text-enum"}:
            key = self.text(left)
            if key is not None and key not in INHERITED:
                return Code(f"{item} in {inside(held, COMPARE + 1)}", COMPARE)
            return Code(f"Object.hasOwn({held}, {item})")
        if two <= {"set", "map", "tuples", "tuple-set"}:
            if "bool" in one:
                raise self.refuse(left, "a bool among keys", "True is 1 there, and here it is not")
            return Code(f"{inside(held, TIGHT)}.has({item})")
        if two == {"str"} and one <= {"str", "text-enum"}:
            return Code(f"{inside(held, TIGHT)}.includes({item})")
        if two == {"list"} and _plainly_equal(one, items(self.type(right))):
            return Code(f"{inside(held, TIGHT)}.includes({item})")
        if "iter" in two:
            held = self.helper("list", held)
        return self.helper("within", item, held)

    def _ordered(self, node: ast.Compare, left: ast.expr, right: ast.expr, sign: str) -> Code:
        one, two = self.kinds(left), self.kinds(right)
        if one <= _NUMBERS | {"number-enum"} and two <= _NUMBERS | {"number-enum"}:
            return Code(
                f"{self.at(left, COMPARE + 1)} {sign} {self.at(right, COMPARE + 1)}", COMPARE
            )
        if one | two <= {"set"}:
            return self.helper("subset", self.value(left), self.literal(sign), self.value(right))
        if (one | two) & {"set", "dict", "map", "obj", "fn", "iter"}:
            raise self.refuse(node, "an order of what has none", "compare texts, numbers or lists")
        return Code(
            f"{self.helper('compare', self.value(left), self.value(right))} {sign} 0", COMPARE
        )

    # Counting and joining

    def _binop(self, node: ast.BinOp) -> Code:
        return self.joined(node, node.left, node.op, node.right)

    def joined(self, node: ast.AST, left: ast.expr, op: ast.operator, right: ast.expr) -> Code:
        """`left op right` of a binary operator or of `left op= right`."""
        one, two, kind = self.kinds(left), self.kinds(right), kind_of(op)
        numbers = _NUMBERS | {"number-enum"}
        if one <= numbers and two <= numbers:
            return self._counted(node, left, op, right)
        if one | two <= {"set"} and kind in _SETS:
            return self.helper(_SETS[kind], self.value(left), self.value(right))
        if kind is ast.Add and one | two <= {"str"}:
            return Code(f"{self.at(left, SUM)} + {self.at(right, PRODUCT)}", SUM)
        if kind is ast.Add and one | two == {"list"}:
            return Code(f"[...{self.at(left, TIGHT)}, ...{self.at(right, TIGHT)}]")
        if kind is ast.Add and one | two == {"bytes"}:
            return Code(f"Uint8Array.of(...{self.at(left, TIGHT)}, ...{self.at(right, TIGHT)})")
        if kind is ast.BitOr and one | two == {"dict"}:
            return Code(f"{{ ...{self.at(left, TIGHT)}, ...{self.at(right, TIGHT)} }}")
        if kind is ast.BitOr and one | two == {"map"}:
            return Code(f"new Map([...{self.at(left, TIGHT)}, ...{self.at(right, TIGHT)}])")
        if kind is ast.Mult and one in ({"str"}, {"list"}) and two <= _WHOLE:
            return self.helper("times", self.value(left), self.value(right))
        found = f"{kind.__name__} of {_words(one)} and {_words(two)}"
        raise self.refuse(node, found, "annotate both sides as numbers, texts, lists or sets")

    def _counted(self, node: ast.AST, left: ast.expr, op: ast.operator, right: ast.expr) -> Code:
        kind = kind_of(op)
        one, two = self.value(left), self.value(right)
        if kind is ast.Pow and one.isdigit() and two.isdigit():
            # A limit such as 2**53 is exact; what is worked out may have been cut there.
            return self.value(ast.copy_location(ast.Constant(int(one) ** int(two)), node))
        is_whole = self.kinds(left) <= _WHOLE and self.kinds(right) <= _WHOLE
        if kind is ast.FloorDiv and is_whole:
            checked = self.helper("floorDivided", one, two)
            plain = Code(f"Math.floor({inside(one, PRODUCT)} / {inside(two, SIGN)})")
            return checked if self.made.checked else plain
        if kind is ast.Mod and is_whole:
            return self.helper("modulo", one, two)
        if kind in _BITS and is_whole:
            checked = self.helper("bits", one, self.literal(_BITS[kind]), two)
            plain = Code(f"({inside(one, TIGHT)} {_BITS[kind]} {inside(two, TIGHT)})")
            return checked if self.made.checked else plain
        if kind not in _COUNT or (kind is ast.Pow and not is_whole):
            raise self.refuse(node, f"{kind.__name__} of these numbers", "count with whole numbers")
        sign, level = _COUNT[kind]
        code = Code(
            f"{inside(one, level if kind is not ast.Pow else TIGHT)} {sign} {inside(two, level + 1)}",
            level,
        )
        if kind is ast.Div:
            return self.helper("divided", one, two) if self.made.checked else code
        return self.helper("whole", code) if is_whole and self.made.checked else code


def _plainly_equal(one: Kinds, two: Kinds) -> bool:
    """Whether === says the same as Python's == does: no lists, no dicts, and true never meets 1."""
    both = one | two
    if one <= _TOLD or two <= _TOLD:
        return True
    numbers = both & {"int", "float", "number-enum"}
    return both <= PLAIN | {"text-enum", "number-enum"} and not ("bool" in both and numbers)


def _is_empty(node: ast.expr) -> bool:
    """`[]`, `()` or `{}` as it is written."""
    items = node.keys if isinstance(node, ast.Dict) else getattr(node, "elts", None)
    return isinstance(node, ast.List | ast.Tuple | ast.Dict) and not items


def _words(kind: Kinds) -> str:
    return " or ".join(sorted(kind))
