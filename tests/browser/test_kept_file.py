"""A kept list goes out as a file and comes back, in a real Chromium without a network; and the browser
is asked not to throw away what is kept."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.corpus import PLACES
from tests.browser.test_offline import went
from tests.conftest import tap
from tests.phone.phones import Server, visit

BIRTH = ("f.birth_date", "1961-07-19")
FIELD = "input[name='f.birth_date'][value='1961-07-19']"
PROMISE = "navigator.storage.persist = () => %s;"


def test_a_list_that_was_taken_out_comes_back_after_all_was_cleared(
    stoppable: Server, handset: Page, tmp_path: Path
) -> None:
    visit(handset, f"{stoppable.url}/en/")
    went(handset, f"{stoppable.url}/en/kept", [*PLACES, BIRTH, ("do", "keep")])
    stoppable.stop()
    with handset.expect_download() as coming:
        handset.click("button[value^='out:']")
    file = tmp_path / coming.value.suggested_filename
    coming.value.save_as(file)
    tap(handset, "footer [formaction$='/clear']")
    tap(handset, "button[value=clear]:visible")
    handset.goto(f"{stoppable.url}/en/kept")
    assert handset.locator(FIELD).count() == 0

    put(handset, file)

    assert (file.name, handset.locator(FIELD).count()) == ("migrant-helper-list.json", 1)
    handset.goto(f"{stoppable.url}/en/kept")
    assert handset.locator(FIELD).count() == 1


@pytest.mark.parametrize(
    "content", [b"", b"\x89PNG\r\n\x1a\n\xff", b'{"migrant-helper": "kept-1"}']
)
def test_another_file_is_refused_in_words(
    stoppable: Server, handset: Page, tmp_path: Path, content: bytes
) -> None:
    visit(handset, f"{stoppable.url}/en/")
    handset.goto(f"{stoppable.url}/en/kept")
    file = tmp_path / "other.json"
    file.write_bytes(content or b" " * 2_000_000)

    put(handset, file)

    assert "Nothing was put back." in handset.inner_text("[role=alert]")
    assert handset.locator("main section").count() == 0


def put(page: Page, file: Path) -> None:
    """Presses the button and chooses a file."""
    with page.expect_file_chooser() as asked:
        page.click("[data-component=file]")
    with page.expect_navigation():
        asked.value.set_files(file)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("Promise.resolve(true)", False),
        ("Promise.resolve(false)", True),
        ("Promise.reject(new Error())", True),
    ],
)
def test_where_the_browser_does_not_promise_to_keep_it_the_page_says_so(
    stoppable: Server, handset: Page, answer: str, said: bool
) -> None:
    handset.add_init_script(PROMISE % f"(window.asked = true, {answer})")
    visit(handset, f"{stoppable.url}/en/")
    handset.goto(f"{stoppable.url}/en/kept")
    assert not handset.evaluate("window.asked")
    went(handset, f"{stoppable.url}/en/kept", [*PLACES, ("do", "keep")])

    assert handset.evaluate("window.asked")
    assert handset.get_by_text("Your browser may throw this away").is_visible() == said
