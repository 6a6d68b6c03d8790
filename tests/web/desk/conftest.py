"""Two organisations at one desk, on SQLite and PostgreSQL."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from migrant_helper import paths
from migrant_helper.actions.desk import people
from migrant_helper.actions.desk.sign_in import Try, join
from migrant_helper.actions.service import Service
from migrant_helper.core.card.codes import codes_of
from migrant_helper.store.desk import changes, members
from migrant_helper.store.desk.tables import Member, Role
from migrant_helper.store.keys import load
from migrant_helper.web.desk import pages
from migrant_helper.web.desk.base import desk_site
from migrant_helper.web.locale import add_babel
from migrant_helper.web.public.cards import Cards
from migrant_helper.web.public.scan import scanner
from migrant_helper.web.site import Site
from tests.actions import parts
from tests.parity.cases import changes_of
from tests.store import databases

SCHEMA = json.loads((Path(__file__).parents[3] / "docs/schemas/desk-sync.json").read_text("utf-8"))
SECRET = "47110815"
NOW = int(parts.NOW.timestamp())


@dataclass
class Office:
    """Two organisations at one desk: who is signed in by which cookie."""

    client: FlaskClient
    service: Service
    organisation: str
    members: dict[str, Member]
    tokens: dict[str, str]

    def ask(self, who: str, data: Any, **headers: str) -> TestResponse:
        """What the service answers to these bytes, or to this as JSON."""
        body = data if isinstance(data, bytes) else json.dumps(data).encode()
        cookie = {"Cookie": f"desk={self.tokens[who]}"} if who in self.tokens else {}
        return self.client.post("/desk/sync", data=body, headers={**cookie, **headers})

    def exchange(
        self, who: str, push: list[Any] | None = None, after: int = 0, whom: str = ""
    ) -> dict[str, Any]:
        """An exchange that comes to something, held to the schema."""
        asked = {"for": whom, "push": push or [], "after": after}
        answer = self.ask(who, asked)
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = json.loads(answer.text)
        jsonschema.validate(told, SCHEMA)
        return told

    def held(self) -> dict[str, dict[str, Any]]:
        """All changes of the first organisation, by id."""
        with self.service.read() as session:
            found = changes.since(session, self.service.sealer, self.organisation, 0, 10_000)
        return {change["id"]: change for _, change in found}

    def some(self, who: str, seed: int = 1, count: int = 1) -> list[dict[str, Any]]:
        """The changes of so many cases, all this member's, none that erases or says what
        another said."""
        chance = random.Random(seed)
        made = []
        for _ in range(count):
            rows = changes_of(chance, f"{chance.getrandbits(64):016x}")
            at = {"by": self.members[who].id}
            rows = [{**row, **at, "at": NOW - 1000 + n} for n, row in enumerate(rows)]
            made += [row for row in rows if row["kind"] not in ("erased", "claimed")]
        return made


@pytest.fixture(params=databases.KINDS)
def office(request: pytest.FixtureRequest, site: Site, tmp_path: Path) -> Iterator[Office]:
    with databases.upgraded(request.param, tmp_path) as engine:
        own = {"keys": tmp_path, "public_url": "http://localhost"}
        service = replace(parts.SERVICE, engine=engine, **own)
        app = Flask(__name__)
        app.config.update(MAX_CONTENT_LENGTH=64 * 1024, MAX_FORM_MEMORY_SIZE=64 * 1024)
        add_babel(app, site.uis, paths.BUILD / "translations")
        codes = codes_of(site.catalogue(country, "en") for country in site.countries)
        signing = Cards(lambda: load(tmp_path), list, codes, "localhost/c#", ("localhost",))
        routes = paths.STATIC / "js/desk/routes.json"
        desk = desk_site(site, routes, signing, {}, scanner(paths.BUILD))
        app.register_blueprint(pages.blueprint(site, desk, service, {"localhost"}))
        made = Office(app.test_client(use_cookies=False), service, "", {}, {})
        for name in ("Ajeevika", "Other"):
            with service.begin() as session:
                held = people.add_organisation(session, name, "IN-RJ", now=service.now()).id
            made.organisation = made.organisation or held
            for handle, role in (("worker", Role.FIELD_WORKER), ("editor", Role.EDITOR)):
                who = handle if name == "Ajeevika" else f"other-{handle}"
                about = Member(organisation=held, handle=who, name=who, role=role)
                with service.begin() as session:
                    code = people.add_member(session, service, about, by=people.OPERATOR).code
                made.tokens[who] = str(join(service, Try(code, SECRET, "Chrome", "203.0.113.9")))
                with service.read() as session:
                    member = members.by_handle(session, who)
                assert member
                made.members[who] = member
        yield made
