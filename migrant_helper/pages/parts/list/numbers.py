"""The numbers to call about what is on a list, for the sheet of paper.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.words.texts import dialled
from migrant_helper.pages.parts.trouble import rank_of

# As many as fit beside the rest of one sheet.
MOST = 4


def numbers_of(
    entries: Sequence[Mapping[str, Any]],
    schemes: Sequence[Mapping[str, Any]],
    facts: dict[str, Any],
    on: str,
) -> list[dict[str, Any]]:
    """Of the `entries` of a list the helplines that somebody checked, each once, at most four:
    [{"number", "text", "lang"}], in the order of the list; what is another's by age or sex last."""
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
    return sorted(found, key=lambda row: rank_of(dialled(row["number"]), facts, on) > 2)[:MOST]
