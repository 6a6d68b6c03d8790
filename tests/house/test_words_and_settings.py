"""What code, documents and data must agree on."""

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest

from migrant_helper import config, paths
from migrant_helper.catalogue import load
from migrant_helper.core.rules.explanations import WORDS
from migrant_helper.phone.urgent import TROUBLES
from migrant_helper.web.site import read_routes

ROOT = Path(__file__).parents[2]
HELD = {
    scheme["id"]
    for country in load.countries()
    for scheme in load.catalogue(country, "en")["schemes"]
}


def test_every_setting_stands_in_the_deploy_document() -> None:
    source = (ROOT / "migrant_helper/config.py").read_text(encoding="utf-8")
    read = set(
        re.findall(r'"((?:MIGRANT_HELPER|TWILIO|SMSGATE)_[A-Z_]+|DATABASE_URL|PUBLIC_URL)"', source)
    )
    told = set(
        re.findall(r"^\| `([A-Z_]+)`", (ROOT / "docs/deploy.md").read_text("utf-8"), re.MULTILINE)
    )

    assert read == told
    assert len(fields(config.Config)) == len(told)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PUBLIC_URL", "helper.example"),
        ("PUBLIC_URL", "https://helper.example/path"),
        ("DATABASE_URL", "mysql://x"),
        ("MIGRANT_HELPER_SMS_PER_DAY", "-1"),
        ("MIGRANT_HELPER_SMS_PER_DAY", "many"),
    ],
)
def test_an_unusable_setting_is_named(name: str, value: str) -> None:
    with pytest.raises(config.BadSetting, match=name):
        config.read({name: value})


def test_the_entries_that_pages_name_are_held() -> None:
    assert {name for names in TROUBLES.values() for name in names} <= HELD


def test_the_offices_that_a_country_asks_are_there() -> None:
    for country in load.countries():
        asked = {row["office"] for row in load.held_places()[country]["asked"]}
        assert asked <= set(load.catalogue(country, "en")["offices"])


def test_every_route_has_its_page_on_the_server() -> None:
    for route in read_routes(paths.STATIC / "js/phone/routes.json"):
        if not route.network_only:
            assert (ROOT / f"migrant_helper/pages/{route.page}.py").exists(), route


def test_the_words_of_explanations_are_handed_to_translators() -> None:
    template = (paths.TRANSLATIONS / "messages.pot").read_text(encoding="utf-8")

    assert [text for text in WORDS.values() if json.dumps(text) not in template] == []


def test_every_style_of_a_component_is_used() -> None:
    css = "".join(path.read_text("utf-8") for path in sorted((ROOT / "static/css").glob("*.css")))
    scripts = sorted((ROOT / "static/js/components").glob("*.js"))
    sources = [*sorted(paths.TEMPLATES.rglob("*.html")), *scripts]
    used = "".join(path.read_text("utf-8") for path in sources)
    classes = set(re.findall(r"\.(mh-[a-z_-]+[a-z])", css))

    assert {name for name in classes if name not in used and not made_up(name)} == set()


def made_up(name: str) -> bool:
    """Classes that a template puts together: of a state, of a tile, of a depth."""
    return name.startswith(("mh-depth-", "mh-state--", "mh-tile--"))
