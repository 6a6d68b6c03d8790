"""The build stops at a poisoned file, before anything is made."""

import shutil
import subprocess
import sys
from pathlib import Path

from migrant_helper import paths


def test_a_poisoned_translation_stops_the_build(tmp_path: Path) -> None:
    for folder in ("migrant_helper", "translations", "schemes"):
        shutil.copytree(paths.ROOT / folder, tmp_path / folder)
    po = tmp_path / "translations/hi/LC_MESSAGES/messages.po"
    text = po.read_text("utf-8")
    first = text.index('msgstr "', text.index("#: ")) + len('msgstr "')
    po.write_text(text[:first] + "\N{RIGHT-TO-LEFT OVERRIDE}" + text[first:], "utf-8")

    code = "from migrant_helper.cli.main import main; main()"
    command = [sys.executable, "-c", code, "build"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (2, "")
    assert "messages.po:" in done.stderr
    assert "U+202E RIGHT-TO-LEFT OVERRIDE" in done.stderr
    assert not (tmp_path / "build").exists()
