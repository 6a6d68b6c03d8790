"""The outcome of a move for one entry: kept, lost, gained …, or unknown and which facts would tell.

On the phone as well; kept the same by tests/vectors/portability.json.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypedDict

from migrant_helper.core.entry.steps import Tell, name_of
from migrant_helper.core.moving.moves import apart, both_ends, country_of, journey, vague
from migrant_helper.core.rules.places import within
from migrant_helper.core.rules.truth import TRUTHS, Truth

Row = Mapping[str, Any]


class Entry(TypedDict):
    """One entry in one move.

    `seen`: its screening with the person at "home", at the start ("from") and at the end ("to").
    `drawn`: the person says that they draw it, whatever its rule. `had`, `gain`: held at the start,
    open at the end. `far`, `away`: how far the move goes, and how far from home it ends: the
    possible levels of `moves.apart`, seen from the entry's country. `from_home`: it starts at home.
    `covers`: its jurisdiction, if only a part of a country, holds the end of the move; `of_home`:
    holds home. `vague`: the facts that would tell places better.
    """

    scheme: Row
    seen: Mapping[str, Row]
    drawn: bool
    had: Truth
    gain: Truth
    far: list[str]
    away: list[str]
    from_home: bool
    covers: bool
    of_home: bool
    both_ends: Truth
    vague: list[str]


def entry_of(
    scheme: Row, facts: Row, seen: Mapping[str, Row], holding: Truth | None = None
) -> Entry:
    """The entry as this move sees it; `seen` as in `Entry`. `holding`: whether the person says they
    hold it, where that is another thing than its rule being met.

    It is held at the start when its rule holds there and its jurisdiction covers that place or the
    person's home (of a home-only entry only their home, of a destination-only one only that
    place); open at the end likewise. Being drawn already (`gets_already`) counts as held, but as
    open at the end where only the end lies in its jurisdiction: it was taken up there.
    """
    trip, area = journey(facts), scheme["jurisdiction"]
    start, end = (_reach(scheme, trip, end) for end in ("from", "to"))
    drawn = scheme["id"] in (facts.get("gets_already") or ())
    drawn_there = drawn and start is Truth.UNMET and end is Truth.MET
    return {
        "scheme": scheme,
        "seen": seen,
        "drawn": drawn,
        "had": _had(drawn and not drawn_there, min(start, _truth(seen["from"])), holding),
        "gain": Truth.MET if drawn_there else min(end, _truth(seen["to"])),
        "far": apart(_start(trip, area), trip["to"]),
        "away": apart(trip["home"], trip["to"]),
        "from_home": _start(trip, area) == trip["home"],
        "covers": "-" in area and _covers(trip["to"], area) is Truth.MET,
        "of_home": _covers(trip["home"], area) is Truth.MET,
        "both_ends": both_ends(facts),
        "vague": vague(facts),
    }


def _had(drawn: bool, open_there: Truth, holding: Truth | None) -> Truth:
    if drawn or holding is Truth.MET:
        return Truth.MET
    return open_there if holding is None else min(open_there, holding)


def settled(entry: Entry, tell: Tell) -> tuple[str | None, list[str]]:
    """The outcome and, when it is unknown, the facts that would tell; (None, []): of no matter.

    1. Not had: gained when open at the end, unknown while that is, else of no matter.
    2. Had, or perhaps had (too little is known to say): the entry's own `outcomes`, in order; the
       first whose condition is met wins. Conditions see the person at the end of the move.
    3. Else the default of its class (`_BY_CLASS`). Where places are told too coarsely, each
       distance they allow is tried.
    4. Unknown when what is still unknown, under 2 or 3, could change the answer; but keeps, with
       `who_moved` missing, where only that could make it split.
    """
    if entry["had"] is Truth.UNMET:
        unknown = entry["gain"] is Truth.UNKNOWN
        return _OPEN.get(entry["gain"]), _missing_there(entry) if unknown else []
    outcomes, missing, by_rule = [], set[str](), True
    scheme = entry["scheme"]
    for at, row in enumerate(scheme["portability"].get("outcomes") or ()):
        result = tell(name_of(scheme, "outcomes", at))
        if result["outcome"] != "unmet":
            outcomes.append(row["is"])
        if result["outcome"] == "met":
            break
        missing |= set(result["missing"])
    else:
        default, needed = _default(entry)
        outcomes.append(default)
        missing |= set(needed)
        by_rule = False
    if len(set(outcomes)) > 1 or outcomes[0] == "unknown":
        return "unknown", sorted(missing)
    return outcomes[0], [] if by_rule else _unsure_who(entry, outcomes[0])


def _default(entry: Entry) -> tuple[str, list[str]]:
    by_class = _BY_CLASS[entry["scheme"]["portability"]["within_country"]]
    # From home, the two distances are one and the same, not any pair of them.
    same = entry["from_home"]
    pairs = [(f, a) for f in entry["far"] for a in entry["away"] if f == a or not same]
    found = {_shared(by_class(entry, far, away), entry, away) for far, away in pairs}
    if found == {"unknown"}:
        return "unknown", [] if entry["far"] == ["country"] else _missing_there(entry)
    return (next(iter(found)), []) if len(found) == 1 else ("unknown", entry["vague"])


def _shared(outcome: str, entry: Entry, away: str) -> str:
    """Keeps becomes split when a household's benefit has members at both ends.

    While it is not known who moved it stays keeps: true of the entitlement, whoever uses it.
    """
    split = (
        bool(entry["scheme"]["household"]) and away != "none" and entry["both_ends"] is Truth.MET
    )
    return "split" if outcome == "keeps" and split else outcome


def _unsure_who(entry: Entry, outcome: str) -> list[str]:
    unsure = bool(entry["scheme"]["household"]) and entry["both_ends"] is Truth.UNKNOWN
    return ["who_moved"] if unsure and outcome == "keeps" and entry["away"] != ["none"] else []


def _portable(entry: Entry, far: str, away: str) -> str:
    """Keeps. Where the entry's rule itself fails at the new place: lost. Across a border, no rule
    of the country reaches: unknown, with what the entry says of borders."""
    if far == "country":
        return "unknown"
    was, will = (entry["seen"][end]["outcome"] for end in ("from", "to"))
    if was != "unmet" and will == "unmet":
        return "lost"
    return "unknown" if was == "met" and will == "unknown" else "keeps"


def _with_update(entry: Entry, far: str, away: str) -> str:
    """As portable, but every change of address, to another district too, has to be reported."""
    outcome = _portable(entry, far, away)
    return "update" if outcome == "keeps" and far != "none" else outcome


def _re_register(entry: Entry, far: str, away: str) -> str:
    """Each state keeps its own register: nothing to do inside one, or back in the one it is of."""
    if far == "country":
        return "unknown"
    return "re-register" if far == "subdivision" and not entry["covers"] else "keeps"


def _home_only(entry: Entry, far: str, away: str) -> str:
    """Suspended while away, and kept by the family at home. Inside the state that gives it, kept.

    An entry that only those away from home can have (its rule needs it) is kept away from home.
    """
    only_away = [entry["seen"][end]["outcome"] for end in ("home", "to")] == ["unmet", "met"]
    inside = away == "none" or (away == "district" and entry["covers"])
    return "keeps" if inside or only_away else "suspended"


def _destination_only(entry: Entry, far: str, away: str) -> str:
    """Gained where its rule is met at the new place; had at the old one and unmet there: lost."""
    if far == "none":
        return "keeps"
    if far == "country":
        return "lost"
    return _OPEN.get(entry["gain"], "lost")


def _not_portable(entry: Entry, far: str, away: str) -> str:
    """Lost on any move, but for one inside the state that gives it."""
    return "keeps" if far == "none" or (far == "district" and entry["covers"]) else "lost"


def _covers(place: str | None, area: str) -> Truth:
    return Truth.UNKNOWN if place is None else within(place, area)


def _reach(scheme: Row, trip: Mapping[str, str | None], end: str) -> Truth:
    home, there = (_covers(trip[place], scheme["jurisdiction"]) for place in ("home", end))
    reach = {"home-only": home, "destination-only": there}
    return reach.get(scheme["portability"]["within_country"], max(home, there))


def _start(trip: Mapping[str, str | None], area: str) -> str | None:
    """Where the move starts, seen from the entry's country: home for who comes back to it."""
    start, home = trip["from"], trip["home"]
    abroad = start is not None and country_of(start) != country_of(area)
    return home if abroad and home is not None and country_of(home) == country_of(area) else start


def _truth(result: Row) -> Truth:
    return TRUTHS[result["outcome"]]


def _missing_there(entry: Entry) -> list[str]:
    return list(entry["seen"]["to"]["missing"]) or entry["vague"]


_OPEN = {Truth.MET: "gained", Truth.UNKNOWN: "unknown"}
_BY_CLASS: dict[str, Callable[[Entry, str, str], str]] = {
    "portable": _portable,
    "portable-with-update": _with_update,
    "re-register": _re_register,
    "home-only": _home_only,
    "destination-only": _destination_only,
    "not-portable": _not_portable,
}
