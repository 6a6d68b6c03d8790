"""The file of all pictures: what goes in, what is left out, what is refused."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from migrant_helper import paths
from migrant_helper.cli.build import pictures
from migrant_helper.phone.pictures.sprite import DRAWN, HEALTHICONS, PictureRefused, sprite

SVG = "{http://www.w3.org/2000/svg}"
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">'
TAKEN = f'{HEAD}<path fill-rule="evenodd" clip-rule="evenodd" d="M1 1L2 2Z" fill="black"/></svg>'
BUS = (
    HEAD.replace(">", ' fill="none" stroke="currentColor">') + '<circle cx="9" cy="9" r="2"/></svg>'
)
NAMED = {"healthicons": {"sack": "objects/sack"}, "drawn": ["bus"]}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {
        HEALTHICONS / "LICENSE": "MIT",
        HEALTHICONS / "public/icons/svg/filled/objects/sack.svg": TAKEN,
        DRAWN / "bus.svg": BUS,
    }
    for file, text in files.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    return tmp_path


def test_it_holds_outlines_and_nothing_else_of_a_file(root: Path) -> None:
    made = sprite(root, NAMED)

    assert made.text.partition("-->")[2] == (
        '<symbol id="bus" viewBox="0 0 48 48" fill="none" stroke="currentColor">'
        '<circle cx="9" cy="9" r="2"/></symbol><symbol id="sack" viewBox="0 0 96 96">'
        '<path fill-rule="evenodd" d="m2 2l2 2z"/></symbol></svg>\n'
    )
    assert "MIT License, Copyright (c) 2021 Resolve to Save Lives" in made.text
    assert made.licence == "MIT"


def test_it_is_named_by_its_content(root: Path) -> None:
    first, again = sprite(root, NAMED), sprite(root, NAMED)
    (root / DRAWN / "bus.svg").write_text(BUS.replace('r="2"', 'r="3"'), "utf-8")

    assert first.address == again.address
    assert sprite(root, NAMED).address != first.address


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("sack", TAKEN.replace("48 48", "24 24"), "viewBox"),
        ("sack", TAKEN.replace("black", "white"), "more than black outlines"),
        ("sack", TAKEN.replace("path", "circle"), "more than black outlines"),
        ("sack", TAKEN.replace("L2 2", "A2 2"), "the command A"),
        ("bus", BUS.replace("<circle", "<script"), "<script> may not stand there"),
        ("bus", BUS.replace("/></svg>", "></svg>"), "mismatched"),
        ("boat", BUS, "nothing names it"),
    ],
)
def test_what_a_picture_may_not_hold_stops_the_build(
    root: Path, file: str, text: str, told: str
) -> None:
    folder = HEALTHICONS / "public/icons/svg/filled/objects" if file == "sack" else DRAWN
    (root / folder / f"{file}.svg").write_text(text, "utf-8")

    with pytest.raises(PictureRefused, match=told) as refused:
        sprite(root, NAMED)

    assert f"{file}.svg" in str(refused.value)


def test_a_picture_that_is_not_there_stops_the_build(root: Path) -> None:
    with pytest.raises(PictureRefused, match=r"sock\.svg is not there; mend the name"):
        sprite(root, {**NAMED, "healthicons": {"sack": "objects/sock"}})


def test_no_picture_has_a_colour_of_its_own() -> None:
    coloured = {
        (symbol.get("id"), value)
        for symbol in ET.fromstring(pictures()[0].text)
        for shape in symbol.iter()
        for name, value in shape.attrib.items()
        if name in ("fill", "stroke", "style") and value not in ("none", "currentColor")
    }

    assert coloured == set()


def test_the_build_holds_it_and_its_licence() -> None:
    made = pictures()[0]

    assert (paths.BUILD / made.address.removeprefix("/")).read_text("utf-8") == made.text
    assert "Permission is hereby granted" in (paths.BUILD / "pictures.LICENSE").read_text("utf-8")
