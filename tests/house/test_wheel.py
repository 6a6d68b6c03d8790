"""A wheel brings all that it serves: where it is installed it needs no Node, and no tool of build or test."""

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

# Run with the wheel before everything else, with nothing on the PATH, and with no package to be found but those
# that are installed beside a wheel: a server made as `serve` makes it, two of its pages and the worker.
INSTALLED = """
import json, sys
from importlib.metadata import packages_distributions
site, beside = sys.argv[1], set(sys.argv[2:])
held = packages_distributions()

class Absent:
    def find_spec(self, name, path=None, target=None):
        whose = {one.lower().replace("_", "-") for one in held.get(name, ())}
        if whose and not whose & beside and name != "migrant_helper":
            raise ModuleNotFoundError(name, name=name)

sys.meta_path.insert(0, Absent())
sys.path.insert(0, site)
import migrant_helper
from migrant_helper.cli.main import main
for words in ("db upgrade", "release sign"):
    main(words.split(), standalone_mode=False)
from migrant_helper.cli.serving.wsgi import app
asked = app.test_client()
answered = [asked.get(path, base_url="http://127.0.0.1:8000") for path in ("/hi/", "/ur/", "/sw.js")]
print(json.dumps({
    "where": migrant_helper.__file__,
    "answered": [one.status_code for one in answered],
}))
"""


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """A wheel of this tree as it was built, taken apart."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "site")
    return tmp_path / "site"


def test_an_installed_wheel_serves_without_node_and_tools(unpacked: Path, tmp_path: Path) -> None:
    env = {
        "PATH": "",
        "MIGRANT_HELPER_DATA": str(tmp_path / "data"),
        "PUBLIC_URL": "http://127.0.0.1:8000",
    }
    command = [sys.executable, "-c", INSTALLED, str(unpacked), *beside()]
    done = subprocess.run(
        command, check=False, env=env, cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])

    assert told["where"].startswith(str(unpacked))
    assert told["answered"] == [200, 200, 200]


def beside() -> list[str]:
    """The packages that are installed with a wheel."""
    text = (ROOT / "requirements/run.txt").read_text(encoding="utf-8")
    found = re.findall(r"^([A-Za-z0-9_.-]+)(?:\[.*\])?==", text, re.MULTILINE)
    return [one.lower().replace("_", "-") for one in found]
