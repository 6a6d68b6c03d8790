"""What an editor says of a change: rows of `changed`, and the entries whose rule is another while none
says so."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.compare.version import Entry, Version

Row = dict[str, Any]


def new_rows(was: Entry, now: Entry) -> list[Row]:
    """The rows of `changed` that the newer version has and the older has not, as they stand there."""
    before = was.plain.get("changed", [])
    return [row for row in now.plain.get("changed", []) if row not in before]


def unsaid(was: Version, now: Version) -> Iterator[Entry]:
    """The entries of both versions whose own rule differs, its sources aside, and that got no row."""
    for name, entry in now.entries.items():
        before = was.entries.get(name)
        if (
            before is not None
            and _bare(before.plain["rule"]) != _bare(entry.plain["rule"])
            and not new_rows(before, entry)
        ):
            yield entry


def _bare(rule: Any) -> Any:
    """A rule without where its parts are from."""
    if isinstance(rule, dict):
        return {name: _bare(part) for name, part in rule.items() if name != "source"}
    return [_bare(part) for part in rule] if isinstance(rule, list) else rule
