"""The same request gives the same bytes from Python with Jinja and from JavaScript."""

import json
import random
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from migrant_helper import paths
from migrant_helper.catalogue import load
from migrant_helper.pages import missing
from migrant_helper.pages.parts.page import Page
from migrant_helper.phone.bundle.states import by_state
from migrant_helper.phone.templates.compiled import compile_all, sources_in
from migrant_helper.phone.templates.messages import for_phone
from tests.pages.server import STYLE
from tests.pages.shown import (
    COUNTRIES,
    PUBLISHERS,
    ROUTES,
    SPOKEN,
    TODAY,
    WORDS,
    form,
    html,
    interface,
    near,
    situation,
)
from tests.pages.walk import GARBAGE, Fields, a_person, walks
from tests.parity import announced, doors, handset
from tests.sweep import tries

ROOT = Path(__file__).resolve().parents[2]
APART = ("stop", "number", "sources/*", "card/code", "code", "scan", "", "privacy")
PLAIN = [route for route in ROUTES if route.path not in APART]
WALKS, LENGTH, PEOPLE = tries(12, whole=40), 18, tries(50, whole=150)
DAYS = (TODAY, "2026-12-31", "2028-02-29", "2019-06-01")
REFUSED = ("not_a_card", "digits", "signature", "expired", "unknown_issuer")

Request = dict[str, Any]


def request(
    page: str, lang: str, path: str, fields: Fields, given: dict[str, Any], **more: Any
) -> Request:
    """One request as both sides take it."""
    rest = {"fresh_id": "00112233445566aa", "kept": None, "signed": None, "today": TODAY}
    state = {**rest, **given, "path": path}
    return {
        "page": page,
        "lang": lang,
        "state": state,
        "form": [[name, list(texts)] for name, texts in fields.items()],
        **more,
    }


def of_walks() -> Iterator[Request]:
    """What people do who press buttons."""
    for lang, path, fields, given, shown in walks(7, WALKS, LENGTH):
        name = next(route.page for route in ROUTES if route.matches(path))
        yield request(name, lang, path, {**fields}, given, shown=shown)
        assert shown.page.status in (200, 400, 404)


def of_people() -> Iterator[Request]:
    """People with many answers at any page, some with fields that no page of ours sends."""
    chance = random.Random(20261122)
    ids = [
        scheme["id"] for country in COUNTRIES for scheme in load.catalogue(country, "en")["schemes"]
    ]
    facts = {
        name: fact
        for country in COUNTRIES
        for name, fact in load.catalogue(country, "en")["facts"].items()
    }
    for number in range(PEOPLE):
        route = PLAIN[number % len(PLAIN)]
        fields = a_person(chance, facts)
        fields |= {"f.home": ["IN-BR"], "f.here": [chance.choice(["IN-KL", "NP-P1"])]}
        fields["pick"] = chance.sample(ids, chance.randint(0, 14))
        fields["tick"] = [f"{pick}.apply" for pick in fields["pick"][:3]]
        for name, value in chance.sample(GARBAGE, chance.choice([0, 0, 1, 4])):
            fields[name] = [*fields.get(name, []), value]
        path = route.path.replace("*", chance.choice([*ids, "in-gone"]))
        fields["look"] = [chance.choice([*ids, "in-gone", "__proto__"])]
        given = {"today": chance.choice(DAYS), "borrowed": chance.random() < 0.3}
        yield request(route.page, chance.choice(SPOKEN), path, fields, given)


def of_cards() -> Iterator[Request]:
    """Take-away forms, and cards that were scanned: believed, refused, of a newer catalogue."""
    chance = random.Random(5)
    signed = {"text": "https://card.example/c#12", "svg": "<svg/>", "status": "holder"}
    for country in COUNTRIES:
        for scheme in load.catalogue(country, "en")["schemes"]:
            done = ["todo", "done", "not_needed"]
            steps = {step["id"]: chance.choice(done) for step in scheme["steps"]}
            days = [{"id": row["id"], "on": "2026-12-24"} for row in scheme["deadlines"]]
            fields = {
                "entry": [scheme["id"], "in-gone", scheme["id"]],
                "step": [
                    *[f"{scheme['id']}.{step}.{one}" for step, one in steps.items()],
                    *[f"{scheme['id']}.{step}.done" for step in ("toString", "__proto__")],
                ],
                "due": [f"{scheme['id']}.{day['id']}.{day['on']}" for day in days] * 2,
            }
            lang = chance.choice(SPOKEN)
            yield request("card", lang, "card", fields, {"signed": chance.choice([None, signed])})
            entry = {"scheme": scheme["id"], "steps": steps, "deadlines": days}
            newer = {
                "scheme": "#77",
                "steps": {"#3": "done"},
                "deadlines": [{"id": "#1", "on": "2027-01-01"}],
            }
            case = {
                "id": "ff" * 8,
                "lang": "hi",
                "entries": [entry, newer],
                "issued": TODAY,
                "expires": "2027-05-21",
                "revision": chance.randint(0, 1439),
            }
            verdict = {
                "valid": True,
                "refused": None,
                "status": chance.choice(["issuer", "holder"]),
                "issuer": "A & B",
                "case": case,
            }
            yield request(
                "opened",
                lang,
                "c",
                {"entry": [scheme["id"]], "digits": ["0012"]},
                {"signed": verdict},
            )
    for code in REFUSED:
        verdict = {"valid": False, "refused": code, "status": None, "issuer": None, "case": None}
        yield request("opened", "ur", "c", {"digits": ["<12>"]}, {"signed": verdict})


def of_reminders() -> Iterator[Request]:
    """Days to be reminded of: of answers, and of take-away forms, past, odd and to come."""
    chance = random.Random(11)
    for country in COUNTRIES:
        dates = [
            fact
            for fact, one in load.catalogue(country, "en")["facts"].items()
            if one["type"] == "date"
        ]
        for scheme in load.catalogue(country, "en")["schemes"]:
            written = {
                "number": [chance.choice(["98765 43210", "\U0001f33e" * 41, '"><b>'])],
                "region": [chance.choice(["", "NP", "__proto__"])],
                "names": [chance.choice(["yes", "no"])],
            }
            days = {f"f.{fact}": ["2026-11-10"] for fact in dates}
            places = {"f.home": ["IN-BR"], "f.here": [chance.choice(["IN-KL", "NP-P1"])]}
            answers = {**places, **days, "picked": ["1"], "pick": [scheme["id"]]}
            due = [
                f"{scheme['id']}.{row['id']}.{day}"
                for row in [*scheme["deadlines"], {"id": "constructor"}]
                for day in ("2026-11-21", "2026-11-22", "2027-02-30", "2027-03-01")
            ]
            for fields in (answers, {"entry": [scheme["id"], "in-gone"], "due": due}):
                yield request("remind", chance.choice(SPOKEN), "remind", {**fields, **written}, {})


def of_handsets() -> Iterator[Request]:
    """What a phone holds from before, and its clock."""
    yield from (request(*asked) for asked in handset.asked())


def of_notices() -> Iterator[Request]:
    """What is announced, and what was kept."""
    for asked, notices in announced.asked(24, 60):
        yield request(*asked, notices=notices)


def of_doors() -> Iterator[Request]:
    """Where an office is."""
    yield from (request(*asked) for asked in doors.asked())


def of_failures() -> Iterator[Request]:
    """Addresses nobody answers, and worse."""
    for lang in SPOKEN:
        for status in (404, 405, 413, 500):
            yield request("missing", lang, "", {"f.home": ["IN-BR"]}, {}, argument=status)


def ours(one: Request) -> dict[str, Any]:
    """What the server answers, or answered to who walked on from there."""
    if "shown" in one:
        return answer(one["shown"].page, one["shown"].html)
    fields = form(dict(one["form"]))
    state = dict(one["state"])
    world, made = situation(one["lang"], state.pop("path"), fields, **state)
    world = replace(world, notices=one.get("notices", ()))
    page: Page
    if one["page"] == "missing":
        page = missing.page(world, made, one["argument"])
    else:
        page = import_module(f"migrant_helper.pages.{one['page']}").page(world, made, fields)
    return answer(page, html(page, one["lang"]))


def answer(page: Page, body: str) -> dict[str, Any]:
    """A page as both sides tell of it."""
    return {
        "status": page.status,
        "template": page.template,
        "changes": json.loads(json.dumps(page.changes)),
        "type": page.type,
        "attachment": page.attachment,
        "body": body,
    }


def theirs(requests: list[Request], folder: Path) -> list[dict[str, Any]]:
    """What the phone answers: the JavaScript pages with the compiled templates, one process."""
    sources = {**sources_in(paths.TEMPLATES), "style.href": STYLE}
    compiled = compile_all(sources, (ROOT / "static/js/phone/runtime.js").as_posix())
    module = folder / "templates.mjs"
    module.write_text(compiled.module, encoding="utf-8")
    code = "".join(
        file.read_text(encoding="utf-8")
        for folder in ("static/js", "build/js")
        for file in sorted((ROOT / folder).rglob("*.js"))
    )
    given = {
        "uis": {lang: for_phone(interface(lang), compiled.messages, code) for lang in SPOKEN},
        "catalogues": {
            name: part
            for country in COUNTRIES
            for lang in SPOKEN
            for name, part in by_state(country, lang, load.catalogue(country, lang)).items()
        },
        "words": WORDS,
        "published": PUBLISHERS,
        "near": {lang: near(lang) for lang in SPOKEN},
        "held": COUNTRIES,
        "requests": [{key: one[key] for key in one if key != "shown"} for one in requests],
    }
    done = subprocess.run(
        ["node", "tests/parity/pages.mjs", str(module)],
        input=json.dumps(given),
        capture_output=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
        timeout=120,
    )
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


@pytest.fixture(scope="module")
def requests() -> list[Request]:
    made = (of_walks, of_people, of_cards, of_reminders, of_handsets)
    made += (of_notices, of_doors, of_failures)
    return [one for source in made for one in source()]


def test_the_phone_answers_every_request_as_the_server_does(
    requests: list[Request], tmp_path: Path
) -> None:
    for one, phone in zip(requests, theirs(requests, tmp_path), strict=True):
        assert ours(one) == phone, one


def test_the_requests_reach_every_page_and_every_language(requests: list[Request]) -> None:
    pages = {route.page for route in ROUTES} - {"stop", "number", "sources", "code", "scan"} | {
        "opened",
        "missing",
    }

    assert len(requests) > 900
    assert {one["page"] for one in requests} == pages
    assert {one["lang"] for one in requests} == set(SPOKEN)


def test_the_days_to_be_reminded_of_are_some_and_none() -> None:
    shown = ["<strong>" in ours(one)["body"] for one in of_reminders()]

    assert shown.count(True) > 20
    assert shown.count(False) > 5


def test_the_notices_are_shown_on_every_page_that_has_them() -> None:
    told = {one["page"] for one in of_notices() if "&lt;b&gt;&amp;" in ours(one)["body"]}

    assert told == {"results", "checklist", "scheme", "phone"}
