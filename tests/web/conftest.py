"""The reminder pages and webhooks in a real Flask app, over the real templates and catalogue."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import ChoiceLoader, DictLoader, FileSystemLoader
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from migrant_helper import config, paths
from migrant_helper.actions import releases
from migrant_helper.app import create_app
from migrant_helper.cli.build import sources
from migrant_helper.phone.templates.environment import environment
from migrant_helper.store import schema
from migrant_helper.store.session import make_engine
from migrant_helper.web import server_templates
from migrant_helper.web.locale import add_babel
from migrant_helper.web.machine import phone, sms, voice
from migrant_helper.web.public import pages, reminders
from migrant_helper.web.site import Site, read_headers, read_routes
from tests.actions import parts
from tests.messaging.smsgate import KEY
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


class WholeAnswers(FlaskClient):
    """A client that reads each answer to its end, so that the server closes its file."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        return super().open(*args, **{"buffered": True, **kwargs})


@pytest.fixture(scope="session")
def site() -> Site:
    made = sources()
    loader = ChoiceLoader([DictLoader({"style.href": ""}), FileSystemLoader(paths.TEMPLATES)])
    return Site(
        routes=read_routes(ROOT / "static/js/phone/routes.json"),
        uis=made.uis,
        environments={lang: environment(loader, ui) for lang, ui in made.uis.items()},
        server=server_templates.environment(loader),
        catalogue=lambda country, lang: made.catalogues[country, lang],
        words={},
        publishers={},
        countries=tuple(sorted({country for country, _ in made.catalogues})),
        notices={lang: [] for lang in made.uis},
        near=lambda place, lang: made.near[lang].get(place),
        headers=read_headers(ROOT / "static/js/phone/headers.json"),
    )


@pytest.fixture
def service(site: Site, tmp_path: Path) -> Iterator[Service]:
    with serving(site, tmp_path) as made:
        yield made


@contextmanager
def serving(site: Site, tmp_path: Path, **changes: Any) -> Iterator[Service]:
    """The pages and the reminders of a site over a database of its own, with `changes` of the service."""
    folder = tmp_path / f"{len(list(tmp_path.iterdir()))}"
    folder.mkdir()
    with databases.upgraded("sqlite", folder) as engine:
        app = Flask(__name__)
        add_babel(app, site.uis, paths.BUILD / "translations")
        made = Service(app.test_client(), engine)
        wired = replace(parts.SERVICE, engine=engine, now=lambda: made.at, **changes)
        signed = sms.Signed(parts.SERVICE.public_url, ACCOUNT, TOKEN)
        app.register_blueprint(reminders.blueprint(site, wired))
        app.register_blueprint(pages.blueprint(site))
        app.register_blueprint(sms.blueprint(wired, signed))
        app.register_blueprint(phone.blueprint(wired, phone.Phone(KEY, "IN")))
        app.register_blueprint(voice.blueprint(wired, signed))
        yield made


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """The whole application as it is served, over what the build made and a database of its own."""
    data = tmp_path_factory.mktemp("data")
    settings = config.read(
        {"MIGRANT_HELPER_DATA": str(data), "PUBLIC_URL": "https://helper.example"}
    )
    schema.upgrade(make_engine(settings.database_url))
    releases.sign(releases.place_of(settings))
    return WholeAnswers(create_app(settings), use_cookies=False)


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
