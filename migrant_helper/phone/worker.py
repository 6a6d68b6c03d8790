"""Turns modules into one classic script, and styles into one small text, by esbuild."""

import shutil
import subprocess
from pathlib import Path

TARGET = "es2017"
ESBUILD = Path("node_modules/esbuild/bin/esbuild")


class BuildFailed(Exception):
    """The front end could not be built: what is missing or what esbuild said, and the remedy."""


def script(root: Path, entry: Path, *, form: str = "iife") -> str:
    """The entry and all it imports as one minified script, lowered to TARGET: a classic one that
    runs ("iife"), or a module that keeps what it exports ("esm")."""
    arguments = ["--bundle", f"--format={form}", f"--target={TARGET}", "--charset=utf8"]
    return esbuild(root, [str(entry), *arguments, "--legal-comments=none"], "")


def style(root: Path, sheets: list[Path]) -> str:
    """The style sheets, in order, as one minified text without a closing newline."""
    text = "\n".join(sheet.read_text("utf-8") for sheet in sheets)
    return esbuild(root, ["--loader=css", "--charset=utf8", f"--target={TARGET}"], text)


def esbuild(root: Path, arguments: list[str], text: str) -> str:
    """What esbuild makes of a file or of `text`, minified. Raises BuildFailed with what it said."""
    node = shutil.which("node")
    tool = root / ESBUILD
    if node is None or not tool.exists():
        missing = "node" if node is None else str(ESBUILD)
        raise BuildFailed(f"{missing} is not there; run `make install` first")
    command = [node, str(tool), *arguments, "--minify", "--log-level=warning"]
    # Our own tool on our own files: nothing of a request comes here.
    made = subprocess.run(  # noqa: S603
        command, cwd=root, input=text, capture_output=True, text=True, check=False
    )
    if made.returncode or made.stderr:
        raise BuildFailed(f"esbuild, on {arguments[0]}:\n{made.stderr}")
    return made.stdout.strip()
