"""The case that goes on a card: what a checklist says, and no answer of the person.

On the phone as well; kept the same by tests/vectors/cases.json.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.list.doubts import doubt_of, theirs
from migrant_helper.core.words.days import add_days

VALID_DAYS = 180  # a season of work: the card is made again at the next move
MOST_ENTRIES = 12  # what one picture holds at six steps an entry


def card_case(
    checklist: Mapping[str, Any], *, lang: str, case: str, issued: str, revision: int
) -> dict[str, Any]:
    """What a card says of a checklist, and no answer of the person.

    {"id", "lang", "country", "entries": [{"scheme", "steps": {id: "todo"|"done"|"not_needed"},
    "deadlines": [{"id", "on"}], "doubt"?}], "issued", "expires", "revision"}: good for 180 days, the first
    twelve entries in the order they were picked, and only deadlines that have a day. What is not theirs is
    on no card; `doubt` tells of what is not theirs for sure.
    """
    held = theirs(checklist)
    return {
        "id": case,
        "lang": lang,
        "country": checklist["country"],
        "entries": [
            {
                "scheme": entry["scheme"],
                "steps": dict(entry["steps"]),
                "deadlines": [
                    {"id": row["id"], "on": row["on"]}
                    for row in checklist["deadlines"]
                    if row["scheme"] == entry["scheme"] and row["on"] is not None
                ],
                **doubt_of(entry),
            }
            for entry in held[:MOST_ENTRIES]
        ],
        "issued": issued,
        "expires": add_days(issued, VALID_DAYS),
        "revision": revision,
    }
