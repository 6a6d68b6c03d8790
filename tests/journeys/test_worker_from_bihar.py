"""A worker from Bihar in Kerala, in Hindi, at 360x640: from the first question to a printed card."""

import io
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import BrowserContext, Page

from migrant_helper.actions.cards import verify
from migrant_helper.catalogue import load
from migrant_helper.core.card.codes import codes_of
from migrant_helper.store import keys
from migrant_helper.web.now import today
from tests.conftest import Server, tap

# What this worker answers; anything else is not known.
ANSWERS = {
    "birth_year": "1994",
    "ration_card": "phh",
    "work": "construction",
    "sex": "man",
    "identity_card": "true",
    "on_ration_card": "true",
    "bank_account": "true",
    "epf_member": "false",
    "esi_member": "false",
    "construction_days_12m": "200",
}
MOST_QUESTIONS = 60


def begin(page: Page, url: str) -> None:
    """Home in Bihar, work in Kerala."""
    page.goto(f"{url}/hi/")
    page.select_option("#f-home", "IN-BR")
    page.select_option("#f-here", "IN-KL")
    tap(page, "button[value=start]:visible")


def answer_all(page: Page) -> int:
    """Answers every question until the results come; how many there were."""
    for count in range(MOST_QUESTIONS):
        if page.locator("input[name=q]").count() == 0:
            return count
        answer(page, page.locator("input[name=q]").get_attribute("value") or "")
    raise AssertionError(f"more than {MOST_QUESTIONS} questions")


def answer(page: Page, fact: str) -> None:
    rows = page.locator("input[name=of]")
    if rows.count():
        for row in [rows.nth(at).get_attribute("value") or "" for at in range(rows.count())]:
            page.set_checked(f'input[name=v][value="{row}"]', ANSWERS.get(row) == "true")
        tap(page, "button[value=unknown]:visible")
        return
    given = ANSWERS.get(fact)
    if given is None:
        tap(page, "button[value=unknown]:visible")
        return
    choice = f'button[name=v][value="{given}"]'
    if page.locator(choice).count():
        tap(page, choice)
        return
    fold = page.locator("details:not([open])").filter(has=page.locator("#v"))
    if fold.count():
        fold.locator("summary").click()
    page.fill("#v", given)
    tap(page, "button[value=answer]:visible")


def to_the_card(page: Page) -> None:
    """From the results by the move and the list, one step ticked, to the card."""
    assert 0 < page.locator(".mh-do").count() <= 3
    tap(page, "button[formaction$='/move']")
    assert page.locator("[id='m-in-bocw']").count() == 1
    tap(page, "button[formaction$='/checklist']")
    page.locator("input[name=tick]").first.check()
    tap(page, "button[formaction$='/card']")


def printed_picture(page: Page, folder: Path) -> Image.Image:
    """The page as it is printed, as pixels: what comes out of a printer, at 200 dots an inch."""
    pdf = folder / "card.pdf"
    page.pdf(path=pdf, format="A4", print_background=True)
    viewer = pdf_pages(pdf)
    return Image.open(io.BytesIO(viewer))


def pdf_pages(pdf: Path) -> bytes:
    """The first page of a PDF as PNG, drawn by an independent program."""
    import pypdfium2

    page = pypdfium2.PdfDocument(pdf)[0]
    buffer = io.BytesIO()
    page.render(scale=200 / 72).to_pil().save(buffer, "PNG")
    return buffer.getvalue()


def check_printed(page: Page, server: Server, folder: Path, status: str) -> None:
    """The picture on the printed page reads as a valid card of this journey."""
    page.wait_for_selector(".mh-card svg")
    found = zxingcpp.read_barcodes(
        printed_picture(page, folder), formats=zxingcpp.BarcodeFormat.QRCode
    )
    assert len(found) == 1
    text = found[0].text
    assert text.startswith(f"{server.url}/c#")
    codes = codes_of(load.catalogue(country, "en") for country in load.countries())
    issuers, host = keys.issuers(server.data, "Migrant Helper"), server.url.partition("//")[2]
    verdict = verify(text, codes, issuers, today("+05:30"), [host])
    assert verdict["refused"] is None
    assert verdict["status"] == status
    case = verdict["case"]
    assert case is not None
    assert case["lang"] == "hi"
    assert any("done" in entry["steps"].values() for entry in case["entries"])


def install(page: Page, url: str) -> None:
    """One visit with a network: the worker takes the page over."""
    page.goto(f"{url}/hi/")
    # Asked from outside: the page's own policy forbids what Playwright's waiting evaluates.
    for _ in range(150):
        if page.evaluate("navigator.serviceWorker.controller !== null"):
            return
        page.wait_for_timeout(100)
    raise AssertionError("no worker took the page over within 15 seconds")


def test_online_without_javascript(
    server: Server, old_phone: BrowserContext, tmp_path: Path
) -> None:
    page = old_phone.new_page()
    begin(page, server.url)
    assert answer_all(page) > 5
    to_the_card(page)

    assert page.locator(".mh-card svg").count() == 1


def test_online_to_a_printed_card(server: Server, phone: BrowserContext, tmp_path: Path) -> None:
    page = phone.new_page()
    install(page, server.url)
    begin(page, server.url)
    answer_all(page)
    to_the_card(page)
    tap(page, "button[value='sign']")

    check_printed(page, server, tmp_path, "issuer")


def test_offline_after_one_visit_to_a_printed_card(
    own_server: Server, phone: BrowserContext, tmp_path: Path
) -> None:
    page = phone.new_page()
    install(page, own_server.url)
    own_server.stop()
    begin(page, own_server.url)
    answer_all(page)
    to_the_card(page)

    check_printed(page, own_server, tmp_path, "holder")
    with pytest.raises(OSError, match="refused"):
        raise_if_offline(own_server.url)


def raise_if_offline(url: str) -> None:
    """Proof that no server answered meanwhile."""
    import urllib.error
    import urllib.request

    try:
        urllib.request.urlopen(url, timeout=2)
    except urllib.error.URLError as error:
        raise OSError(str(error.reason)) from error
