"""What is tested and built with is what users run."""

import json
import re
from itertools import combinations

from migrant_helper.cli.serving.fonts import FONTS
from migrant_helper.phone import worker
from migrant_helper.phone.pictures.sprite import HEALTHICONS
from tests.conftest import ROOT

LOCKS = ("run", "serve", "roster", "test", "bench", "build", "node", "sbom")
PIN = re.compile(r"^([a-z0-9._-]+)==(\S+?)(?: ; (.+?))? \\$", re.MULTILINE)


def pins(lock: str) -> dict[str, set[tuple[str, str]]]:
    """The versions of each package, each with the machines it is for ("" means every one)."""
    found: dict[str, set[tuple[str, str]]] = {}
    for name, version, machines in PIN.findall((ROOT / f"requirements/{lock}.txt").read_text()):
        found.setdefault(name, set()).add((version, machines))
    return found


def test_a_package_has_the_same_versions_in_every_lock() -> None:
    locks = {lock: pins(lock) for lock in LOCKS}
    differing = [
        f"{name}: {one} {versions(locks[one][name])}, {other} {versions(locks[other][name])}"
        for one, other in combinations(LOCKS, 2)
        for name in locks[one].keys() & locks[other].keys()
        if versions(locks[one][name]) != versions(locks[other][name])
    ]

    assert differing == []


def versions(pinned: set[tuple[str, str]]) -> set[str]:
    return {version for version, _ in pinned}


def test_the_tests_install_everything_that_users_run() -> None:
    run, test, bench = pins("run"), pins("test"), pins("bench")

    assert len(run) > 30
    assert {name: run[name] for name in run if run[name] != test.get(name)} == {}
    assert test.keys() <= bench.keys()


def test_no_lock_names_a_host() -> None:
    locks = "".join((ROOT / f"requirements/{lock}.txt").read_text() for lock in LOCKS)
    npm = (ROOT / "package-lock.json").read_text()

    assert re.findall(r"https?://|--index-url|--find-links", locks) == []
    assert '"resolved"' not in npm


def test_a_build_fetches_what_it_uses_and_no_tool_of_the_tests() -> None:
    scripts = "".join(
        path.read_text("utf-8") for path in sorted((ROOT / "static/js").rglob("*.js"))
    )
    imported = set(re.findall(r'from "((?:@[^/"]+/)?[a-z][^"/]*)[^"]*"', scripts))
    tools = {path.parts[1] for path in (worker.ESBUILD, worker.TERSER, HEALTHICONS)}
    fonts = {f"@fontsource/{package}" for package, _, _ in FONTS}
    named = json.loads((ROOT / "package.json").read_text())["dependencies"].keys()

    assert named == imported | tools | fonts
