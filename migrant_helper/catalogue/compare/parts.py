"""A condition as it is read: a leaf in words, or a group of such, which can also be decided alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from migrant_helper.core.rules.explanations import Show
from migrant_helper.core.rules.operators import OPERATORS
from migrant_helper.pages.parts.conditions import OPPOSITE, leaf

Catalogue = dict[str, Any]
Condition = dict[str, Any]
Row = dict[str, Any]
# Of a longer list of answers so many are named where there is little room.
_FEW = 2
_LEAST = 1
_ONE_OF = {"is": "in", "includes": "includes_any"}
_HEADS = {
    "all": "all of these",
    "any": "one of these",
    "at_least": "at least {count} of these",
    "fewer": "fewer than {count} of these",
}


@dataclass(frozen=True)
class Part:
    """`kind` is "leaf" or that of a group; `head` its own line, `brief` the same with long lists cut,
    `hint` with all but the first answer cut; `fact`, its `label`, whether a source
    bears it (`borne`) and of which answers one is enough (`values`) are of a leaf. `rule` is the condition itself."""

    kind: str
    head: str
    brief: str
    hint: str
    rule: Condition
    fact: str = ""
    label: str = ""
    borne: bool = False
    values: tuple[str, ...] = ()
    parts: tuple["Part", ...] = ()

    @cached_property
    def text(self) -> str:
        """All lines in one: "one of these (Work: Yes; …)"."""
        inner = "; ".join(one.text for one in self.parts)
        return f"{self.head} ({inner})" if inner else self.head

    @cached_property
    def short(self) -> str:
        """The same with long lists of answers cut."""
        inner = "; ".join(one.short for one in self.parts)
        return f"{self.brief} ({inner})" if inner else self.brief

    @cached_property
    def same(self) -> str:
        """What is equal for two that say the same in another order."""
        return f"{self.head}({';'.join(sorted(one.same for one in self.parts))})"

    @property
    def plain(self) -> str:
        """What there is room for in one line."""
        return self.short if self.kind == "leaf" else self.hinted

    @cached_property
    def hinted(self) -> str:
        """The same in the fewest words."""
        inner = "; ".join(one.hinted for one in self.parts)
        return f"{self.hint} ({inner})" if inner else self.hint

    def key(self, *, negated: bool = False) -> str:
        """What is equal for two that mean the same; `negated` that of its opposite."""
        if self.kind == "leaf":
            node = self.rule.get("not", self.rule)
            said = [self.fact, self.operator, self.values or str(node.get(self.operator))]
            return f"{said}{self.is_negated is not negated}"
        kind = OPPOSITE.get(self.kind, self.kind) if negated else self.kind
        return f"{kind}({sorted(one.key(negated=negated) for one in self.parts)})"

    @property
    def is_negated(self) -> bool:
        """Whether the leaf says what must not be."""
        return "not" in self.rule

    @property
    def operator(self) -> str:
        """How the leaf compares: "at_least", "in" (for one answer as well), …"""
        node = self.rule.get("not", self.rule)
        found = next(key for key in node if key in OPERATORS)
        return _ONE_OF.get(found, found) if self.values else str(found)

    def every(self) -> Iterator["Part"]:
        """It, and all that stands in it."""
        yield self
        for one in self.parts:
            yield from one.every()

    def leaves(self) -> Iterator["Part"]:
        """Every leaf in it, in order."""
        yield from (one for one in self.every() if one.kind == "leaf")


def part_of(catalogue: Catalogue, rows: Sequence[Row], show: Show, on: str) -> Part:
    """The tree of rows of which each inner one stands a step deeper, as `spread` gives them."""
    first = rows[0]
    if "node" in first:
        return _leaf(catalogue, first, show, on)
    deep = first["depth"] + 1
    starts = [place for place, row in enumerate(rows) if row["depth"] == deep]
    parts = [
        part_of(catalogue, rows[a:b], show, on)
        for a, b in zip(starts, [*starts[1:], len(rows)], strict=True)
    ]
    return group_of(first["kind"], parts, first["count"])


def group_of(kind: str, parts: Sequence[Part], count: int = 0) -> Part:
    """A group of these, of which `count` must hold where it is "at_least" or "fewer"."""
    rules = [one.rule for one in parts]
    head = _HEADS[kind].format(count=count)
    rule: Condition = {kind: rules}
    if kind in ("at_least", "fewer"):
        rule = {"at_least": count, "of": rules}
    return Part(
        kind, head, head, head, {"not": rule} if kind == "fewer" else rule, parts=tuple(parts)
    )


def lines_of(part: Part, depth: int = 0) -> Iterator[tuple[int, str]]:
    """Each line with its depth."""
    yield depth, part.head
    for one in part.parts:
        yield from lines_of(one, depth + 1)


def _leaf(catalogue: Catalogue, row: Row, show: Show, on: str) -> Part:
    node = row["node"]
    operator = next(key for key in node if key in OPERATORS)
    fact = catalogue["facts"][node["fact"]]
    values = _values(node, operator)
    brief, hint = (
        _said(*_turned(fact, node, operator, negated=row["negated"]), (catalogue, show, on), few)
        for few in (_FEW, _LEAST)
    )
    called = fact.get("labels", {})
    return Part(
        "leaf",
        _said(node, row["negated"], (catalogue, show, on), len(values)),
        brief,
        hint,
        {"not": node} if row["negated"] else node,
        node["fact"],
        str(fact["label"]),
        node.get("verified") is True,
        tuple(str(called.get(one, one)) for one in values),
    )


def _values(node: Condition, operator: str) -> list[Any]:
    """The answers of which one is enough."""
    if operator in ("in", "includes_any"):
        return list(node[operator])
    return [node[operator]] if operator in _ONE_OF and isinstance(node[operator], str) else []


def _turned(fact: Row, node: Condition, operator: str, *, negated: bool) -> tuple[Condition, bool]:
    """ "None of these seven" as the one that is left, where that is shorter and says the same."""
    if not negated or operator != "in" or fact["type"] != "choice" or "untold" in node:
        return node, negated
    left = [value for value in fact["values"] if value not in node[operator]]
    is_shorter = 0 < len(left) < len(node[operator])
    return ({**node, operator: left}, False) if is_shorter else (node, negated)


def _said(
    node: Condition,
    negated: bool,
    words: tuple[Catalogue, Show, str],
    few: int,
) -> str:
    """The condition in words, with so many of its answers where there are more than one more."""
    operator = next(key for key in node if key in OPERATORS)
    values = _values(node, operator)
    is_cut = len(values) > few + 1
    row = {"node": {**node, operator: values[:few]} if is_cut else node, "negated": negated}
    catalogue, show, on = words
    told = leaf(catalogue, show, on, row)
    more = f" or {len(values) - few} more" if is_cut else ""
    return f"{told['label']}: {told['rule']}{more}"
