"""Questions that ask several facts at once, each of them a row to tick.

What is ticked and what is not is an answer each, so one such question stands for several. It is
asked while enough of its facts are open.
On the phone as well; kept the same by tests/vectors/questions.json.
"""

from collections.abc import Collection, Mapping
from typing import Any

from migrant_helper.core.asking.asked import is_asked, is_open
from migrant_helper.core.rules.shapes import Catalogue, Fact, Facts

LEAST = 3  # with fewer, each is asked alone


def listed(catalogue: Catalogue, fact: str) -> str:
    """The id of the question in which the fact is a row; "" where it is asked alone."""
    lists: Mapping[str, Any] = catalogue.get("ticks", {})
    for name in lists:
        for row in lists[name]["rows"]:
            if row["fact"] == fact:
                return name
    return ""


def open_rows(
    catalogue: Catalogue, facts: Facts, on: str, skipped: Collection[str], name: str
) -> list[str]:
    """The facts of that question that this person is asked and has neither told nor skipped; none
    where they are too few, or where no tick would answer none of them: it was asked before."""
    found = rows_left(catalogue, facts, on, skipped, name) if name != "" else []
    if len(found) < LEAST:
        return []
    rows = catalogue["ticks"][name]["rows"]
    return found if any("unticked" in row and row["fact"] in found for row in rows) else []


def rows_left(
    catalogue: Catalogue, facts: Facts, on: str, skipped: Collection[str], name: str
) -> list[str]:
    """The same however few they are."""
    declared: Mapping[str, Fact] = catalogue["facts"]
    found: list[str] = []
    for row in catalogue["ticks"][name]["rows"]:
        fact: str = row["fact"]
        is_left = fact in declared and is_open(fact, declared, facts, skipped)
        if is_left and is_asked(catalogue, facts, on, fact):
            found.append(fact)
    return found


def together(
    catalogue: Catalogue, facts: Facts, on: str, skipped: Collection[str], worths: Mapping[str, int]
) -> dict[str, int]:
    """The worths of facts, each row of such a question worth what all its rows are."""
    found = {**worths}
    lists: Mapping[str, Any] = catalogue.get("ticks", {})
    for name in lists:
        rows = open_rows(catalogue, facts, on, skipped, name)
        whole = sum(worths.get(fact, 0) for fact in rows)
        for fact in rows:
            if fact in worths:
                found[fact] = whole
    return found
