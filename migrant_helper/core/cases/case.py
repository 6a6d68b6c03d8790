"""A case is what its changes come to, in whatever order they arrived.

Each thing that can be said (an answer, a step, a paper, an application, ...) is held by whoever said it
last; changes are ordered by their time, and those of one second by their id. What only adds up (notes,
visits, the history) is kept whole. On the phone as well; kept the same by tests/vectors/changes.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.handed import answered, claimed
from migrant_helper.core.cases.together import joined
from migrant_helper.core.words.sound import sounds

Change = Mapping[str, Any]
Case = dict[str, Any]

# The last word about each thing of a name, and what only adds up.
_BY_NAME = {
    "step": ("steps", "step"),
    "paper": ("papers", "paper"),
    "application": ("applications", "entry"),
    "found": ("found", "entry"),
    "hearing": ("hearings", "entry"),
    "outcome": ("outcomes", "entry"),
}
_GROUPS = ("member", "pay", "respondent")
_ADDED = {"visit": "visits", "note": "notes", "handed": "handed"}


def folded(changes: Sequence[Change]) -> Case:
    """The case of these changes, which all belong to one: {"id", "name", "heard": the name
    as its words sound, "phone", "lang", "camp",
    "consent": {"for", "until", "words", "at"} or None, "answers": {fact: text}, "lists": {name: [text]},
    "steps": {step: {"state", "why", "at", "by"}}, "picks": [entry], "papers": {paper: {"seen", "at", "by"}},
    "applications": {entry: {..., "days", "due": the sum granted,
    "at", "by"}}, "found": {entry: {"what", "cause", "at", "by"}},
    "household": [ids of the cases of the same family], "photos": [{"photo", "paper", "at", "by"}],
    "handed": [{"made", "until", "at", "by"}], "answered": [{"issuer", "kid", "made", "what", "on", "why" (may
    lack), "at", "by"}],
    "claims": [{"of", "issuer", "kid", "made", "until", "entries", "at", "by"}] (a step or an
    application that a claim says has its "issuer", and no "by"), "visits", "notes": [{..., "at", "by"}],
    "next": {"on", "what", "at"}, "hearings", "outcomes": {entry: {..., "at", "by"}},
    "groups": as core/cases/together.py, "closed": code or None, "erased": whether nothing may be kept, "first",
    "last": times, "by": who opened it}.

    What was withdrawn or erased leaves nothing but the id and the times.
    """
    ordered = in_order(changes)
    case = _empty(ordered)
    for change in ordered:
        _take(case, change)
    return _empty(ordered, erased=True) if case["erased"] else case


def in_order(changes: Sequence[Change]) -> list[Change]:
    """The changes by time, those of one second by id: the same list on every phone."""
    found: list[Change] = []
    known = set[str]()
    for change in sorted(changes, key=lambda one: (one["at"], one["id"])):
        if change["id"] not in known:
            known.add(change["id"])
            found.append(change)
    return found


def next_time(changes: Sequence[Change], now: int) -> int:
    """When the next change of a case is said to be: now, and never at or before what it follows, so that
    a clock that is behind takes nothing back."""
    times: list[int] = [change["at"] for change in changes]
    return max([now, *[at + 1 for at in times]])


def _empty(ordered: Sequence[Change], *, erased: bool = False) -> Case:
    return {
        "id": ordered[0]["case"],
        "name": "",
        "heard": [],
        "phone": "",
        "lang": "",
        "camp": "",
        "consent": None,
        "answers": {},
        "lists": {},
        "steps": {},
        "picks": [],
        "papers": {},
        "applications": {},
        "found": {},
        "household": [],
        "handed": [],
        "answered": [],
        "claims": [],
        "photos": [],
        "visits": [],
        "notes": [],
        "next": {"on": "", "what": "", "at": 0},
        "hearings": {},
        "outcomes": {},
        "groups": [],
        "closed": None,
        "erased": erased,
        "first": ordered[0]["at"],
        "last": ordered[-1]["at"],
        "by": ordered[0]["by"],
    }


def _take(case: Case, change: Change) -> None:
    data = change["data"]
    said = {**data, "at": change["at"], "by": change["by"]}
    kind: str = change["kind"]
    if kind == "application":
        before = case["applications"].get(data["entry"], {})
        said = {**said, "days": _days(case["applications"], data), "due": _due(before, data)}
    if kind == "named":
        _call(case, said)
    elif kind in _BY_NAME:
        table, name = _BY_NAME[kind]
        case[table] = {**case[table], data[name]: said}
    elif kind in _ADDED:
        case[_ADDED[kind]] = [*case[_ADDED[kind]], said]
    elif kind in _GROUPS:
        case["groups"] = joined(case, kind, said)
    elif kind == "claimed":
        merged = claimed(case, said)
        for name in ("steps", "picks", "claims", "applications", "answers", "closed"):
            case[name] = merged[name]
    elif kind == "answered":
        reached = answered(case, said)
        for name in ("answered", "closed"):
            case[name] = reached[name]
    else:
        _settle(case, kind, said)


def _days(before: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, str]:
    """By stage the day on which an application came to it; sent in anew, it begins anew."""
    stage: str = data["state"]
    entry: str = data["entry"]
    day: str = data["on"]
    known: dict[str, str] = before[entry]["days"] if entry in before else {}
    return {stage: day} if stage == "sent" else {**known, stage: day}


def _due(before: Mapping[str, Any], data: Mapping[str, Any]) -> int:
    """The sum that was granted, 0 where none was told; sent in anew, it begins anew."""
    told: int = data["amount"]
    known: int = before.get("due", 0)
    if data["state"] == "granted" and told > 0:
        return told
    return 0 if data["state"] == "sent" else known


def _settle(case: Case, kind: str, said: Mapping[str, Any]) -> None:
    match kind:
        case "opened":
            _call(case, said)
            case["lang"] = said["lang"]
            case["camp"] = said["camp"]
        case "consent":
            case["consent"] = said if said["for"] else None
        case "journey":
            _travel(case, said)
        case "household":
            others = [one for one in case["household"] if one != said["with"]]
            case["household"] = [*others, said["with"]] if said["same"] else others
        case "photo":
            rest = [one for one in case["photos"] if one["photo"] != said["photo"]]
            case["photos"] = [*rest, said] if said["kept"] else rest
        case "next":
            case["next"] = {name: said[name] for name in ("on", "what", "at")}
        case "closed":
            case["closed"] = said["why"] or None
        case "erased":
            case["erased"] = True


def _call(case: Case, said: Mapping[str, Any]) -> None:
    case["name"] = said["name"]
    case["phone"] = said["phone"]
    case["heard"] = sounds(said["name"])


def _travel(case: Case, said: Mapping[str, Any]) -> None:
    answers, lists = said["answers"], said["lists"]
    steps: Mapping[str, str] = said["steps"]
    flags: Mapping[str, bool] = said["picks"]
    case["answers"] = {**case["answers"], **answers}
    case["lists"] = {**case["lists"], **lists}
    about = {"why": "", "at": said["at"], "by": said["by"]}
    done = {step: {"step": step, "state": steps[step], **about} for step in steps}
    case["steps"] = {**case["steps"], **done}
    kept = [entry for entry in case["picks"] if flags.get(entry, True)]
    case["picks"] = [*kept, *[one for one in flags if flags[one] and one not in kept]]
