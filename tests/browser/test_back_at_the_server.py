"""Back to a page that only the server answers: the same page again, and without a network nothing is lost."""

import re

from playwright.sync_api import Page

from tests.browser.test_offline import SUBMIT
from tests.conftest import tap
from tests.phone.phones import Server, visit

DAYS = [["entry", "in-pmsby"], ["due", "in-pmsby.premium-due.2027-05-31"], ["region", "IN"]]


def number_page(page: Page, server: Server) -> None:
    """The page that asks for the number, reached as the list leads to it."""
    visit(page, f"{server.url}/hi/")
    page.goto(f"{server.url}/hi/remind/code")
    with page.expect_navigation():
        page.evaluate(SUBMIT, [*DAYS, ["do", "number"]])


def days(page: Page) -> list[str]:
    return page.locator("input[name=due]").evaluate_all("all => all.map((one) => one.value)")


def test_back_from_the_code_to_the_number_and_back_again(stoppable: Server, handset: Page) -> None:
    number_page(handset, stoppable)
    handset.fill("#number", "98123 45678")
    handset.check("input[name=consent]")
    tap(handset, "button[value=ask]:visible")
    waits = handset.locator("input[name=request]").get_attribute("value")
    handset.goto(f"{stoppable.url}/hi/privacy")
    handset.go_back()
    assert handset.locator("#code").count() == 1
    assert handset.locator("input[name=request]").get_attribute("value") == waits
    handset.go_back()

    assert handset.locator("#number").count() == 1
    assert days(handset) == [DAYS[1][1]]
    asked = [line for line in stoppable.requests() if line == "POST /hi/remind/code"]
    assert len(asked) == 4


def test_without_a_network_trying_again_is_the_same_act(stoppable: Server, handset: Page) -> None:
    number_page(handset, stoppable)
    handset.fill("#number", "98123 45678")
    handset.check("input[name=consent]")
    stoppable.stop()
    tap(handset, "button[value=ask]:visible")
    told = handset.inner_text("main")
    stoppable.start()
    tap(handset, "button[formaction='/hi/remind/code']:visible")

    assert re.search("नेटवर्क", told)
    assert handset.locator("#code").count() == 1
    assert days(handset) == [DAYS[1][1]]


def test_another_site_s_form_comes_along_with_nothing(stoppable: Server, handset: Page) -> None:
    visit(handset, f"{stoppable.url}/hi/")
    stoppable.stop()
    handset.goto("about:blank")
    handset.set_content(
        f'<form method=post action="{stoppable.url}/hi/number"><input name=number value=1>'
        "<button name=do value=erase>x</button></form>"
    )
    with handset.expect_navigation():
        handset.click("button")

    assert handset.locator("input[name=number]").count() == 0
    assert handset.locator("button[value=erase]").count() == 0
