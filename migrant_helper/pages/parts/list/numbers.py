"""The numbers to call about what is on a list: for the sheet of paper, and beside a step of danger.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.words.texts import dialled
from migrant_helper.pages.parts.trouble import is_anothers

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


def calls_of(
    trip: Mapping[str, Any],
    schemes: Sequence[Mapping[str, Any]],
    facts: Mapping[str, Any],
    on: str,
) -> list[dict[str, Any]]:
    """The numbers to press of what is done at once by phone, of the `schemes` of a trip: each once, checked,
    answering where the person is, and not surely another's by age or sex: [{"number", "dial", "text", "lang"}]."""
    named = [f"{step['scheme']}.{step['step']}" for step in trip["steps"] if not step["done"]]
    found: list[dict[str, Any]] = []
    for scheme in schemes:
        urgent = [row["id"] for row in scheme["steps"] if row.get("haste") == "at_once"]
        if trip["where"] == "phone" and any(f"{scheme['id']}.{one}" in named for one in urgent):
            for line in scheme["helplines"]:
                call = {"number": line["number"], "text": line["text"], "lang": scheme["lang"]}
                told = [row["number"] for row in found]
                if line["verified"] and line["number"] not in told and answers(line, facts, on):
                    found.append({**call, "dial": dialled(line["number"])})
    return found[:MOST]


def answers(line: Mapping[str, Any], facts: Mapping[str, Any], on: str) -> bool:
    """Whether a number answers this person: it is of no other state, not absent there, and not
    surely another's by age or sex."""
    here = str(facts.get("here") or "")[:5]
    absent: Sequence[str] = line.get("absent") or []
    return (
        line.get("place", "") in ("", here)
        and here not in absent
        and not is_anothers(line["number"], {**facts}, on)
    )
