"""What a printer gets: the list and the card, whole, without buttons, as wide as an A4 sheet."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.corpus import CHECKLIST

# A4 less margins of 15 mm, at 96 dots an inch.
SHEET = {"width": 680, "height": 1000}
LEFT = """() => {
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const all = (what) => [...document.querySelectorAll(what)];
  const text = (one) => one.textContent.trim().slice(0, 60);
  return {
    pressed: all("button:not(.mh-row__go), .mh-go, .mh-exit, .mh-skip, .mh-language").filter(shown).map(text),
    missing: all("main :is(h1, h2, h3, li, p, label, legend, input[type=checkbox], svg)")
      .filter((one) => !one.closest(".mh-screen, button:not(.mh-row__go)") && !shown(one)).map(text),
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
}"""


@pytest.fixture
def paper(screen: Page) -> Iterator[Page]:
    """The page as a printer sees it."""
    before = screen.viewport_size
    assert before
    screen.set_viewport_size({"width": SHEET["width"], "height": SHEET["height"]})
    screen.emulate_media(media="print")
    yield screen
    screen.emulate_media(media="screen")
    screen.set_viewport_size(before)


@pytest.mark.parametrize("lang", ["hi", "ur"])
@pytest.mark.parametrize("path", ["checklist", "card", "results"])
def test_paper_holds_all_that_is_to_read_and_nothing_to_press(
    opened: Open, paper: Page, path: str, lang: str
) -> None:
    opened(f"/{lang}/{path}", CHECKLIST)

    assert paper.evaluate(LEFT) == {"pressed": [], "missing": [], "wide": 0}


def test_the_digits_of_a_card_stand_on_the_printed_sheet(
    opened: Open, paper: Page, tmp_path: Path
) -> None:
    opened("/hi/card", CHECKLIST)
    digits = paper.locator(".mh-digits").text_content() or ""
    printed = printed_text(paper, tmp_path)

    assert len(digits) > 300
    assert digits in printed


def test_a_printed_list_holds_each_step_s_box(opened: Open, paper: Page, tmp_path: Path) -> None:
    opened("/en/checklist", CHECKLIST)
    steps = paper.locator(".mh-sheet td p > span[lang]").all_text_contents()
    printed = printed_text(paper, tmp_path)

    assert len(steps) > 5
    assert [step for step in steps if "".join(step.split()) not in printed] == []


@pytest.mark.parametrize(
    ("path", "whole", "high"),
    [("card", ".mh-behind section", 100), ("slip", ".mh-slip li:not(.mh-need li)", 56)],
)
def test_what_is_read_in_one_go_stands_on_one_sheet(
    opened: Open, paper: Page, tmp_path: Path, path: str, whole: str, high: int
) -> None:
    """On sheets so low that many lie across an end."""
    opened(f"/en/{path}", [*CHECKLIST, ("carrier", "cso")])
    pieces = paper.locator(whole).evaluate_all(
        "all => all.map(one => [...one.querySelectorAll('[lang=en]')].map(each => each.innerText))"
    )
    paper.pdf(path=tmp_path / "low.pdf", width="105mm", height=f"{high}mm")
    sheets = pypdfium2.PdfDocument(tmp_path / "low.pdf")
    held = [words_of(sheet) for sheet in sheets]
    sheets.close()

    assert len(pieces) > 2
    assert len(held) > 3
    said = [["".join(text.split()) for text in piece] for piece in pieces]
    torn = [one for one in said if not any(all(each in sheet for each in one) for sheet in held)]
    assert torn == []


def test_a_browser_that_cannot_print_folded_parts_unfolds_them_for_the_time_of_printing(
    opened: Open, screen: Page
) -> None:
    opened("/hi/card", CHECKLIST)
    counts = [
        screen.evaluate(
            "name => { dispatchEvent(new Event(name));"
            " return document.querySelectorAll('main details[open]').length; }",
            name,
        )
        for name in ("beforeprint", "afterprint")
    ]

    assert counts == [1, 0]


def printed_text(page: Page, folder: Path) -> str:
    """All words of the PDF that the browser prints, without spaces and line ends."""
    page.pdf(path=folder / "sheet.pdf", format="A4")
    document = pypdfium2.PdfDocument(folder / "sheet.pdf")
    found = "".join(words_of(sheet) for sheet in document)
    document.close()
    return found


def words_of(sheet: pypdfium2.PdfPage) -> str:
    """The words of one page, likewise."""
    return "".join(sheet.get_textpage().get_text_range().replace("￾", "").split())
