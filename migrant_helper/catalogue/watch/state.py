"""Where a round is kept: confirm.yaml for people and builds, watch.json for the next round."""

import json
from pathlib import Path

from migrant_helper.catalogue.watch.look import Kept
from migrant_helper.catalogue.watch.rounds import Mark, Round

HEAD = (
    "# Sources that somebody must look at again. `migrant-helper catalogue watch` writes them; "
    "--looked takes one off.\n"
)


def read(schemes: Path) -> dict[str, Kept]:
    """What the last round kept, by address; {} before the first. Raises ValueError."""
    path = schemes / "watch.json"
    found: dict[str, Kept] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found


def write(schemes: Path, done: Round) -> None:
    """Both files, each whole or not at all; the marks first, so that no doubt is lost between."""
    _replace(schemes / "confirm.yaml", marks_text(done.marks))
    _replace(schemes / "watch.json", _kept_text(done.kept))


def marks_text(marks: list[Mark]) -> str:
    """The text of confirm.yaml, by address."""
    rows = [
        f"- url: {json.dumps(row['url'], ensure_ascii=False)}\n"
        f"  since: {row['since']}\n  why: {row['why']}\n"
        for row in sorted(marks, key=lambda row: row["url"])
    ]
    return HEAD + ("".join(rows) or "[]\n")


def _kept_text(kept: dict[str, Kept]) -> str:
    """A line a page, so that a changed page is a changed line."""
    lines = [
        f"{json.dumps(url, ensure_ascii=False)}: {json.dumps(kept[url], ensure_ascii=False)}"
        for url in sorted(kept)
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _replace(path: Path, text: str) -> None:
    beside = path.with_name(f"{path.name}.new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)
