"""One SVG file of every picture, each a symbol by its name: docs/decisions/0012."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from migrant_helper.phone.pictures.outline import OutlineRefused, shortened

HEALTHICONS = Path("node_modules/healthicons")
_FILLED = HEALTHICONS / "public/icons/svg/filled"
DRAWN = Path("static/pictures")
SIDE = 48
# Steps to a unit of the 48 that a picture measures: a quarter of a pixel where it is shown at 24.
GRID = 2
_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = ("path", "circle", "rect", "ellipse")
_NOTE = (
    "Most are of healthicons: MIT License, Copyright (c) 2021 Resolve to Save Lives. "
    "The others: Apache-2.0, Migrant Helper."
)


class PictureRefused(Exception):
    """A picture is missing or holds what a picture may not; names the file and the remedy."""


@dataclass(frozen=True)
class Sprite:
    """The file of all pictures: its text, the address it is served at, named by its content, and
    the licence of what was taken into it."""

    text: str
    licence: str

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"pictures.{hashlib.sha256(self.text.encode()).hexdigest()[:8]}.svg"

    @property
    def address(self) -> str:
        """Where it is served."""
        return f"/bundle/{self.file}"


def sprite(root: Path, pictures: Mapping[str, Any]) -> Sprite:
    """The pictures that `healthicons` and `drawn` of schemes/pictures.yaml name, sorted by name.
    Raises PictureRefused, also for a drawing that is not named."""
    files = {name: root / DRAWN / f"{name}.svg" for name in pictures["drawn"]}
    for file in sorted((root / DRAWN).glob("*.svg")):
        if file not in files.values():
            raise PictureRefused(f"{file}: nothing names it; add it to `drawn`, or remove it")
    taken = {name: root / _FILLED / f"{path}.svg" for name, path in pictures["healthicons"].items()}
    symbols = "".join(_symbol(name, file) for name, file in sorted({**files, **taken}.items()))
    text = f'<svg xmlns="http://www.w3.org/2000/svg"><!-- {_NOTE} -->{symbols}</svg>\n'
    return Sprite(text, _text(root / HEALTHICONS / "LICENSE"))


def _symbol(name: str, file: Path) -> str:
    try:
        root = ET.fromstring(_text(file))  # noqa: S314 our own files and a pinned package
    except ET.ParseError as error:
        raise PictureRefused(f"{file}: {error}; write one SVG element") from None
    if root.get("viewBox") != f"0 0 {SIDE} {SIDE}":
        raise PictureRefused(f'{file}: draw it on viewBox="0 0 {SIDE} {SIDE}"')
    if DRAWN.parts[-1] == file.parent.name:
        shapes, side = "".join(_drawn(root, file)), SIDE
        style = _attributes(root, ("fill", "stroke*"))
    else:
        shapes, side, style = "".join(_taken(root, file)), SIDE * GRID, ""
    return f'<symbol id="{name}" viewBox="0 0 {side} {side}"{style}>{shapes}</symbol>'


def _taken(root: ET.Element, file: Path) -> Iterator[str]:
    for shape in root:
        colours = {shape.get("fill", "currentColor"), shape.get("stroke", "currentColor")}
        if shape.tag != f"{_SVG}path" or colours - {"currentColor", "black"} or shape.get("stroke"):
            raise PictureRefused(f"{file}: more than black outlines; take another, or draw it")
        try:
            outline = shortened(shape.get("d", ""), GRID)
        except OutlineRefused as error:
            raise PictureRefused(f"{file}: {error}; take another, or draw it") from None
        rule = ' fill-rule="evenodd"' if shape.get("fill-rule") == "evenodd" else ""
        yield f'<path{rule} d="{outline}"/>'


def _drawn(root: ET.Element, file: Path) -> Iterator[str]:
    for shape in root:
        name = shape.tag.removeprefix(_SVG)
        if name not in _SHAPES or list(shape):
            raise PictureRefused(f"{file}: <{name}> may not stand there; use {', '.join(_SHAPES)}")
        yield f"<{name}{_attributes(shape)}/>"


def _attributes(element: ET.Element, only: tuple[str, ...] = ("*",)) -> str:
    wanted = "|".join(name.replace("*", ".*") for name in only)
    return "".join(
        f' {name}="{" ".join(value.split())}"'
        for name, value in element.attrib.items()
        if re.fullmatch(wanted, name)
    )


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except FileNotFoundError:
        raise PictureRefused(f"{file} is not there; mend the name, or run `make install`") from None
