"""A country's rules on one day as Polars expressions, whose nulls are the third value.

Made of the same plan that `core/rules/decide.py` fills in for one person. What several rules share is
worked out once, in a column of its own: `stages`, each after the one before, then `outcomes`.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import polars as pl

from migrant_helper.core.rules.decide import plan_for
from migrant_helper.core.rules.operators import Column, column_of
from migrant_helper.core.rules.places import LEVELS
from migrant_helper.core.rules.plan import Plan
from migrant_helper.core.rules.shapes import Catalogue
from migrant_helper.core.rules.tree import UNTOLD, Step
from migrant_helper.roster import leaves, logic, values
from migrant_helper.roster.logic import Known

ORDERED = ("number", "date")


@dataclass(frozen=True, slots=True, eq=False)
class Expressions:
    """`stages`: columns to be added, in order; their names hold a `#`. `outcomes`: one expression of
    Booleans a scheme, by its id and under its name, null where it is unknown; to be selected after
    the last stage."""

    stages: tuple[tuple[pl.Expr, ...], ...]
    outcomes: Mapping[str, pl.Expr]


@dataclass(eq=False)
class _Writing:
    plan: Plan
    given: values.Given
    uses: dict[int, int]
    made: dict[str, pl.Expr] = field(default_factory=dict)
    ends: dict[str, values.Ends | None] = field(default_factory=dict)
    states: dict[int, Known] = field(default_factory=dict)
    depths: dict[int, int] = field(default_factory=dict)
    kept: list[list[pl.Expr]] = field(default_factory=list)


def expressions(
    catalogue: Catalogue, on: str, columns: Collection[str] | None = None
) -> Expressions:
    """The rules of a checked catalogue on the day `on`, over a table with these columns (None: one of
    every fact, numbers exact): what no column tells is unknown. The columns are typed as `screen` has
    them (see roster/screen.py)."""
    plan = plan_for(catalogue, on)
    declared = catalogue["facts"]
    held = (
        [name for name in declared if "derive" not in declared[name]]
        if columns is None
        else columns
    )
    writing = _Writing(plan, values.Given(held, declared, on), _uses(plan))
    for slot, truth in enumerate(plan.blank):
        writing.states[slot] = logic.PLAIN[truth] if slot not in plan.groups else None
    for name, column in plan.columns.items():
        _put_leaves(writing, name, column)
    for slot, one, other, level in plan.pairs:
        _keep(writing, slot, _same(writing, one, other, LEVELS.index(level)), 0)
    _put_groups(writing)
    outcomes = {
        row.id: logic.expression(writing.states[row.slot]).alias(row.id) for row in plan.rows
    }
    first = tuple(expression.alias(name) for name, expression in writing.made.items())
    stages = [first, *[tuple(stage) for stage in writing.kept]]
    return Expressions(tuple(stage for stage in stages if stage), outcomes)


def _uses(plan: Plan) -> dict[int, int]:
    """How often each slot is read."""
    uses: dict[int, int] = {}
    for step in plan.steps:
        # What an `at_least` reads it reads twice, what is asked of some may stand in two branches.
        weight = 1 if step[3] == 0 else 2
        for part in step[4]:
            uses[part] = uses.get(part, 0) + weight
    for row in plan.rows:
        uses[row.slot] = uses.get(row.slot, 0) + 1
    return uses


def _keep(writing: _Writing, slot: int, truth: Known, depth: int) -> None:
    """Takes down the state of a slot; one that is read more than once gets a column."""
    writing.depths[slot] = depth
    if isinstance(truth, pl.Expr) and writing.uses.get(slot, 0) > 1:
        while len(writing.kept) <= depth:
            writing.kept.append([])
        writing.kept[depth].append(truth.alias(f"#{slot}"))
        truth = pl.col(f"#{slot}")
        writing.depths[slot] = depth + 1
    writing.states[slot] = truth


def _made(writing: _Writing, name: str, expression: pl.Expr) -> pl.Expr:
    """A column made once of what was told."""
    writing.made.setdefault(name, expression)
    return pl.col(name)


def _put_leaves(writing: _Writing, name: str, column: Column) -> None:
    for slot in column.slots:
        _keep(writing, slot, _leaf(writing, name, slot), 0)


def _leaf(writing: _Writing, name: str, slot: int) -> Known:
    leaf = writing.plan.leaves[slot]
    kind: str = writing.given.declared[name]["type"]
    operator, operand = leaf.operator, leaf.operand
    if kind in ORDERED:
        ends = _ends(writing, name, kind)
        [bound] = column_of(kind, [slot], [(operator, operand)]).bounds
        return None if ends is None else leaves.ordered(bound, ends, is_day=kind == "date")
    if name not in writing.given.columns:
        return None
    value = pl.col(name)
    if kind == "bool":
        return value if operand else ~value
    if kind == "choice":
        return leaves.chosen(value, operand if operator == "in" else [operand])
    if kind == "place":
        return leaves.within(value, operand)
    wanted = [operand] if operator == "includes" else operand
    return leaves.listed(value, operator, wanted, lambda item: _item(writing, name, item))


def _item(writing: _Writing, name: str, item: str) -> pl.Expr:
    return _made(writing, f"{name}#{item}", values.item_of(name, item))


def _ends(writing: _Writing, name: str, kind: str) -> values.Ends | None:
    if kind == "date":
        value = pl.col(name)
        return (value, value) if name in writing.given.columns else None
    if name not in writing.ends:
        ends = values.ends_of(writing.given, name)
        if ends is not None:
            least = _made(writing, f"{name}#min", ends[0])
            is_exact = ends[0] is ends[1]
            ends = least, least if is_exact else _made(writing, f"{name}#max", ends[1])
        writing.ends[name] = ends
    return writing.ends[name]


def _same(writing: _Writing, one: str, other: str, depth: int) -> Known:
    """Two places down to a level: where they differ above it they differ, however coarse."""
    if one not in writing.given.columns or other not in writing.given.columns:
        return None
    return logic.all_of(
        [_level(writing, one, level) == _level(writing, other, level) for level in range(depth + 1)]
    )


def _level(writing: _Writing, name: str, level: int) -> pl.Expr:
    return _made(writing, f"{name}#{level}", values.level_of(name, level))


def _put_groups(writing: _Writing) -> None:
    told = {slot: name for name, slot in writing.plan.derived.items()}
    for step in writing.plan.steps:
        slot, parts = step[0], step[4]
        truth = _group(step, [writing.states[part] for part in parts])
        name = told.get(slot)
        if name is not None and name in writing.given.columns:
            truth = pl.coalesce(pl.col(name), logic.expression(truth))
        depth = max([writing.depths.get(part, 0) for part in parts], default=0)
        _keep(writing, slot, truth, depth)


def _group(step: Step, truths: list[Known]) -> Known:
    _, end, _, needs, _ = step
    if logic.PLAIN[end] is None:
        if needs > 0:
            return logic.at_least(needs, truths)
        if needs == 0:
            return logic.negated(truths[0])
        return logic.untold(truths[0]) if needs == UNTOLD else logic.asked(truths[0], truths[1])
    return logic.any_of(truths) if logic.PLAIN[end] else logic.all_of(truths)
