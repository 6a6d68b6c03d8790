"""A date rule says one thing: so long after a fact, a day of each year, or one day."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Finding, finding
from migrant_helper.catalogue.yaml.scalars import is_day

_FORMS = ({"after", "days"}, {"after", "months"}, {"after", "years"}, {"yearly"}, {"on"})


def found(source: CatalogueSource) -> Iterator[Finding]:
    """Date rules that mix forms, count from a fact that is no date, or name no day."""
    facts = source.registry("facts")
    for file in source.schemes.values():
        for place, row in enumerate(file.data.get("deadlines", [])):
            wrong = _wrong(row["date"], facts) if "date" in row else ""
            if wrong:
                at = f"deadlines.{place}.date"
                expected = "after a date fact with days, months or years; or yearly; or on"
                yield finding(file, at, wrong, expected=expected, remedy="write one of these")


def _wrong(rule: dict[str, Any], facts: dict[str, Any]) -> str:
    if set(rule) not in _FORMS:
        return f"the keys {', '.join(rule) or 'none'}"
    if "after" in rule and facts[rule["after"]]["type"] != "date":
        return f"{rule['after']} is a {facts[rule['after']]['type']}"
    if "yearly" in rule and not is_day(f"2000-{rule['yearly']}"):
        return f"{rule['yearly']} is no day of the year"
    return ""
