"""What the law asks of the firm: three things first, the rest folded by when it is due; the same on one sheet.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.employer.duties import GROUPS
from migrant_helper.core.employer.firm import Firm
from migrant_helper.core.words.dates import shown
from migrant_helper.pages.employer import questions
from migrant_helper.pages.employer.employer import (
    Employer,
    carried,
    day_text,
    employer_page,
    law_of,
    rows_of,
    said_in,
)
from migrant_helper.pages.parts.page import Form, Page

Row = Mapping[str, Any]
# So many with a day stand in sight, the others folded.
FIRST = 3


def page(employer: Employer, form: Form) -> Page:
    """The list of a firm's duties; the questions again where an answer is missing or wrong."""
    said = said_in(employer, form)
    firm = said.firm
    if firm is None:
        return questions.asked(employer, form, said)
    told = [_row(employer, firm, one) for one in rows_of(employer, firm)]
    soon = [row for row in told if row["on"]][:FIRST]
    named = [row["id"] for row in soon]
    rest = [row for row in told if row["id"] not in named]
    groups = [
        {"id": group, "rows": [row for row in rest if row["group"] == group]} for group in GROUPS
    ]
    places = employer.ui["places"]
    own = {
        "soon": soon,
        "groups": [group for group in groups if group["rows"]],
        "all": told,
        "place": places[firm.place]["name"],
        "work": firm.work,
        "counts": {
            "workers": firm.workers,
            "women": firm.women,
            "others": firm.others,
            "abroad": firm.abroad,
        },
        "day": day_text(employer, employer.today, firm.place),
        "has_cards": any(row["hand"] for row in told),
        "has_days": any(row["on"] for row in told),
        "unsure": any(not row["verified"] for row in told),
    }
    return employer_page(employer, "list", carried(form), own)


def _row(employer: Employer, firm: Firm, one: Row) -> dict[str, Any]:
    duty: Row = one["duty"]
    when: Row = duty["when"]
    law = law_of(employer, firm.place)
    on = str(one["on"])
    return {
        "id": duty["id"],
        "kind": duty["kind"],
        "group": one["group"],
        "do": duty["do"],
        "to": duty["to"],
        "ask": duty["ask"],
        "law": duty["law"],
        "web": duty["web"],
        "form": duty["form"],
        "hand": duty["hand"],
        "when": when["kind"],
        "time": when["time"],
        "at_once": when["kind"] == "joining" and when["days"] == 0,
        "on": day_text(employer, on, firm.place) if on else "",
        "late": one["late"],
        "verified": duty["verified"],
        "official": duty["official"],
        "sources": _sources(employer, law, duty),
    }


def _sources(employer: Employer, law: Row, duty: Row) -> list[dict[str, Any]]:
    records: Sequence[Row] = law["sources"]
    return [
        {
            "name": records[at]["publisher"],
            "title": records[at]["title"],
            "url": records[at]["url"],
            "official": records[at]["official"],
            "read": shown(str(records[at]["read"]), employer.ui["dates"]),
        }
        for at in duty["said"]
    ]
