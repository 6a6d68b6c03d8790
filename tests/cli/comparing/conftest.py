"""A git repository with a copy of some data files, to be changed by each test."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from migrant_helper import paths
from migrant_helper.catalogue.compare.people import Both, crowd
from migrant_helper.catalogue.compare.version import catalogue as compared
from migrant_helper.catalogue.compare.version import version
from migrant_helper.cli.catalogue import catalogue

ON, MANY = "2026-11-29", 200
SCHEMA = json.loads((paths.ROOT / "docs/schemas/catalogue-diff.json").read_text("utf-8"))
KEPT = ("apy", "onorc", "pm-sym", "pmsby", "voter-roll", "health-insurance", "parameters")


class Repository:
    """Six entries of schemes/ and the Hindi ones in a repository of their own, with one commit."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.schemes = root / "schemes"
        shutil.copytree(paths.SCHEMES, self.schemes)
        for path in self.schemes.glob("*/**/*.yaml"):
            if path.stem not in KEPT:
                path.unlink()
        po = "translations/hi/LC_MESSAGES/schemes.po"
        (root / po).parent.mkdir(parents=True)
        shutil.copy(paths.ROOT / po, root / po)
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("As it is")

    def git(self, *asked: str) -> None:
        author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *author, *asked], cwd=self.root, check=True, capture_output=True)

    def commit(self, subject: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", subject)

    def change(self, name: str, old: str, new: str) -> None:
        """Replaces what must be there, so that no test passes because its text moved."""
        path = self.root / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    def run(self, *asked: str) -> Result:
        fixed = ("--schemes", str(self.schemes), "--as-of", ON, "--people", str(MANY))
        return CliRunner().invoke(catalogue, ["diff", *fixed, *asked], catch_exceptions=False)

    def read(self, *asked: str) -> str:
        """What is printed, each line whole: what follows of it stands deeper by two."""
        return " ".join(self.run(*asked).stdout.split())

    def document(self, *asked: str) -> Any:
        """The one JSON document on standard output, valid by its schema."""
        found = json.loads(self.run("--json", *asked).stdout)
        jsonschema.validate(found, SCHEMA)
        return found

    def people(self) -> list[dict[str, Any]]:
        """Who goes through the rules of India where the questions are those of today."""
        files = {
            path.relative_to(self.schemes).as_posix(): path.read_bytes()
            for path in self.schemes.rglob("*.yaml")
        }
        same = compared(version(files), "IN")
        return list(crowd(Both(same, same, ON), MANY))


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def entry(document: Any, name: str) -> Any:
    entries = document["countries"][name[:2].upper()]["entries"]
    return next(one for one in entries if one["id"] == name)
