"""`migrant-helper card`: sign a case, read a card, stop a key."""

import json
import os
import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from migrant_helper import config
from migrant_helper.actions import cards, pictures, releases
from migrant_helper.actions.releases import DAYS, place_of
from migrant_helper.catalogue import load
from migrant_helper.catalogue.yaml.tree import UnreadableError
from migrant_helper.cli.as_of import today
from migrant_helper.core.card.codes import BadCase, SchemeCodes, codes_of
from migrant_helper.core.card.read import address
from migrant_helper.store import keys
from migrant_helper.store.releases.folders import NotReleased

SHAPE = "see docs/schemas/card-case.json"

as_json = click.option("--json", "as_json", is_flag=True, help="One JSON document, nothing else.")
to_file = click.Path(dir_okay=False, writable=True, path_type=Path)


@click.group()
def card() -> None:
    """Cards: a case as a signed QR code."""


@card.command(epilog="Example: migrant-helper card issue --case case.json --svg card.svg")
@click.option("--case", "source", required=True, metavar="FILE", help="The case; - reads it in.")
@click.option("--svg", type=to_file, help="Draw the picture into this file.")
@click.option("--png", type=to_file, help="Draw the picture into this file.")
@as_json
def issue(source: str, svg: Path | None, png: Path | None, as_json: bool) -> None:
    """Sign a case with this service's key and print the text of its card."""
    if svg and png:
        _unusable("--svg and --png: expected one of them; leave one out")
    case, settings = _case(source), _settings()
    try:
        text = cards.issue(case, _codes(), keys.load(settings.keys), address(settings.public_url))
    except BadCase as bad:
        _unusable(f"{source}: at {bad.where}: expected {cards.expected(bad.where)}; {SHAPE}")
    except keys.UnusableKey as bad:
        _unusable(str(bad))
    try:
        if svg:
            svg.write_text(pictures.svg(text) + "\n", encoding="utf-8")
        if png:
            png.write_bytes(pictures.png(text))
    except OSError as error:
        _unusable(f"{svg or png}: cannot be written ({error.strerror}); name another file")
    _print({"text": text}, text, as_json)


@card.command(epilog="Example: migrant-helper card verify https://mh.example.org/c#0123…")
@click.argument("text")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day; today if not given.")
@as_json
def verify(text: str, as_of: Any, as_json: bool) -> None:
    """Read a card: TEXT is the address or the digits, - reads it in. Exits with 1 if refused."""
    text = sys.stdin.read() if text == "-" else text
    day = as_of.strftime("%Y-%m-%d") if as_of else today("IN")
    try:
        settings = _settings()
        issuers = keys.issuers(settings.keys)
        verdict = cards.verify(text, _codes(), issuers, day, settings.names)
    except keys.UnusableKey as bad:
        _unusable(str(bad))
    _print(verdict, _shown(verdict), as_json)
    sys.exit(0 if verdict["valid"] else 1)


@card.command(epilog="Example: migrant-helper card retire --as-of 2027-01-31")
@click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The last day; today if not given."
)
@as_json
def retire(as_of: Any, as_json: bool) -> None:
    """Stop this service's key and make another; cards signed until that day stay good.

    Where releases are signed here, one that names the new key is signed at once.
    """
    day = as_of.strftime("%Y-%m-%d") if as_of else today("IN")
    settings = _settings()
    place = place_of(settings, DAYS)
    try:
        old = keys.retire(settings.keys, keys.SERVICE, day)
        number = releases.sign(place)[0] if place.releases.newest() else None
    except keys.UnusableKey as bad:
        _unusable(str(bad))
    except (NotReleased, OSError) as error:
        _unusable(f"the key is retired, but phones know no other yet: {error}")
    told = f"{old['kid']} signs no more after {day}. A running server takes the new key by itself."
    if number:
        told += f" Phones learn of it by release {number}. Back the keys up."
    _print({**old, "release": number}, told, as_json)


@card.command(epilog="Example: migrant-helper card issuers > issuers.json")
def issuers() -> None:
    """Print whose cards are believed, as the next release tells phones."""
    settings = _settings()
    try:
        click.echo(keys.listed(settings.keys, settings.names))
    except keys.UnusableKey as bad:
        _unusable(str(bad))


def _case(source: str) -> Any:
    try:
        text = sys.stdin.read() if source == "-" else Path(source).read_text(encoding="utf-8")
        return json.loads(text, object_pairs_hook=_once)
    except OSError as error:
        _unusable(f"{source}: cannot be read ({error.strerror}); name a file that holds a case")
    except (ValueError, RecursionError) as error:
        _unusable(f"{source}: not JSON ({error}); expected one case, {SHAPE}")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"{', '.join(twice)} stands twice in one object")
    return dict(pairs)


def _codes() -> dict[str, SchemeCodes]:
    try:
        return codes_of(load.catalogue(country, "en") for country in load.countries())
    except UnreadableError as error:
        _unusable(str(error))


def _settings() -> config.Config:
    try:
        return config.read(os.environ)
    except config.BadSetting as error:
        _unusable(str(error))


def _shown(verdict: cards.Verdict) -> str:
    if not verdict["valid"]:
        return f"refused: {verdict['refused']}"
    signer = "told by its holder, sealed by nobody"
    if verdict["status"] == "issuer":
        signer = f"valid, told by its holder, sealed by {verdict['issuer']} ({verdict['kid']})"
    return f"{signer}\n{json.dumps(verdict['case'], ensure_ascii=False, indent=2)}"


def _print(document: Any, text: str, as_json: bool) -> None:
    click.echo(json.dumps(document, ensure_ascii=False, indent=2) if as_json else text)


def _unusable(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(2)
