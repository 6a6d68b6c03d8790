"""The form of an entry of any revision: only what two versions are compared by, so that a key which
came later or went since hinders nobody."""
# ruff: noqa: D102 - the protocol Shape says once what read and schema do

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from migrant_helper.catalogue.grammar import asked, forms
from migrant_helper.catalogue.grammar.conditions import ID, ConditionShape, Value
from migrant_helper.catalogue.yaml.scalars import Boolean, Day, Figure, Integer
from migrant_helper.catalogue.yaml.shapes import (
    ByKind,
    Items,
    Maybe,
    Reading,
    Record,
    Refer,
    Shape,
    Table,
)
from migrant_helper.catalogue.yaml.tree import Node


@dataclass(frozen=True)
class Known:
    """A mapping of which only some keys are read: `needed`, and `more` where they are there."""

    needed: Mapping[str, Shape]
    more: Mapping[str, Shape] = field(default_factory=dict)

    def read(self, node: Node, at: str, reading: Reading) -> dict[str, Any]:
        kept = tuple(pair for pair in node.entries if pair[0].text in {**self.needed, **self.more})
        return Record(self.needed, self.more).read(replace(node, entries=kept), at, reading)

    def schema(self) -> dict[str, Any]:
        return Record(self.needed, self.more).schema()


_RECORD = Known(
    {
        "publisher": forms.TEXT,
        "title": forms.TEXT,
        "date": Maybe(forms.SOURCE_DAY),
        "url": forms.WEB,
        "official": Boolean(),
    }
)
_INLINE = Maybe(ByKind(items=Items(_RECORD, least=1), mapping=_RECORD))
_shapes: dict[str, Shape] = {}
_RULE, _SHARED = Refer("rule", _shapes), Refer("shared", _shapes)
_shapes["rule"] = ConditionShape(forms.SOURCE, False, _RULE)
_shapes["shared"] = ConditionShape(_INLINE, False, _SHARED)

# Without these there is nothing to compare.
ENTRY = Known(
    {
        "id": ID,
        "name": Known({"en": forms.TEXT}),
        "jurisdiction": forms.PLACE,
        "status": Items(forms.STATUS, least=1),
        "rule": _RULE,
        "sources": Table(_RECORD, "[1-9][0-9]?"),
    }
)
_COUNT = Integer(0, 10000)
_FEE = Maybe(Figure("0|[a-z][a-z0-9_]*", "0, null or the name of an amount"))
_ROW: dict[str, Shape] = {"source": forms.SOURCE, "only_if": _RULE}
# Each is read alone: one that cannot be read takes no other with it.
PARTS: dict[str, Shape] = {
    "amounts": forms.AMOUNTS,
    "deadlines": Items(
        Known(
            {"id": ID, "text": forms.TEXT}, {**_ROW, "date": forms.DATE_RULE, "lead_days": _COUNT}
        )
    ),
    "steps": Items(
        Known({"id": ID, "do": forms.TEXT, "when": ID, "who": ID, "where": ID, "fee": _FEE}, _ROW)
    ),
    "documents": Items(Known({"id": ID, "need": ID}, _ROW)),
    "portability": Known({"within_country": ID}, {"source": forms.SOURCE}),
}
_FACT = Known(
    {name: asked.FACT.required[name] for name in ("id", "type", "label")},
    {
        name: asked.FACT.optional[name]
        for name in ("values", "derive", "from", "only_if", "labels", "bands", "unit", "bounds")
    },
)
_NAMED = Known({"id": ID, "name": forms.TEXT}, {"short": forms.TEXT})
# Of each registry one item, which is read alone as well.
ITEMS: dict[str, Shape] = {
    "facts": _FACT,
    "documents": _NAMED,
    "offices": _NAMED,
    "definitions": _SHARED,
    "parameters": Items(
        Known(
            {"from": Day(), "value": Maybe(Value()), "source": _INLINE},
            {"unit": forms.UNIT},
        ),
        least=1,
    ),
    "retired": Known({"id": ID}, {"successor": ID, "why": forms.TEXT}),
}
