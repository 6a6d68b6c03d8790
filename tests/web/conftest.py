"""The reminder pages and webhooks in a real Flask app, over the real templates and catalogue."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import ChoiceLoader, DictLoader, FileSystemLoader
from sqlalchemy import Engine

from migrant_helper import paths
from migrant_helper.cli.build import sources
from migrant_helper.phone.environment import environment
from migrant_helper.web.machine import sms
from migrant_helper.web.public import reminders
from migrant_helper.web.site import Site, read_headers, read_routes
from tests.actions import parts
from tests.store import databases

ROOT = Path(__file__).parents[2]
ACCOUNT = "AC" + "a" * 32
TOKEN = "a-token-of-the-account"


@dataclass
class Service:
    """The app's client, its database, and a clock that a test may turn."""

    client: FlaskClient
    engine: Engine
    at: datetime = field(default=parts.NOW)


@pytest.fixture(scope="session")
def site() -> Site:
    made = sources()
    loader = ChoiceLoader([DictLoader({"style.css": ""}), FileSystemLoader(paths.TEMPLATES)])
    return Site(
        routes=read_routes(ROOT / "static/js/pages/routes.json"),
        uis=made.uis,
        environments={lang: environment(loader, ui) for lang, ui in made.uis.items()},
        catalogue=lambda country, lang: made.catalogues[country, lang],
        countries=tuple(sorted({country for country, _ in made.catalogues})),
        headers=read_headers(ROOT / "static/js/phone/headers.json", "style"),
    )


@pytest.fixture
def service(site: Site, tmp_path: Path) -> Iterator[Service]:
    with databases.upgraded("sqlite", tmp_path) as engine:
        app = Flask(__name__)
        made = Service(app.test_client(), engine)
        door = reminders.Door(engine, parts.POST, now=lambda: made.at)
        signed = sms.Signed(parts.POST.public_url, ACCOUNT, TOKEN)
        app.register_blueprint(reminders.blueprint(site, door))
        app.register_blueprint(sms.blueprint(engine, parts.POST, signed, now=lambda: made.at))
        yield made


@pytest.fixture(scope="session")
def dated(site: Site) -> tuple[str, str]:
    """(scheme, deadline) of an entry of India whose deadline is verified and needs no condition."""
    catalogue = site.catalogue("IN", "en")
    return next(
        (scheme["id"], row["id"])
        for scheme in json.loads(json.dumps(catalogue["schemes"]))
        for row in scheme["deadlines"]
        if row["verified"]
    )
