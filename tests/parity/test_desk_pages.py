"""A page of the desk is the same bytes, and the same changes, from Python and from JavaScript."""

import json
import random
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from migrant_helper import paths
from migrant_helper.catalogue import load
from migrant_helper.core.cases.kinds import CODES
from migrant_helper.phone.templates.compiled import compile_all, sources_in
from migrant_helper.phone.templates.messages import for_phone
from tests.pages.desk import folk
from tests.pages.server import STYLE
from tests.pages.shown import COUNTRIES, LANGUAGES, TODAY, interface, near

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("today", "case", "case", "offices", "others", "follow", "follow", "person", "how")
ENTRIES = ("in-wage-claim", "in-bocw", "in-vb-g-ram-g", "np-ssa-senior-citizen", "in-gone")
DAYS = (TODAY, "2026-12-31", "2027-10-20", "2028-02-29")
DOES = (
    "show",
    "note",
    "next",
    "visited",
    "seen",
    "applied",
    "close",
    "agreed",
    "narrowed",
    "erase",
    "erased",
    "family",
    "open",
    "stage:sent",
    "why:in-bocw.register",
    "done:in-bocw.register",
    "stuck:in-bocw.register:machine",
    "stuck:in-bocw.register:toString",
    "__proto__",
)
MANY = 240

Request = dict[str, Any]


def changes(chance: random.Random, case: str) -> list[folk.Change]:
    """A case by chance."""
    picks = chance.sample(ENTRIES[:4], 2)
    told = {name: text for name, text in folk.ANSWERS.items() if chance.random() < 0.8}
    ends = chance.choice(
        [{"home": "IN-BR", "here": "IN-GJ"}, {"home": "NP-P5", "here": "IN-DL"}, {}]
    )
    until = chance.choice(["2027-11-01", "2026-12-01", "2026-11-01"])
    found = folk.opened(
        case, chance.choice(["Sunita <Devi>", "सुनीता", "नाम"]), until, {**told, **ends}, picks
    )
    for at in range(chance.randint(0, 9)):
        kind, data = chance.choice(told_by(chance))
        found.append(
            folk.change(
                kind,
                data,
                case=case,
                at=60 + at * folk.DAY,
                by=chance.choice([folk.ASHA, folk.RAVI]),
            )
        )
    return found


def told_by(chance: random.Random) -> list[tuple[str, dict[str, Any]]]:
    """What may be said of a case."""
    entry = chance.choice(ENTRIES)
    stage = chance.choice(CODES["stage"])
    return [
        ("note", {"text": chance.choice(["<b>&", "आज", "x"])}),
        ("visit", {"office": chance.choice(["labour-office", "gone"]), "on": "2026-11-02"}),
        ("paper", {"paper": chance.choice(["aadhaar", "gone"]), "seen": chance.random() < 0.7}),
        ("next", {"on": chance.choice(["", "2026-11-20", "2027-01-02"]), "what": "bank"}),
        (
            "household",
            {"with": chance.choice([folk.RAMESH, folk.MAYA]), "same": chance.random() < 0.8},
        ),
        ("closed", {"why": chance.choice(CODES["closed"])}),
        (
            "found",
            {"entry": entry, "what": "money", "cause": chance.choice(["not-applied", "gone"])},
        ),
        ("found", {"entry": "in-wage-claim", "what": "refused", "cause": "in-wage-claim.x"}),
        (
            "step",
            {
                "step": "in-bocw.register",
                "state": "stuck",
                "why": chance.choice(CODES["stuck"][1:]),
            },
        ),
        (
            "application",
            {
                "entry": entry,
                "state": stage,
                "why": chance.choice(CODES["refused"][1:]) if stage == "refused" else "",
                "reference": chance.choice(["", "R/1 <x>"]),
                "on": chance.choice(["2026-11-03", "2026-08-31"]),
                "amount": chance.choice([0, 4000]),
            },
        ),
    ]


def requests() -> Iterator[Request]:
    """Pages and presses by chance."""
    chance = random.Random(20261201)
    names = (folk.SUNITA, folk.RAMESH, folk.MAYA)
    for _ in range(MANY):
        held = [changes(chance, name) for name in names[: chance.randint(1, 3)]]
        form = {
            "do": [chance.choice(DOES)],
            "entry": [chance.choice(ENTRIES)],
            "once": ["00112233445566aa"],
            "new": [chance.choice(["00000000000000d1", "x"])],
            "with": [chance.choice(["", folk.SUNITA])],
            "name": [chance.choice(["", "  Anil  Kumar", "आशा"])],
            "keep": [chance.choice(["yes", ""])],
            "note": [chance.choice(["", "called"])],
            "next": [chance.choice(["", "2026-12-24", "2026-02-30"])],
            "office": ["labour-office"],
            "visited": [chance.choice([TODAY, "2099-01-01"])],
            "paper": ["aadhaar", "ration-card"],
            "seen": chance.choice([[], ["aadhaar"]]),
            "stage": [chance.choice([*CODES["stage"], "toString"])],
            "refused": [chance.choice(["", "late"])],
            "amount": [chance.choice(["", "१२", "1.2"])],
            "end": [chance.choice(["", "done", "bored"])],
            "for": chance.choice([[], ["share"], ["share", "x"]]),
            "months": [chance.choice(["3", "24", "7"])],
            "f.home": [chance.choice(["IN-BR", ""])],
            "f.here": ["IN-KL"],
            "q": [chance.choice(["", "sunita", "9876", "zz"])],
        }
        yield {
            "page": chance.choice(PAGES),
            "lang": chance.choice(LANGUAGES),
            "today": chance.choice(DAYS),
            "form": [
                [name, values] for name, values in form.items() if values and chance.random() < 0.8
            ],
            "changes": held,
            "done": chance.choice(["", "written"]),
        }


def ours(one: Request) -> dict[str, Any]:
    """What the server answers."""
    known = folk.desk(*one["changes"], done=one["done"])
    known = replace(known, last=known.case)
    page = folk.made(one["page"], known, dict(one["form"]), lang=one["lang"], today=one["today"])
    return {
        "status": page.status,
        "template": page.template,
        "changes": json.loads(json.dumps(page.changes)),
        "then": page.context.get("then", ""),
        "body": folk.html(page, one["lang"]),
    }


def theirs(asked: list[Request], folder: Path) -> list[dict[str, Any]]:
    """What the phone answers, all in one process."""
    sources = {**sources_in(paths.TEMPLATES), "style.href": STYLE}
    framed = {**sources, "base.html": sources["desk/base.html"]}
    compiled = compile_all(framed, (ROOT / "static/js/phone/runtime.js").as_posix())
    module = folder / "templates.mjs"
    module.write_text(compiled.module, encoding="utf-8")
    files = sorted((ROOT / "build/js").rglob("*.js"))
    code = "".join(file.read_text(encoding="utf-8") for file in files)
    given = {
        "uis": {
            lang: {
                **for_phone(interface(lang), compiled.messages, code),
                "root": "/desk",
                "base": f"/desk/{lang}",
            }
            for lang in LANGUAGES
        },
        "catalogues": {
            f"{country}.{lang}": load.catalogue(country, lang)
            for country in COUNTRIES
            for lang in LANGUAGES
        },
        "near": {lang: near(lang) for lang in LANGUAGES},
        "held": COUNTRIES,
        "tables": load.desk(),
        "who": folk.WHO,
        "people": folk.PEOPLE,
        "requests": asked,
    }
    done = subprocess.run(
        ["node", "tests/parity/desk_pages.mjs", str(module)],
        input=json.dumps(given),
        capture_output=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
        timeout=120,
    )
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def test_the_desk_says_the_same_on_both_sides(tmp_path: Path) -> None:
    asked = list(requests())
    answers = theirs(asked, tmp_path)

    assert {one["page"] for one in asked} == set(PAGES)
    assert sum(len(one.get("changes", ())) for one in answers) > 20
    for one, answer in zip(asked, answers, strict=True):
        assert answer == ours(one), (one["page"], one["lang"], one["form"])
