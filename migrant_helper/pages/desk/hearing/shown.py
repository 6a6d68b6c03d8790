"""A hearing in words: when, where, from afar or not, what to bring; and the last day to appeal.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.hearings import WHY, appeal_by, asks, hearing_of, hearings
from migrant_helper.core.cases.kinds import CODES
from migrant_helper.core.words.dates import shown
from migrant_helper.pages.desk.desk import Desk, limits_of
from migrant_helper.pages.desk.hearing.said import FIELDS, NEEDED, SUMS
from migrant_helper.pages.desk.shown import paper_row, sum_of
from migrant_helper.pages.parts.page import Catalogue, Form, State, World, first

Case = Mapping[str, Any]
Row = dict[str, Any]


def hearing_row(world: World, state: State, case: Case, entry: str) -> Row | None:
    """The hearing of an entry of which nothing came yet: {"day", "time", "office", "where", "afar", "how", "is_today",
    "is_asked"}; None for none."""
    held = hearing_of(case, entry)
    if held is None:
        return None
    return {
        **{name: held[name] for name in ("time", "office", "where", "afar", "how", "on")},
        "day": shown(held["on"], world.ui["dates"]),
        "is_today": held["on"] == state.today,
        "is_asked": asks(case, entry, state.today),
    }


def outcome_row(world: World, case: Case, entry: str) -> Row | None:
    """What came of an entry last: {"what", "why", "day", "sum"}; None for nothing."""
    told: Mapping[str, Any] | None = case["outcomes"].get(entry)
    if told is None:
        return None
    return {
        "what": told["what"],
        "why": told["why"],
        "day": shown(told["on"], world.ui["dates"]),
        "sum": sum_of(world, entry, told["amount"]),
    }


def appeal_row(world: World, state: State, desk: Desk, case: Case, entry: str) -> Row | None:
    """The last day to appeal: {"day", "is_over"}; None where nothing was refused, or no limit is known."""
    by = appeal_by(case, entry, limits_of(desk))
    return {"day": shown(by, world.ui["dates"]), "is_over": by < state.today} if by else None


def to_bring(catalogue: Catalogue, entry: str) -> list[Row]:
    """What to bring: the papers of the entry."""
    scheme = next((one for one in catalogue["schemes"] if one["id"] == entry), None)
    rows: Sequence[Row] = scheme["documents"] if scheme is not None else []
    return [paper_row(catalogue, row["id"]) for row in rows if row["need"] != "optional"]


def afar_lines(catalogue: Catalogue, entry: str) -> list[Row]:
    """What the entry says of taking part from afar: [{"text", "verified"}]."""
    scheme = next((one for one in catalogue["schemes"] if one["id"] == entry), None)
    claim: Mapping[str, Any] = scheme.get("claim") or {} if scheme is not None else {}
    rows: Sequence[Row] = claim.get("afar", ())
    return [{"text": row["text"], "verified": row["verified"]} for row in rows]


def next_hearing(world: World, case: Case) -> str:
    """The day and time of the soonest hearing of a case; "" for none."""
    held = hearings(case)
    if not held:
        return ""
    day: str = shown(held[0]["on"], world.ui["dates"])
    return f"{day}, {held[0]['time']}" if held[0]["time"] else day


def asked_of(form: Form, ask: str) -> Row:
    """What the forms of a hearing and of an outcome show: {"ask": "hearing", "came", an outcome's code or "",
    "outcomes", "whys", "has_sum", "needs_sum", "hearing_typed"}."""
    what = ask.removeprefix("came:")
    return {
        "ask": ask if ask in ("hearing", "came") else "outcome" if what in CODES["outcome"] else "",
        "what_came": what if what in CODES["outcome"] else "",
        "outcomes": CODES["outcome"],
        "whys": WHY.get(what, ()),
        "has_sum": what in SUMS,
        "needs_sum": what in NEEDED,
        "hearing_typed": {name: first(form, name) for name in FIELDS},
    }
