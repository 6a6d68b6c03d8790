"""Limits that were looked for and not found in any source are never printed as deadlines."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.amounts import PLACEHOLDER
from migrant_helper.catalogue.lint.finding import Finding, finding

# Scheme -> the limit that circulates without a source (second check of 2026-11-22).
FORBIDDEN: dict[str, tuple[int, str]] = {
    "in-pm-poshan": (15, "days"),
    "in-labour-grievance": (30, "days"),
    "in-esic": (12, "months"),
    "in-ismw-osh-code": (3, "years"),
    "in-nsap-nfbs": (1, "years"),
    "in-epf": (2, "months"),
    "in-pmay-g": (12, "months"),
    "bd-labour-wages-complaint": (33, "days"),
    "bd-legal-aid": (33, "days"),
}


def found(source: CatalogueSource) -> Iterator[Finding]:
    """Deadlines that say one of the forbidden limits, by date or by amount."""
    for name, limit in FORBIDDEN.items():
        file = source.schemes.get(name)
        for place, row in enumerate(file.data.get("deadlines", []) if file else []):
            if file and limit in _limits(file, row):
                what = f"{row['id']} says {limit[0]} {limit[1]}, which no source supports"
                at = f"deadlines.{place}"
                expected = "only limits with a checked source"
                yield finding(file, at, what, expected=expected, remedy="remove the deadline")


def _limits(file: DataFile, row: dict[str, Any]) -> set[tuple[int, str]]:
    rule = row.get("date", {})
    found = {(rule[unit], unit) for unit in ("days", "months", "years") if unit in rule}
    for name in PLACEHOLDER.findall(row["text"] + row.get("consequence", "")):
        amount = file.data.get("amounts", {}).get(name, {})
        for one in amount if isinstance(amount, list) else [amount]:
            if str(one.get("value", "")).isdigit():
                found.add((int(one["value"]), one["unit"]))
    twelve = {(1, "years"): (12, "months"), (12, "months"): (1, "years")}
    return found | {twelve[limit] for limit in found if limit in twelve}
