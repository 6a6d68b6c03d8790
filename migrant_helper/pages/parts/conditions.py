"""Who an entry is for: its rule as a list in plain words, with what stands under "one of these".

On the phone as well.
"""

from typing import Any

from migrant_helper.core.rules.explanations import Show, rule_text
from migrant_helper.core.rules.operands import resolved
from migrant_helper.core.rules.operators import OPERATORS
from migrant_helper.pages.parts.page import Catalogue, World
from migrant_helper.pages.parts.reasons import show_of

Row = dict[str, Any]
OPPOSITE = {"all": "any", "any": "all"}


def conditions_of(world: World, catalogue: Catalogue, scheme: Row, on: str) -> list[Row]:
    """Rows in the rule's order, each with its "depth": a leaf {"kind": "leaf", "label", "rule",
    "verified", "grade"}, or the head of the rows one step deeper: kind "all" or "any", or "at_least" or
    "fewer" with "count". A negated group is shown by its parts, each negated, so that nobody has
    to read a double no."""
    show = show_of(world, scheme["id"][:2].upper(), {})
    rule = scheme["rule"]
    parts = rule.get("all", [rule])
    found = [row for part in parts for row in spread(part, catalogue["definitions"])]
    return [{**row, **leaf(catalogue, show, on, row)} if "node" in row else row for row in found]


def spread(node: Row, definitions: Row, depth: int = 0, *, negated: bool = False) -> list[Row]:
    """The condition as heads and leaves: a head {"kind", "count", "depth"}, a leaf {"kind":
    "leaf", "depth", "node", "negated"}."""
    if "use" in node:
        return spread(definitions[node["use"]], definitions, depth, negated=negated)
    if "not" in node:
        return spread(node["not"], definitions, depth, negated=not negated)
    if "fact" in node:
        return [{"kind": "leaf", "count": 0, "depth": depth, "node": node, "negated": negated}]
    kind, count, parts = group(node, negated=negated)
    heads = [{"kind": kind, "count": count, "depth": depth}] if len(parts) > 1 else []
    inner = negated and kind in OPPOSITE
    deeper = depth + len(heads)
    return heads + [
        row for part in parts for row in spread(part, definitions, deeper, negated=inner)
    ]


def group(node: Row, *, negated: bool) -> tuple[str, int, list[Row]]:
    """A group's kind as it is read (negated: the opposite), how many must hold, and its parts."""
    if "of" in node:
        return ("fewer" if negated else "at_least"), node["at_least"], node["of"]
    kind = "all" if "all" in node else "any"
    return (OPPOSITE[kind] if negated else kind), 0, node[kind]


def leaf(catalogue: Catalogue, show: Show, on: str, row: Row) -> Row:
    """A leaf's words, with the figures in force on that day; "?" where none is in force."""
    node: Row = row["node"]
    facts, parameters = catalogue["facts"], catalogue["parameters"]
    operator = next(key for key in node if key in OPERATORS)
    ends = node[operator] if operator == "between" else [node[operator]]
    values = [resolved(end, parameters, on) for end in ends]
    value = values if operator == "between" else values[0]
    asked = {"fact": node["fact"], "operator": operator, "value": value, "negated": row["negated"]}
    return {
        "label": facts[node["fact"]]["label"],
        "rule": "?" if None in values else rule_text(asked, facts, show),
        "verified": node.get("verified", False),
        "grade": node.get("grade", "none"),
    }
