"""Diaries made from a seed, with the real law: what holds of every one, and both languages say the same."""

import json
import subprocess
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from migrant_helper.catalogue import load
from migrant_helper.core.diary.certificate import certificate
from migrant_helper.core.diary.due import due
from migrant_helper.core.diary.ledger import ledger
from migrant_helper.core.diary.lines import CODES, read, read_all, written
from migrant_helper.core.words.days import add_days
from migrant_helper.phone.bikram import bikram

ROOT = Path(__file__).resolve().parents[2]
SEED = 1116
DIARIES = 2000
ON = "2026-11-30"
PLACES = {
    "IN": ["IN-DL", "IN-MH", "IN-OD", "IN-WB", "IN-HR", "IN-GJ", "IN-UP", "IN-TN", "IN-KL"],
    "NP": ["NP-P1", "NP-P3"],
}
WORKS = ("construction", "brick_kiln", "factory", "hotel_shop", "tea", "")
# Days about which a figure or the law changed, a year ended, a month was short.
EDGES = ("2023-09-30", "2024-02-28", "2024-07-17", "2025-07-16", "2025-11-20", "2025-12-31")
PAIRS = ("earned", "agreed", "owed", "owed_agreed")
LAWS = load.pay("en")
CALENDAR = bikram()
Diary = tuple[str, list[str]]


def diary(chance: Random) -> Diary:
    """A country and the lines of one or two jobs there, each day said up to twice, and a few broken ones."""
    country = chance.choice(["IN", "IN", "NP"])
    begin = add_days(chance.choice([*EDGES, "2026-09-30"]), chance.randint(-40, 20))
    jobs = [f"j{at + 1}" for at in range(chance.choice([1, 1, 2]))]
    lines = [job(chance, name, country, begin) for name in jobs if chance.random() < 0.9]
    for name in jobs:
        lines += days(chance, name, begin)
    lines += [money(chance, number + 1, jobs, begin) for number in range(chance.randint(0, 6))]
    return country, [f"{line[0]}|{at}|{line[2:]}" for at, line in enumerate(lines)]


def job(chance: Random, name: str, country: str, begin: str) -> str:
    per = chance.choice(CODES["per"])
    each = {"day": 600, "hour": 80, "month": 16000, "": 0, "piece": 13, "shift": 500}
    rupees = each[per] * chance.choice([0, 1, 1, 1])
    paise = int(rupees * chance.uniform(40, 160))
    begun = add_days(begin, chance.randint(-9, 9))
    end = add_days(begun, chance.randint(0, 60)) if chance.random() < 0.4 else ""
    kind = [
        chance.choice(PLACES[country]),
        chance.choice(WORKS),
        chance.choice(CODES["skill"]),
        per,
    ]
    lots = {"piece": ["shirts", "1"], "shift": ["", str(chance.randint(1, 24))]}
    later = lots.get(per, [])
    return "|".join(["j", name, begun, end, *kind, str(paise), "राम 🏭", "", "x", *later])


def days(chance: Random, name: str, begin: str) -> list[str]:
    """A day after the other with few off, or with many."""
    found = []
    off = chance.choice([0.0, 0.15, 0.5])
    parts = chance.choice([["full"], ["full", "full", "full", "half"]])
    for at in range(chance.choice([1, 4, 8, 14, 33])):
        part = "none" if chance.random() < off else chance.choice(parts)
        over = chance.choice([0, 0, 0, chance.randint(1, 32)])
        count = chance.choice(["", "", f"|{chance.randint(1, 9000)}"])
        found.append(f"d|{name}|{add_days(begin, at)}|{part}|{over}{count}")
        if chance.random() < 0.05:
            found.append(f"d|{name}|{add_days(begin, at)}|{chance.choice(CODES['part'])}|0")
    return found


def money(chance: Random, number: int, jobs: list[str], begin: str) -> str:
    on = add_days(begin, chance.randint(-9, 60))
    what = chance.choice(CODES["what"])
    why = chance.choice(CODES["why"]) if what == "cut" else ""
    paise = chance.choice([0, 1, 12345, 50_000, 500_000, 5_000_000])
    return f"m|m{number}|{chance.choice(jobs)}|{on}|{what}|{paise}|{why}"


def told(country: str, texts: list[str]) -> list[Any]:
    lines, wrong = read_all(texts, ON)
    found = ledger(lines)
    calendar = CALENDAR if country == "NP" else None
    owed = due(found, LAWS[country], ON, calendar)
    return [[written(line) for line in lines], wrong, found, owed, certificate(found, ON)]


@cache
def made() -> list[tuple[str, list[str], list[Any]]]:
    """The diaries, and what they come to."""
    chance = Random(SEED)
    diaries = [diary(chance) for _ in range(DIARIES)]
    return [(country, texts, told(country, texts)) for country, texts in diaries]


def test_what_holds_of_every_diary() -> None:
    chance = Random(SEED)
    for country, texts, answer in made():
        for one in answer[3]:
            for pair in [one[name] for name in PAIRS] + [row["owed"] for row in one["months"]]:
                assert pair is None or 0 <= pair[0] <= pair[1], texts
            for part in one["parts"].values():
                assert 0 <= part["lawful"][0] <= part["lawful"][1], texts
            if one["earned"] and one["agreed"]:
                assert all(one["earned"][end] >= one["agreed"][end] for end in (0, 1)), texts
        mixed = [*texts, *chance.sample(texts, len(texts) // 3)]
        chance.shuffle(mixed)
        assert told(country, mixed) == answer
        for text in texts:
            line = read(text, "2099-12-31")
            assert line is not None
            assert written(line) == text


def test_every_code_of_a_doubt_has_its_words() -> None:
    page = (ROOT / "migrant_helper/templates/diary/owed.html").read_text("utf-8")
    doubts = {why for _, _, answer in made() for one in answer[3] for why in one["why"]}

    assert {
        "hour",
        "half_day",
        "rest_work",
        "piece_days",
        "piece_over",
        "shift",
        "uncounted",
    } <= doubts
    assert [why for why in doubts if f'"{why}": _(' not in page] == []


def test_python_and_javascript_reckon_alike() -> None:
    diaries = [[country, texts] for country, texts, _ in made()]
    given = {"diaries": diaries, "laws": LAWS, "calendar": CALENDAR, "on": ON}
    done = subprocess.run(
        ["node", "tests/parity/diaries.mjs"],
        input=json.dumps(given),
        capture_output=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
    )

    for (_, texts, ours), answer in zip(made(), json.loads(done.stdout), strict=True):
        assert answer == ours, texts
