"""Wires everything once: settings, database, catalogue, pages. The only place that does."""

import json
import logging
from datetime import datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from flask import Flask
from jinja2 import ChoiceLoader, DictLoader, FileSystemLoader
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from werkzeug.middleware.proxy_fix import ProxyFix

from migrant_helper import paths
from migrant_helper.actions import releases
from migrant_helper.actions.service import Service
from migrant_helper.actions.wiring import has_smsgate, make_service
from migrant_helper.config import Config
from migrant_helper.core.card.codes import codes_of
from migrant_helper.core.card.read import address
from migrant_helper.phone.templates.environment import environment
from migrant_helper.store import folder, keys, schema
from migrant_helper.store.backup import running
from migrant_helper.store.desk import keys as desk_keys
from migrant_helper.store.releases.folders import Releases
from migrant_helper.store.session import make_engine
from migrant_helper.web import compressed, guards, headers, server_templates
from migrant_helper.web.desk import pages as desk_pages
from migrant_helper.web.desk.base import desk_site
from migrant_helper.web.locale import add_babel
from migrant_helper.web.machine import health, metrics, phone, sms, voice
from migrant_helper.web.now import now
from migrant_helper.web.public import (
    cards,
    codes,
    diary,
    employer,
    files,
    pages,
    reminders,
    reports,
    scan,
    sources,
)
from migrant_helper.web.quiet import Quiet
from migrant_helper.web.site import Site, read_headers, read_routes

MAX_BODY_BYTES = 64 * 1024
log = logging.getLogger("migrant_helper.web")


def create_app(config: Config) -> Flask:
    """The web application. Needs what `make build` makes, folders it can write and a database with
    the tables of this version; raises FileNotFoundError, BadFolder or NotReady, with the remedy."""
    for needed in {config.data, config.keys}:
        folder.check(needed)
    app = Quiet(__name__, static_folder=None)
    app.extensions.update(held=running.Held(config.data), keys=config.keys)
    app.config.update(MAX_CONTENT_LENGTH=MAX_BODY_BYTES, MAX_FORM_MEMORY_SIZE=MAX_BODY_BYTES)
    held = Releases(config.data)
    due = partial(complaint_of, config, held)
    build = in_force(held, due(now()))
    site = make_site(build)
    add_babel(app, site.uis, build / "translations")
    signing = make_cards(site, config)
    app.register_blueprint(cards.blueprint(site, signing))
    engine = make_engine(config.database_url, for_pages=True)
    service = service_of(config, engine, build)
    check(engine)
    app.extensions["service"] = service
    app.register_blueprint(codes.blueprint(site, signing, service))
    app.register_blueprint(reminders.blueprint(site, service))
    add_carriers(app, service, config)
    app.register_blueprint(reports.blueprint(site, service))
    forwarded = guards.Forwarded()
    app.register_blueprint(health.blueprint(service, lambda: due(service.now()), forwarded.told))
    app.register_blueprint(metrics.blueprint(service, config.metrics_token))
    app.register_blueprint(
        sources.blueprint(site, lru_cache(maxsize=None)(partial(records, build)))
    )
    scanning = scan.scanner(paths.BUILD)
    app.register_blueprint(scan.blueprint(site, scanning))
    app.register_blueprint(files.blueprint(paths.BUILD, paths.STATIC, held))
    add_apart(app, site, build, signing.address)
    routes = paths.STATIC / "js/desk/routes.json"
    desk = desk_site(site, routes, signing, table(build, "desk"), scanning)
    app.register_blueprint(desk_pages.blueprint(site, desk, service, {*config.names}))
    app.register_blueprint(pages.blueprint(site))
    guard(app, site, config, forwarded)
    return app


def add_apart(app: Flask, site: Site, build: Path, address: str) -> None:
    """The pages that stand apart: the diary, the employer's door."""
    pay, letters, duties = (
        {lang: table(build, f"{name}.{lang}") for lang in site.uis}
        for name in ("pay", "letters", "duties")
    )
    folders = paths.BUILD, paths.STATIC
    app.register_blueprint(diary.blueprint(site, *folders, pay, letters))
    app.register_blueprint(employer.blueprint(site, *folders, duties, address))


def service_of(config: Config, engine: Engine, build: Path) -> Service:
    """What requests need, over the catalogue that the pages read."""
    return make_service(
        config, engine, translations=paths.TRANSLATIONS, now=now, build=lambda: build
    )


def add_carriers(app: Flask, service: Service, config: Config) -> None:
    """The doors at which those who carry messages tell of them."""
    signed = sms.Signed(config.public_url, config.twilio_account_sid, config.twilio_auth_token)
    app.register_blueprint(sms.blueprint(service, signed))
    app.register_blueprint(phone.blueprint(service, phone_of(config)))
    app.register_blueprint(voice.blueprint(service, signed))


def phone_of(config: Config) -> phone.Phone:
    """What the webhooks of the phone that sends are checked against; without all its settings each is
    forged."""
    known = has_smsgate(config)
    return phone.Phone(
        config.smsgate_signing_key if known else "",
        config.smsgate_countries[0] if known else "IN",
    )


def guard(app: Flask, site: Site, config: Config, forwarded: guards.Forwarded) -> None:
    """What holds for every request and every answer."""
    if not config.trusted_proxies:
        app.before_request(forwarded.look)
    app.before_request(guards.own_pages_only(site, config.public_url, config.hosts))
    # The last to be called: Flask goes through them backwards.
    app.after_request(compressed.on_the_way)
    app.after_request(headers.on_every_answer(site.headers))
    app.after_request(headers.without_host)
    if config.trusted_proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=config.trusted_proxies, x_proto=0)  # type: ignore[method-assign]


def make_cards(site: Site, config: Config) -> cards.Cards:
    """What cards are signed and read with; makes the keys that are not there yet."""
    return cards.Cards(
        key=keys.current(config.keys),
        issuers=lambda: keys.issuers(config.keys),
        codes=codes_of(site.whole(country, "en") for country in site.countries),
        address=address(config.public_url),
        hosts=config.names,
    )


def complaint_of(config: Config, held: Releases, now: datetime) -> str:
    """What is due for phones; "" for nothing."""
    listed = {
        releases.ISSUERS: keys.listed(config.keys, config.names),
        releases.ORGANISATIONS: desk_keys.listed(config.keys),
    }
    return releases.complaint(held, paths.BUILD, listed, now, config.public_url)


def in_force(held: Releases, due: str) -> Path:
    """The folder whose data the pages read; what is `due` for phones is told in the log."""
    if due:
        log.warning("%s", due)
    return releases.for_pages(held, paths.BUILD)


def check(engine: Engine) -> None:
    """Raises NotReady, with the remedy. A server that does not answer yet is no reason not to start:
    most pages need none."""
    try:
        schema.check(engine)
    except OperationalError as error:
        log.warning("the database does not answer: %s", type(error.orig).__name__)


def make_site(build: Path) -> Site:
    """The site as `make build` left it: the phone reads the very same files."""
    versions = json.loads((build / "versions.json").read_text(encoding="utf-8"))
    bundles = {
        name: json.loads((build / path.removeprefix("/")).read_text(encoding="utf-8"))
        for name, path in versions["bundles"].items()
    }
    uis = {lang: bundles[f"ui.{lang}"] for lang in versions["languages"]}
    style = versions["style"]
    return Site(
        routes=read_routes(paths.STATIC / "js/phone/routes.json"),
        uis=uis,
        environments={lang: environment(templates(style), ui) for lang, ui in uis.items()},
        server=server_templates.environment(templates(style)),
        catalogue=lambda country, lang: bundles[f"{country}.{lang}"],
        words={
            name.removeprefix("words."): lines
            for name, lines in bundles.items()
            if name.startswith("words.")
        },
        publishers=bundles["publishers"],
        countries=tuple(versions["countries"]),
        notices={lang: notices(build, lang) for lang in versions["languages"]},
        near=lru_cache(maxsize=None)(lambda place, lang: near(build, place, lang)),
        headers=read_headers(paths.STATIC / "js/phone/headers.json"),
    )


def notices(build: Path, lang: str) -> list[dict[str, Any]]:
    """The notices of one language, from the file that phones fetch."""
    found: list[dict[str, Any]] = json.loads((build / f"notices/{lang}.json").read_text("utf-8"))
    return found


def records(build: Path, country: str, lang: str) -> list[dict[str, Any]]:
    """The records of a country's entries: see `phone/bundle/slim.records`."""
    text = (build / f"server/records.{country}.{lang}.json").read_text("utf-8")
    found: list[dict[str, Any]] = json.loads(text)
    return found


def table(build: Path, name: str) -> dict[str, Any]:
    """A table that the server alone reads, by its name; nothing of a release that has it not."""
    file = build / f"server/{name}.json"
    found: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    return found


def letters(build: Path, lang: str) -> dict[str, Any]:
    """The letters in one language; none of a release that has them not."""
    file = build / f"server/letters.{lang}.json"
    none: dict[str, Any] = {"letters": {}, "offices": {}}
    found: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.is_file() else none
    return found


def near(build: Path, place: str, lang: str) -> dict[str, Any] | None:
    """The districts of a place and the addresses there, from the file that phones fetch; None for a
    place that has none."""
    file = build / f"near/{place}.{lang}.json"
    found: dict[str, Any] | None = json.loads(file.read_text("utf-8")) if file.is_file() else None
    return found


def templates(style: str) -> ChoiceLoader:
    """The templates, and the address of the built style as one of them."""
    return ChoiceLoader([DictLoader({"style.href": style}), FileSystemLoader(paths.TEMPLATES)])
