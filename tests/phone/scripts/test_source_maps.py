"""What fails in a made script is told by its line of Python."""

import subprocess
from pathlib import Path

from tests.phone.scripts.running import ROOT, made

PROGRAM = '''"""A program."""


def halved(number: int) -> int:
    if number % 2:
        raise ValueError(
            "odd",
        )
    return number // 2


def quartered(number: int) -> int:
    half = halved(number)
    return halved(half)
'''
RUN = 'import {{ quartered }} from "{file}";\nquartered(6);\n'


def test_an_error_names_the_lines_of_python_that_led_to_it(tmp_path: Path) -> None:
    out = made(tmp_path, {"a": PROGRAM})
    script = tmp_path / "run.mjs"
    script.write_text(RUN.format(file=(out / "js/a.js").as_posix()), "utf-8")

    ran = subprocess.run(
        ["node", "--enable-source-maps", str(script)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert ran.returncode == 1
    assert "a.py:6:" in ran.stderr
    assert "a.py:14:" in ran.stderr
