"""The files of schemes/ as they are: clean, valid in any editor, and compiled in every language."""

import json
import re
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from migrant_helper import paths
from migrant_helper.catalogue import lint, load
from migrant_helper.catalogue.compile.near import LOADER
from migrant_helper.catalogue.grammar import forms, read

SCHEMES = sorted(
    path
    for path in paths.SCHEMES.glob("*/**/*.yaml")
    if path.name not in ("duties.yaml", "parameters.yaml", "pay.yaml")
    and path.parent.name != "letters"
)


class EditorLoader(LOADER):
    """YAML 1.2's core schema, which editors read by: days and yes/no are texts."""


EditorLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if not tag.endswith((":timestamp", ":bool", ":int", ":float"))
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), "tf")
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^-?[0-9]+$"), "-0123456789")
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^-?[0-9]+\.[0-9]+$"), "-0123456789"
)


def as_editor(text: str) -> Any:
    """The document as an editor sees it: keys of mappings are texts."""
    return json.loads(json.dumps(yaml.load(text, EditorLoader)))


def test_the_schema_on_disk_is_the_one_of_the_reader() -> None:
    """After a change of forms.py: migrant-helper catalogue schema > schemes/schema.json"""
    assert forms.json_schema() == json.loads(
        (paths.SCHEMES / "schema.json").read_text(encoding="utf-8")
    )


@pytest.mark.parametrize("path", SCHEMES, ids=lambda path: path.stem)
def test_an_entry_is_valid_by_the_schema_that_editors_use(path) -> None:
    validator = Draft202012Validator(forms.json_schema())

    assert [
        error.message
        for error in validator.iter_errors(as_editor(path.read_text(encoding="utf-8")))
    ] == []


def test_the_schema_refuses_what_the_reader_refuses() -> None:
    validator = Draft202012Validator(forms.json_schema())
    entry = as_editor(SCHEMES[0].read_text(encoding="utf-8"))

    assert not validator.is_valid({**entry, "household": "yes"})
    assert not validator.is_valid({**entry, "colour": "red"})
    assert not validator.is_valid({key: value for key, value in entry.items() if key != "rule"})


def test_lint_finds_no_error_on_the_day_of_the_last_check() -> None:
    source = read.everything(paths.SCHEMES, paths.TRANSLATIONS)
    checked = [file.data["checked"] for file in source.schemes.values()]
    read_on = [row["source"]["read"] for row in source.registries["addresses"].data]
    newest = max(checked + read_on)

    assert [str(one) for one in lint.findings(source, newest) if one.severity == "error"] == []


@pytest.mark.parametrize("lang", [*load.languages(), "en-XA"])
@pytest.mark.parametrize("country", load.countries())
def test_every_country_compiles_in_every_language(country: str, lang: str) -> None:
    found = load.catalogue(country, lang)

    assert (country, lang) == (found["country"], found["lang"])
    assert found["schemes"]
    assert {one["lang"] for one in found["schemes"]} <= {lang, "en"}
    json.dumps(found, allow_nan=False)


def test_floats_stand_only_where_rules_count() -> None:
    def floats(data: Any, at: str = "") -> list[str]:
        if isinstance(data, dict):
            return [one for key, part in data.items() for one in floats(part, f"{at}.{key}")]
        if isinstance(data, list):
            return [one for part in data for one in floats(part, at)]
        return [at] if isinstance(data, float) else []

    places = [at for country in load.countries() for at in floats(load.catalogue(country, "en"))]

    assert [
        at for at in places if not re.search(r"\.(rule|only_if|if|parameters|bands)\b", at)
    ] == []


def test_a_catalogue_is_the_same_each_time() -> None:
    first = load.catalogue("IN", "en")["hash"]
    load.catalogue.cache_clear()

    assert first == load.catalogue("IN", "en")["hash"]


@pytest.mark.parametrize(("country", "lang"), [("XX", "en"), ("IN", "xx"), ("", "")])
def test_an_unknown_country_or_language_is_an_error(country: str, lang: str) -> None:
    with pytest.raises(KeyError):
        load.catalogue(country, lang)


def test_places_have_names_and_countries_a_currency() -> None:
    found = load.places("en")

    assert tuple(found["IN"][key] for key in ("name", "currency", "zone")) == (
        "India",
        "INR",
        "+05:30",
    )
    assert sum(code.startswith("IN-") for code in found) == 36
    assert sum(code.startswith("NP-") for code in found) == 7
