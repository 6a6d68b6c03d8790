"""The entries whose rule changed since a release while nobody said so: `catalogue lint --since REV`."""

from pathlib import Path

from migrant_helper.catalogue.compare.said import unsaid
from migrant_helper.catalogue.compare.version import version
from migrant_helper.catalogue.lint.finding import Finding
from migrant_helper.cli.comparing.diff import standing_version
from migrant_helper.cli.comparing.revision import revision

_REMEDY = "add to `changed` of the entry: on which day, what, and for whom"


def unsaid_since(schemes: Path, rev: str) -> list[Finding]:
    """A finding for each of them. Raises Unusable where there is no such revision, or a file of today
    cannot be read."""
    was = version(revision(schemes, rev).schemes)
    return [
        Finding(
            entry.file,
            1,
            1,
            "changed",
            "error",
            f"another rule than at {rev}, and no row says so",
            "a sentence of `changed`",
            _REMEDY,
            "changed",
        )
        for entry in unsaid(was, standing_version(schemes))
    ]
