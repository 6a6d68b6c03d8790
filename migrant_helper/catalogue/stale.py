"""What is due for a check of its sources."""

from datetime import date
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource

GRACE_MONTHS = 3


def stale(source: CatalogueSource, as_of: str) -> list[dict[str, Any]]:
    """Entries whose `check_again` has come by `as_of`, the longest due first:
    {"id", "checked", "check_again", "days_late", "overdue", "watch"?}."""
    today = date.fromisoformat(as_of)
    due = []
    for name, file in source.schemes.items():
        again = date.fromisoformat(file.data["check_again"])
        if again <= today:
            watch = {"watch": file.data["watch"]} if "watch" in file.data else {}
            due.append(
                {
                    "id": name,
                    "checked": file.data["checked"],
                    "check_again": file.data["check_again"],
                    "days_late": (today - again).days,
                    "overdue": overdue(again, today),
                    **watch,
                }
            )
    return sorted(due, key=lambda one: (-one["days_late"], one["id"]))


def overdue(again: date, today: date) -> bool:
    """Whether a check is more than three months late: 22 February is overdue from 23 May."""
    months = (today.year - again.year) * 12 + today.month - again.month
    return months > GRACE_MONTHS or (months == GRACE_MONTHS and today.day > again.day)
