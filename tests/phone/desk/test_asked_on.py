"""Without a network: questions that were broken off go on, one corrected answer leads back, the next person has a home
of their own, and a wrong name is mended."""

from playwright.sync_api import Page

from tests.phone.desk import desks
from tests.phone.phones import Server


def answer(page: Page) -> None:
    """Any answer to what is asked."""
    given = page.locator("main button:not([name=do])").filter(visible=True)
    skips = page.locator("main button[value=none], main button[value=unknown]")
    with page.expect_navigation():
        (given.last if given.count() else skips.first).click()


def test_questions_go_on_and_a_correction_leads_back(server: Server, page: Page) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    server.stop()
    desks.register(page, "Sunta Devi")
    desks.go(page, "main .mh-go--first")
    for _ in range(3):
        answer(page)
    asked = page.inner_text("fieldset h1")
    desks.go(page, "header button[formaction$='/case']")
    desks.go(page, "main .mh-go--first")
    assert page.inner_text("fieldset h1") == asked
    assert "6 questions left" in page.inner_text("main")
    while page.locator("fieldset h1").count():
        answer(page)

    told = page.locator("main button[value^='change:']").last
    told.evaluate("one => { one.closest('details').open = true }")
    with page.expect_navigation():
        told.click()
    answer(page)
    assert page.locator("fieldset h1").count() == 0
    assert page.locator(".mh-stick").count() == 1

    desks.go(page, "header button[formaction$='/case']")
    page.locator("details", has=page.locator("#their_name")).locator("summary").click()
    page.fill("#their_name", "Sunita Devi")
    desks.go(page, "button[value=named]")
    assert page.inner_text("h1") == "Sunita Devi"
    assert "Mended: Sunta Devi → Sunita Devi" in (page.text_content("main") or "")

    desks.today(page)
    desks.go(page, "main .mh-door--first")
    assert page.locator("#f-home").is_visible()
    assert page.locator("#f-home").input_value() == ""
    assert page.locator("#f-here").input_value() == "IN-GJ"

    here = desks.on_phone(page)
    server.start()
    assert "Everything is sent." in desks.send(page)
    assert desks.on_server(server) == here
