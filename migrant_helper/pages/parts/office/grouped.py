"""Many kinds of money, shown few at a time: pay and what is somebody's own, then a fold for each field.

On the phone as well.
"""

from collections.abc import Collection, Sequence
from typing import Any

from migrant_helper.core.entry.money import PAY

Row = dict[str, Any]

# Of what no entry holds, any other money.
ANY = "cash"
# So many stand in sight before the folds; so many need none.
_FIRST, _FEW = 3, 8
# The fields, each by the kinds of entries in it, named by the first of those that it holds.
FIELDS: tuple[tuple[str, ...], ...] = (
    ("employment", "work-registration", "wage-rights"),
    ("injury-compensation",),
    ("insurance",),
    ("health", "maternity"),
    ("pension", "cash"),
)


def grouped(entries: Sequence[Any], mine: Collection[str]) -> list[Row]:
    """Rows of {"kinds", "entries"} in the order to show them: without kinds what is in sight, else
    a fold with its names. A field of one entry is no fold; a kind of no field is in sight."""
    if len(entries) <= _FEW:
        return [{"kinds": [], "entries": list(entries)}]
    own = [one for one in entries if one["id"] in mine or _is_pay(one)]
    seen = own[:_FIRST]
    ids = [one["id"] for one in seen]
    rest = [one for one in entries if one["id"] not in ids]
    fields = [_field(rest, kinds) for kinds in FIELDS]
    folded = [one["id"] for field in fields if field["kinds"] for one in field["entries"]]
    lone = [one for one in rest if one["id"] not in folded]
    folds = [field for field in fields if field["kinds"]]
    return [{"kinds": [], "entries": seen}, *folds, {"kinds": [], "entries": lone}]


def _is_pay(entry: Any) -> bool:
    return "money" in entry and entry["money"]["way"] == PAY


def _field(rest: Sequence[Any], kinds: Sequence[str]) -> Row:
    """What the rest holds of these kinds; without a name where that is one or none. Money of a
    kind that nobody has named stays in sight."""
    found = [one for one in rest if one["kind"] in kinds and ("rule" in one or one["kind"] != ANY)]
    names = [kind for kind in kinds if kind in [one["kind"] for one in found]]
    return {"kinds": names if len(found) > 1 else [], "entries": found}
