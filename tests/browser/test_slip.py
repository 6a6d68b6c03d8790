"""A slip as it leaves the phone: on A6 paper, on a roll of 58 mm, as a message, as a picture."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page

from migrant_helper.actions.cards import verify
from migrant_helper.catalogue import load
from migrant_helper.core.card.codes import codes_of
from migrant_helper.store import keys
from migrant_helper.web.now import today
from tests.browser.corpus import CASE, Fields
from tests.browser.persons import PERSONS
from tests.browser.test_offline import went
from tests.conftest import PHONE, Server
from tests.phone.phones import Server as PhoneServer
from tests.phone.phones import visit

SCHEMES = load.catalogue("IN", "en")["schemes"]
LIST: Fields = [
    *PERSONS["builder"],
    CASE,
    ("picked", "1"),
    *(("pick", name) for name in ("in-wage-claim", "in-bocw", "in-esic", "in-onorc", "in-apy")),
    *(("pick", name) for name in ("in-bonded-labour", "in-nikshay-poshan", "in-kl-awaz")),
]
CARRIERS = ("family", "cso", "employer", "office.bank")
MM = 72 / 25.4
PAPERS = {"a6": (105, 148), "roll": (58, 200)}
# Of a step what a long slip prints: its first sentence.
ON_PAPER = """step => {
  const more = step.closest(".mh-long") ? step.querySelector(".mh-more")?.textContent || "" : "";
  return step.textContent.slice(0, step.textContent.length - more.length);
}"""
# What the phone's own sheet would be given, and a printer that does nothing.
STAND_INS = """
window.sent = [];
navigator.share = async (given) => { window.sent.push(given); };
window.print = () => {};
"""


@pytest.fixture(scope="module")
def pocket(browser: Browser) -> Iterator[Page]:
    """A phone's screen that can share, without the worker."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    context.add_init_script(STAND_INS)
    yield context.new_page()
    context.close()


def slip_of(page: Page, server: Server | PhoneServer, carrier: str) -> Page:
    """The slip of the builder's list, in English: a PDF holds other scripts by their shapes."""
    answer = went(page, f"{server.url}/en/slip", [*LIST, ("carrier", carrier)])
    assert answer.status == 200
    return page


def printed(page: Page, kind: str, folder: Path) -> pypdfium2.PdfDocument:
    """The slip as the button prints it on that paper."""
    page.click(f"button[data-paper='{kind}']")
    file = folder / f"{kind}.pdf"
    page.pdf(path=file, prefer_css_page_size=True, print_background=True)
    return pypdfium2.PdfDocument(file)


def words_of(sheets: pypdfium2.PdfDocument) -> str:
    """All words on the sheets, without spaces and line ends."""
    return squeezed("".join(sheet.get_textpage().get_text_range() for sheet in sheets))


def squeezed(text: str) -> str:
    return "".join(text.replace("\ufffe", "").split())


def codes_on(sheets: pypdfium2.PdfDocument) -> list[str]:
    """What a camera reads on the sheets, at 200 dots an inch."""
    found: list[str] = []
    for sheet in sheets:
        buffer = io.BytesIO()
        sheet.render(scale=200 / 72).to_pil().save(buffer, "PNG")
        seen = zxingcpp.read_barcodes(Image.open(buffer), formats=zxingcpp.BarcodeFormat.QRCode)
        found += [one.text for one in seen]
    return found


def case_in(text: str, server: Server | PhoneServer, status: str) -> dict[str, Any]:
    """The case of a card that can be believed."""
    codes = codes_of(load.catalogue(country, "en") for country in load.countries())
    issuers = keys.issuers(server.data, "Migrant Helper") if isinstance(server, Server) else []
    verdict = verify(text, codes, issuers, today("+05:30"), [server.url.partition("//")[2]])
    assert (verdict["refused"], verdict["status"]) == (None, status)
    return dict(verdict["case"] or {})


def others_than(who: tuple[str, ...]) -> list[str]:
    """Every name and step of an entry that these do nothing for."""
    apart = [one for one in SCHEMES if not any(step["who"] in who for step in one["steps"])]
    found = [text for one in apart for text in (one["name"], *(s["do"] for s in one["steps"]))]
    assert len(found) > 100
    return [squeezed(text) for text in found]


@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_slip_prints_on_its_paper_with_a_code_that_reads_back(
    server: Server, pocket: Page, tmp_path: Path, carrier: str
) -> None:
    page = slip_of(pocket, server, carrier)
    steps = page.locator(".mh-slip .mh-steps li:not(.mh-screen) span[lang]").all()
    for kind, paper in PAPERS.items():
        sheets = printed(page, kind, tmp_path)
        told = [squeezed(step.evaluate(ON_PAPER)) for step in steps]
        sizes = {tuple(round(side / MM) for side in sheet.get_size()) for sheet in sheets}
        [code] = codes_on(sheets)
        case = case_in(code, server, "holder")
        words = words_of(sheets)
        assert sizes == {paper}
        assert told
        assert [step for step in told if step not in words] == []
        assert sum(len(entry["steps"]) for entry in case["entries"]) >= len(told)
        assert case["id"] != CASE[1]
        assert [entry["deadlines"] for entry in case["entries"]] == [[]] * len(case["entries"])


def test_an_employer_s_slip_fits_one_sheet_and_holds_no_other_entry(
    server: Server, pocket: Page, tmp_path: Path
) -> None:
    page = slip_of(pocket, server, "employer")
    sheets = printed(page, "a6", tmp_path)
    words = words_of(sheets)

    assert len(sheets) == 1
    assert [text for text in others_than(("employer", "contractor")) if text in words] == []
    assert "2026" not in words
    assert "Back" not in words


def test_what_is_sent_on_is_the_slip_s_words_alone(server: Server, pocket: Page) -> None:
    page = slip_of(pocket, server, "employer")
    lines = page.locator(".mh-slip .mh-steps li span[lang]").all_text_contents()
    page.click("[data-component=share]")
    [sent] = page.evaluate("window.sent")
    text = squeezed(sent["text"])

    assert list(sent) == ["text"]
    assert [line for line in lines if squeezed(line) not in text] == []
    assert [other for other in others_than(("employer", "contractor")) if other in text] == []
    assert "http" not in text


def test_a_phone_that_cannot_share_offers_no_button_for_it(server: Server, screen: Page) -> None:
    slip_of(screen, server, "family")

    assert screen.evaluate("typeof navigator.share") == "undefined"
    assert screen.locator("[data-component=share]").is_hidden()
    assert screen.locator("[data-paper=a6]").is_visible()


def test_a_slip_made_offline_has_a_code_of_its_holder_each_time_of_another_case(
    stoppable: PhoneServer, handset: Page, tmp_path: Path
) -> None:
    visit(handset, f"{stoppable.url}/en/")
    handset.goto(f"{stoppable.url}/en/schemes/in-bocw")
    stoppable.stop()
    cases = []
    for carrier in ("employer", "employer", "family"):
        slip_of(handset, stoppable, carrier)
        handset.evaluate("window.print = () => {}")
        [code] = codes_on(printed(handset, "a6", tmp_path))
        cases.append(case_in(code, stoppable, "holder"))

    assert len({case["id"] for case in cases} | {CASE[1]}) == 4
    assert [entry["scheme"] for entry in cases[0]["entries"]] == [
        entry["scheme"] for entry in cases[1]["entries"]
    ]
