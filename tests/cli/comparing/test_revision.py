"""Which older version is meant, and what is said where there is none."""

import shutil

import pytest
from click.testing import CliRunner

from migrant_helper.cli.catalogue import catalogue
from tests.cli.comparing.conftest import Repository


def test_a_day_stands_for_the_last_commit_of_it(repository: Repository) -> None:
    day = repository.document("HEAD")["day"]

    assert repository.document(day)["commit"] == repository.document("HEAD")["commit"]
    assert repository.run("1999-01-01").exit_code == 2


@pytest.mark.parametrize("named", ["nothing", "--output=x", "HEAD:schemes"])
def test_a_revision_that_is_none_is_refused(repository: Repository, named: str) -> None:
    found = repository.run("--", named)

    assert found.exit_code == 2
    assert f"REV: found {named!r}, expected a commit, a tag, a branch or a day" in found.stderr
    assert "git log" in found.stderr


def test_no_repository_no_git_and_no_data_files_are_said(
    repository: Repository,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    repository.git("checkout", "--quiet", "--orphan", "bare")
    repository.git("rm", "--quiet", "-r", "--cached", "schemes")
    repository.git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "--quiet", "-m", "None")
    bare = repository.run("bare")
    alone = tmp_path_factory.mktemp("alone") / "schemes"
    shutil.copytree(repository.schemes, alone)
    outside = CliRunner().invoke(catalogue, ["diff", "--schemes", str(alone), "HEAD"])
    monkeypatch.setenv("PATH", str(alone))
    without = repository.run("HEAD")

    assert [one.exit_code for one in (bare, outside, without)] == [2, 2, 2]
    assert "git bare: found no data files, expected schemes/ to be there; see" in bare.stderr
    assert (
        f"{alone}: found no git repository, expected the data files in one; run" in outside.stderr
    )
    assert "git: found no such program" in without.stderr
