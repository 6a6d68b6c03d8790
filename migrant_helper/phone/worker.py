"""Turns modules into one classic script, and styles into one small text, by esbuild; what a phone
downloads then by terser, which folds what esbuild leaves: 1.6 kB of the worker, compressed."""

import hashlib
import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

TARGET = "es2020"
ESBUILD = Path("node_modules/esbuild/bin/esbuild")
TERSER = Path("node_modules/terser/bin/terser")
# No object here has a getter that does anything, so reading one that nobody uses can go.
COMPRESS = "passes=3,pure_getters,lhs_constants=false"
# What uqr calls its own, which is long and nobody else's.
LONG = (
    *("drawFunctionPatterns", "drawFinderPattern", "drawAlignmentPattern", "drawFormatBits"),
    *("drawVersion", "drawCodewords", "setFunctionModule", "addEccAndInterleave", "applyMask"),
    *("getPenaltyScore", "getAlignmentPatternPositions", "finderPenaltyCountPatterns"),
    *("finderPenaltyTerminateAndCount", "finderPenaltyAddHistory", "numChars", "bitData"),
)
FOLDED = ("--toplevel", "--compress", COMPRESS, "--mangle", "--ecma", TARGET.removeprefix("es"))


@dataclass(frozen=True)
class Front:
    """Where the front end is made: the project's folder, and where the scripts made from Python lie
    for now, which modules import as "#made"."""

    root: Path
    made: Path


class BuildFailed(Exception):
    """The front end could not be built: what is missing or what esbuild said, and the remedy."""


def folded(root: Path, text: str) -> str:
    """A classic script as short as terser makes it."""
    return _told(root, TERSER, list(FOLDED), text)


def mark_of(root: Path, text: str) -> str:
    """What `folded` makes of a text rests on, in one word: also which terser that is."""
    version = root / TERSER.parents[1] / "package.json"
    held = version.read_bytes() if version.exists() else b""
    return hashlib.sha256("\0".join([*FOLDED, text]).encode() + held).hexdigest()


def bundled(front: Front, entry: Path, form: str) -> str:
    """The entry and all it imports in one file, lowered to TARGET: a classic script that runs
    ("iife"), or a module that keeps what it exports ("esm")."""
    arguments = ["--bundle", f"--format={form}", f"--target={TARGET}", "--charset=utf8"]
    made = "./" + Path(os.path.relpath(front.made, front.root)).as_posix()
    known = {"compilerOptions": {"paths": {"#made/*": [f"{made}/*"]}}}
    arguments += [
        "--legal-comments=none",
        f"--mangle-props=^({'|'.join(LONG)})$",
        f"--tsconfig-raw={json.dumps(known)}",
    ]
    return esbuild(front.root, [str(entry), *arguments], "")


def style(root: Path, sheets: list[Path]) -> str:
    """The style sheets, in order, as one minified text without a closing newline."""
    text = "\n".join(sheet.read_text("utf-8") for sheet in sheets)
    return esbuild(root, ["--loader=css", "--charset=utf8", f"--target={TARGET}"], text)


def esbuild(root: Path, arguments: list[str], text: str) -> str:
    """What esbuild makes of a file or of `text`, minified. Raises BuildFailed with what it said."""
    return _told(root, ESBUILD, [*arguments, "--minify", "--log-level=warning"], text)


def _told(root: Path, tool: Path, arguments: list[str], text: str) -> str:
    node = shutil.which("node")
    if node is None or not (root / tool).exists():
        missing = "node" if node is None else str(tool)
        raise BuildFailed(f"{missing} is not there; run `make install` first")
    command = [node, str(root / tool), *arguments]
    # Our own tools on our own files: nothing of a request comes here.
    made = subprocess.run(  # noqa: S603
        command, cwd=root, input=text, capture_output=True, text=True, check=False
    )
    if made.returncode or made.stderr:
        raise BuildFailed(f"{tool.name}, on {arguments[0]}:\n{made.stderr}")
    return made.stdout.strip()
