"""The numbers to call about what is on a list, for the sheet of paper.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

# As many as fit beside the rest of one sheet.
MOST = 4


def numbers_of(
    entries: Sequence[Mapping[str, Any]], schemes: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """Of the `entries` of a list the helplines that somebody checked, each once, at most four:
    [{"number", "text", "lang"}], in the order of the list."""
    by_id = {scheme["id"]: scheme for scheme in schemes}
    found: list[dict[str, Any]] = []
    for entry in entries:
        scheme = by_id[entry["scheme"]]
        for line in scheme["helplines"]:
            told = [row["number"] for row in found]
            if line["verified"] and line["number"] not in told:
                found.append(
                    {"number": line["number"], "text": line["text"], "lang": scheme["lang"]}
                )
    return found[:MOST]
