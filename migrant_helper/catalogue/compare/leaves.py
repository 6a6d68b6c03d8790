"""A single condition in words: "Age: 18 to 40 years", "Home: not in Nepal", "Card: No, or not told"."""

from collections.abc import Sequence
from typing import Any

from migrant_helper.core.rules.explanations import Show
from migrant_helper.core.rules.operators import OPERATORS
from migrant_helper.pages.parts.conditions import leaf

Catalogue = dict[str, Any]
Condition = dict[str, Any]
Words = tuple[Catalogue, Show, str]
# A list of up to so many answers is named whole.
MOST = 12
_FLIPPED = {"at_least": "under", "under": "at_least", "at_most": "over", "over": "at_most"}
_LISTS = ("in", "includes_any", "includes_all")


def operator_of(node: Condition) -> str:
    """How the condition compares."""
    return next(key for key in node if key in OPERATORS)


def label_of(node: Condition, words: Words) -> str:
    """What its question is called."""
    return str(words[0]["facts"][node["fact"]]["label"])


def said(node: Condition, words: Words, *, negated: bool, most: int = MOST) -> str:
    """The condition, or what its opposite is: a negation names what it negates, and says where nothing
    told is enough; of more than `most` answers the first."""
    told = f"{label_of(node, words)}: {_rule(node, words, most, negated=negated)}"
    return f"{told}, or not told" if negated and is_told(node) else told


def is_told(node: Condition) -> bool:
    """Whether nobody meets it who did not tell."""
    return bool(node.get("untold") == "unmet")


def turned(node: Condition, words: Words, *, negated: bool) -> tuple[Condition, bool]:
    """ "None of these seven" as the one that is left, where that is shorter and says the same."""
    fact = words[0]["facts"][node["fact"]]
    if not negated or "in" not in node or fact["type"] != "choice" or "untold" in node:
        return node, negated
    left = [value for value in fact["values"] if value not in node["in"]]
    is_shorter = 0 < len(left) < len(node["in"])
    return ({**node, "in": left}, False) if is_shorter else (node, negated)


def listed(texts: Sequence[str], last: str) -> str:
    """ "A", "A or B", "A, B or C"; with ";" where an answer has a comma of its own."""
    if len(texts) == 1:
        return texts[0]
    mark = "; " if any(", " in one for one in texts) else ", "
    end = mark + last if mark == "; " and len(texts) > 2 else f" {last}"
    return f"{mark.join(texts[:-1])}{end} {texts[-1]}"


def _rule(node: Condition, words: Words, most: int, *, negated: bool) -> str:
    operator = operator_of(node)
    if operator in _LISTS and node[operator]:
        return _answers(node, words, most, negated=negated)
    if negated and operator in _FLIPPED:
        return _plain({**_without(node, operator), _FLIPPED[operator]: node[operator]}, words)
    if words[0]["facts"][node["fact"]]["type"] == "bool":
        return _plain(node, words, negated=negated)
    told = _plain(node, words)
    return f"not {told}" if negated else told


def _answers(node: Condition, words: Words, most: int, *, negated: bool) -> str:
    operator = operator_of(node)
    texts = [_plain({**node, operator: [one]}, words) for one in node[operator]]
    more = len(texts) - most
    texts = [*texts[:most], f"{more} more"] if more > 0 else texts
    if operator == "includes_all":
        return ("not all of " if negated and len(texts) > 1 else "not " * negated) + listed(
            texts, "and"
        )
    if not negated:
        return listed(texts, "or")
    if len(texts) == 1:
        return f"not {texts[0]}"
    return f"neither {' nor '.join(texts)}" if len(texts) == 2 else f"none of {listed(texts, 'and')}"


def _plain(node: Condition, words: Words, *, negated: bool = False) -> str:
    catalogue, show, on = words
    return str(leaf(catalogue, show, on, {"node": node, "negated": negated})["rule"])


def _without(node: Condition, key: str) -> Condition:
    return {name: value for name, value in node.items() if name != key}
