"""What an employer says of a firm, read from a form: where, which work, how many, from where. No name.

On the phone as well; kept the same by tests/vectors/employer.json.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from migrant_helper.core.words.days import add_months, is_day
from migrant_helper.core.words.digits import DIGITS
from migrant_helper.core.words.works import PLATFORM, WORKS

Form = Mapping[str, Sequence[str]]

TRADES = (*WORKS, PLATFORM)
# More work for no firm.
MOST = 99_999
_COUNT = re.compile("-?[0-9]{1,9}")
# A day of work further from today than this was mistyped.
_FURTHEST_MONTHS = 1200


@dataclass(frozen=True)
class Firm:
    """`others` is how many workers have their home in another state of the country of work, `abroad` how many in
    another country; `since` the day on which the work with them begins; `lodged` whether they live in rooms of the
    firm."""

    place: str
    work: str
    workers: int
    women: int = 0
    others: int = 0
    abroad: int = 0
    lodged: bool = False
    since: str = ""


@dataclass(frozen=True)
class Said:
    """A form as read: the `firm`, None where something is wrong; `problems` by field, and those of each row of
    `homes` ({"home", "count", "problem"})."""

    firm: Firm | None
    problems: Mapping[str, str]
    homes: Sequence[Mapping[str, str]]


def read_firm(form: Form, places: Mapping[str, Any], today: str) -> Said:
    """What a form says of a firm. `places` are those an interface holds. A problem is "place", "work", "number" (not
    a number in digits), "none" (less than one), "many", "women" (more than there are workers), "day", or of a row of
    homes "home" (no such state), "twice", "number", "none", "sum" (together more than there are workers)."""
    place, work = _only(form, "place"), _only(form, "work")
    workers, women = count_of(_only(form, "workers")), _women(form)
    since = _only(form, "since") or today
    found: dict[str, str] = {
        "place": "" if _is_state(place, places) else "place",
        "work": "" if work in TRADES else "work",
        "workers": _wrong_count(workers),
        "women": _wrong_women(women, workers),
        "since": "" if _is_near(since, today) else "day",
    }
    homes = read_homes(form, places, workers)
    problems = {name: found[name] for name in found if found[name]}
    if problems or workers is None or women is None or any(row["problem"] for row in homes):
        return Said(None, problems, homes)
    others, abroad = _moved(homes, place)
    lodged = _only(form, "lodged") == "1"
    firm = Firm(place, work, workers, women, others, abroad, lodged, since)
    return Said(firm, problems, homes)


def read_homes(form: Form, places: Mapping[str, Any], workers: int | None) -> list[dict[str, str]]:
    """The rows of "so many come from there" that were filled, each with what is wrong with it."""
    named, counted = form.get("home", ()), form.get("count", ())
    rows: list[dict[str, str]] = []
    for at, home in enumerate(named):
        count = counted[at].strip(" \t\r\n") if at < len(counted) else ""
        if home != "" or count != "":
            before = [row["home"] for row in rows]
            rows.append({"home": home, "count": count, "problem": _wrong(home, count, places)})
            if home in before:
                rows[-1]["problem"] = "twice"
    if workers is not None and rows and all(row["problem"] == "" for row in rows):
        whole = sum([count_of(row["count"]) or 0 for row in rows])
        if whole > workers:
            rows[-1]["problem"] = "sum"
    return rows


def count_of(text: str) -> int | None:
    """A whole number in the digits of any script, perhaps in groups; None for anything else."""
    plain = text.translate(DIGITS).replace(",", "").replace(" ", "")
    return int(plain) if _COUNT.fullmatch(plain) else None


def country_of(place: str) -> str:
    """The country of a place: "IN" of "IN-KA"."""
    return place[:2]


def _only(form: Form, name: str) -> str:
    values = form.get(name, ())
    return values[0].strip(" \t\r\n") if values else ""


def _women(form: Form) -> int | None:
    text = _only(form, "women")
    return 0 if text == "" else count_of(text)


def _wrong_count(count: int | None) -> str:
    if count is None:
        return "number"
    if count < 1:
        return "none"
    return "many" if count > MOST else ""


def _wrong_women(women: int | None, workers: int | None) -> str:
    if women is None:
        return "number"
    if women < 0 or (workers is not None and workers > 0 and women > workers):
        return "women"
    return ""


def _wrong(home: str, count: str, places: Mapping[str, Any]) -> str:
    if not _is_state(home, places):
        return "home"
    return _wrong_count(count_of(count))


def _is_state(place: str, places: Mapping[str, Any]) -> bool:
    return "-" in place and place in places


def _is_near(day: str, today: str) -> bool:
    if not is_day(day) or not is_day(today):
        return False
    return add_months(today, -_FURTHEST_MONTHS) <= day <= add_months(today, _FURTHEST_MONTHS)


def _moved(homes: Sequence[Mapping[str, str]], place: str) -> tuple[int, int]:
    """How many come from another state of the country, and from another country."""
    others, abroad = 0, 0
    for row in homes:
        count = count_of(row["count"]) or 0
        if country_of(row["home"]) != country_of(place):
            abroad += count
        elif row["home"] != place:
            others += count
    return others, abroad
