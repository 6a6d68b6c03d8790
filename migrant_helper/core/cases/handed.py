"""A case that comes from another organisation's card, and the answer that comes back.

On the phone as well; kept the same by tests/vectors/changes.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

Case = Mapping[str, Any]
Row = dict[str, Any]
# What a card's minutes count from, in seconds: 2024-01-01 in India.
_FIRST = 1_704_047_400
MOST_STEPS = 200
# Why a case is closed that another organisation took over.
HANDED = "handed"
# Who writes what the service hears of another organisation.
SERVICE = "0000000000000000"


def moment_of(made: int) -> int:
    """The second at which a card's minute begins, as changes count them."""
    return _FIRST + made * 60


def claim_of(verdict: Mapping[str, Any], card: str) -> Row:
    """The data of the change "claimed": what a verified card says of a case, as said by its issuer. Entries and
    steps that this catalogue does not know are not written down; the card is, so that others verify it too."""
    case = verdict["case"]
    known = [one for one in case["entries"] if not str(one["scheme"]).startswith("#")]
    steps: dict[str, str] = {}
    for one in known:
        told: Mapping[str, str] = one["steps"]
        for step in told:
            if told[step] in ("todo", "done") and not step.startswith("#"):
                steps[f"{one['scheme']}.{step}"] = told[step]
    names = list(steps)[:MOST_STEPS]
    return {
        **_carried(verdict["carried"]),
        "of": case["id"],
        "issuer": verdict["issuer"] or "",
        "kid": verdict["kid"] or "",
        "made": verdict["made"],
        "until": case["expires"],
        "steps": {name: steps[name] for name in names},
        "entries": {str(one["scheme"]): True for one in known},
        "card": card,
    }


def _carried(carried: Mapping[str, Any]) -> Row:
    """What goes with the card: nothing where it has nothing, as older desks write it."""
    rows: list[Row] = carried["sent"]
    known = [one for one in rows if not str(one["entry"]).startswith("#")]
    home, here = carried["home"], carried["here"]
    return {"home": home, "here": here, "sent": known} if home or here or known else {}


def claimed(case: Case, said: Mapping[str, Any]) -> Row:
    """What a claim makes of the case: a step or an application that nobody here spoke of since the card was made
    stands as the card has it; what was said here later stays. Of two claims the later card counts. An entry that an
    earlier claim had already is not put back on the list. Home and work are taken over where nobody told them.
    What was closed because the other organisation had it is open again."""
    when = told_at(case, said["made"])
    steps: Mapping[str, str] = said["steps"]
    held: dict[str, Any] = {**case["steps"]}
    for step in steps:
        if step not in held or held[step]["at"] < when:
            about = {"step": step, "state": steps[step], "why": "", "at": when, "by": ""}
            held[step] = {**about, "issuer": said["issuer"]}
    before: Sequence[Mapping[str, Any]] = case["claims"]
    offered = [entry for one in before for entry in one["entries"]]
    flags: Mapping[str, bool] = said["entries"]
    fresh = [one for one in flags if one not in case["picks"] and one not in offered]
    row = {name: said[name] for name in ("of", "issuer", "kid", "made", "until", "at", "by")}
    return {
        "applications": _sent(case["applications"], said, when),
        "answers": _ends(case["answers"], said),
        "closed": None if case["closed"] == HANDED else case["closed"],
        "steps": held,
        "picks": [*case["picks"], *fresh],
        "claims": [*before, {**row, "entries": list(flags)}],
    }


def told_at(case: Case, made: int) -> int:
    """The second from which on a card of this minute knows nothing of what is said here: its minute's beginning, or
    when the case was given on here last, if that was before it."""
    handed: Sequence[Mapping[str, Any]] = case["handed"]
    known: list[int] = [one["at"] for one in handed if one["made"] <= made]
    return max([moment_of(made), *[at + 1 for at in known]])


def _sent(before: Mapping[str, Any], said: Mapping[str, Any], when: int) -> Row:
    """The applications with those of a claim, each said by its issuer and by nobody here."""
    held: Row = {**before}
    rows: Sequence[Mapping[str, Any]] = said.get("sent", ())
    for one in rows:
        entry: str = one["entry"]
        if entry not in held or held[entry]["at"] < when:
            days: dict[str, str] = {"sent": one["sent"]} if one["sent"] else {}
            about = {"days": {**days, one["state"]: one["on"]}, "at": when, "by": ""}
            told = {name: one[name] for name in ("entry", "state", "why", "on", "amount")}
            due: int = one["amount"] if one["state"] == "granted" else 0
            rest = {"reference": one["reference"], "due": due, "issuer": said["issuer"]}
            held[entry] = {**told, **rest, **about}
    return held


def _ends(before: Mapping[str, str], said: Mapping[str, Any]) -> Row:
    """The answers with the places of a claim, where nobody here told them."""
    told: dict[str, str] = {name: said.get(name, "") for name in ("home", "here")}
    lacks = [name for name in told if told[name] != "" and before.get(name, "") == ""]
    return {**before, **{name: told[name] for name in lacks}}


def answered(case: Case, said: Mapping[str, Any]) -> Row:
    """What an answer makes of the case: the answers that came, with this one unless it is there already; and it is
    closed once the other has taken it over, unless it came back since."""
    before: Sequence[Mapping[str, Any]] = case["answered"]
    # Any machine of the other may have signed it.
    names = ("issuer", "made", "what")
    if [1 for one in before if all(one[name] == said[name] for name in names)]:
        return {"answered": before, "closed": case["closed"]}
    claims: Sequence[Mapping[str, Any]] = case["claims"]
    is_theirs = said["what"] == "taken" and not [1 for one in claims if one["made"] > said["made"]]
    ends = HANDED if is_theirs and case["closed"] is None else case["closed"]
    return {"answered": [*before, said], "closed": ends}


def is_unread(case: Case) -> bool:
    """Whether the case was given on and nobody's answer to the code that was made last is known here."""
    handed: Sequence[Mapping[str, Any]] = case["handed"]
    answers: Sequence[Mapping[str, Any]] = case["answered"]
    last = handed[-1]["made"] if handed else 0
    return len(handed) > 0 and not [1 for one in answers if one["made"] == last]


def is_declined(case: Case) -> bool:
    """Whether the last answer to what was given on is a no, and nobody settled since what is next."""
    answers: Sequence[Mapping[str, Any]] = case["answered"]
    if not answers or answers[-1]["what"] != "declined" or is_unread(case):
        return False
    at: int = answers[-1]["at"]
    settled: int = case["next"]["at"]
    return settled <= at


def of_card(cases: Sequence[Case], about: str) -> Case | None:
    """The case that a card is of, among these: it bears its id, or was opened from it under another."""
    for case in cases:
        if case["id"] == about or [1 for one in case["claims"] if one["of"] == about]:
            return case
    return None


def standing(case: Case | None, verdict: Mapping[str, Any]) -> str:
    """How a verified card stands to the case that is here: "new" (none is), "own" (ours, and nothing is said of
    it by another), "newer" than what was read of it, the "same", or "older"."""
    if case is None:
        return "new"
    made: int = verdict["made"]
    about: str = verdict["case"]["id"]
    times: list[int] = [one["made"] for one in case["claims"] if one["of"] == about]
    if not times:
        return "newer" if verdict["desk"] and not verdict["ours"] else "own"
    if made in times:
        return "same"
    return "newer" if made > max(times) else "older"


def answer_standing(case: Case | None, verdict: Mapping[str, Any]) -> str:
    """How a verified answer stands: "new", the "same" as one that was read, "heard" where the service told of it
    before anybody read it, "none" where its case is not here, and "other" where it answers what was never given out
    here."""
    if case is None:
        return "none"
    made: int = verdict["made"]
    if not [1 for one in case["handed"] if one["made"] == made]:
        return "other"
    issuer: str = verdict["issuer"] or ""
    answers: Sequence[Mapping[str, Any]] = case["answered"]
    taken = [one for one in answers if one["what"] == "taken" and one["made"] == made]
    came = [one for one in taken if one["issuer"] == issuer]
    if not came:
        return "new"
    return "same" if [1 for one in came if one["by"] != SERVICE] else "heard"
