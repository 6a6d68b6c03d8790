"""The fonts that letters are set in, on the server alone: made from what npm brought, with their licence."""

import json
import shutil
from pathlib import Path

from fontTools.ttLib import TTFont

# Package of npm, its subset of a script, and how letter.typ calls it: a name of its own, so that no two subsets of a
# family stand in each other's way.
FONTS = (
    ("noto-sans-devanagari", "latin", "Letter Latin"),
    ("noto-sans-devanagari", "latin-ext", "Letter Latin Extended"),
    ("noto-sans-devanagari", "devanagari", "Letter Devanagari"),
    ("noto-sans-bengali", "bengali", "Letter Bengali"),
    ("noto-nastaliq-urdu", "arabic", "Letter Nastaliq"),
)
WEIGHTS = ("400", "700")
COVERED = "covered.json"
# What steers lines and joins letters has no shape of its own.
_SHAPELESS = (0x0A, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F)
_FAMILY = (1, 16)


def make(root: Path, out: Path) -> None:
    """Writes the fonts into `out`, with covered.json: the code points that they hold. Raises FileNotFoundError where
    npm has not brought them."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    covered = set(_SHAPELESS)
    for package, subset, family in FONTS:
        folder = root / "node_modules/@fontsource" / package
        shutil.copyfile(folder / "LICENSE", out / f"{package}.LICENSE")
        for weight in WEIGHTS:
            font = TTFont(folder / "files" / f"{package}-{subset}-{weight}-normal.woff")
            covered |= set(font.getBestCmap())
            _named(font, family)
            font.save(out / f"{package}-{subset}-{weight}.ttf")
    (out / COVERED).write_text(json.dumps(sorted(covered)), "utf-8")


def _named(font: TTFont, family: str) -> None:
    font.flavor = None
    for record in font["name"].names:
        if record.nameID in _FAMILY:
            record.string = family
