"""Where each name of a function is bound, so that JavaScript declares it in the narrowest right place."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from migrant_helper.phone.scripts.reading.refusals import below, walk

Function = ast.FunctionDef | ast.Lambda
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
Block = tuple[int, ...]


@dataclass
class Use:
    """One place of a name: the block it stands in, the statement of that block, if it binds."""

    block: Block
    statement: int
    binds: bool


@dataclass
class Scope:
    """The names that a function binds besides its parameters.

    `declared`: by id of a statement, the names it declares where it stands; `hoisted`: those that
    are declared at the top of the function; `loops`: the names each loop binds, by its id; `reads`:
    names that are read but bound outside.
    """

    bound: set[str] = field(default_factory=set)
    declared: dict[int, set[str]] = field(default_factory=dict)
    hoisted: list[str] = field(default_factory=list)
    once: set[str] = field(default_factory=set)


def scope_of(function: ast.FunctionDef) -> Scope:
    """The names of one function and where they are declared."""
    uses: dict[str, list[Use]] = {}
    _block(function.body, (), uses)
    given = {each.arg for each in parameters(function)}
    scope = Scope()
    for name, found in uses.items():
        if name in given or not any(use.binds for use in found):
            continue
        scope.bound.add(name)
        groups = _by_loop(found)
        if all(sum(use.binds for use in group) == 1 for group in groups):
            scope.once.add(name)
        places = [_place(group) for group in groups]
        if None in places:
            scope.hoisted.append(name)
            continue
        for place in places:
            scope.declared.setdefault(place or 0, set()).add(name)
    return scope


def _by_loop(uses: list[Use]) -> list[list[Use]]:
    """The uses of each loop apart, where every use stands in a loop that binds the name."""
    loops = {use.statement for use in uses if use.binds and use.block[-1:] == (use.statement,)}
    groups: dict[int, list[Use]] = {}
    for use in uses:
        around = next((step for step in use.block if step in loops), None)
        if around is None:
            return [uses]
        groups.setdefault(around, []).append(use)
    return list(groups.values())


def _place(uses: list[Use]) -> int | None:
    """The statement that declares the name: the first that has it, if it binds it and stands right
    in the innermost block which holds every use."""
    shortest = min(len(use.block) for use in uses)
    common = uses[0].block[:shortest]
    while any(use.block[: len(common)] != common for use in uses):
        common = common[:-1]
    first = uses[0]
    return first.statement if first.binds and first.block == common else None


def parameters(function: Function) -> list[ast.arg]:
    """All of them, in order."""
    given = function.args
    extra = [each for each in (given.vararg, given.kwarg) if each]
    return [*given.posonlyargs, *given.args, *given.kwonlyargs, *extra]


def _block(statements: list[ast.stmt], block: Block, uses: dict[str, list[Use]]) -> None:
    for statement in statements:
        _statement(statement, block, uses)


def _statement(statement: ast.stmt, block: Block, uses: dict[str, list[Use]]) -> None:
    here = (*block, id(statement))
    match statement:
        case ast.FunctionDef():
            _note(uses, statement.name, block, statement, binds=True)
            for name in free_names(statement):
                _note(uses, name, here, statement, binds=False)
        case ast.For():
            _expressions(statement.iter, block, statement, uses)
            _expressions(statement.target, here, statement, uses)
            _block(statement.body, here, uses)
            _block(statement.orelse, (*here, 1), uses)
        case ast.If() | ast.While():
            _expressions(statement.test, block, statement, uses)
            _block(statement.body, (*here, 0), uses)
            _block(statement.orelse, (*here, 1), uses)
        case ast.Try():
            _block(statement.body, (*here, 0), uses)
            for at, handler in enumerate(statement.handlers):
                inner = (*here, at + 1)
                if handler.name:
                    _note(uses, handler.name, inner, statement, binds=True)
                _block(handler.body, inner, uses)
        case ast.Match():
            _expressions(statement.subject, block, statement, uses)
            for at, case in enumerate(statement.cases):
                _case(case, (*here, at), statement, uses)
        case ast.Assign() | ast.AugAssign() | ast.AnnAssign():
            if statement.value is not None:
                _expressions(statement.value, block, statement, uses)
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            for target in targets:
                _expressions(target, block, statement, uses)
        case _:
            _expressions(statement, block, statement, uses)


def _case(
    case: ast.match_case, block: Block, statement: ast.stmt, uses: dict[str, list[Use]]
) -> None:
    for part in walk(case.pattern):
        if isinstance(part, ast.MatchAs) and part.name:
            _note(uses, part.name, block, statement, binds=True)
        elif isinstance(part, ast.MatchValue):
            _expressions(part.value, block, statement, uses)
    if case.guard:
        _expressions(case.guard, block, statement, uses)
    _block(case.body, block, uses)


def _expressions(
    part: ast.AST, block: Block, statement: ast.stmt, uses: dict[str, list[Use]]
) -> None:
    # What a statement reads, it reads before it binds: `x = x + 1` is told in this order above.
    for name, binds in _names(part):
        _note(uses, name, block, statement, binds=binds)


def _names(part: ast.AST) -> Iterator[tuple[str, bool]]:
    """The names of an expression that belong to the function, and whether each is bound there."""
    if isinstance(part, ast.Name):
        yield part.id, isinstance(part.ctx, ast.Store)
        return
    if isinstance(part, ast.Lambda | Comprehension):
        own = own_names(part)
        inner = [pair for child in below(part) for pair in _names(child)]
        yield from ((name, False) for name, _ in inner if name not in own)
        return
    for child in below(part):
        yield from _names(child)


def own_names(part: ast.Lambda | Comprehension) -> set[str]:
    """The names that a lambda or a comprehension binds for itself."""
    if isinstance(part, ast.Lambda):
        return {each.arg for each in parameters(part)}
    targets = [generator.target for generator in part.generators]
    return {each.id for target in targets for each in walk(target) if isinstance(each, ast.Name)}


def free_names(function: ast.FunctionDef, scope: Scope | None = None) -> set[str]:
    """The names that a function inside another reads from outside; `scope` if it is known."""
    inner = scope or scope_of(function)
    own = inner.bound | {each.arg for each in parameters(function)}
    read = {name for part in function.body for name, _ in _all_names(part)}
    return read - own


def _all_names(part: ast.AST) -> Iterator[tuple[str, bool]]:
    if isinstance(part, ast.FunctionDef):
        yield from ((name, False) for name in free_names(part))
        return
    if isinstance(part, ast.Name | ast.Lambda | Comprehension):
        yield from _names(part)
        return
    for child in below(part):
        yield from _all_names(child)


def _note(
    uses: dict[str, list[Use]], name: str, block: Block, statement: ast.stmt, *, binds: bool
) -> None:
    uses.setdefault(name, []).append(Use(block, id(statement), binds))


def values_read_once(function: ast.FunctionDef) -> set[int]:
    """By id, the values that a name of the function is bound to, which is bound once and read once,
    in no loop that does not bind it too."""
    bound: dict[str, list[tuple[int, tuple[int, ...]]]] = {}
    read: dict[str, list[tuple[int, ...]]] = {}

    def follow(part: ast.AST, loops: tuple[int, ...]) -> None:
        if isinstance(part, ast.Assign | ast.AnnAssign):
            target = part.targets[0] if isinstance(part, ast.Assign) else part.target
            if isinstance(target, ast.Name):
                bound.setdefault(target.id, []).append((id(part.value), loops))
        elif isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load):
            read.setdefault(part.id, []).append(loops)
        first = _first_gone_through(part)
        if first is not None:
            follow(first, loops)
        inner = (*loops, id(part)) if first or isinstance(part, _LOOPS) else loops
        for child in _below(part):
            if child is not first:
                follow(child, inner)

    for each in function.body:
        follow(each, ())
    return {
        value
        for name, ((value, loops), *others) in bound.items()
        if not others and read.get(name) == [loops]
    }


def _below(part: ast.AST) -> Iterator[ast.AST]:
    """The parts right below; of a comprehension's first `for` its parts, as that is worked out
    outside."""
    for child in below(part):
        if isinstance(child, ast.comprehension):
            yield from below(child)
        else:
            yield child


_LOOPS = (ast.While, ast.Lambda, ast.FunctionDef)


def _first_gone_through(part: ast.AST) -> ast.expr | None:
    """What a loop or a comprehension works out once, before its first round."""
    if isinstance(part, ast.For):
        return part.iter
    return part.generators[0].iter if isinstance(part, Comprehension) else None
