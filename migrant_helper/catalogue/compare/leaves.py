"""A single condition in words: "Age: 18 to 40 years", "Home: not in Nepal", "Card: No, or not told"."""

import re
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
NO_FIGURE = "(a figure that is not known)"
_SINGLE = {"people": "person", "years": "year", "months": "month", "days": "day", "acres": "acre"}
_ONE = re.compile(rf"(?<![0-9.,])1 ({'|'.join(_SINGLE)})")
_SHORT = 3
_LEFT = 4
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
    """ "None of these seven" as the few that are left, where these are fewer or no more than three: it
    says the same."""
    fact = words[0]["facts"][node["fact"]]
    operator = operator_of(node)
    if not negated or operator not in ("in", "is") or fact["type"] != "choice" or is_told(node):
        return node, negated
    named = node["in"] if operator == "in" else [node["is"]]
    left = [value for value in fact["values"] if value not in named]
    is_few = 0 < len(left) < max(len(named), _LEFT)
    return ({**_without(node, operator), "in": left}, False) if is_few else (node, negated)


def listed(texts: Sequence[str], last: str) -> str:
    """ "A", "A or B", "A, B or C"."""
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} {last} {texts[-1]}"


def marked(texts: Sequence[str]) -> list[str]:
    """Answers of a list, each in marks where one has a comma or many words of its own."""
    is_long = any("," in one or len(one.split()) > _SHORT for one in texts)
    return [f"‘{one}’" for one in texts] if is_long and len(texts) > 1 else list(texts)


def _rule(node: Condition, words: Words, most: int, *, negated: bool) -> str:
    operator = operator_of(node)
    if operator in _LISTS and node[operator]:
        return _answers(node, words, most, negated=negated)
    if negated and operator in _FLIPPED:
        return _plain({**_without(node, operator), _FLIPPED[operator]: node[operator]}, words)
    if words[0]["facts"][node["fact"]]["type"] == "bool":
        return _plain(node, words, negated=negated)
    told = _plain(node, words)
    if negated and operator in ("is", "includes"):
        told = f"‘{told}’"
    return f"not {told}" if negated else told


def _answers(node: Condition, words: Words, most: int, *, negated: bool) -> str:
    operator = operator_of(node)
    texts = marked([_plain({**node, operator: [one]}, words) for one in node[operator]])
    more = len(texts) - most
    texts = [*texts[:most], f"{more} more"] if more > 0 else texts
    if operator == "includes_all":
        return ("not all of " if negated and len(texts) > 1 else "not " * negated) + listed(
            texts, "and"
        )
    if not negated:
        return listed(texts, "or")
    if len(texts) == 1:
        return f"not ‘{texts[0]}’"
    return (
        f"neither {' nor '.join(texts)}" if len(texts) == 2 else f"none of {listed(texts, 'and')}"
    )


def _plain(node: Condition, words: Words, *, negated: bool = False) -> str:
    catalogue, show, on = words
    told = str(leaf(catalogue, show, on, {"node": node, "negated": negated})["rule"])
    return _ONE.sub(lambda found: f"1 {_SINGLE[found[1]]}", told) if told != "?" else NO_FIGURE


def _without(node: Condition, key: str) -> Condition:
    return {name: value for name, value in node.items() if name != key}
