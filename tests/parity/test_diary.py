"""The diary's pages give the same bytes from Python with Jinja and from JavaScript, with and without a phone that
keeps the lines, and with fields that no page of ours sends."""

import json
import random
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from jinja2 import Environment

from migrant_helper import paths
from migrant_helper.catalogue import load
from migrant_helper.core.diary.lines import CODES
from migrant_helper.core.words.days import add_days
from migrant_helper.core.words.works import WORKS
from migrant_helper.pages.diary.diary import FIELD, Diary
from migrant_helper.phone.bundle.diary import FOLDER, INSTEAD, PIN
from migrant_helper.phone.bundle.letters import spoken
from migrant_helper.phone.templates.environment import environment
from migrant_helper.web.public import diary as web
from migrant_helper.web.public.apart import framed
from tests.pages.shown import SPOKEN, interface, jinja
from tests.parity.apart import answers

ROUTES = json.loads((paths.STATIC / "js/diary/routes.json").read_text("utf-8"))
PAGES = [row["page"] for row in ROUTES]
TODAY, MINUTE = "2026-11-28", 29_930_000
PLACES = ("IN-DL", "IN-OD", "IN-KL", "NP-P3", "IN-WB")
GARBAGE = (
    "",
    "x",
    "j1",
    "2026-02-30",
    "2027-01-01",
    "<b>",
    "d|1|j1|2026-11-01|full",
    "١٢٣",
    "9" * 40,
)
# What a letter needs.
LETTER = {
    "do": ["yes"],
    "letter": ["in-wage-claim"],
    "place": ["IN-DL"],
    "name": ["Sita {owed}"],
    "address": ["Gaya"],
    "employer": ["राम"],
    "employer_address": ["Sector 7\r\nDelhi"],
    "filer": ["other"],
    "filer_name": ["The union"],
}
CLAIMANTS = (
    "Ram||||day|0|0|0|0|0||||",
    "Gita|2026-11-01|2026-11-20|2026-11-01|piece|40|60000|500|1000|4200000|1-2|3-4|bricks|unheld",
)
# What is written down.
GOOD = {
    "do": ["write"],
    "on": ["2026-11-05"],
    "part": ["half"],
    "until": [""],
    "what": ["cut"],
    "amount": ["₹3,000"],
    "place": ["IN-DL"],
    "per": ["day"],
    "from": ["2026-09-01"],
    "to": [""],
}


@cache
def uis() -> dict[str, dict[str, Any]]:
    return {lang: FOLDER.ui(interface(lang)) for lang in SPOKEN}


@cache
def templates(lang: str) -> Environment:
    return environment(framed(jinja(lang), web.INSTEAD), uis()[lang])


@cache
def letters() -> dict[str, dict[str, Any]]:
    return {lang: spoken(load.letters(lang), uis()[lang]) for lang in SPOKEN}


def lines(chance: random.Random) -> list[str]:
    """A diary of some weeks: one or two jobs, days, sums, some said anew or taken back."""
    found = []
    at = MINUTE - 200_000
    for job in ("j1", "j2")[: chance.choice([0, 1, 1, 2])]:
        rates = [("day", 60000), ("month", 1500000), ("hour", 8000), ("", 0)]
        per, amount = chance.choice([*rates, ("piece", 1250), ("shift", 50000)])
        lot = {"piece": ["shirts <1>", "100"], "shift": ["", "12"]}.get(per, [])
        place, work = chance.choice(PLACES), chance.choice(WORKS)
        skill = chance.choice(CODES["skill"])
        told = [job, "2026-09-01", chance.choice(["", "2026-11-20"]), place, work, skill, per]
        found.append("|".join(["j", str(at), *told, str(amount), "राम", "Firm <1>", "", *lot]))
    for day in range(chance.choice([0, 3, 45])):
        on = add_days("2026-10-10", day)
        part = chance.choice(["full", "full", "full", "half", "none", ""])
        job, over = chance.choice(["j1", "j1", "j2"]), chance.choice([0, 0, 3])
        count = "|250" if part and chance.random() < 0.3 else ""
        found.append(f"d|{at + day}|{job}|{on}|{part}|{over}{count}")
    for number in range(chance.choice([0, 0, 1, 3])):
        stands = chance.choice(["yes", "yes", ""])
        found.append(f"h|{at + number}|h{number % 2 + 1}|2026-12-2{number}||<b> श्रम||{stands}")
    for number in range(chance.choice([0, 1, 4])):
        what = chance.choice(CODES["what"])
        why = chance.choice(CODES["why"]) if what == "cut" else ""
        sum_ = chance.choice([50000, 300000])
        found.append(f"m|{at + number}|m{number + 1}|j1|2026-11-0{number + 1}|{what}|{sum_}|{why}")
    return [*found, chance.choice(GARBAGE)]


def requests() -> list[dict[str, Any]]:
    chance = random.Random(20261130)
    return [request(chance, page) for page in PAGES for _ in range(24)]


def request(chance: random.Random, page: str) -> dict[str, Any]:
    held, keeps = lines(chance), chance.random() < 0.7
    wild = chance.random() < 0.2
    orders = (
        "pin",
        "under",
        "shut",
        "",
        "show",
        "write",
        "dotted",
        "yes",
        "gone",
        "new",
        "clear",
        "full",
        "half:2026-11-27",
        "none:x",
    )
    fields: dict[str, list[str]] = {
        "do": [chance.choice(orders)],
        "on": [chance.choice(["", "2026-11-05", "2026-12-01", "2026-02-30"])],
        "until": [chance.choice(["", "2026-11-09", "2026-08-01", "2026-10-01", "x"])],
        "job": [chance.choice(["", "j1", "j2", "j9"])],
        "part": [chance.choice(CODES["part"])],
        "over": [chance.choice(["0", "3", "99"])],
        "what": [chance.choice(CODES["what"])],
        "why": [chance.choice(CODES["why"])],
        "amount": [chance.choice(["", "₹3,000", "३०००", "12.5", "x"])],
        "count": [chance.choice(["", "", "१२००", "2.5", "2.555", "x", "999999"])],
        "unit": [chance.choice(["", "ईंट", "a|b"])],
        "lot": [chance.choice(["", "1", "1000", "7"])],
        "hours": [chance.choice(["", "12", "25"])],
        "go": [chance.choice(["", "money"])],
        "number": [chance.choice(["", "m1", "m7", "h1"])],
        "day": [chance.choice(["", "2026-12-24", "2026-11-01"])],
        "time": [chance.choice(["", "9.30", "25:00"])],
        "office": [chance.choice(["", "Labour office | 4", "श्रम"])],
        "edit": [chance.choice(["", "1"])],
        "place": [chance.choice([*PLACES, "", "XX"])],
        "per": [chance.choice(CODES["per"])],
        "from": [chance.choice(["", "2026-09-01", "2027-01-01"])],
        "to": [chance.choice(["", "2026-08-01", "2026-11-20"])],
        "letter": [chance.choice(["", *letters()["en"]["letters"], "x"])],
        "claimant": chance.choice([[], ["x"], [*CLAIMANTS]]),
        "unsent": [chance.choice(["", "network", "script"])],
        "contractor": [chance.choice(["", "Ram | Singh\u202e", "क" * 70])],
    }
    if chance.random() < 0.5:
        fields |= LETTER if page == "letter" else GOOD
    if page == "letter" and chance.random() < 0.4:
        told = {"do": [chance.choice(["write", "dotted"])], "place": ["IN-KL"], "name": [""]}
        fields |= {"letter": [chance.choice([*letters()["en"]["letters"]])], **told}
    if wild:
        fields = {name: [chance.choice(GARBAGE)] for name in fields}
    if not keeps:
        fields[FIELD] = held
    return {
        "page": page,
        "lang": chance.choice(SPOKEN),
        "today": TODAY,
        "minute": MINUTE,
        "lines": held if keeps else [],
        "pin": chance.random() < 0.3,
        "loose": chance.random() < 0.3,
        "asks": chance.random() < 0.3,
        "keeps": keeps,
        "mark": chance.choice(["", "ab" * 32]),
        "form": list(fields.items()),
    }


def ours(one: dict[str, Any]) -> dict[str, Any]:
    diary = Diary(
        uis()[one["lang"]],
        load.pay(one["lang"]),
        one["today"],
        one["minute"],
        lines=one["lines"],
        keeps=one["keeps"],
        mark=one["mark"],
        spoken=letters(),
        pin=one["pin"],
        loose=one["loose"],
        asks=one["asks"],
    )
    module = import_module(f"migrant_helper.pages.diary.{one['page']}")
    page = module.page(diary, dict(one["form"]))
    return {
        "status": page.status,
        "template": page.template,
        "changes": json.loads(json.dumps(page.changes)),
        "body": page.body
        or templates(one["lang"]).get_template(page.template).render(page.context),
    }


def theirs(asked: list[dict[str, Any]], folder: Path) -> list[dict[str, Any]]:
    given = {
        "letters": letters(),
        "laws": {lang: load.pay(lang) for lang in SPOKEN},
        "requests": asked,
    }
    return answers(FOLDER, uis(), given, folder / "templates.mjs")


def test_the_phone_answers_every_request_as_the_server_does(tmp_path: Path) -> None:
    asked = requests()
    for one, answer in zip(asked, theirs(asked, tmp_path), strict=True):
        assert ours(one) == answer, one
    written = [answer for answer in map(ours, asked) if answer["changes"]]
    assert len(written) > 25
    # A file has no template.
    named = {"kept": PIN, "hearings": ""}
    own = {named.get(page, f"diary/{page}.html") for page in PAGES}
    assert own == {one["template"] for one in map(ours, asked)}
    assert web.INSTEAD == INSTEAD
