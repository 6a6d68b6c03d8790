"""People who claim together: one respondent, each person's pay on their own case.

A group is nothing but what its members' cases say, so who leaves it, or takes their yes back, is in it no more, and
with the last member it is gone. On the phone as well; kept the same by tests/vectors/together.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.due import consent_of

Case = Mapping[str, Any]
Row = dict[str, Any]
# Of one group at most: a sheet of names that somebody still reads.
MOST = 200


def joined(case: Case, kind: str, said: Mapping[str, Any]) -> list[Row]:
    """The groups of a case after a change "member", "pay" or "respondent": [{"group", "in", "pay", "respondent"}],
    the last two None where nothing was said of them."""
    groups: Sequence[Row] = case["groups"]
    name: str = said["group"]
    nothing: Row = {"group": name, "in": False, "pay": None, "respondent": None}
    held = next((one for one in groups if one["group"] == name), nothing)
    rest = [one for one in groups if one["group"] != name]
    if kind == "member":
        return [*rest, {**held, "in": said["in"]}]
    if kind == "pay":
        return [*rest, {**held, "pay": said}]
    before: Mapping[str, Any] | None = held["respondent"]
    return [*rest, {**held, "respondent": said if is_newer(said, before) else before}]


def is_newer(said: Mapping[str, Any], before: Mapping[str, Any] | None) -> bool:
    """Whether a respondent was told later than another: by when it was first told, not by when it was written into
    this case."""
    if before is None:
        return True
    told: int = said["told"]
    known: int = before["told"]
    return told >= known


def in_group(case: Case, group: str, on: str) -> Row | None:
    """What a case says of a group that it is in; None for none, or once their yes is over."""
    groups: Sequence[Row] = case["groups"]
    held = next((one for one in groups if one["group"] == group and one["in"]), None)
    return None if held is None or consent_of(case, on) == "over" else held


def group_of(cases: Sequence[Case], group: str, on: str) -> Row | None:
    """{"id", "respondent", "members": [{"case", "pay"}] in the order in which they were opened}; None where nobody is
    in it, or nobody told of whom they claim."""
    held = [(case, in_group(case, group, on)) for case in cases]
    found = [(case, one) for case, one in held if one is not None]
    respondent: Mapping[str, Any] | None = None
    for told in [one["respondent"] for _, one in found]:
        if told is not None and (respondent is None or _order(told) > _order(respondent)):
            respondent = told
    if respondent is None:
        return None
    rows = [{"case": case, "pay": one["pay"]} for case, one in found]
    members = sorted(rows, key=_opened)
    return {"id": group, "respondent": respondent, "members": members}


def groups_of(cases: Sequence[Case], on: str) -> list[Row]:
    """All groups of these cases, the largest first."""
    names: list[str] = []
    for case in cases:
        groups: Sequence[Row] = case["groups"]
        names = [*names, *[str(one["group"]) for one in groups if one["in"]]]
    found = [group_of(cases, name, on) for name in dict.fromkeys(names)]
    held = [one for one in found if one is not None]
    return sorted(held, key=lambda one: -len(one["members"]))


def _order(told: Mapping[str, Any]) -> str:
    """By when it was told, then by its words: the same on every phone."""
    at: int = told["told"]
    words = " ".join([str(told[name]) for name in ("name", "firm", "address", "site")])
    return f"{at:020d} {words}"


def _opened(row: Mapping[str, Any]) -> str:
    case: Case = row["case"]
    first: int = case["first"]
    return f"{first:020d} {case['id']}"
