<<<<<<< HEAD
"""The diary's pages give the same bytes from Python with Jinja and from JavaScript, with and without a phone that
keeps the lines, and with fields that no page of ours sends."""

import json
import random
import subprocess
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from jinja2 import Environment

from migrant_helper import paths
from migrant_helper.catalogue import load
from migrant_helper.core.diary.lines import CODES
from migrant_helper.core.words.days import add_days
from migrant_helper.pages.diary.diary import FIELD, Diary
from migrant_helper.pages.diary.job import WORKS
from migrant_helper.phone.bundle.diary import own_ui
from migrant_helper.phone.templates.compiled import compile_all, sources_in
from migrant_helper.phone.templates.environment import environment
from migrant_helper.phone.templates.messages import for_phone
from migrant_helper.web.public.diary import loader_of
from tests.pages.server import STYLE
from tests.pages.shown import SPOKEN, interface, jinja

ROOT = Path(__file__).resolve().parents[2]
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
# What is written down.
GOOD = {
    "do": ["write"],
    "on": ["2026-11-05"],
    "part": ["half"],
    "what": ["cut"],
    "amount": ["₹3,000"],
    "place": ["IN-DL"],
    "per": ["day"],
    "from": ["2026-09-01"],
    "to": [""],
}


@cache
def uis() -> dict[str, dict[str, Any]]:
    return {lang: own_ui(interface(lang)) for lang in SPOKEN}


@cache
def templates(lang: str) -> Environment:
    return environment(loader_of(jinja(lang)), uis()[lang])


def lines(chance: random.Random) -> list[str]:
    """A diary of some weeks: one or two jobs, days, sums, some said anew or taken back."""
    found = []
    at = MINUTE - 200_000
    for job in ("j1", "j2")[: chance.choice([0, 1, 1, 2])]:
        per, amount = chance.choice([("day", 60000), ("month", 1500000), ("hour", 8000), ("", 0)])
        place, work = chance.choice(PLACES), chance.choice(WORKS)
        skill = chance.choice(CODES["skill"])
        told = [job, "2026-09-01", chance.choice(["", "2026-11-20"]), place, work, skill, per]
        found.append("|".join(["j", str(at), *told, str(amount), "राम", "Firm <1>", ""]))
    for day in range(chance.choice([0, 3, 45])):
        on = add_days("2026-10-10", day)
        part = chance.choice(["full", "full", "full", "half", "none", ""])
        job, over = chance.choice(["j1", "j1", "j2"]), chance.choice([0, 0, 3])
        found.append(f"d|{at + day}|{job}|{on}|{part}|{over}")
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
    orders = ("", "show", "write", "gone", "new", "clear", "full", "half:2026-11-27", "none:x")
    fields: dict[str, list[str]] = {
        "do": [chance.choice(orders)],
        "on": [chance.choice(["", "2026-11-05", "2026-12-01", "2026-02-30"])],
        "job": [chance.choice(["", "j1", "j2", "j9"])],
        "part": [chance.choice(CODES["part"])],
        "over": [chance.choice(["0", "3", "99"])],
        "what": [chance.choice(CODES["what"])],
        "why": [chance.choice(CODES["why"])],
        "amount": [chance.choice(["", "₹3,000", "३०००", "12.5", "x"])],
        "number": [chance.choice(["", "m1", "m7"])],
        "edit": [chance.choice(["", "1"])],
        "place": [chance.choice([*PLACES, "", "XX"])],
        "per": [chance.choice(CODES["per"])],
        "from": [chance.choice(["", "2026-09-01", "2027-01-01"])],
        "to": [chance.choice(["", "2026-08-01", "2026-11-20"])],
        "contractor": [chance.choice(["", "Ram | Singh\u202e", "क" * 70])],
    }
    if chance.random() < 0.5:
        fields |= GOOD
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
    )
    module = import_module(f"migrant_helper.pages.diary.{one['page']}")
    page = module.page(diary, dict(one["form"]))
    return {
        "status": page.status,
        "template": page.template,
        "changes": json.loads(json.dumps(page.changes)),
        "body": templates(one["lang"]).get_template(page.template).render(page.context),
    }


def theirs(asked: list[dict[str, Any]], folder: Path) -> list[dict[str, Any]]:
    found = {**sources_in(paths.TEMPLATES), "style.href": STYLE}
    compiled = compile_all(found, (ROOT / "static/js/phone/runtime.js").as_posix())
    module = folder / "templates.mjs"
    module.write_text(compiled.module, encoding="utf-8")
    files = sorted((ROOT / "build/js").rglob("*.js"))
    code = "".join(file.read_text(encoding="utf-8") for file in files)
    given = {
        "uis": {lang: for_phone(ui, compiled.messages, code) for lang, ui in uis().items()},
        "laws": {lang: load.pay(lang) for lang in SPOKEN},
        "requests": asked,
    }
    done = subprocess.run(
        ["node", "tests/parity/diary.mjs", str(module)],
        input=json.dumps(given),
        capture_output=True,
        check=False,
        cwd=ROOT,
        encoding="utf-8",
        timeout=120,
    )
    assert not done.returncode, done.stderr
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def test_the_phone_answers_every_request_as_the_server_does(tmp_path: Path) -> None:
    asked = requests()
    for one, answer in zip(asked, theirs(asked, tmp_path), strict=True):
        assert ours(one) == answer, one
    written = [answer for answer in map(ours, asked) if answer["changes"]]
    assert len(written) > 25
    assert {f"diary/{page}.html" for page in PAGES} == {one["template"] for one in map(ours, asked)}
=======
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
    rupees = {"day": 600, "hour": 80, "month": 16000, "": 0}[per] * chance.choice([0, 1, 1, 1])
    paise = int(rupees * chance.uniform(40, 160))
    begun = add_days(begin, chance.randint(-9, 9))
    end = add_days(begun, chance.randint(0, 60)) if chance.random() < 0.4 else ""
    kind = [
        chance.choice(PLACES[country]),
        chance.choice(WORKS),
        chance.choice(CODES["skill"]),
        per,
    ]
    return "|".join(["j", name, begun, end, *kind, str(paise), "राम 🏭", "", "x"])


def days(chance: Random, name: str, begin: str) -> list[str]:
    """A day after the other with few off, or with many."""
    found = []
    off = chance.choice([0.0, 0.15, 0.5])
    parts = chance.choice([["full"], ["full", "full", "full", "half"]])
    for at in range(chance.choice([1, 4, 8, 14, 33])):
        part = "none" if chance.random() < off else chance.choice(parts)
        over = chance.choice([0, 0, 0, chance.randint(1, 32)])
        found.append(f"d|{name}|{add_days(begin, at)}|{part}|{over}")
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

    assert {"hour", "half_day", "rest_work"} <= doubts
    assert [why for why in doubts if f'"{why}": _(' not in page] == []


def test_python_and_javascript_reckon_alike() -> None:
    diaries = [[country, texts] for country, texts, _ in made()]
    given = {"diaries": diaries, "laws": LAWS, "calendar": CALENDAR, "on": ON}
    done = subprocess.run(
        ["node", "tests/parity/diary.mjs"],
        input=json.dumps(given),
        capture_output=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
    )

    for (_, texts, ours), answer in zip(made(), json.loads(done.stdout), strict=True):
        assert answer == ours, texts
>>>>>>> da37d1fb65c52fadc87d7a525a4c142e2162bfa4
