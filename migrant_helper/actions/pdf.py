"""Sets letters as a PDF, on the server alone. What was typed goes in as data, never as markup, and nothing is kept."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import typst

from migrant_helper import paths

SOURCE = "letter.typ"
# Where the build puts the fonts, below its folder.
FONTS = "fonts"
_NO_FONT = "unknown font"


def made(sheets: Sequence[Mapping[str, Any]], fonts: Path) -> bytes | None:
    """The PDF of these letters (core/letters/letter.py), one after the other; None where a name is written in a script
    for which there is no font. Raises RuntimeError where the fonts are missing."""
    if not covers(sheets, fonts):
        return None
    compiler = typst.Compiler(
        font_paths=[str(fonts)],
        ignore_system_fonts=True,
        sys_inputs={"sheets": json.dumps(sheets, ensure_ascii=False)},
        root=str(paths.TYPST),
        input=str(paths.TYPST / SOURCE),
    )
    pdf, warnings = compiler.compile_with_warnings(format="pdf")
    if any(_NO_FONT in warning.message for warning in warnings):
        raise RuntimeError(f"no fonts in {fonts}; run `make build`")
    return pdf if isinstance(pdf, bytes) else None


def covers(sheets: Sequence[Mapping[str, Any]], fonts: Path) -> bool:
    """Whether there is a font for every letter of these."""
    held = set(json.loads((fonts / "covered.json").read_text("utf-8")))
    return {ord(sign) for sheet in sheets for sign in _signs(sheet)} <= held


def _signs(value: Any) -> set[str]:
    if isinstance(value, Mapping):
        return set().union(*(_signs(part) for part in value.values()))
    if isinstance(value, (list, tuple)):
        return set().union(*(_signs(part) for part in value))
    return set(value) if isinstance(value, str) else set()
