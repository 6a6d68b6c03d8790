"""What the page that reads cards is made of: its script, two decoders in threads of their own, and its worker.
All of it is fetched by who opens that page; nothing of it reaches another worker, nor a release."""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from migrant_helper.phone import worker
from migrant_helper.phone.bundle.folded import write_or_take_folded
from migrant_helper.phone.bundle.small import write_or_take_small
from migrant_helper.phone.templates.expressions import literal

SOURCES = "js/scan"
FOLDER = "scan"
# Answered by its own name, since a worker keeps its address; the rest is named by its content.
WORKER = "worker.js"
# What the server reads: the addresses of the page's script and style.
NAMES = "scan.json"
STYLE = "scan/scan.css"
WASM = Path("node_modules/zxing-wasm/dist/reader/zxing_reader.wasm")


def write(front: worker.Front, shell: Sequence[str], out: Path, before: Path) -> None:
    """Writes the folder of the scanner into `out`; `shell` are the addresses, named by their content, of what
    its page shares with all others. Raises BuildFailed."""
    static, folder = front.root / "static", out / FOLDER
    folder.mkdir()
    css = worker.style(front.root, [static / STYLE])
    held = {
        "style": _named(folder, "style.css", css.encode()),
        "wasm": _named(folder, "zxing.wasm", _wasm(front.root)),
    }
    for name in ("qr", "zxing"):
        held[name] = _script(front, name, {f"{name}_thread.js": ""}, out, before)
    held["page"] = _script(front, "page", {"page.js": json.dumps(held)}, out, before)
    first = [held["page"], held["style"], held["qr"], *shell]
    later = [held["zxing"], held["wasm"]]
    named = f"{json.dumps(first)}, {json.dumps(later)}"
    entry = _entry(out / "modules" / "scan_worker.js", static / SOURCES / WORKER, f"self, {named}")
    write_or_take_folded(front, {f"{FOLDER}/{WORKER}": entry}, out, before)
    names = {name: held[name] for name in ("page", "style")}
    (out / NAMES).write_text(json.dumps(names), "utf-8")
    write_or_take_small(sorted(folder.iterdir()), out, before)


def _script(front: worker.Front, name: str, of: Mapping[str, str], out: Path, before: Path) -> str:
    """Bundles a script, started with what is said where anything is; its address."""
    ((source, given),) = of.items()
    entry = front.root / "static" / SOURCES / source
    if given:
        entry = _entry(out / "modules" / f"scan_{name}.js", entry, given)
    made = f"scan_{name}.js"
    write_or_take_folded(front, {made: entry}, out, before)
    return _named(out / FOLDER, f"{name}.js", (out / made).read_bytes())


def _entry(file: Path, source: Path, given: str) -> Path:
    """The module that starts another with what it is given."""
    start = literal(Path(os.path.relpath(source, file.parent)).as_posix())
    file.write_text(f"import {{ start }} from {start};\nstart({given});\n", "utf-8")
    return file


def _named(folder: Path, name: str, data: bytes) -> str:
    """Writes a file named by its content; its address."""
    stem, _, kind = name.partition(".")
    made = f"{stem}.{hashlib.sha256(data).hexdigest()[:8]}.{kind}"
    (folder / made).write_bytes(data)
    return f"/{FOLDER}/{made}"


def _wasm(root: Path) -> bytes:
    file = root / WASM
    if not file.exists():
        raise worker.BuildFailed(f"{WASM} is not there; run `make install` first")
    return file.read_bytes()
