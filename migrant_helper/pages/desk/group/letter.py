"""What a group's letter is written from: the fields that its page in the folder of the diary reads.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.owing import NO_PAY, owed_to
from migrant_helper.core.cases.spans import ends_of
from migrant_helper.core.letters.claimants import written
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.desk.group.about import law_of

Row = dict[str, Any]
# By entry the letter that claims it.
LETTERS = {"in-wage-claim": "in-wage-claim", "np-labour-wage-rights": "np-wage-complaint"}
_PAISE = 100


def letter_fields(desk: Desk, group: Mapping[str, Any]) -> list[list[str]]:
    """The hidden fields: [[name, value]], a "claimant" for each of them."""
    about: Mapping[str, Any] = group["respondent"]
    members: Sequence[Row] = group["members"]
    told = {
        "letter": LETTERS[about["entry"]],
        "place": about["place"],
        "employer": about["name"],
        "employer_address": about["address"],
        "firm": about["firm"],
        "site": about["site"],
        "work": about["work"],
    }
    named = [[name, told[name]] for name in told if told[name] != ""]
    return [*named, *[["claimant", claimant(desk, about, one)] for one in members]]


def claimant(desk: Desk, about: Mapping[str, Any], one: Mapping[str, Any]) -> str:
    """One of them as core/letters/claimants.py writes it: what is not known for certain is left empty, and where it is
    not known what was paid, nothing is said of it."""
    pay: Mapping[str, str] = one["pay"] or NO_PAY
    owed = owed_to(pay, about, law_of(desk, about))
    promised = exact(pay["promised"])
    paid = exact(pay["paid"])
    least: int | None = owed["least"]
    most: int | None = owed["most"]
    row = {
        "name": one["case"]["name"],
        "from": about["from"],
        "to": about["to"],
        "halves": exact(pay["days"]) or 0,
        "per": "day" if promised else "",
        "agreed": (promised or 0) * _PAISE,
        "lot": 0,
        "unit": "",
        "pieces": 0,
        "earned": owed["earned"] if paid is not None else None,
        "paid": paid or 0,
        "owed": None if least is None or most is None else [least, most],
        "since": about["from"],
        "unheld": "no_lowest" in owed["why"],
    }
    return written(row)


def exact(span: str) -> int | None:
    """A number that is known; None for one that lies between two, or that nobody knows."""
    ends = ends_of(span)
    return ends[0] if ends is not None and ends[0] == ends[1] else None
