"""What is asked where money did not come, and the causes that it leads to."""

from typing import Any

from migrant_helper.catalogue.compile import rows
from migrant_helper.catalogue.compile.country import worded
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.words.translations import Translator


def money(source: CatalogueSource, words: Translator) -> dict[str, dict[str, Any]]:
    """{"questions", "causes"} by id, in the language of `words`; a cause is `verified` where its
    source bears it alone."""
    questions = {name: _own(row) for name, row in source.registry("money-questions").items()}
    causes = {name: _cause(row) for name, row in source.registry("money-causes").items()}
    return {
        "questions": {n: worded(row, "money-questions", words) for n, row in questions.items()},
        "causes": {name: worded(row, "money-causes", words) for name, row in causes.items()},
    }


def _own(row: rows.Row) -> rows.Row:
    return {key: value for key, value in row.items() if key not in ("id", "source")}


def _cause(row: rows.Row) -> rows.Row:
    return {**_own(row), "verified": rows.bearing(rows.as_list(row["source"]))}
