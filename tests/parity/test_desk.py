"""The desk's pages give the same bytes from Python with Jinja and from JavaScript, in the desk's frame."""

import json
import random
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from migrant_helper import paths
from migrant_helper.catalogue import load
from migrant_helper.core.cases.case import folded
from migrant_helper.core.cases.journey import form_of, said_anew
from migrant_helper.core.cases.refused import refused
from migrant_helper.core.cases.taken import not_taken, stamped_anew
from migrant_helper.pages.desk.found import found_on
from migrant_helper.pages.desk.told import left_behind, of_case, told
from migrant_helper.phone.bundle.desk import INSTEAD, in_frame
from migrant_helper.phone.bundle.states import by_state
from migrant_helper.phone.templates.compiled import compile_all, sources_in
from migrant_helper.phone.templates.environment import environment
from migrant_helper.phone.templates.messages import for_phone
from migrant_helper.web.desk import base
from migrant_helper.web.desk.base import framed
from tests.pages.desk import folk
from tests.pages.server import STYLE
from tests.pages.shown import COUNTRIES, FRESH, SPOKEN, form, interface, jinja, near, situation
from tests.pages.walk import GARBAGE
from tests.parity.asked import Request, requests
from tests.parity.cases import ME, NOW, change, some_cases

ROOT = Path(__file__).resolve().parents[2]
ROUTES = json.loads((paths.STATIC / "js/desk/routes.json").read_text("utf-8"))
SHARED = [row for row in ROUTES if row.get("shared")]
OWN = [row for row in ROUTES if not row.get("shared") and not row.get("network_only")]
DAY = "2026-11-22"
ASKED = ("", "sunita", "98765", "९८७", "x", "mohammed")
ORDERS = ("", "show", "list", "done", "sign", "open")


@cache
def seeded() -> dict[str, list[dict[str, Any]]]:
    return some_cases(random.Random(20261130), 24)


@cache
def cases() -> list[dict[str, Any]]:
    made = [folded(changes) for changes in seeded().values()]
    return sorted(
        (case for case in made if not case["erased"]), key=lambda case: (-case["last"], case["id"])
    )


@cache
def uis() -> dict[str, dict[str, Any]]:
    return {lang: {**interface(lang), "root": "/desk", "base": f"/desk/{lang}"} for lang in SPOKEN}


@cache
def templates(lang: str) -> Environment:
    return environment(framed(jinja(lang)), uis()[lang])


def shared() -> Iterator[Request]:
    """Each page that everybody has for cases, buttons and languages by chance, some with fields that no page of
    ours sends."""
    chance = random.Random(5)
    ids = [*(case["id"] for case in cases()), "00" * 8, *(seeded())]
    for row in [*SHARED, {"path": "", "page": "missing"}]:
        for _ in range(14):
            case = chance.choice(ids)
            held = next((one for one in cases() if one["id"] == case), None)
            fields = {**filled(chance, case), **(form_of(held) if held else {})}
            for name, value in chance.sample(GARBAGE, chance.choice([0, 0, 1, 4])):
                fields[name] = [*fields.get(name, []), value]
            yield {
                "page": row["page"],
                "lang": chance.choice(SPOKEN),
                "path": row["path"].replace("*", chance.choice(["in-onorc", "in-gone"])),
                "today": DAY,
                "id": case,
                "form": [[name, list(values)] for name, values in fields.items()],
            }


@cache
def lines() -> list[str]:
    """What to show at a counter of one entry."""
    entries = load.catalogue("IN", "en")["schemes"]
    claim = next(one for one in entries if one["id"] == "in-wage-claim")
    return [f"in-wage-claim.{one['id']}" for one in claim["counter"]]


def filled(chance: random.Random, case: str) -> dict[str, list[str]]:
    fields = {
        "do": chance.choice(ORDERS),
        "case": case,
        "find": chance.choice(ASKED),
        "entry": chance.choice(["", "in-onorc"]),
        "stage": chance.choice(["", "sent", "refused", "received"]),
        "refused": chance.choice(["", "late"]),
        "amount": chance.choice(["", "५००", "x", "₹1,25,000", "5.50"]),
        "once": chance.choice(["", "cd" * 8]),
        "look": chance.choice(["in-onorc", "in-gone", ""]),
        "line": chance.choice([*lines(), ""]),
    }
    return {name: [value] for name, value in fields.items()}


def ours(one: Request) -> dict[str, Any]:
    """What the server answers."""
    return ours_alone(one) if "changes" in one else ours_shared(one)


def ours_alone(one: Request) -> dict[str, Any]:
    known = folk.desk(*one["changes"], done=one["done"], phone=one["phone"])
    months = dict(one["form"]).get("months", [""])[0]
    opened = known.cases[-1] if months == "7" else None
    known = replace(known, last=known.case, opened=opened, used=months != "3")
    page = folk.made(
        one["page"],
        known,
        dict(one["form"]),
        lang=one["lang"],
        today=one["today"],
        signed=one["signed"],
    )
    left = left_behind(form(dict(one["form"])))
    assert known.case is not None
    return {
        "status": page.status,
        "template": page.template,
        "changes": json.loads(json.dumps(page.changes)),
        "then": page.context.get("then", ""),
        "said": said_anew(known.case, left) if left is not None else None,
        "body": page.body if page.body is not None else folk.html(page, one["lang"]),
    }


def ours_shared(one: Request) -> dict[str, Any]:
    fields = form(dict(one["form"]))
    found = next((case for case in cases() if case["id"] == one["id"]), None)
    world, state = situation(one["lang"], one["path"], fields, today=one["today"], fresh_id=FRESH)
    world = type(world)(uis()[one["lang"]], world.catalogues, {}, (), world.near)
    module = import_module(f"migrant_helper.pages.{one['page']}")
    page = module.page(world, state, 404 if one["page"] == "missing" else fields)
    said = told(page, fields) if found else None
    body = page.body
    if body is None:
        body = (
            templates(one["lang"])
            .get_template(page.template)
            .render(of_case(page, state, found, fields).context)
        )
    return {
        "status": page.status,
        "template": page.template,
        "changes": json.loads(json.dumps(page.changes)),
        "said": said_anew(found, said) if found and said is not None else None,
        "found": found_on(world, page, found) if found else None,
        "body": body,
    }


def sent() -> list[Any]:
    """Changes as phones send them: good, late, another's, of no case, out of shape."""
    chance = random.Random(3)
    known = [*seeded(), "ee" * 8]
    ended = [case for case, told in seeded().items() if folded(told)["erased"]]
    late = [change(chance, case, "note", NOW) for case in ended]
    made: list[Any] = [{**one, "by": ME} for one in [change(chance, "ee" * 8, "note", NOW), *late]]
    for kind in ("opened", "note", "step", "erased", "journey", "application") * 8:
        one = change(chance, chance.choice(known), kind, NOW + chance.choice([0, 86_400, 90_000]))
        digits = {"kind": "step", "data": {"step": "77", "state": "done", "why": ""}}
        flags = {"answers": {"7": "x"}, "lists": {}, "steps": {}, "picks": {}}
        journey = {"kind": "journey", "data": flags}
        broken = chance.choice(
            [{}, {"by": 7}, {"kind": "x"}, {"at": -1}, {"data": []}, digits, journey]
        )
        made.append({**one, **broken})
    return made


def theirs(asked: list[Request], folder: Path) -> dict[str, Any]:
    """What the phone answers, one process."""
    found = {**sources_in(paths.TEMPLATES), "style.href": STYLE}
    compiled = compile_all(in_frame(found), (ROOT / "static/js/phone/runtime.js").as_posix())
    module = folder / "templates.mjs"
    module.write_text(compiled.module, encoding="utf-8")
    code = "".join(
        file.read_text(encoding="utf-8") for file in sorted((ROOT / "build/js").rglob("*.js"))
    )
    given = {
        "uis": {lang: for_phone(ui, compiled.messages, code) for lang, ui in uis().items()},
        "catalogues": {
            name: part
            for country in COUNTRIES
            for lang in SPOKEN
            for name, part in by_state(country, lang, load.catalogue(country, lang)).items()
        },
        "near": {lang: near(lang) for lang in SPOKEN},
        "held": COUNTRIES,
        "changes": seeded(),
        "tables": load.desk(),
        "who": folk.WHO,
        "people": folk.PEOPLE,
        "now": NOW,
        "sent": sent(),
        "requests": asked,
    }
    done = subprocess.run(
        ["node", "tests/parity/desk.mjs", str(module)],
        input=json.dumps(given),
        capture_output=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
        timeout=120,
    )
    answers: dict[str, Any] = json.loads(done.stdout)
    return answers


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Request], dict[str, Any]]:
    asked = [*requests(), *shared()]
    return asked, theirs(asked, tmp_path_factory.mktemp("desk"))


def test_the_phone_answers_every_request_as_the_server_does(
    both: tuple[list[Request], dict[str, Any]],
) -> None:
    asked, phone = both
    for one, answer in zip(asked, phone["answers"], strict=True):
        assert ours(one) == answer, one
    reached = {answer["template"] for answer in phone["answers"]}
    # What is a file has no template.
    assert {f"desk/{row['page']}.html" for row in OWN if "." not in row["path"]} < reached
    assert "" in reached
    assert any(answer["said"] for answer in phone["answers"])
    assert any(answer.get("found") for answer in phone["answers"])
    assert sum(len(answer["changes"]) for answer in phone["answers"]) > 10


def test_both_sides_put_the_same_in_the_place_of_everybodys_templates() -> None:
    assert base.INSTEAD == INSTEAD


def test_changes_come_to_the_same_cases_and_are_refused_alike(
    both: tuple[list[Request], dict[str, Any]],
) -> None:
    phone = both[1]

    assert phone["all"] == [folded(changes) for changes in seeded().values()]
    whys = [
        [refused(one, NOW), not_taken(one, seeded().get(one["case"], []), ME)] for one in sent()
    ]
    assert phone["whys"] == whys
    assert {"clock", "by", "kind", "data", "step", "answers", ""} < {why for why, _ in whys}
    assert {"erased", "case", "by", ""} == {why for _, why in whys}
    stamped = [
        stamped_anew(changes, [one["id"] for one in changes[2:4]], NOW)
        for changes in seeded().values()
    ]
    assert phone["stamped"] == stamped
