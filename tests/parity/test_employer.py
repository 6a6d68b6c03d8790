"""The pages of the employer's door give the same bytes from Python with Jinja and from JavaScript, also with fields
that no page of ours sends."""

import random
from pathlib import Path
from typing import Any

from migrant_helper.catalogue import load
from migrant_helper.core.employer.firm import TRADES
from migrant_helper.pages.employer.card import cases_of
from migrant_helper.phone.bundle.employer import FOLDER
from tests.pages.employer.door import IDS, MINUTE, PAGES, TODAY, body, door, shown
from tests.pages.shown import SPOKEN, interface
from tests.parity.apart import answers

PLACES = ("IN-KA", "IN-DL", "IN-TN", "NP-P3", "NP-P1")
GARBAGE = ("", "x", "IN", "-1", "<b>", "2026-02-30", "9" * 30, "४०", "قلم", "in-wage-claim")
REGISTERED = ("in-epf", "in-esic", "in-bocw", "in-eshram", "np-ssf-formal", "in-wage-claim")
SIGNED = [{"svg": "<svg></svg>", "text": f"https://a.example/c#{number}"} for number in range(3)]


def requests() -> list[dict[str, Any]]:
    chance = random.Random(20261130)
    return [request(chance, page) for page in PAGES for _ in range(40)]


def request(chance: random.Random, page: str) -> dict[str, Any]:
    homes = chance.sample([*PLACES, "IN-BR", "IN-OD", ""], chance.choice([0, 1, 3, 5]))
    fields: dict[str, list[str]] = {
        "do": [chance.choice(["", "show", "list", "more", "make"])],
        "place": [chance.choice(PLACES)],
        "work": [chance.choice(TRADES)],
        "workers": [chance.choice(["5", "40", "४०", "1,200"])],
        "women": [chance.choice(["", "3", "5"])],
        "lodged": [chance.choice(["", "1"])],
        "since": [chance.choice(["", "2026-09-01", "2026-12-24"])],
        "home": homes,
        "count": [chance.choice(["1", "2", ""]) for _ in homes],
        "registered": chance.sample(REGISTERED, chance.choice([0, 1, 3])),
        "day": [chance.choice(["", "2026-11-03", "2026-12-24"])],
        "copies": [chance.choice(["", "1", "3", "0", "13", "x"])],
        "speaks": [chance.choice(SPOKEN)],
    }
    if chance.random() < 0.25:
        name = chance.choice(sorted(fields))
        fields[name] = [chance.choice(GARBAGE)]
    return {"page": page, "lang": chance.choice(SPOKEN), "form": list(fields.items())}


def ours(one: dict[str, Any]) -> dict[str, Any]:
    form = dict(one["form"])
    page = shown(one["page"], form, one["lang"], SIGNED)
    return {
        "status": page.status,
        "template": page.template,
        "type": page.type,
        "attachment": page.attachment,
        "body": body(page, one["lang"]),
        "cases": cases_of(door(one["lang"]), form),
    }


def theirs(asked: list[dict[str, Any]], folder: Path) -> list[dict[str, Any]]:
    given = {
        "laws": {lang: load.duties(lang) for lang in SPOKEN},
        "given": [TODAY, MINUTE, IDS, SIGNED],
        "requests": asked,
    }
    uis = {lang: FOLDER.ui(interface(lang)) for lang in SPOKEN}
    return answers(FOLDER, uis, given, folder / "templates.mjs")


def test_the_phone_answers_every_request_as_the_server_does(tmp_path: Path) -> None:
    asked = requests()
    for one, answer in zip(asked, theirs(asked, tmp_path), strict=True):
        assert ours(one) == answer, one
    made = [ours(one) for one in asked]
    assert len([one for one in made if one["cases"]]) > 15
    assert {one["template"] for one in made} == {
        "",
        *(f"employer/{page}.html" for page in PAGES if page != "dates"),
    }
