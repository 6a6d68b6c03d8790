"""How large the letters of what is printed are, and how many sides it fills, in every language.

A list is one A4 sheet, both sides, for twelve entries; a card two sides of A4 or A6, one of a roll; a
slip one sheet of A6, both sides at most. Nobody's letters are smaller than LEAST points, nothing is
grey, and each code is read back from pixels of black and white alone.
"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.corpus import CASE, LANGUAGES, Fields
from tests.browser.persons import PERSONS
from tests.browser.test_budgets import posting
from tests.conftest import PHONE, Server
from tests.sweep import opened_in

LEAST = 9.5
TWELVE = (
    *("in-wage-claim", "in-bocw", "in-esic", "in-onorc", "in-apy", "in-bonded-labour"),
    *("in-nikshay-poshan", "in-kl-awaz", "in-pmsby", "in-pmjay", "in-eshram", "in-epf"),
)
LIST: Fields = [
    *PERSONS["builder"],
    CASE,
    ("picked", "1"),
    *(("pick", name) for name in TWELVE),
]
# What is printed, and the most sides of each paper: a4 as a browser prints of itself.
PRINTS: dict[str, dict[str, int]] = {
    "checklist": {"a4": 2},
    "results": {},
    "card": {"a4": 2, "a6": 2, "roll": 1},
    "family": {"a6": 2, "roll": 2},
    "cso": {"a6": 2},
    "employer": {"a6": 1, "roll": 1},
    "office.bank": {"a6": 1},
}
# The smallest letters in points, and the colours of letters and lines that are not black.
LETTERS = """(paper) => {
  if (paper !== "a4") document.documentElement.dataset.paper = paper;
  const found = { least: 99, coloured: [], note: false };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const one = node.parentElement;
    if (!node.textContent.trim() || !one.checkVisibility() || one.closest(".mh-hide, .mh-skip")) continue;
    const { fontSize, color } = getComputedStyle(one);
    found.least = Math.min(found.least, Number.parseFloat(fontSize) * 0.75);
    if (color !== "rgb(0, 0, 0)") found.coloured.push(one.outerHTML.slice(0, 80));
  }
  const note = document.querySelector("main > .mh-print:last-child");
  found.note = Boolean(note) && note.checkVisibility();
  return found;
}"""


@pytest.fixture(scope="module")
def printer(browser: Browser) -> Iterator[Page]:
    """A phone's screen whose pages are looked at as a printer gets them, without the worker."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


def codes_in(sheets: pypdfium2.PdfDocument) -> int:
    """How many codes a camera reads on the sheets, at 203 dots an inch that are black or white."""
    found = 0
    for sheet in sheets:
        buffer = io.BytesIO()
        sheet.render(scale=203 / 72).to_pil().save(buffer, "PNG")
        dots = Image.open(buffer).convert("L").point(lambda level: 255 if level > 127 else 0)
        found += len(zxingcpp.read_barcodes(dots, formats=zxingcpp.BarcodeFormat.QRCode))
    return found


def printed(page: Page, folder: Path, what: str, paper: str) -> dict[str, Any]:
    """What of the open page would be wrong on that paper; empty where nothing is."""
    letters = page.evaluate(LETTERS, paper)
    wrong: dict[str, Any] = {}
    if letters["least"] < LEAST:
        wrong["least"] = letters["least"]
    if letters["coloured"]:
        wrong["coloured"] = letters["coloured"]
    if paper not in PRINTS[what]:
        return {**wrong, "note": letters["note"]}
    page.pdf(path=folder / "sheet.pdf", format="A4", prefer_css_page_size=True)
    sheets = pypdfium2.PdfDocument(folder / "sheet.pdf")
    if len(sheets) > PRINTS[what][paper]:
        wrong["sides"] = len(sheets)
    # Elsewhere it is the same picture at the same size.
    if page.url.split("/")[3] == "hi" and codes_in(sheets) != (what != "checklist"):
        wrong["code"] = "not read"
    sheets.close()
    return {**wrong, "note": letters["note"]}


@pytest.mark.parametrize("lang", opened_in(LANGUAGES))
def test_letters_are_large_black_and_fit_their_sheets(
    server: Server, printer: Page, tmp_path: Path, lang: str
) -> None:
    found = {}
    for what, papers in PRINTS.items():
        path = what if what in ("checklist", "results", "card") else "slip"
        url = f"{server.url}/{lang}/{path}"
        printer.route(url, posting([*LIST, ("carrier", what)]), times=1)
        printer.goto(url)
        for paper in papers or ("a4",):
            found[f"{what} {paper}"] = printed(printer, tmp_path, what, paper)

    # A sheet in a machine's words says so.
    assert found == {name: {"note": lang != "en"} for name in found}


@pytest.mark.parametrize("lang", ["hi", "ur"])
def test_a_list_on_a_small_paper_takes_more_sheets_and_no_smaller_letters(
    server: Server, printer: Page, tmp_path: Path, lang: str
) -> None:
    """The sheet of A6 is not one of A4 made smaller: a word is as wide on both."""
    url = f"{server.url}/{lang}/checklist"
    printer.route(url, posting(LIST), times=1)
    printer.goto(url)
    assert printer.evaluate(LETTERS, "a4")["least"] >= LEAST
    sizes = {}
    for paper in ("A4", "A6"):
        printer.pdf(path=tmp_path / "list.pdf", format=paper, prefer_css_page_size=True)
        sheets = pypdfium2.PdfDocument(tmp_path / "list.pdf")
        sizes[paper] = (
            len(sheets),
            round(sheets[0].get_width() / 72 * 25.4),
            letter_height(sheets),
        )
        sheets.close()

    assert sizes["A6"][0] > sizes["A4"][0]
    assert (sizes["A4"][1], sizes["A6"][1]) == (210, 105)
    assert sizes["A6"][2] == pytest.approx(sizes["A4"][2], rel=0.02)


def letter_height(sheets: pypdfium2.PdfDocument) -> float:
    """How high the lowest figure is on all pages, in points."""
    found: list[float] = []
    for sheet in sheets:
        text = sheet.get_textpage()
        letters = text.get_text_range()
        boxes = [text.get_charbox(at) for at, one in enumerate(letters) if one in "023456789"]
        found += [top - bottom for _, bottom, _, top in boxes]
    return float(min(found))
