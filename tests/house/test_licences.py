"""What others get, and what it is built with, is under a licence of the list."""

import json
import re
import runpy
from importlib import metadata

import pytest

from tests.conftest import ROOT

PACKAGING = runpy.run_path(str(ROOT / "packaging/licences.py"))
# Of other machines than the tests run on, read in their files: for Windows alone.
ELSEWHERE = {"colorama": "BSD-3-Clause", "tzdata": "Apache-2.0"}


def told(name: str) -> list[str]:
    """What an installed package says of its licence."""
    if name in ELSEWHERE:
        return [ELSEWHERE[name]]
    held = metadata.metadata(name)
    kinds = [each for each in held.get_all("Classifier") or [] if each.startswith("License")]
    short = [held.get("License-Expression") or "", (held.get("License") or "").partition("\n")[0]]
    return [*short, *kinds]


def test_what_a_server_runs_has_an_allowed_licence() -> None:
    lock = (ROOT / "requirements/serve.txt").read_text()
    names = re.findall(r"^([a-z0-9._-]+)==", lock, re.MULTILINE)
    judged = {name: PACKAGING["judged"](told(name)) for name in names}

    assert len(names) > 40
    assert {name: found for name, (found, is_allowed) in judged.items() if not is_allowed} == {}


def test_what_travels_to_a_phone_and_builds_it_has_an_allowed_licence() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    judged = {
        path: PACKAGING["judged"]([held.get("license", "")])
        for path, held in packages.items()
        if path and not held.get("dev")
    }

    assert len(judged) > 4
    assert {path: found for path, (found, is_allowed) in judged.items() if not is_allowed} == {}


@pytest.mark.parametrize(
    ("said", "is_allowed"),
    [
        (["MIT"], True),
        (["", "License :: OSI Approved :: BSD License"], True),
        (["GPL-3.0-only OR MIT"], True),
        (["Apache-2.0 AND MIT"], True),
        (["Apache-2.0 AND GPL-3.0-only"], False),
        (["GPL-3.0-only"], False),
        (["AGPL-3.0-or-later", "Other/Proprietary License"], False),
        ([], False),
    ],
)
def test_a_licence_outside_the_list_is_found(said: list[str], is_allowed: bool) -> None:
    assert PACKAGING["judged"](said)[1] is is_allowed
