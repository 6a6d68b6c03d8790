"""`migrant-helper catalogue watch`: what it writes, what it says, and when it writes nothing."""

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from migrant_helper import paths
from migrant_helper.catalogue import lint, tidy
from migrant_helper.catalogue.watch.state import HEAD
from migrant_helper.cli.catalogue import catalogue
from tests.catalogue.conftest import folder
from tests.catalogue.watch.conftest import pems, site
from tests.catalogue.watch.site import Reply, html

__all__ = ["folder", "pems", "site"]
NAMES = ("grain", "order", "ceiling")
TEXT = "The wage ceiling of the grain order is Rs 15,000 a month, and a card sleeps after 6 months."
FAST = ("--pause", "0", "--silence", "0.5", "--as-of", "2026-12-06")


@pytest.fixture
def cites(folder, site):
    """A catalogue that cites three pages of the site, looked at once."""
    for name in ("in/grain.yaml", "in/parameters.yaml"):
        folder.change("https://example.org", site.url(""), name)
    for name in NAMES:
        site.pages[f"/{name}"] = Reply(html(TEXT))
    folder.write("confirm.yaml", HEAD + "[]\n")
    assert run(folder).exit_code == 0
    return folder


def run(folder, *arguments: str) -> Result:
    given = ("watch", "--schemes", str(folder.schemes), *FAST, *arguments)
    return CliRunner().invoke(catalogue, given, catch_exceptions=False)


def files(folder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.schemes.rglob("*") if path.is_file()}


def test_a_round_that_finds_nothing_leaves_the_marks_as_they_are(cites) -> None:
    before = files(cites)
    found = run(cites)

    assert (found.exit_code, files(cites)) == (0, before)
    assert "3 pages looked at, 3 watched word by word, 0 new to confirm, 0 in all" in found.stdout
    assert len(json.loads(before["watch.json"])) == 3


def test_what_changed_is_written_where_lint_and_every_build_see_it(cites, site) -> None:
    site.pages["/order"] = Reply(html(TEXT.replace("15,000", "21,000")))
    found = run(cites, "--json")
    document = json.loads(found.stdout)
    schema = paths.ROOT / "docs" / "schemas" / "catalogue-watch.json"
    jsonschema.validate(document, json.loads(schema.read_text(encoding="utf-8")))

    mark = {"url": site.url("/order"), "since": "2026-12-06", "why": "changed"}
    assert (found.exit_code, document["new"], document["to_confirm"]) == (1, [mark], [mark])
    assert tidy.untidy(cites.schemes, ("confirm",)) == {}
    [note] = [one for one in lint.findings(cites.source(), "2026-12-06") if one.rule == "checked"]
    assert (note.file, note.line, note.severity) == ("schemes/confirm.yaml", 2, "note")
    assert (
        note.what == f"changed since 2026-12-06: {mark['url']}, a source of schemes/in/grain.yaml"
    )
    assert run(cites).exit_code == 0


def test_whoever_has_looked_takes_the_mark_off(cites, site) -> None:
    site.pages["/order"] = Reply(html(TEXT.replace("15,000", "21,000")))
    assert "order: changed; read the page again" in run(cites).stdout
    looked = run(cites, "--looked", site.url("/order"))

    assert (looked.exit_code, files(cites)["confirm.yaml"]) == (0, f"{HEAD}[]\n".encode())
    assert run(cites).exit_code == 0
    assert files(cites)["confirm.yaml"] == f"{HEAD}[]\n".encode()


def test_without_a_network_nothing_is_changed(cites, site) -> None:
    site.gone.add("office.test")
    before = files(cites)
    found = run(cites)

    assert (found.exit_code, found.stdout, files(cites)) == (2, "", before)
    assert found.stderr == "no network: 3 of 3 pages gave no answer; nothing is changed\n"


def test_nobody_has_looked_at_what_is_not_there(cites, site) -> None:
    del site.pages["/order"]
    run(cites)
    before = files(cites)
    found = run(cites, "--looked", site.url("/order"))

    assert (found.exit_code, files(cites)) == (2, before)
    assert "order: dead; give its rows another source; nothing is changed" in found.stderr


def test_a_mark_of_a_page_that_nothing_cites_is_noted(cites) -> None:
    cites.write("confirm.yaml", "- {url: https://office.test/x, since: 2026-12-06, why: dead}\n")

    [note] = cites.found("checked")
    assert (note.what, note.severity) == ("https://office.test/x is a source of nothing", "note")


def test_files_that_cannot_be_used_stop_it(cites) -> None:
    path: Path = cites.schemes / "watch.json"
    path.write_text("{", encoding="utf-8")

    assert run(cites).exit_code == 2


def test_the_page_of_marks_in_the_repository_is_as_a_round_writes_it() -> None:
    assert (paths.SCHEMES / "confirm.yaml").read_text(encoding="utf-8").startswith(HEAD)
