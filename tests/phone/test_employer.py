"""The employer's door in a real Chromium, with the server stopped after one visit: forty workers from three states, the
list, the days, the cards in the language of the workers; nothing of what was written is kept."""

import re

import pytest
from playwright.sync_api import Page

from tests.phone.phones import Server
from tests.phone.waiting import until_answers

KEPT = """async () => {
  const names = (await indexedDB.databases()).map((one) => one.name);
  const texts = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) texts.push(url);
  return [names, texts, localStorage.length, sessionStorage.length];
}"""
FROM_ELSEWHERE = """async () => {
  const body = new URLSearchParams({ place: "IN-KA", work: "tea", workers: "3" });
  const answer = await fetch("/employer/en/list", { method: "POST", body, referrerPolicy: "no-referrer" });
  return answer.status;
}"""
HOMES = {"IN-BR": "15", "IN-OD": "12", "IN-WB": "13"}


def press(page: Page, button: str) -> None:
    with page.expect_navigation():
        page.click(button)


def opened(page: Page, lang: str) -> None:
    page.goto(f"/employer/{lang}/")
    until_answers(page, "/employer/sw.js")


def told(page: Page, workers: str = "40") -> None:
    """Forty workers of three states who build in Karnataka."""
    page.select_option("#place", "IN-KA")
    page.select_option("#work", "construction")
    page.fill("#workers", workers)
    page.fill("#women", "6")
    for at, (home, count) in enumerate(HOMES.items()):
        page.locator("select[name=home]").nth(at).select_option(home)
        page.locator("input[name=count]").nth(at).fill(count)
    page.fill("#since", "2026-11-02")


def test_the_door_leads_to_the_list_and_the_cards_without_a_network(
    server: Server, page: Page
) -> None:
    page.goto("/en/")
    page.click("main .mh-fold summary")
    press(page, "main a[href='/employer/en/']")
    until_answers(page, "/employer/sw.js")
    server.stop()
    told(page)
    press(page, "button[value=list]:visible")
    first = page.locator(".mh-screen > .mh-duty").all_inner_texts()
    folds = page.locator(".mh-fold summary").all_inner_texts()
    press(page, "button[formaction$='/cards']")
    page.check("input[value=in-epf]")
    page.check("input[value=in-bocw]")
    page.fill("#copies", "3")
    press(page, "button[formaction='/employer/hi/card']")

    assert len(first) == 3
    assert folds
    assert page.get_attribute("html", "lang") == "hi"
    assert page.locator(".mh-pass .mh-card svg").count() == 3
    pictures = {one.inner_html() for one in page.locator(".mh-pass .mh-card").all()}
    assert len(pictures) == 3
    press(page, "button.mh-back")
    assert page.get_attribute("html", "lang") == "en"
    assert page.is_checked("input[value=in-epf]")


@pytest.mark.parametrize("lang", ["hi", "ur"])
def test_what_is_wrong_is_asked_back_and_nothing_is_lost(
    server: Server, page: Page, lang: str
) -> None:
    opened(page, lang)
    server.stop()
    told(page, workers="0")
    press(page, "button[value=list]:visible")

    assert page.locator("[role=alert]").count() == 1
    assert page.get_attribute("#workers", "aria-invalid") == "true"
    assert page.input_value("#women") == "6"
    assert page.locator("input[name=count]").nth(2).input_value() == "13"
    page.fill("#workers", "४०")
    press(page, "button[value=list]:visible")
    assert page.locator(".mh-screen > .mh-duty").count() == 3


def test_nothing_of_what_was_written_is_kept_nor_in_an_address(server: Server, page: Page) -> None:
    opened(page, "en")
    told(page)
    press(page, "button[value=list]:visible")
    names, addresses, *stored = page.evaluate(KEPT)

    assert page.url == f"{server.url}/employer/en/list"
    assert names == []
    assert stored == [0, 0]
    assert [one for one in addresses if re.search("list|IN-BR|40", one.rpartition("/")[2])] == []
    assert page.evaluate(FROM_ELSEWHERE) == 200
    page.goto("/employer/en/")
    assert page.input_value("#workers") == ""


def test_the_days_come_as_a_file(server: Server, page: Page) -> None:
    opened(page, "en")
    server.stop()
    told(page)
    press(page, "button[value=list]:visible")
    with page.expect_download() as found:
        page.click("button[formaction$='/dates']")

    assert found.value.suggested_filename == "duties.ics"


def test_clearing_everything_forgets_that_the_door_was_opened(server: Server, page: Page) -> None:
    opened(page, "en")
    page.goto("/en/clear")
    press(page, "button[value=clear]")

    assert "employer" not in page.evaluate("caches.keys()")
