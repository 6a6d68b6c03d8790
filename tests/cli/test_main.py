"""The command line as a whole: its help, and what each command imports."""

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from migrant_helper import paths
from migrant_helper.cli.main import COMMANDS, KEEPING, SERVING, main
from tests.conftest import ROOT

# Babel takes in pytz where it is installed, and Flask-Babel brings it.
ABOUT_A_PERSON = {"babel", "click", "migrant_helper", "pytz", "yaml"}
RUN = """
import json, sys
from migrant_helper.cli.main import main
main(sys.argv[1:], standalone_mode=False)
print(json.dumps(list(sys.modules)), file=sys.stderr)
"""


@pytest.fixture
def facts(tmp_path: Path) -> str:
    file = tmp_path / "facts.json"
    file.write_text('{"home": "IN-BR", "here": "IN-KL"}')
    return str(file)


def imported(*arguments: str) -> set[str]:
    """The packages from elsewhere that a process imported to run a command."""
    command = [sys.executable, "-c", RUN, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    tops = {module.partition(".")[0] for module in json.loads(done.stderr)}
    named = {name for name in tops if not name.startswith("_") and name != "cython_runtime"}
    # A machine's own Python may begin with a module of that machine.
    return named - sys.stdlib_module_names - {"sitecustomize", "usercustomize"}


def test_every_command_that_has_a_file_is_listed_with_its_own_words() -> None:
    shown = CliRunner().invoke(main, ["--help"]).output
    found: dict[str, dict[str, click.Command]] = {}
    # What makes the application as soon as it is imported is no command.
    others = {"main", "wsgi"}
    for room in ("cli", "cli/keeping", "cli/serving"):
        files = sorted({path.stem for path in (paths.PACKAGE / room).glob("*.py")} - others)
        package = f"migrant_helper.{room.replace('/', '.')}"
        held = {name: getattr(import_module(f"{package}.{name}"), name, None) for name in files}
        found[room] = {name: one for name, one in held.items() if isinstance(one, click.Command)}

    assert [tuple(one) for one in found.values()] == [COMMANDS, KEEPING, SERVING]
    for name, command in [pair for one in found.values() for pair in one.items()]:
        assert f"{name:9}  {command.get_short_help_str(24).removesuffix('...')}" in shown


def test_a_command_mistyped_is_answered_with_the_nearest() -> None:
    answer = CliRunner().invoke(main, ["scren"])

    assert (answer.exit_code, "Did you mean 'screen'?" in answer.output) == (2, True)


@pytest.mark.parametrize("command", ["screen", "move", "checklist", "facts"])
def test_a_command_about_a_person_needs_neither_server_nor_database(
    command: str, facts: str
) -> None:
    given = {"facts": [], "checklist": ["--facts", facts, "--scheme", "in-onorc"]}

    assert imported(command, "--country", "IN", *given.get(command, ["--facts", facts])) == {
        "click",
        "migrant_helper",
        "yaml",
    }


def test_rules_are_decided_with_nothing_but_the_engine(tmp_path: Path) -> None:
    (tmp_path / "items.json").write_text("[]")

    assert {"click", "migrant_helper"} == imported("rules", "run", str(tmp_path / "items.json"))


def test_the_catalogue_is_checked_without_the_server() -> None:
    assert imported("catalogue", "stats") == ABOUT_A_PERSON


@pytest.mark.parametrize("command", ["db", "reports", "card"])
def test_the_other_commands_need_no_server_and_no_sender(command: str) -> None:
    assert imported(command, "--help") & {"flask", "requests", "twilio", "waitress"} == set()


@pytest.mark.parametrize("command", ["serve", "worker"])
def test_what_runs_for_others_needs_no_tool_of_the_build(command: str) -> None:
    assert imported(command, "--help") & {"hatchling", "mypy", "mypyc"} == set()
