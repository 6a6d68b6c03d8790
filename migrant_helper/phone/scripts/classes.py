"""Dataclasses, exceptions and enums."""

import ast

from mypy import nodes

from migrant_helper.phone.scripts.code import Code, camel, name_of
from migrant_helper.phone.scripts.functions import Functions
from migrant_helper.phone.scripts.reading.kinds import kinds
from migrant_helper.phone.scripts.reading.refusals import ignore
from migrant_helper.phone.scripts.statements import STEP

_ENUMS = ("enum.IntEnum", "enum.StrEnum")
_EMPTY = {
    "list": "[]",
    "dict": "{}",
    "map": "new Map()",
    "set": "new Set()",
    "tuples": "new $.TupleMap()",
}


class Classes(Functions):
    """What stands at the top of a module as a class."""

    def class_(self, node: ast.ClassDef) -> str:
        """The class as JavaScript; "" where it is a type alone."""
        owner = self.typed.symbol(self.module, node.name)
        if not isinstance(owner, nodes.TypeInfo) or node.keywords:
            raise self.refuse(node, "a class that mypy does not know", "write it at the top")
        if owner.typeddict_type is not None or owner.is_protocol:
            ignore(node)
            return ""
        if any(self.fullname(base) in _ENUMS for base in node.bases):
            return self._enum(node)
        if self._is_dataclass(node):
            return self._dataclass(node, owner)
        return self._exception(node, owner)

    def _is_dataclass(self, node: ast.ClassDef) -> bool:
        for each in node.decorator_list:
            called = each.func if isinstance(each, ast.Call) else each
            if self.fullname(called) != "dataclasses.dataclass":
                raise self.refuse(each, "a decorator", "use @dataclass, or none")
            options = {key.arg for key in each.keywords} if isinstance(each, ast.Call) else set()
            if not options <= {"frozen", "slots", "eq", "kw_only"}:
                raise self.refuse(each, "an option of @dataclass", "use frozen, slots, eq, kw_only")
            ignore(each)
        return bool(node.decorator_list)

    def _enum(self, node: ast.ClassDef) -> str:
        parts = []
        for each in node.body:
            if isinstance(each, ast.Assign) and isinstance(each.targets[0], ast.Name):
                parts.append(f"{each.targets[0].id}: {self.value(each.value)}")
            elif isinstance(each, ast.FunctionDef) and each.name == "__bool__":
                if not isinstance(each.body[-1], ast.Raise):
                    raise self.refuse(each, "the truth of an enum", "let it raise")
                ignore(each)  # here the truth of an enum is refused
            elif self.is_said(each):
                ignore(each)
            elif not isinstance(each, ast.Pass):
                raise self.refuse(each, "this part of an enum", "keep members alone")
        for base in node.bases:
            ignore(base)
        name = self.literal(node.name)
        return (
            f"const {name_of(node.name)} = {{ name: {name}, members: {{ {', '.join(parts)} }} }};\n"
        )

    def _dataclass(self, node: ast.ClassDef, owner: nodes.TypeInfo) -> str:
        if node.bases:
            raise self.refuse(node, "a dataclass with a base", "put its fields in it")
        names, parts = [], []
        for each in node.body:
            if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name):
                names.append(each.target.id)
                self._need_field(each)
                ignore(each.annotation)
                default = self._default(each, owner) if each.value else ""
                parts.append(name_of(each.target.id) + (f" = {default}" if default else ""))
        lines = "".join(f"{STEP * 2}this.{name} = {name_of(name)};\n" for name in names)
        head = f"{STEP}constructor({', '.join(parts)}) {{\n{lines}{STEP}}}\n"
        return f"class {name_of(node.name)} {{\n{head}{self._methods(node)}}}\n"

    def _need_field(self, each: ast.AnnAssign) -> None:
        said = {getattr(part, "id", "") for part in ast.walk(each.annotation)}
        said |= {getattr(part, "attr", "") for part in ast.walk(each.annotation)}
        if said & {"ClassVar", "InitVar", "KW_ONLY"}:
            raise self.refuse(each, "what is no field of a dataclass", "keep fields alone")

    def _default(self, field: ast.AnnAssign, owner: nodes.TypeInfo) -> Code:
        value = field.value
        if value is None:
            return Code("undefined")
        if not isinstance(value, ast.Call) or self.fullname(value.func) != "dataclasses.field":
            return self.value(value)
        given = self.named(value, "default", "default_factory")
        ignore(value.func)
        if "default" in given:
            return self.value(given["default"])
        factory = given.get("default_factory")
        name = field.target.id if isinstance(field.target, ast.Name) else ""
        symbol = owner.names[name].node
        found = kinds(symbol.type) if isinstance(symbol, nodes.Var) and symbol.type else frozenset()
        if (
            factory is None
            or not isinstance(factory, ast.Name)
            or factory.id not in ("list", "dict", "set")
        ):
            raise self.refuse(field, "this default", "use list, dict or set, or a value")
        ignore(factory)
        return Code(_EMPTY[next(iter(found))])

    def _exception(self, node: ast.ClassDef, owner: nodes.TypeInfo) -> str:
        if len(node.bases) != 1 or not any(
            each.fullname == "builtins.Exception" for each in owner.mro
        ):
            raise self.refuse(node, "a class", "use @dataclass, an enum or an exception")
        base = self.value(node.bases[0])
        return f"class {name_of(node.name)} extends {base} {{\n{self._methods(node)}}}\n"

    def _methods(self, node: ast.ClassDef) -> str:
        text = ""
        for each in node.body:
            if isinstance(each, ast.FunctionDef) and each.name == "__str__":
                ignore(each)  # here the text of such an error is refused
            elif isinstance(each, ast.FunctionDef):
                if each.decorator_list or (each.name.startswith("__") and each.name != "__init__"):
                    raise self.refuse(each, f"the method {each.name}", "write a function")
                self.myself = each.args.args[0].arg
                name = "constructor" if each.name == "__init__" else camel(each.name)
                text += f"{STEP}{self.function(each, name, STEP, method=True)}"
                self.myself = ""
            elif self.is_said(each):
                ignore(each)
            elif not isinstance(each, ast.AnnAssign | ast.Pass):
                raise self.refuse(each, "this part of a class", "keep fields and methods")
        return text

    def _do_expr(self, node: ast.Expr, indent: str) -> str:
        call = node.value
        is_super = (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Attribute)
            and call.func.attr == "__init__"
            and isinstance(call.func.value, ast.Call)
            and isinstance(call.func.value.func, ast.Name)
            and call.func.value.func.id == "super"
        )
        if not is_super or not isinstance(call, ast.Call):
            return super()._do_expr(node, indent)
        ignore(call.func)
        return f"{indent}super({', '.join(self.positional(call, 1, 0))});\n"
