"""Groups that claim together, hearings and what came of them, by chance: what may be said, and what a phone may be
asked."""

import random
from typing import Any

from migrant_helper.core.cases.kinds import CODES
from tests.pages.desk import folk

GROUP = "00000000000000f1"
PAGES = ("group/all", "group/one", "group/one", "group/add", "group/add", "hearing/file")
DOES = (
    *("hearing", "heard", "came", "came:part", "came:adjourned", "came:refused", "ended"),
    *("make", "mend", "write", "write", "write", "applied", "stage:sent"),
    *(f"pay:{folk.SUNITA}", f"paid:{folk.SUNITA}", f"leave:{folk.RAMESH}", f"left:{folk.RAMESH}"),
    *(f"link:{folk.RAMESH}", "came:toString", "pay:__proto__"),
)


def told_by(chance: random.Random) -> list[tuple[str, dict[str, Any]]]:
    """What may be said of a case in a group."""
    entry = chance.choice(["in-wage-claim", "in-wage-claim", "np-labour-wage-rights"])
    days = ("2026-11-21", "2026-11-22", "2026-12-09")
    what = chance.choice(CODES["outcome"])
    why = {"refused": "no_proof", "withdrawn": "afraid"}.get(what, "")
    return [
        ("member", {"group": GROUP, "in": chance.random() < 0.8}),
        (
            "pay",
            {
                "group": GROUP,
                "promised": chance.choice(["", "600", "450-500"]),
                "days": chance.choice(["", "40", "41-50"]),
                "paid": chance.choice(["", "0", "5000"]),
            },
        ),
        ("respondent", respondent(chance)),
        (
            "hearing",
            {
                "entry": entry,
                "on": chance.choice(days),
                "time": chance.choice(["", "10:30"]),
                "office": chance.choice(["", "Room <4>"]),
                "where": "Surat",
                "afar": chance.choice(CODES["afar"]),
                "how": chance.choice(["", "0261"]),
            },
        ),
        (
            "outcome",
            {
                "entry": entry,
                "hearing": chance.choice(days),
                "what": what,
                "why": why,
                "on": "2026-11-21",
                "amount": chance.choice([0, 4000]),
            },
        ),
    ]


def respondent(chance: random.Random) -> dict[str, Any]:
    """Whom they claim against."""
    place = chance.choice(["IN-GJ", "IN-KL", "NP-P3"])
    return {
        "group": GROUP,
        "told": chance.choice([1, 2, 2]),
        "name": chance.choice(["Balaji <b>", "गणेश"]),
        "firm": chance.choice(["", "Main & co"]),
        "address": chance.choice(["", "Surat"]),
        "site": "",
        "place": place,
        "work": chance.choice(["construction", "", "tea"]),
        "skill": chance.choice(CODES["skill"]),
        "entry": "np-labour-wage-rights" if place[:2] == "NP" else "in-wage-claim",
        "from": "2026-02-01",
        "to": chance.choice(["2026-10-31", "2026-02-28"]),
    }


def fields(chance: random.Random) -> dict[str, list[str]]:
    """What the forms of a group say."""
    told = {
        "group": chance.choice([GROUP, GROUP, GROUP, "00000000000000f2", ""]),
        "seed": "00000000000000f2",
        "r.name": chance.choice(["Balaji", ""]),
        "r.address": chance.choice(["Surat", ""]),
        "r.not_known": chance.choice(["", "yes"]),
        "r.place": chance.choice(["IN-GJ", "NP-P3", "IN", "toString"]),
        "r.from": chance.choice(["2026-09-01", "2026-02-30", "2099-01-01"]),
        "r.to": chance.choice(["2026-10-31", "2026-08-31"]),
        "r.home": chance.choice(["", "IN-BR"]),
        "r.work": chance.choice(["construction", "constructor"]),
        "lines": chance.choice(["20", "x", ""]),
        "name1": chance.choice(["Ram", "Sunita <Devi>", ""]),
        "name2": chance.choice(["ram", "Shyam", ""]),
        "days1": chance.choice(["", "22½", "twenty", "४०", "300"]),
        "paid1": chance.choice(["", "5,000", "five"]),
        "promised2": chance.choice(["600", "450-500", "500-450"]),
        "same.promised": chance.choice(["", "600"]),
        "list": chance.choice(["", "1. Anil; 600; 20; 0\nBina\t500\t22.5", "Om, 600, 20, 5, 7"]),
        "promised": chance.choice(["600", "x"]),
        "days": chance.choice(["20", "900"]),
        "paid": "",
        "day": chance.choice(["2026-12-24", "2026-01-01", ""]),
        "time": chance.choice(["", "9.05", "25:00", "९:०५"]),
        "held_by": chance.choice(["Labour office", ""]),
        "afar": chance.choice(["yes", "x"]),
        "how": chance.choice(["", "0261 22"]),
        "what_came": chance.choice([*CODES["outcome"], "toString"]),
        "why": chance.choice(["", "afraid", "no_proof"]),
        f"sum.{folk.SUNITA}": chance.choice(["", "3,000", "x"]),
        "ask": chance.choice(["hearing", "came:part", "came:toString"]),
    }
    return {name: [value] for name, value in told.items()}
