"""What mypy knows of every expression of the modules that are made."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from mypy import build, nodes, types
from mypy.errors import CompileError
from mypy.modulefinder import BuildSource
from mypy.options import Options

from migrant_helper import paths
from migrant_helper.phone.scripts.reading.kinds import Kinds, kinds
from migrant_helper.phone.scripts.reading.refusals import ScriptRefused, kind_of, peek

# How mypy calls what `ast` calls so.
_CALLED: dict[type[ast.AST], tuple[str, ...]] = {
    ast.Name: ("NameExpr",),
    ast.Attribute: ("MemberExpr", "SuperExpr"),
    ast.Call: ("CallExpr", "CastExpr"),
    ast.Subscript: ("IndexExpr",),
    ast.BinOp: ("OpExpr",),
    ast.BoolOp: ("OpExpr",),
    ast.Compare: ("ComparisonExpr",),
    ast.UnaryOp: ("UnaryExpr", "IntExpr", "FloatExpr"),
    ast.Lambda: ("LambdaExpr",),
    ast.IfExp: ("ConditionalExpr",),
    ast.Dict: ("DictExpr",),
    ast.Set: ("SetExpr",),
    ast.List: ("ListExpr",),
    ast.Tuple: ("TupleExpr",),
    ast.ListComp: ("ListComprehension",),
    ast.SetComp: ("SetComprehension",),
    ast.GeneratorExp: ("GeneratorExpr",),
    ast.DictComp: ("DictionaryComprehension",),
    ast.NamedExpr: ("AssignmentExpr",),
    ast.Starred: ("StarExpr",),
}
_CONSTANTS = {
    str: "str",
    bytes: "bytes",
    bool: "bool",
    int: "int",
    float: "float",
    type(None): "none",
}
Place = tuple[str, int, int, int | None, int | None]


class Typed:
    """mypy's types of the modules, by the place of each expression."""

    def __init__(self, modules: Mapping[str, Path], root: Path) -> None:
        """`root` is the folder that imports are looked up from. Raises
        ScriptRefused with mypy's own words where a module does not check."""
        self.texts = {name: _ascii(file) for name, file in modules.items()}
        named = [BuildSource(str(file), name, self.texts[name]) for name, file in modules.items()]
        try:
            found = build.build(named, _options(root))
        except CompileError as error:
            raise _refused(error.messages) from error
        errors = [said for said in found.errors if ": error: " in said]
        if errors:
            raise _refused(errors)
        self.files = found.files
        self._types = found.types
        self._at = {name: _placed(found.files[name]) for name in modules}
        self._where = {name: str(file) for name, file in modules.items()}

    def node(self, module: str, part: ast.AST) -> nodes.Expression | None:
        """mypy's own node for an expression."""
        place = (part.lineno, part.col_offset, part.end_lineno, part.end_col_offset)  # type: ignore[attr-defined]
        for name in _CALLED.get(kind_of(part), ()):
            found = self._at[module].get((name, *place))
            if found is not None:
                self._need_one(module, part, found)
                return found[0]
        return None

    def _need_one(self, module: str, part: ast.AST, found: list[nodes.Expression]) -> None:
        """Refuses a place where mypy has several expressions, unless it says the same of each. Of
        `a or b or c` it places `b or c` as the whole, which comes first."""
        first = found[0]
        if len(found) == 1:
            return
        if isinstance(first, nodes.OpExpr) and first.op in ("and", "or"):
            found = [each for each in found if getattr(each, "op", "") != first.op]
        said = {(str(self._types.get(each)), str(getattr(each, "fullname", ""))) for each in found}
        if len(said) > 1:
            line: int = part.lineno  # type: ignore[attr-defined]
            remedy = "put one of them in a line of its own"
            raise ScriptRefused(self._where[module], line, "two expressions in one place", remedy)

    def type(self, module: str, part: ast.AST) -> types.Type | None:
        """The type of an expression; None where mypy gave it none."""
        found = self.node(module, part)
        if found is None:
            return None
        held = self._types.get(found)
        # What is changed in place has the type it was declared with.
        if held is None and isinstance(found, nodes.NameExpr) and isinstance(found.node, nodes.Var):
            return found.node.type
        if held is None and isinstance(found, nodes.IndexExpr):
            return self._item(found)
        return held

    def _item(self, part: nodes.IndexExpr) -> types.Type | None:
        """The type of an item of a list or of a value of a dict that is set."""
        base = self._types.get(part.base)
        proper = types.get_proper_type(base) if base is not None else None
        return proper.args[-1] if isinstance(proper, types.Instance) and proper.args else None

    def kinds(self, module: str, part: ast.AST) -> Kinds:
        """The kinds of an expression; none where mypy gave it no type."""
        if isinstance(part, ast.Constant):
            return frozenset({_CONSTANTS.get(type(peek(part, "value")), "any")})
        if isinstance(part, ast.UnaryOp) and isinstance(peek(part, "op"), ast.USub):
            held = self.kinds(module, peek(part, "operand"))
            return frozenset("int" if kind == "bool" else kind for kind in held)
        if isinstance(part, ast.JoinedStr):
            return frozenset({"str"})
        found = self.type(module, part)
        return frozenset() if found is None else kinds(found)

    def symbol(self, module: str, name: str) -> nodes.SymbolNode | None:
        """What a name at the top of a module stands for."""
        held = self.files[module].names.get(name)
        return held.node if held else None


def _refused(messages: list[str]) -> ScriptRefused:
    where, line, said = [*messages[0].split(":", 2), "", ""][:3]
    found = said.strip().removeprefix("error: ")
    return ScriptRefused(where, int(line) if line.isdigit() else 1, found, "make `mypy` pass first")


def _options(root: Path) -> Options:
    options = Options()
    options.mypy_path = [str(root)]
    options.export_types = options.preserve_asts = True
    # What Python's own modules say mypy keeps; ours are given as texts, which it reads each time anew.
    options.incremental = True
    options.cache_dir = str(paths.ROOT / ".mypy_cache/scripts")
    options.python_version = (3, 11)
    options.disallow_untyped_defs = options.check_untyped_defs = True
    # What mypy does not reach it gives no types.
    options.warn_unreachable = True
    options.disallow_incomplete_defs = options.strict_equality = True
    options.enable_error_code = ["possibly-undefined"]
    options.process_error_codes(error_callback=ValueError)
    return options


def _ascii(file: Path) -> str:
    """A module's text with every letter beyond ASCII written as Python escapes it: mypy 2.4.1 counts
    the columns behind such letters wrongly. Raises ScriptRefused where that would be another text."""
    text = file.read_text("utf-8")
    if text.isascii():
        return text
    found = text.encode("ascii", "backslashreplace").decode("ascii")
    # `é` is escaped as \\xe9, which is é in a text but no part of a name or of a raw text.
    if _dumped(found) != _dumped(text):
        line = next(at for at, each in enumerate(text.split("\n"), 1) if not each.isascii())
        remedy = r"escape it, as in \\u00e9, in a text that is not raw"
        raise ScriptRefused(str(file), line, "a name or a raw text beyond ASCII", remedy)
    return found


def _dumped(text: str) -> str:
    try:
        return ast.dump(ast.parse(text))
    except SyntaxError as error:
        return str(error)


def _placed(tree: nodes.MypyFile) -> dict[Place, list[nodes.Expression]]:
    """The expressions by place, those around others first."""
    found: dict[Place, list[nodes.Expression]] = {}
    for part in _expressions(tree):
        place = (type(part).__name__, part.line, part.column, part.end_line, part.end_column)
        found.setdefault(place, []).append(part)
    return found


def _expressions(tree: nodes.MypyFile) -> Iterator[nodes.Expression]:
    """Every expression of a file. mypy's visitors are compiled and take no subclass of ours, so its
    nodes are gone through by their attributes."""
    seen: set[int] = set()
    waiting: list[Any] = [tree]
    while waiting:
        part = waiting.pop()
        kind: Any = part.__class__
        if kind is list or kind is tuple:
            waiting += part
        elif _has_parts(kind) and id(part) not in seen:
            seen.add(id(part))
            if isinstance(part, nodes.Expression):
                yield part
            waiting += [getattr(part, name, None) for name in _slots(kind)]


_PARTS = (nodes.Node, nodes.Argument)
_WITH_BODY = (nodes.MypyFile, nodes.FuncDef, nodes.Decorator, nodes.OverloadedFuncDef)


@cache
def _has_parts(kind: Any) -> bool:
    return issubclass(kind, _PARTS)


@cache
def _slots(kind: Any) -> list[str]:
    if issubclass(kind, nodes.SymbolNode) and not issubclass(kind, _WITH_BODY):
        return []
    named = [name for name in dir(kind) if not name.startswith("_") and name not in _BESIDE]
    return [name for name in named if not callable(getattr(kind, name, None))]


# Attributes that lead to other definitions, not down the tree.
_BESIDE = ("node", "info", "type", "original_def", "mro", "names", "imports", "unanalyzed_type")
