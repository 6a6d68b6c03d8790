"""Whom a claim is for, one person or several: what each was promised, worked, was paid and is owed.

A claimant is {"name", "from", "to": days or "", "halves": half days of work, "per", "agreed": paise of the pay
agreed, "earned": [least, most] in rupees or None, "paid": rupees, "owed": [least, most] or None, "since": the first
day of what is owed, or "", "unheld": whether the lowest pay that counts is not held here}. On the phone as well; kept
the same by tests/vectors/letters.json.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.lines import CODES, is_held
from migrant_helper.core.letters.fields import MOST, cleaned

Claimant = Mapping[str, Any]

_COUNT = re.compile("0|[1-9][0-9]{0,11}")
_BAR = "|"
_UNHELD = "unheld"
# Half days of work have half hours beside them: none is in a claim.
MOST_CLAIMANTS = 200


def of_due(found: Mapping[str, Any], name: str, days: Sequence[Mapping[str, Any]]) -> Claimant:
    """The claimant of a diary's job, by what core/diary/due.py says of it; `days` are the job's."""
    job: Mapping[str, Any] = found["job"]
    received: Mapping[str, int] = found["received"]
    worked = [str(one["on"]) for one in days if one["part"] != "none" or int(one["over"]) > 0]
    months: Sequence[Mapping[str, Any]] = found["months"]
    return {
        "name": name,
        "from": min(worked) if worked else "",
        "to": max(worked) if worked else "",
        "halves": sum(_halves(one) for one in days),
        "per": job["per"],
        "agreed": job["amount"],
        "earned": found["earned"],
        "paid": received["pay"] + received["advance"],
        "owed": found["owed"],
        "since": max([str(months[0]["first"]), *worked[:1]]) if months else "",
        "unheld": "no_lowest" in found["why"],
    }


def of_values(values: Mapping[str, str]) -> Claimant:
    """The claimant of somebody without a diary, by what was typed."""
    owed = values.get("owed_sum") or ""
    return {
        "name": values.get("name") or "",
        "from": values.get("worked_from") or "",
        "to": values.get("worked_to") or "",
        "halves": 0,
        "per": "",
        "agreed": 0,
        "earned": None,
        "paid": 0,
        "owed": [int(owed), int(owed)] if owed else None,
        "since": "",
        "unheld": False,
    }


def written(one: Claimant) -> str:
    """A claimant as a text, its parts between bars."""
    counts = [str(one[name]) for name in ("halves", "agreed", "paid")]
    sums = [_pair_text(one[name]) for name in ("earned", "owed")]
    name = str(one["name"]).replace(_BAR, " ")
    unheld = _UNHELD if one["unheld"] else ""
    days = [one["from"], one["to"], one["since"]]
    return _BAR.join([name, *days, one["per"], *counts, *sums, unheld])


def read(text: str) -> dict[str, Any] | None:
    """The claimant that a text holds; None where it is none."""
    parts = text.split(_BAR)
    if len(parts) != 11 or len(parts[0]) > MOST["name"] or parts[4] not in CODES["per"]:
        return None
    if parts[10] not in ("", _UNHELD):
        return None
    days, counts, sums = parts[1:4], parts[5:8], parts[8:10]
    if not all(day == "" or is_held(day) for day in days):
        return None
    if not all(_COUNT.fullmatch(count) for count in counts):
        return None
    if not all(_is_pair(pair) for pair in sums):
        return None
    return {
        "name": cleaned(parts[0]),
        "from": days[0],
        "to": days[1],
        "since": days[2],
        "per": parts[4],
        "halves": int(counts[0]),
        "agreed": int(counts[1]),
        "paid": int(counts[2]),
        "earned": _pair(sums[0]),
        "owed": _pair(sums[1]),
        "unheld": parts[10] == _UNHELD,
    }


def _halves(day: Mapping[str, Any]) -> int:
    """Half days of work of a day."""
    return {"full": 2, "half": 1}.get(str(day["part"])) or 0


def _pair_text(pair: Sequence[int] | None) -> str:
    return "" if pair is None else f"{pair[0]}-{pair[1]}"


def _is_pair(text: str) -> bool:
    parts = text.split("-")
    return text == "" or (len(parts) == 2 and all(_COUNT.fullmatch(part) for part in parts))


def _pair(text: str) -> list[int] | None:
    if text == "":
        return None
    low, _, high = text.partition("-")
    return [int(low), max(int(low), int(high))]
