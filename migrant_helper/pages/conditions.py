"""Who an entry is for: its rule as a list, in plain words, with what stands under "one of these".

Mirrored by static/js/pages/conditions.js.
"""

from typing import Any

from migrant_helper.core.explanations import rule_text
from migrant_helper.core.operands import resolved
from migrant_helper.core.operators import OPERATORS
from migrant_helper.pages.page import Catalogue, World
from migrant_helper.pages.reasons import show_of

Row = dict[str, Any]
OPPOSITE = {"all": "any", "any": "all"}


def conditions_of(world: World, catalogue: Catalogue, scheme: Row, on: str) -> list[Row]:
    """Rows in the rule's order: a leaf {"kind": "leaf", "depth", "label", "rule", "verified", "source"}, or the head of the
    rows one step deeper: kind "all", "any", or "at_least" / "fewer" with "count". A negated group is shown by its
    parts, each negated, so that nobody has to read a double no."""
    show = show_of(world, scheme["id"][:2].upper())
    rows: list[Row] = []
    for node, negated in top(scheme["rule"]):
        add(rows, catalogue, show, on, node, negated=negated, depth=0)
    return rows


def top(rule: Row) -> list[tuple[Row, bool]]:
    """The parts that all have to hold: those of an `all` at the root, else the rule itself."""
    return [(part, False) for part in rule["all"]] if "all" in rule else [(rule, False)]


def add(rows: list[Row], catalogue: Catalogue, show: Any, on: str, node: Row, *, negated: bool, depth: int) -> None:
    """Appends the rows of one condition."""
    if "use" in node:
        add(rows, catalogue, show, on, catalogue["definitions"][node["use"]], negated=negated, depth=depth)
    elif "not" in node:
        add(rows, catalogue, show, on, node["not"], negated=not negated, depth=depth)
    elif "fact" in node:
        rows.append({"kind": "leaf", "count": 0, "depth": depth, **leaf(catalogue, show, on, node, negated=negated)})
    else:
        kind, count, parts = group(node, negated=negated)
        if len(parts) > 1:
            rows.append({"kind": kind, "count": count, "depth": depth})
        inner = negated and kind in OPPOSITE
        for part in parts:
            add(rows, catalogue, show, on, part, negated=inner, depth=depth + (len(parts) > 1))


def group(node: Row, *, negated: bool) -> tuple[str, int, list[Row]]:
    """A group's kind as it is read (negated: the opposite), how many must hold, and its parts."""
    if "of" in node:
        return ("fewer" if negated else "at_least"), node["at_least"], node["of"]
    kind = "all" if "all" in node else "any"
    return (OPPOSITE[kind] if negated else kind), 0, node[kind]


def leaf(catalogue: Catalogue, show: Any, on: str, node: Row, *, negated: bool) -> Row:
    """One condition in words, with the figures in force on that day."""
    operator = next(key for key in node if key in OPERATORS)
    operand, parameters = node[operator], catalogue["parameters"]
    if operator == "between":
        value = [resolved(end, parameters, on) for end in operand]
    else:
        value = resolved(operand, parameters, on)
    facts = catalogue["facts"]
    row = {"fact": node["fact"], "operator": operator, "value": value, "negated": negated}
    known = value is not None and (operator != "between" or None not in value)
    return {
        "label": facts[node["fact"]]["label"],
        "rule": rule_text(row, facts, show) if known else "?",
        "verified": node.get("verified", False),
        "source": node.get("source"),
    }
