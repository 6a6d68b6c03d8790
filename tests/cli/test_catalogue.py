"""`migrant-helper catalogue`: exit status, output and what it says about unusable files."""

import json
import re
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from migrant_helper import paths
from migrant_helper.cli.catalogue import catalogue

SCHEMAS = paths.ROOT / "docs" / "schemas"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(catalogue, arguments, catch_exceptions=False)


def document(name: str, *arguments: str) -> Any:
    """The one JSON document on standard output, valid by its schema."""
    found = json.loads(run(*arguments, "--json").stdout)
    jsonschema.validate(found, json.loads((SCHEMAS / f"catalogue-{name}.json").read_text()))
    return found


@pytest.fixture
def schemes(tmp_path: Path) -> Path:
    """A copy of the data files, to break."""
    for path in paths.SCHEMES.rglob("*.yaml"):
        copy = tmp_path / path.relative_to(paths.SCHEMES)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    return tmp_path


def broken(schemes: Path, old: str, new: str) -> None:
    path = schemes / "in" / "onorc.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_lint_of_the_files_as_they_are_ends_well() -> None:
    found = run("lint", "--as-of", "2026-11-30")

    assert (found.exit_code, "0 errors" in found.stdout) == (0, True)


def test_lint_prints_place_rule_and_remedy_and_exits_1(schemes: Path) -> None:
    broken(schemes, "household: true", "household: yes")

    found = run("lint", "--schemes", str(schemes), "--as-of", "2026-11-22")

    assert found.exit_code == 1
    assert re.search(
        r"^schemes/in/onorc\.yaml:\d+: reading: \"yes\"; expected true", found.stdout, re.MULTILINE
    )


def test_lint_can_be_asked_about_one_file(schemes: Path) -> None:
    broken(schemes, "household: true", "household: yes")

    assert run("lint", "--schemes", str(schemes), "--as-of", "2026-11-22", "np/").exit_code == 0


def test_lint_gives_its_findings_as_json(schemes: Path) -> None:
    broken(schemes, "code: 1\nname", "code: 2\nname")

    found = document("lint", "lint", "--schemes", str(schemes), "--as-of", "2026-11-30")

    assert {"codes"} == {one["rule"] for one in found["findings"] if one["severity"] == "error"}


def test_lint_fails_three_months_after_a_check_was_due() -> None:
    found = document("lint", "lint", "--as-of", "2030-01-01")

    # Pages behind addresses are too old by then as well.
    due = {one["rule"] for one in found["findings"] if one["severity"] == "error"}
    assert due == {"checked", "addresses"}


def test_stats_count_the_entries() -> None:
    found = document("stats", "stats")

    assert found["schemes"] == sum(found["countries"].values()) == sum(found["kinds"].values())
    assert "IN: " in run("stats").stdout


def test_the_readme_holds_the_table_as_it_is_counted() -> None:
    """When this fails: migrant-helper catalogue stats --readme"""
    found = run("stats", "--readme", "--check")

    assert (found.exit_code, found.stdout) == (0, "nothing changed\n")


def test_an_old_table_is_found_and_written_anew(tmp_path: Path, monkeypatch) -> None:
    readme = tmp_path / "README.md"
    now = (paths.ROOT / "README.md").read_text(encoding="utf-8")
    readme.write_text(now.replace("| all | ", "| all | 1"), encoding="utf-8")
    monkeypatch.setattr(paths, "ROOT", tmp_path)

    assert run("stats", "--readme", "--check").exit_code == 1
    assert run("stats", "--readme").exit_code == 0
    assert readme.read_text(encoding="utf-8") == now


def test_stale_lists_what_is_due_on_a_day() -> None:
    assert document("stale", "stale", "--as-of", "2026-11-22")["due"] == []

    due = document("stale", "stale", "--as-of", "2030-01-01")["due"]

    assert len(due) == document("stats", "stats")["schemes"]
    assert all(one["overdue"] for one in due)
    assert "OVERDUE since" in run("stale", "--as-of", "2030-01-01").stdout


def test_format_lays_files_out_once(schemes: Path) -> None:
    broken(schemes, "kind: food\n", "kind:   food\n")
    asked = ("format", "--schemes", str(schemes))
    # Of a few files: that all have their layout, `make check` asks.
    checked = document("format", *asked, "in/o", "--check")
    text = (schemes / "in" / "onorc.yaml").read_text(encoding="utf-8")

    assert checked["changed"] == ["schemes/in/onorc.yaml"]
    assert "kind:   food" in text
    assert run(*asked, "in/o", "--check").exit_code == 1
    assert run(*asked, "np/voter", "--check").exit_code == 0

    written = run(*asked, "in/onorc")

    assert (written.exit_code, written.stdout) == (0, "schemes/in/onorc.yaml\n")
    assert text.replace("kind:   food", "kind: food") == (schemes / "in" / "onorc.yaml").read_text(
        encoding="utf-8"
    )
    assert run(*asked, "in/o", "--check").stdout == "nothing changed\n"


def test_format_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ruamel.yaml", None)
    for name in ("yaml.layout", "tidy"):
        monkeypatch.delitem(sys.modules, f"migrant_helper.catalogue.{name}", raising=False)
        monkeypatch.delattr(f"migrant_helper.catalogue.{name}", raising=False)

    found = run("format", "--check")

    assert (found.exit_code, found.stderr) == (2, "ruamel.yaml is missing; run: make .venv/test\n")


# Of a few files, as above, where the command takes names.
@pytest.mark.parametrize("command", [("stats",), ("stale",), ("format", "in/o")], ids="-".join)
def test_an_unusable_file_exits_2_with_its_place(schemes: Path, command: tuple[str, ...]) -> None:
    broken(schemes, "household: true", "household: yes")

    found = run(*command, "--schemes", str(schemes), "--json")

    assert (found.exit_code, found.stdout) == (2, "")
    assert re.match(
        r'schemes/in/onorc\.yaml:\d+:\d+: found "yes", expected true or false; ', found.stderr
    )


def test_a_day_that_is_none_exits_2() -> None:
    assert run("stale", "--as-of", "tomorrow").exit_code == 2


def test_translation_files_hold_every_text_of_data_and_pages() -> None:
    """When this fails: make strings"""
    assert document("strings", "strings", "--check")["changed"] == []


def test_the_schema_is_printed() -> None:
    assert json.loads(run("schema").stdout)["title"] == "A scheme of Migrant Helper"
