"""A condition as it is read: a leaf in words, or a group of such, which can also be decided alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from migrant_helper.catalogue.compare.leaves import is_told, label_of, operator_of, said, turned
from migrant_helper.core.rules.explanations import Show
from migrant_helper.pages.parts.conditions import OPPOSITE

Catalogue = dict[str, Any]
Condition = dict[str, Any]
Row = dict[str, Any]
_ONE_OF = {"is": "in", "includes": "includes_any"}
_HEADS = {
    "all": "all of these",
    "any": "one of these",
    "at_least": "at least {count} of these",
    "fewer": "fewer than {count} of these",
}


@dataclass(frozen=True)
class Part:
    """`kind` is "leaf" or that of a group; `head` its own line. Of a leaf: `brief` and `counter` are
    it and its opposite in few words, `fact` what it asks about, called `label`; whether a source
    bears it (`borne`) and which (`rests`), and of which answers one is enough (`values`). `rule` is the condition."""

    kind: str
    head: str
    rule: Condition
    brief: str = ""
    counter: str = ""
    fact: str = ""
    label: str = ""
    borne: bool = False
    rests: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    parts: tuple["Part", ...] = ()

    @cached_property
    def text(self) -> str:
        """All lines in one: "one of these (Work: Yes; …)"."""
        inner = "; ".join(one.text for one in self.parts)
        return f"{self.head} ({inner})" if inner else self.head

    @cached_property
    def same(self) -> str:
        """What is equal for two that say the same in another order."""
        return f"{self.head}({';'.join(sorted(one.same for one in self.parts))})"

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
        found = operator_of(self.rule.get("not", self.rule))
        return _ONE_OF.get(found, found) if self.values else found

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
    return Part(kind, head, {"not": rule} if kind == "fewer" else rule, parts=tuple(parts))


def lines_of(part: Part, depth: int = 0) -> Iterator[tuple[int, str]]:
    """Each line with its depth."""
    yield depth, part.head
    for one in part.parts:
        yield from lines_of(one, depth + 1)


def _leaf(catalogue: Catalogue, row: Row, show: Show, on: str) -> Part:
    node, negated = row["node"], row["negated"]
    words = (catalogue, show, on)
    fact = catalogue["facts"][node["fact"]]
    values = _values(node, operator_of(node))
    called = fact.get("labels", {})
    less, is_less = turned(node, words, negated=negated)
    more, is_more = turned(node, words, negated=not negated)
    head = said(node, words, negated=negated, most=max(len(values), 1))
    return Part(
        "leaf",
        f"{head} (not told is not enough)" if is_told(node) and not negated else head,
        {"not": node} if negated else node,
        said(less, words, negated=is_less),
        said(more, words, negated=is_more),
        node["fact"],
        label_of(node, words),
        node.get("verified") is True,
        tuple(node.get("rests", ())),
        tuple(str(called.get(one, one)) for one in values),
    )


def _values(node: Condition, operator: str) -> list[Any]:
    """The answers of which one is enough."""
    if operator in ("in", "includes_any"):
        return list(node[operator])
    return [node[operator]] if operator in _ONE_OF and isinstance(node[operator], str) else []
