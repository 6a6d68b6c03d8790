"""What a phone that has nothing yet fetches: 500 cases of 15 changes, as the bytes go over the wire."""

import json
import random
import time
from typing import Any

import brotli
from flask.testing import FlaskClient

from migrant_helper.actions.desk import people
from migrant_helper.actions.desk.sign_in import Try, join
from migrant_helper.actions.service import Service
from migrant_helper.store.desk import changes
from migrant_helper.store.desk.tables import Member, Role

CASES, MOST_BYTES, SECONDS = 500, 600_000, 60
# Of a link that is called 2G: bytes a second, and what each asking waits for besides.
PACE, ROUND = 35_000, 0.7
FACTS = ("ration_card", "pay_problem", "sex", "birth_date", "work", "bank_account", "family")
NAMES = ("Sunita Devi", "Ram Kumar Yadav", "मोहम्मद अली", "সুমিত্রা দাস", "محمد اکرم", "Lakshmi B")
NOTES = (
    "Comes again with her brother",
    "आधार का नाम राशन कार्ड से अलग है",
    "Was at the office, it was shut",
)


def a_case(chance: random.Random, at: int, by: str) -> list[dict[str, Any]]:
    """The 15 changes of a case that a field worker leads through."""
    case = f"{chance.getrandbits(64):016x}"

    def journey(
        told: dict[str, str], picks: dict[str, bool], trail: tuple[str, ...] = ()
    ) -> tuple[str, dict[str, Any]]:
        lists = {"trail": list(trail)} if trail else {}
        return "journey", {"answers": told, "lists": lists, "steps": {}, "picks": picks}

    number = f"+91 9{chance.randrange(10**9):09}"
    person = {
        "name": f"{chance.choice(NAMES)} {at}",
        "phone": number,
        "lang": "hi",
        "camp": "Naka 7",
    }
    sent = {"entry": "in-onorc", "state": "sent", "why": "", "on": "2026-10-01", "amount": 0}
    rows = [
        ("opened", person),
        ("consent", {"for": ["keep"], "until": "2027-11-30", "words": "1"}),
        journey({"home": "IN-BR", "here": "IN-GJ/surat"}, {}),
        *[
            journey({fact: chance.choice(["true", "phh", "1990-04-05"])}, {}, FACTS[: done + 1])
            for done, fact in enumerate(FACTS)
        ],
        journey({}, {"in-onorc": True, "in-e-shram": True}),
        ("application", {**sent, "reference": f"RC-{chance.randrange(10**8)}"}),
        ("visit", {"office": "ration-office", "on": "2026-10-01"}),
        ("note", {"text": f"{chance.choice(NOTES)} {at}"}),
        ("next", {"on": f"2026-12-{1 + at % 28:02}", "what": "राशन दफ़्तर"}),
    ]
    start = 1_790_000_000 + at * 400
    return [
        {
            "id": f"{chance.getrandbits(128):032x}",
            "case": case,
            "kind": kind,
            "at": start + n * chance.randrange(5, 50),
            "by": by,
            "data": data,
        }
        for n, (kind, data) in enumerate(rows)
    ]


def test_a_first_exchange_of_500_cases_is_light(client: FlaskClient) -> None:
    service = client.application.extensions["service"]
    assert isinstance(service, Service)
    chance = random.Random(20261130)
    with service.begin() as session:
        held = people.add_organisation(session, "Many", "IN-RJ", now=service.now()).id
        about = Member(organisation=held, handle="many", name="Many", role=Role.FIELD_WORKER)
        code = people.add_member(session, service, about, by=people.OPERATOR).code
        rows = [row for at in range(CASES) for row in a_case(chance, at, about.id)]
        for row in rows:
            changes.add(session, service.sealer, held, row, now=service.now())
    token = join(service, Try(code, "47110815", "Chrome", "203.0.113.9"))

    got, after, size, asked, more = [], 0, 0, 0, True
    start = time.process_time()
    while more:
        data = json.dumps({"for": "", "push": [], "after": after})
        headers = {"Cookie": f"desk={token}", "Accept-Encoding": "br"}
        answer = client.post("/desk/sync", data=data, headers=headers)
        size += len(answer.data) + len(data) + 700
        is_packed = answer.headers.get("Content-Encoding") == "br"
        told = json.loads(brotli.decompress(answer.data) if is_packed else answer.data)
        got += told["changes"]
        after, more, asked = told["cursor"], told["more"], asked + 1
    spent = time.process_time() - start

    assert len(rows) == CASES * 15
    assert got == rows
    took = size / PACE + asked * ROUND + spent
    assert size <= MOST_BYTES
    assert took <= SECONDS
