"""What is to be known of a module's tree before any of it counts as read."""

import ast
from dataclasses import dataclass, field

from migrant_helper.phone.scripts.reading.refusals import walk, watch
from migrant_helper.phone.scripts.reading.scopes import (
    Comprehension,
    Scope,
    free_names,
    own_names,
    scope_of,
    values_read_once,
)


@dataclass
class Looked:
    """A tree and, by id of its nodes: the names that each function binds, and those that functions
    and lambdas read from outside; which functions are generators, and which surely end; the names
    that each loop binds; the bindings inside of a comprehension or a lambda; the values whose
    name is read once; the first place of each name, and those of functions and imports, which
    JavaScript writes as it writes its own."""

    tree: ast.Module
    scope_of: dict[int, Scope] = field(default_factory=dict)
    free: dict[int, set[str]] = field(default_factory=dict)
    yields: set[int] = field(default_factory=set)
    ends: dict[int, bool] = field(default_factory=dict)
    changing: dict[int, set[str]] = field(default_factory=dict)
    enclosed: set[int] = field(default_factory=set)
    read_once: set[int] = field(default_factory=set)
    names: dict[str, ast.AST] = field(default_factory=dict)
    shared: set[str] = field(default_factory=set)


def look(text: str) -> Looked:
    """The tree of a module's text, watched from now on, and what is known of it."""
    looked = Looked(ast.parse(text))
    for each in walk(looked.tree):
        for name in _names(each):
            looked.names.setdefault(name, each)
        if isinstance(each, ast.FunctionDef):
            _function(looked, each)
        if isinstance(each, ast.Lambda | Comprehension):
            inner = [part for part in walk(each) if isinstance(part, ast.NamedExpr)]
            looked.enclosed |= {id(part) for part in inner}
        if isinstance(each, ast.Lambda):
            read = {part.id for part in walk(each.body) if isinstance(part, ast.Name)}
            looked.free[id(each)] = read - own_names(each)
        elif isinstance(each, ast.For | ast.While):
            looked.changing[id(each)] = {
                part.id
                for part in walk(each)
                if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
            }
    top = [each for each in looked.tree.body if isinstance(each, ast.FunctionDef | ast.ImportFrom)]
    looked.shared = {name for each in top for name in _names(each)}
    watch(looked.tree)
    return looked


def _names(node: ast.AST) -> list[str]:
    """The names that a node itself brings in."""
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.arg):
        return [node.arg]
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.Import | ast.ImportFrom):
        return [each.asname or each.name for each in node.names]
    return []


def _function(looked: Looked, node: ast.FunctionDef) -> None:
    scope = scope_of(node)
    looked.scope_of[id(node)] = scope
    looked.free[id(node)] = free_names(node, scope)
    looked.read_once |= values_read_once(node)
    looked.ends[id(node)] = _ends(node.body)
    if _yields(node):
        looked.yields.add(id(node))


def _yields(function: ast.FunctionDef) -> bool:
    inner = {
        id(part)
        for each in function.body
        for sub in walk(each)
        if isinstance(sub, ast.FunctionDef)
        for part in walk(sub)
    }
    return any(
        isinstance(part, ast.Yield | ast.YieldFrom) and id(part) not in inner
        for part in walk(function)
    )


def _ends(body: list[ast.stmt]) -> bool:
    """Whether a function surely returns or raises before its end."""
    last = body[-1]
    if isinstance(last, ast.If):
        return bool(last.orelse) and _ends(last.body) and _ends(last.orelse)
    if isinstance(last, ast.Match):
        whole = any(
            isinstance(case.pattern, ast.MatchAs)
            and case.pattern.pattern is None
            and not case.guard
            for case in last.cases
        )
        return whole and all(_ends(case.body) for case in last.cases)
    return isinstance(last, ast.Return | ast.Raise)
