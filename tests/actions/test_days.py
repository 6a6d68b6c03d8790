"""The catalogue in force, as the sender looks days up; a new release is seen."""

import json
import os
from pathlib import Path

import pytest

from migrant_helper import paths
from migrant_helper.actions.days import LOOK_AGAIN_SECONDS, Days
from migrant_helper.core.reminders.looked_up import Named


def build(folder: Path, rule: dict[str, str], mark: int) -> Path:
    folder.mkdir(exist_ok=True)
    row = {"id": "renew", "date": rule, "verified": True}
    bundle = {"schemes": [{"id": "in-x", "deadlines": [row]}]}
    (folder / "IN.en.json").write_text(json.dumps(bundle))
    file = folder / "versions.json"
    file.write_text(json.dumps({"countries": ["IN"], "bundles": {"IN.en": "/IN.en.json"}}))
    os.utime(file, (mark, mark))
    return folder


def test_a_release_that_changes_a_day_is_seen(tmp_path: Path) -> None:
    at = [0.0]
    days = Days(lambda: tmp_path / "build", clock=lambda: at[0])
    build(tmp_path / "build", {"on": "2026-12-15"}, 1)
    first = days("in-x", "renew")
    build(tmp_path / "build", {"on": "2027-01-31"}, 2)
    at[0] = LOOK_AGAIN_SECONDS + 1

    assert first == Named({"on": "2026-12-15"}, True)
    assert days("in-x", "renew") == Named({"on": "2027-01-31"}, True)
    assert days("in-x", "other") is None


def test_without_a_build_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="versions"):
        Days(lambda: tmp_path)("in-x", "renew")


def test_every_deadline_of_what_was_built_is_found() -> None:
    days = Days(lambda: paths.BUILD)
    versions = json.loads((paths.BUILD / "versions.json").read_text())
    path = versions["bundles"]["NP.en"].removeprefix("/")
    bundle = json.loads((paths.BUILD / path).read_text())
    known = [(one["id"], row["id"]) for one in bundle["schemes"] for row in one["deadlines"]]

    assert known
    assert all(days(*one) is not None for one in known)
