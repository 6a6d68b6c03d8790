"""What each condition of a rule rests on, in words, so that another source can be named."""

from collections.abc import Mapping
from typing import Any

from migrant_helper.catalogue.compile import rows
from migrant_helper.catalogue.grammar.conditions import Condition, with_leaves

Row = dict[str, Any]
NOBODY = "nobody has checked it"
GRADES = {True: "official", False: "press, a firm or a charity"}


def source_text(record: Row) -> str:
    """Who published it, what and when, and how it bears: "Mint, “Title”, 2025-12-18 (official)"."""
    day = f", {record['date']}" if record["date"] else ", no day"
    return f"{record['publisher']}, “{record['title']}”{day} ({GRADES[record['official']]})"


def resting(condition: Condition, sources: Mapping[str, Row]) -> Condition:
    """The condition of an entry with the texts of its sources at each leaf, under "rests"; for a leaf
    of a shared condition without a source of its own, those that stand there."""

    def of_leaf(leaf: Condition) -> Condition:
        if leaf.get("rests"):
            return leaf
        numbers = [str(one) for one in rows.as_list(leaf.get("source"))]
        records = [sources[one] for one in numbers if one in sources]
        return {**leaf, "rests": [source_text(one) for one in records]}

    return with_leaves(condition, of_leaf)


def numbered(condition: Condition, sources: Mapping[str, Row]) -> Condition:
    """The condition as written, with all of a leaf's sources: what is compiled keeps the first."""

    def of_leaf(leaf: Condition) -> Condition:
        numbers = [str(one) for one in rows.as_list(leaf.get("source"))]
        return {**leaf, "rests": [source_text(sources[one]) for one in numbers if one in sources]}

    return with_leaves(condition, of_leaf)


def shared(condition: Condition) -> Condition:
    """As `resting`, for a shared condition, whose sources are written out."""

    def of_leaf(leaf: Condition) -> Condition:
        records = [one for one in rows.as_list(leaf.get("source")) if isinstance(one, dict)]
        return {**leaf, "rests": [source_text(one) for one in records]}

    return with_leaves(condition, of_leaf)
