"""The scripts that a phone runs, and those of the build before where they would be the same again."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from migrant_helper.phone import worker

_MARKS = "folded.json"


def write_or_take_folded(
    front: worker.Front, entries: Mapping[str, Path], folder: Path, before: Path
) -> None:
    """Writes each entry with all it imports into `folder`, by the name of its script; or takes the
    script that lies in the folder `before` as it was made there of the same text: to fold it anew
    is more than half of a build's time."""
    marks = before / _MARKS
    known = json.loads(marks.read_text("utf-8")) if marks.exists() else {}
    own = folder / _MARKS
    made = json.loads(own.read_text("utf-8")) if own.exists() else {}
    for name, entry in entries.items():
        text = worker.bundled(front, entry, "iife")
        mark = worker.mark_of(front.root, text)
        script = _last(before / name)
        if known.get(name) != [mark, _name(script)]:
            script = worker.folded(front.root, text)
        (folder / name).write_text(script, "utf-8")
        made[name] = [mark, _name(script)]
    own.write_text(json.dumps(made), "utf-8")


def _last(file: Path) -> str:
    return file.read_text("utf-8") if file.exists() else ""


def _name(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
