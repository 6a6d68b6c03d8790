"""Letters as a PDF: every script has its font, what was typed is data, and nothing is set that cannot be."""

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from migrant_helper import paths
from migrant_helper.actions import pdf
from migrant_helper.core.letters.letter import letter

FONTS = paths.BUILD / pdf.FONTS
TODAY = "2026-11-30"
NAMES = {
    "en": "Sita Devi",
    "hi": "सीता देवी",
    "ne": "राम तामाङ",
    "ur": "محمد سلیم",
    "bn": "মালতী মণ্ডল",
}
OWED = {
    "name": "Sita",
    "from": "2026-09-02",
    "to": "2026-11-21",
    "since": "2026-10-01",
    "per": "day",
    "halves": 139,
    "agreed": 60000,
    "paid": 13000,
    "earned": [46330, 47040],
    "owed": [33330, 34040],
    "lot": 0,
    "pieces": 0,
    "unit": "",
    "unheld": False,
}
# Markup of typst, and a way out of a text.
MARKUP = '#sys.version *bold* $x$ @a <b> \\ "] #import "x"'


def spoken(lang: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((paths.BUILD / f"server/letters.{lang}.json").read_text())
    return found


def words(made: bytes | None) -> str:
    """The text of a file; what reads it changes the order of Latin words between Urdu ones."""
    assert made is not None
    pages = pypdfium2.PdfDocument(made)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


def sheet(lang: str, which: str, told: list[Any], **values: str) -> dict[str, Any]:
    base = {"address": "House 5", "place": "IN-DL", "filer": "other", "filer_name": "The union"}
    return letter(spoken(lang), which, {**base, **values}, told, TODAY)


@pytest.mark.parametrize("lang", NAMES)
def test_every_letter_is_set_in_every_script(lang: str) -> None:
    for name in spoken(lang)["letters"]:
        one = sheet(lang, name, [], name=NAMES[lang], employer="Alpha Works")
        text = words(pdf.made([one], FONTS))
        assert pdf.covers([one], FONTS), name
        assert "House" in text, name


@pytest.mark.parametrize("lang", NAMES)
def test_names_and_sums_stand_in_the_file(lang: str) -> None:
    one = sheet(lang, "in-wage-claim", [OWED], name="Sita", employer="Alpha Works")
    text = words(pdf.made([one], FONTS))

    for said in ("Sita", "Alpha", "Works", "33,330", "34,040", "46,330", "13,000", "69.5", "union"):
        assert said in text, said


def test_markup_in_a_name_is_a_name() -> None:
    one = sheet("en", "in-wage-claim", [{**OWED, "name": MARKUP}], name=MARKUP, employer=MARKUP)
    text = words(pdf.made([one], FONTS)).replace("\r\n", " ").replace("\n", " ")

    assert text.count("#sys.version *bold* $x$ @a") >= 2


def test_a_script_without_a_font_is_not_set() -> None:
    """A name in Tamil: the page prints it, with the fonts of the phone."""
    assert pdf.made([sheet("en", "in-rti", [], name="முருகன்")], FONTS) is None


def test_without_fonts_nothing_is_set(tmp_path: Path) -> None:
    (tmp_path / "covered.json").write_text((FONTS / "covered.json").read_text())

    with pytest.raises(RuntimeError, match="make build"):
        pdf.made([sheet("en", "in-rti", [], name="Sita")], tmp_path)


def test_two_sheets_are_one_file() -> None:
    both = [sheet(lang, "in-rti", [], name="Sita", filer="self") for lang in ("hi", "en")]
    made = pdf.made(both, FONTS)

    assert made is not None
    assert len(pypdfium2.PdfDocument(made)) == 2
