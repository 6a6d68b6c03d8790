"""`migrant-helper release`, as whoever runs the service uses it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from migrant_helper import paths
from migrant_helper.cli.serving.release import release
from tests.actions.built import small


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Runs it over a small build."""
    monkeypatch.setattr(paths, "BUILD", small(tmp_path / "build", "A"))
    folders = {name: str(tmp_path / name) for name in ("data", "keys")}
    settings = {f"MIGRANT_HELPER_{name.upper()}": folder for name, folder in folders.items()}

    def command(*arguments: str) -> Result:
        return CliRunner().invoke(release, arguments, env=settings)

    return command


def test_signed_withdrawn_removed_and_signed_with_a_new_key(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    first = run("sign")
    assert (first.exit_code, first.output.splitlines()[0]) == (0, "release 1, for 90 days")
    assert "keep it in a drawer" in first.output
    assert run("sign").output == "release 1 stays in force\n"
    (tmp_path / "keys/release-root.pem").rename(tmp_path / "stick")
    small(tmp_path / "build", "B")
    assert run("sign").output == "release 2, for 90 days\n"

    assert run("withdraw", "2").output == "release 3 is in force; restart `serve`\n"
    assert json.loads(run("remove-worker", "--json").output) == {"number": 4}
    without = run("new-key")
    assert (without.exit_code, "bring the stick" in without.output) == (2, True)
    (tmp_path / "stick").rename(tmp_path / "keys/release-root.pem")
    assert json.loads(run("new-key", "--root", "--json").output) == {"root": 2}
    assert json.loads(run("remove-worker", "--json").output) == {"number": 5}


@pytest.mark.parametrize(
    ("arguments", "reason", "code"),
    [(["withdraw", "9"], "no release 9", 1), (["sign", "--days", "400"], "399", 2)],
)
def test_what_cannot_be_done_is_said(run, arguments: list[str], reason: str, code: int) -> None:  # type: ignore[no-untyped-def]
    run("sign")
    done = run(*arguments)

    assert (done.exit_code, reason in done.output) == (code, True)


def test_without_a_build_the_remedy_is_said(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "build/versions.json").unlink()

    done = run("sign")

    assert (done.exit_code, "make build" in done.output) == (2, True)
