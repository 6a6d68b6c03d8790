"""Letters in a real Chromium, with the server stopped: from the diary to a letter that can be printed, in two
languages, and nothing of what was typed is kept."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.phone.phones import Server
from tests.phone.test_diary import opened, press, with_job, written
from tests.phone.test_locked import handset, holding
from tests.phone.waiting import until

TYPED = "Plot 5 seeded 77aa"
# The letters of the office's language come while the job is written down.
HELD = """async () => (await (await caches.open("diary")).keys())
  .some((one) => one.url.includes("/letters.hi."))"""


def claimed(page: Page, lang: str = "en") -> None:
    """The claim of the diary's job, asked for from what is owed, and filled in."""
    page.goto(f"/diary/{lang}/owed")
    press(page, "button[name=job]")
    page.fill("#name", "Sita Devi")
    page.fill("#address", "Gaya")
    page.fill("#employer_address", TYPED)
    page.select_option("#filer", "self")
    press(page, "button[value=write]")


def with_days(page: Page, server: Server) -> None:
    opened(page)
    with_job(page)
    until(page, HELD)
    press(page, "button[value=full]")
    server.stop()


def test_a_claim_is_written_without_a_network_in_both_languages(server: Server, page: Page) -> None:
    with_days(page, server)
    page.goto("/diary/en/owed")
    owed = page.inner_text(".mh-big")
    claimed(page)
    langs = [one.get_attribute("lang") for one in page.locator("article").all()]
    text = page.locator("article").first.inner_text()
    could_print = page.locator("[data-component=print]").count()
    press(page, "button[value=yes]")

    assert langs == ["en", "hi"]
    assert owed in text
    assert TYPED in text
    assert could_print == 0
    assert page.locator("[data-component=print]").is_visible()


def test_the_file_needs_a_network_and_the_letter_stays(server: Server, page: Page) -> None:
    with_days(page, server)
    claimed(page)
    press(page, "button[value=yes]")
    press(page, "button[formaction$='letter.pdf']")

    assert "no network" in page.inner_text("main [role=alert]")
    assert TYPED in page.locator("article").first.inner_text()
    assert page.url == f"{server.url}/diary/en/letter.pdf"


def test_what_is_missing_is_asked_back_and_nothing_typed_is_lost(
    server: Server, page: Page
) -> None:
    with_days(page, server)
    page.goto("/diary/en/owed")
    press(page, "button[name=job]")
    page.fill("#name", "Sita Devi")
    press(page, "button[value=write]")

    assert page.locator("#address-wrong").is_visible()
    assert page.input_value("#name") == "Sita Devi"
    press(page, "button[value=dotted]")
    assert page.locator("#filer-wrong").count() == 0
    assert "_____" in page.locator("article").first.inner_text()


def test_nothing_of_a_letter_is_kept(server: Server, browser: Browser, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    with handset(browser, profile, server) as page:
        opened(page)
        with_job(page)
        press(page, "button[value=full]")
        before = written(page)
        claimed(page)
        press(page, "button[value=yes]")
        assert written(page) == before
        claimed_again = page.goto("/diary/en/letter")
        assert claimed_again is not None
        assert TYPED not in page.content()
    assert holding(profile, TYPED) == {}


def test_the_file_comes_from_the_server(server: Server, page: Page) -> None:
    opened(page)
    with_job(page)
    press(page, "button[value=full]")
    claimed(page)
    press(page, "button[value=yes]")
    with page.expect_download() as waiting:
        page.click("button[formaction$='letter.pdf']")

    assert waiting.value.suggested_filename == "letter.pdf"
    assert Path(waiting.value.path()).read_bytes().startswith(b"%PDF-")
