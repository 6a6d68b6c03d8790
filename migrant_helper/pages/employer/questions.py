"""The questions to an employer: where, which work, how many, from which states. No name of anybody.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.employer.firm import TRADES, Said, read_homes
from migrant_helper.core.words.places import with_states
from migrant_helper.pages.employer.employer import Employer, employer_page, order_of
from migrant_helper.pages.parts.page import Form, Page, first

# So many rows for states stand there at first, and so many more at a press.
_ROWS = 3
_MOST_ROWS = 40


def unasked(employer: Employer, form: Form) -> Page:
    """The questions, with what was answered before; "more" brings another row for a state."""
    homes = read_homes(form, employer.ui["places"], None)
    return asked(employer, form, Said(None, {}, _quiet(homes)))


def asked(employer: Employer, form: Form, said: Said) -> Page:
    """The questions, each with what is wrong with its answer; nothing that was typed is lost."""
    held: Mapping[str, Any] = employer.law["law"]
    places: Mapping[str, Mapping[str, Any]] = employer.ui["places"]
    more = 1 if order_of(form) == "more" else 0
    rows = [*said.homes]
    wanted = min(max(_ROWS, len(rows) + more), _MOST_ROWS)
    empty = [{"home": "", "count": "", "problem": ""} for _ in range(wanted - len(rows))]
    own = {
        "countries": with_states(places, [*held]),
        "homes_of": with_states(places, _all_countries(employer)),
        "works": list(TRADES),
        "place": first(form, "place"),
        "work": first(form, "work"),
        "workers": first(form, "workers"),
        "women": first(form, "women"),
        "lodged": first(form, "lodged"),
        "since": first(form, "since") or employer.today,
        "rows": [*rows, *empty],
        "may_more": wanted < _MOST_ROWS,
        "problems": {
            name: said.problems.get(name, "")
            for name in ("place", "work", "workers", "women", "since")
        },
        "default_do": "list",
        "is_wrong": len(said.problems) > 0 or any(row["problem"] for row in rows),
    }
    return employer_page(employer, "home", [], own)


def _all_countries(employer: Employer) -> list[str]:
    places: Mapping[str, Any] = employer.ui["places"]
    listed = [code for code in places if "-" not in code]
    return [code for code in listed if any(one.startswith(f"{code}-") for one in places)]


def _quiet(homes: list[dict[str, str]]) -> list[dict[str, str]]:
    """Rows that are only gone on with: nothing is said to be wrong with them yet."""
    return [{**row, "problem": ""} for row in homes]
