"""Numbers every part of a catalogue's rules once, so that a screening only fills in their states.

Parts that ask the same share one number (a "slot"), in whichever scheme they stand: a definition,
an exclusion that forty schemes have in common, a leaf. Slots stand in an order in which parts come
before what they are part of.

On the phone as well; kept the same by tests/vectors/rules.json.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from operator import itemgetter
from typing import Any

from migrant_helper.core.rules.derived import since, sources
from migrant_helper.core.rules.operands import resolved
from migrant_helper.core.rules.operators import OPERATORS, ORDERED, Test, test_of
from migrant_helper.core.rules.parameters import entry_on
from migrant_helper.core.rules.shapes import Catalogue, Condition, Json
from migrant_helper.core.rules.tree import Group, Leaf, Node, combined
from migrant_helper.core.rules.truth import NEGATED, Truth, all_of, any_of, at_least

Fold = Callable[[Any], Truth]
Step = tuple[
    int, Fold, Callable[[list[Truth]], Any]
]  # a slot, and how its state comes from those of its parts
_MOST_CELLS = 4096


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One scheme: its rule, and its status on the plan's day (None: it has none and is open).

    `slot` holds its outcome; `parts` are the slots of the root's own parts, or of the root alone
    where it is neither all nor any.
    """

    scheme: Json
    root: Node
    status: Json | None
    closed: bool
    slot: int
    matters: int
    is_any: bool
    parts: tuple[int, ...]


@dataclass(eq=False)
class Plan:
    """A catalogue on one day, ready to be decided for anybody."""

    catalogue: Catalogue
    on: str
    columns: dict[str, list[tuple[int, Test]]] = field(default_factory=dict)
    pairs: list[tuple[int, str, str, str]] = field(default_factory=list)
    inner: list[Step] = field(default_factory=list)
    blank: list[Truth] = field(default_factory=list)
    reads: list[frozenset[str]] = field(default_factory=list)
    derived: dict[str, Group] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    dated: list[str] = field(default_factory=list)
    leaves: dict[int, Leaf] = field(default_factory=dict)
    slots: dict[tuple[Any, ...], int] = field(default_factory=dict)
    used: dict[str, Node] = field(default_factory=dict)
    cells: dict[Any, list[tuple[int, Truth]]] = field(default_factory=dict)
    after: dict[str, list[Step]] = field(default_factory=dict)
    outcome_slots: list[tuple[str, int]] = field(default_factory=list)
    top_parts: dict[int, Node] = field(default_factory=dict)
    powers: dict[int, dict[str, tuple[int, int]]] = field(default_factory=dict)
    chances: dict[int, tuple[int, int]] = field(default_factory=dict)

    def column(self, name: str, value: Any) -> list[tuple[int, Truth]]:
        """The states of all leaves of one fact at `value` (None: not known); kept, for answers
        repeat.
        """
        key = (name, tuple(value) if isinstance(value, list) else value)
        found = self.cells.get(key)
        if found is None:
            if len(self.cells) >= _MOST_CELLS:
                self.cells.clear()
            leaves = self.columns.get(name, [])
            found = [
                (slot, Truth.UNKNOWN if value is None else test(value)) for slot, test in leaves
            ]
            self.cells[key] = found
        return found

    def touched(self, fact: str) -> list[Step]:
        """The steps of `inner` that the answer to `fact` can change, worked out once."""
        if fact not in self.after:
            self.after[fact] = [step for step in self.inner if fact in self.reads[step[0]]]
        return self.after[fact]

    def dated_by(self, fact: str) -> list[str]:
        """The facts derived from the date or year `fact`."""
        return [name for name in self.dated if fact in sources(self.catalogue["facts"][name])]


def make_plan(catalogue: Catalogue, on: str) -> Plan:
    """The plan of a checked catalogue on `on`: {facts, definitions?, parameters?, schemes}."""
    plan = Plan(catalogue, on)
    for scheme in sorted(catalogue["schemes"], key=lambda scheme: str(scheme["id"])):
        status = status_on(scheme, on)
        closed = status is not None and (status["from"] > on or status["is"] == "closed")
        root = node_of(plan, scheme["rule"])
        slot = _inner(plan, ("closed",), "any", [], 0) if closed else root.slot
        is_any = isinstance(root, Group) and root.kind == "any"
        parts = tuple(dict.fromkeys(part.slot for part in _top_parts(root)))
        plan.top_parts.update((part.slot, part) for part in _top_parts(root))
        matters = scheme.get("matters", 1)
        plan.rows.append(Row(scheme, root, status, closed, slot, matters, is_any, parts))
        plan.outcome_slots.append((scheme["id"], slot))
    return plan


def _top_parts(root: Node) -> tuple[Node, ...]:
    return root.parts if isinstance(root, Group) and root.kind in ("all", "any") else (root,)


def status_on(scheme: Json, on: str) -> Json | None:
    """The entry of `status` in force on `on`; before the first that one, not yet begun; None
    without any.
    """
    entries = scheme.get("status") or ()
    return entry_on(entries, on) or min(entries, key=lambda entry: str(entry["from"]), default=None)


def node_of(plan: Plan, condition: Condition) -> Node:
    """The condition with its parts numbered in `plan`."""
    if "fact" in condition:
        return _leaf(plan, condition)
    if "use" in condition:
        return _used(plan, condition["use"])
    kind = next(kind for kind in ("all", "any", "not", "at_least") if kind in condition)
    key = "of" if kind == "at_least" else kind
    parts = [condition["not"]] if kind == "not" else condition[key]
    nodes = tuple(node_of(plan, part) for part in parts)
    needs = int(condition["at_least"]) if kind == "at_least" else 0
    return Group(_group_slot(plan, kind, nodes, needs), kind, nodes, needs)


def _used(plan: Plan, name: str) -> Node:
    if name not in plan.used:
        plan.used[name] = node_of(plan, plan.catalogue["definitions"][name])
    return plan.used[name]


def _leaf(plan: Plan, rule: Condition) -> Leaf:
    operator = next(key for key in rule if key in OPERATORS)
    parameters = plan.catalogue.get("parameters") or {}
    ends = rule[operator] if operator == "between" else [rule[operator]]
    named = [end["parameter"] for end in ends if isinstance(end, dict)]
    entries = [entry_on(parameters[name], plan.on) for name in named]
    values = [resolved(end, parameters, plan.on) for end in ends]
    operand = values if operator == "between" else values[0]
    checked = all(entry is None or entry.get("verified") is not False for entry in entries)
    verified = rule.get("verified") is True and checked
    slot = _leaf_slot(plan, rule, operator, operand)
    leaf = Leaf(slot, rule["fact"], operator, operand, rule, verified)
    plan.leaves.setdefault(slot, leaf)
    return leaf


def _leaf_slot(plan: Plan, rule: Condition, operator: str, operand: Any) -> int:
    name = rule["fact"]
    fact = plan.catalogue["facts"][name]
    if "derive" in fact and since(fact["derive"]) is None:
        slot = derivation(plan, name).slot
        return slot if operand else _inner(plan, ("not", slot), "not", [slot], 0)
    key = (
        name,
        operator,
        tuple(operand) if isinstance(operand, list) else operand,
        rule.get("level"),
    )
    if key in plan.slots:
        return plan.slots[key]
    if operator == "same_as":
        slot = _slot(plan, key, frozenset([name, operand]), Truth.UNKNOWN)
        plan.pairs.append((slot, name, operand, rule["level"]))
    else:
        asked = sources(fact) if "derive" in fact else []
        if asked and name not in plan.dated:
            plan.dated.append(name)
        slot = _slot(plan, key, frozenset([name, *asked]), Truth.UNKNOWN)
        test = test_of(operator, operand, fact["type"] in ORDERED)
        plan.columns.setdefault(name, []).append((slot, test))
    return slot


def derivation(plan: Plan, name: str) -> Group:
    """The condition that derives the fact `name`, as the one part of a group with a slot of its
    own.
    """
    if name not in plan.derived:
        node = node_of(plan, plan.catalogue["facts"][name]["derive"]["condition"])
        slot = _inner(plan, ("derived", name), "all", [node.slot], 0)
        plan.derived[name] = Group(slot, "all", (node,))
        plan.reads[slot] = plan.reads[slot] | {name}
    return plan.derived[name]


def _group_slot(plan: Plan, kind: str, nodes: tuple[Node, ...], needs: int) -> int:
    slots = [node.slot for node in nodes]
    if kind in ("all", "any"):
        slots = list(dict.fromkeys(slots))
        if len(slots) == 1:
            return slots[0]
    return _inner(plan, (kind, needs, *slots), kind, slots, needs)


def _inner(plan: Plan, key: tuple[Any, ...], kind: str, slots: list[int], needs: int) -> int:
    if key in plan.slots:
        return plan.slots[key]
    reads = frozenset().union(*(plan.reads[slot] for slot in slots))
    if not slots:
        return _slot(plan, key, reads, combined(kind, needs, []))
    slot = _slot(plan, key, reads, Truth.UNKNOWN)
    get = itemgetter(*slots)
    if len(slots) == 1 and kind != "not":
        plan.inner.append((slot, partial(combined, kind, needs), lambda state: (get(state),)))
    else:
        plan.inner.append((slot, _FOLDS.get(kind) or partial(at_least, needs), get))
    return slot


_FOLDS: dict[str, Fold] = {"all": all_of, "any": any_of, "not": NEGATED.__getitem__}


def _slot(plan: Plan, key: tuple[Any, ...], reads: frozenset[str], truth: Truth) -> int:
    plan.slots[key] = len(plan.blank)
    plan.blank.append(truth)
    plan.reads.append(reads)
    return plan.slots[key]
