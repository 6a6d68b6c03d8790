"""Notices of any entry, place and day, at the pages that show them; a journey that was kept with what
was theirs then."""

import random
from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue import load
from tests.pages.shown import COUNTRIES, SPOKEN, TODAY
from tests.pages.walk import Fields

DAYS = ["2026-11-01", "2026-11-21", TODAY, "2026-11-23", "2027-01-31"]
PLACES = ["IN", "IN-BR", "IN-KL", "NP", "NP-P1", "IN-OD"]
Asked = tuple[str, str, str, Fields, dict[str, Any]]


def notice(chance: random.Random, ids: list[str], number: int) -> dict[str, Any]:
    """One that may run or not, and may fit or not."""
    return {
        "id": f"n{number}",
        "entry": chance.choice(ids),
        "place": chance.choice(PLACES),
        "from": chance.choice(DAYS[:4]),
        "until": chance.choice(DAYS[1:]),
        "text": "<b>&",
        "lang": chance.choice(["en", "hi"]),
        "draft": chance.choice([True, False]),
        "publisher": '"Office"',
        "official": chance.choice([True, False]),
    }


def asked(seed: int, times: int) -> Iterator[tuple[Asked, list[dict[str, Any]]]]:
    """What is asked of which page, and the notices there are: (page, language, path, form, state)."""
    chance = random.Random(seed)
    ids = [one["id"] for country in COUNTRIES for one in load.catalogue(country, "en")["schemes"]]
    for at in range(times):
        notices = [notice(chance, ids, number) for number in range(40)]
        fields: Fields = {"f.home": ["IN-BR"], "f.here": [chance.choice(["IN-KL", "NP-P1"])]}
        fields |= {"picked": ["1"], "pick": chance.sample(ids, 6), "f.gets_already": ["in-apy"]}
        pairs = [[name, text] for name, texts in fields.items() for text in texts]
        yours = chance.sample([*ids, "in-gone", "__proto__"], 12)
        case = {
            "id": "11" * 8,
            "lang": "hi",
            "saved": "2026-11-01",
            "fields": pairs,
            "yours": yours,
        }
        paths = ["results", "checklist", f"schemes/{chance.choice(notices)['entry']}", "kept"]
        path = paths[at % 4]
        page = "scheme" if path.startswith("schemes/") else path
        if path == "kept":
            page = "phone"
            fields = {"f.home": ["NP-P1"], "f.here": ["IN-KL"]}
        yield (page, chance.choice(SPOKEN), path, fields, {"kept": [case]}), notices
