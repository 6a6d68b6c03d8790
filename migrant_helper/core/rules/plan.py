"""A catalogue on one day, ready to be decided for anybody: made once, whole, and never changed.

A screening only fills in the states of its slots (see core/rules/numbered.py), so that any number of
threads may share one.
On the phone as well; kept the same by tests/vectors/rules.json.
"""

from dataclasses import dataclass

from migrant_helper.core.rules.numbered import Numbering, Pair, none_of_them, rule_of
from migrant_helper.core.rules.operators import Column, column_of
from migrant_helper.core.rules.parameters import entry_on
from migrant_helper.core.rules.shapes import Catalogue, Json
from migrant_helper.core.rules.tree import Leaf, Rule, Step, fold
from migrant_helper.core.rules.truth import Truth


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One scheme: its rule, and its status on the plan's day (None: it has none and is open).

    `slot` holds its outcome; `parts` are the slots of the rule's own parts, or of the whole rule
    alone where it is neither all nor any.
    """

    id: str
    scheme: Json
    rule: Rule
    status: Json | None
    closed: bool
    slot: int
    matters: int
    is_any: bool
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """A catalogue on the day `on`: a row for each scheme, sorted by id, and the same by id.

    By slot: `blank`, its state when nothing is known; `reads`, the facts that can change it;
    `leaves` and `groups`, the leaf or the step that it stands for. By fact: its `columns` of
    leaves; `pairs_of`, the places it is compared with; `after`, the steps that an answer to it can
    touch; `dated_by`, the facts derived from it as a date; `derived`, the slot of what a condition
    derives; `guarded`, those that are asked of some people only, or count
    as unmet until they are told; `untold`, these last, with the slot that says of whom they are
    asked, or None.
    """

    catalogue: Catalogue
    on: str
    rows: tuple[Row, ...]
    row_of: dict[str, Row]
    blank: tuple[Truth, ...]
    reads: tuple[frozenset[str], ...]
    leaves: dict[int, Leaf]
    groups: dict[int, Step]
    columns: dict[str, Column]
    pairs: tuple[Pair, ...]
    pairs_of: dict[str, tuple[Pair, ...]]
    steps: tuple[Step, ...]
    after: dict[str, tuple[Step, ...]]
    dated: tuple[str, ...]
    dated_by: dict[str, tuple[str, ...]]
    derived: dict[str, int]
    guarded: frozenset[str]
    untold: dict[str, int | None]


def make_plan(catalogue: Catalogue, on: str) -> Plan:
    """The plan of a checked catalogue on `on`: {facts, definitions?, parameters?, schemes}."""
    made = Numbering(catalogue, on)
    schemes = sorted(catalogue["schemes"], key=lambda scheme: str(scheme["id"]))
    rows = tuple([_row(made, scheme) for scheme in schemes])
    fold(made.steps, made.blank)
    columns = {name: _column(made, name) for name in made.by_fact}
    return Plan(
        catalogue,
        on,
        rows,
        {row.id: row for row in rows},
        tuple(made.blank),
        tuple(made.reads),
        made.leaves,
        {step[0]: step for step in made.steps},
        columns,
        tuple(made.pairs),
        _pairs_of(made),
        tuple(made.steps),
        _after(made),
        tuple(made.dated),
        _dated_by(made),
        made.derived,
        frozenset(made.guarded),
        made.untold,
    )


def _row(made: Numbering, scheme: Json) -> Row:
    status = status_on(scheme, made.on)
    closed = status is not None and (status["from"] > made.on or status["is"] == "closed")
    rule = rule_of(made, scheme["rule"])
    root = rule[-1]
    own = [rule[place].slot for place in root.parts] if root.kind in ("all", "any") else [root.slot]
    return Row(
        scheme["id"],
        scheme,
        rule,
        status,
        closed,
        none_of_them(made) if closed else root.slot,
        scheme.get("matters", 1),
        root.kind == "any",
        tuple(dict.fromkeys(own)),
    )


def status_on(scheme: Json, on: str) -> Json | None:
    """The entry of `status` in force on `on`; before the first that one, not yet begun; None
    without any.
    """
    entries = scheme.get("status") or ()
    return entry_on(entries, on) or min(entries, key=lambda entry: str(entry["from"]), default=None)


def _column(made: Numbering, name: str) -> Column:
    slots = made.by_fact[name]
    asked = [(made.leaves[slot].operator, made.leaves[slot].operand) for slot in slots]
    return column_of(made.catalogue["facts"][name]["type"], slots, asked)


def _pairs_of(made: Numbering) -> dict[str, tuple[Pair, ...]]:
    found: dict[str, list[Pair]] = {}
    for pair in made.pairs:
        for name in dict.fromkeys([pair[1], pair[2]]):
            found.setdefault(name, []).append(pair)
    return {name: tuple(pairs) for name, pairs in found.items()}


def _after(made: Numbering) -> dict[str, tuple[Step, ...]]:
    found: dict[str, list[Step]] = {}
    for step in made.steps:
        for name in made.reads[step[0]]:
            found.setdefault(name, []).append(step)
    return {name: tuple(steps) for name, steps in found.items()}


def _dated_by(made: Numbering) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, asked in made.dated.items():
        for source in asked:
            found.setdefault(source, []).append(name)
    return {name: tuple(derived) for name, derived in found.items()}
