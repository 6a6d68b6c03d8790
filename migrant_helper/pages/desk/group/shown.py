"""A group in words: each person's pay and sum, and all together.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.owing import NO_PAY, claim_by, owed_to, total
from migrant_helper.core.cases.spans import ends_of
from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.plain import plain
from migrant_helper.pages.desk.desk import Desk, limits_of
from migrant_helper.pages.desk.group.about import law_of
from migrant_helper.pages.desk.hearing.shown import outcome_row
from migrant_helper.pages.desk.shown import sent_row, sum_of
from migrant_helper.pages.parts.page import State, World
from migrant_helper.pages.parts.places import place_name

Row = dict[str, Any]


def respondent_row(world: World, respondent: Mapping[str, Any]) -> Row:
    """Whom the group claims against, with days and place in words."""
    dates = world.ui["dates"]
    names = ("name", "firm", "address", "site", "work", "skill")
    return {
        **{name: respondent[name] for name in names},
        "place": place_name(world.ui["places"], respondent["place"]),
        "first": shown(respondent["from"], dates),
        "last": shown(respondent["to"], dates),
    }


def member_rows(world: World, state: State, desk: Desk, group: Mapping[str, Any]) -> list[Row]:
    """Each person in one line: {"id", "name", "promised", "days", "paid": "" where nobody knows, "owed": as `owed_row`,
    "sent", "outcome"}."""
    respondent: Mapping[str, Any] = group["respondent"]
    entry: str = respondent["entry"]
    members: Sequence[Row] = group["members"]
    law = law_of(desk, respondent)
    rows: list[Row] = []
    for one in members:
        case: Row = one["case"]
        pay: Mapping[str, str] = one["pay"] or NO_PAY
        sums = {name: sums_of(world, entry, ends_of(pay[name])) for name in ("promised", "paid")}
        row = {
            "id": case["id"],
            "name": case["name"],
            **sums,
            "days": days_of(ends_of(pay["days"])),
            "owed": owed_row(world, entry, owed_to(pay, respondent, law)),
            "sent": sent_row(world, state, case, entry, limits_of(desk)),
            "outcome": outcome_row(world, case, entry),
        }
        rows.append(row)
    return rows


def owed_row(world: World, entry: str, owed: Mapping[str, Any]) -> Row:
    """A sum that is owed: {"is_known", "least", "most": as sum_of, most None where it has no end that is known,
    "is_one", "why"}."""
    least: int | None = owed["least"]
    most: int | None = owed["most"]
    return {
        "is_known": least is not None,
        "least": zero_of(world, entry, 0 if least is None else least),
        "most": None if most is None else zero_of(world, entry, most),
        "is_one": least == most,
        "why": owed.get("why", []),
    }


def zero_of(world: World, entry: str, amount: int) -> Row:
    """As sum_of, nothing being a sum too."""
    row = sum_of(world, entry, amount)
    return {**row, "text": row["text"] or "0"}


def sums_of(world: World, entry: str, ends: Sequence[int] | None) -> list[Row]:
    """The one or two ends of a sum; none where nobody knows it."""
    held = [] if ends is None else list(dict.fromkeys(ends))
    return [zero_of(world, entry, one) for one in held]


def days_of(halves: Sequence[int] | None) -> str:
    """Half days as days: "22.5", "40–45"; "" where nobody knows."""
    held = [] if halves is None else list(dict.fromkeys(halves))
    return "–".join([plain(one / 2) for one in held])


def total_of(world: World, desk: Desk, group: Mapping[str, Any]) -> Row:
    """All together: as `owed_row`, with "unknown": of how many nothing is known, "claim_by": the last day to claim the
    first day's pay, "" where it is not known, and the codes of all that is not certain."""
    respondent: Mapping[str, Any] = group["respondent"]
    members: Sequence[Row] = group["members"]
    law = law_of(desk, respondent)
    found = [owed_to(one["pay"] or NO_PAY, respondent, law) for one in members]
    whole = total(found)
    by = claim_by(respondent, law)
    whys = [why for one in found for why in one["why"]]
    unknown: int = whole["unknown"]
    return {
        **owed_row(world, respondent["entry"], whole),
        "is_known": unknown < len(members),
        "unknown": unknown,
        "why": list(dict.fromkeys(whys)),
        "claim_by": shown(by, world.ui["dates"]) if by else "",
    }
