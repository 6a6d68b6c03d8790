"""A field worker's day without a network: in a real Chromium, the server stopped after the first exchange."""

import random

from playwright.sync_api import Browser, Page

from tests.phone.desk import desks
from tests.phone.phones import Server, phone

OTHERS = desks.OTHERS


def test_a_day_without_a_network_comes_to_the_server_change_by_change(
    server: Server, page: Page
) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    server.stop()

    desks.register(page, "Sunita Devi")
    # Back to the page that wrote her down: to the same case, and to no second one.
    page.go_back()
    assert page.locator("fieldset h1").count()
    page.go_back()
    assert "Sunita Devi is written down already" in page.inner_text("main")
    desks.go(page, "main button[name=case]")
    assert len({change["case"] for change in desks.on_phone(page).values()}) == 1
    assert len(desks.on_phone(page)) == 3
    assert desks.questions(page) >= 8
    assert page.inner_text("main p").startswith("Sunita Devi")
    desks.go(page, ".mh-stick button")
    assert page.inner_text("h1") == "My list"
    desks.go(page, "header button[formaction$='/case']")
    desks.note(page, "Comes again with her brother")
    assert "Comes again with her brother" in page.text_content("main")  # type: ignore[operator]
    here = desks.on_phone(page)
    told = desks.today(page)
    assert f"Not sent yet: {len(here)} changes (1 person)" in told
    assert "The service cannot be reached now." in told
    assert {change["kind"] for change in here.values()} == {"opened", "consent", "journey", "note"}
    desks.go(page, "button[formaction$='/people']")
    assert "The service cannot be reached" in page.inner_text("main")

    server.start()
    assert "Everything is sent." in desks.send(page)
    assert desks.on_server(server) == here == desks.on_phone(page)
    # What the server's own page shows of the case is what the phone's shows.
    desks.go(page, "button[formaction$='/people']")
    assert "Asha" in page.inner_text("main")


def test_a_family_the_day_s_offices_and_what_is_left_stand_on_the_phone(
    server: Server, page: Page
) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    server.stop()
    desks.register(page, "Sunita Devi")
    desks.questions(page)
    desks.go(page, ".mh-stick button")
    # A tick of the list, and away to a page that only the server answers.
    page.locator("input[name=tick]").first.evaluate("one => { one.checked = true }")
    desks.go(page, "button[formaction$='/people']")
    assert "The service cannot be reached" in page.inner_text("main")
    ticked = [one for one in desks.on_phone(page).values() if one["data"].get("steps")]
    assert len(ticked) == 1
    desks.open_case(page, "Sunita Devi")
    assert "Asha" in (page.text_content("main") or "")
    desks.go(page, "button[value=family]")
    assert page.locator("#f-home").input_value() == "IN-BR"
    page.fill("#name", "Ram Devi")
    page.check("input[name=keep]")
    desks.go(page, "button[value=open]")
    desks.go(page, "header button[formaction$='/case']")
    assert page.locator("main button[formaction$='/case']:has-text('Sunita Devi')").count() == 1
    desks.open_case(page, "Sunita Devi")
    desks.go(page, "button[formaction$='/follow']")
    desks.go(page, "button[value='stage:sent']")
    desks.go(page, "button[value=applied]")
    desks.today(page)
    desks.go(page, "button[formaction$='/offices']")
    assert page.locator(".mh-office").count()
    desks.today(page)
    desks.go(page, "button[formaction$='/others']")
    assert "Sunita Devi" in (page.text_content("main") or "")
    desks.today(page)
    assert page.locator("#unsent").count()
    server.start()
    # The page that stands says so by itself, once the network is back.
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_selector("#sent")
    assert "Everything is sent." in page.inner_text("#sent")

    assert "Everything is sent." in desks.send(page)
    assert desks.on_server(server) == desks.on_phone(page)


def test_two_phones_on_one_case_without_a_network_lose_nothing(
    server: Server, browser: Browser, page: Page
) -> None:
    code, other_code = desks.invited(server, "asha"), desks.invited(server, "binod")
    with phone(browser, server.url) as second:
        desks.come_in(page, code)
        desks.register(page, "Ram Kumar")
        assert "Everything is sent." in desks.send(page)
        desks.come_in(second, other_code, OTHERS)
        assert "Ram Kumar" in (second.text_content("main") or "")
        server.stop()
        for one, by in ((page, "first"), (second, "second")):
            desks.open_case(one, "Ram Kumar")
            desks.note(one, f"Note of the {by}")
            one.locator("details", has=one.locator("#what")).locator("summary").click()
            one.fill("#what", f"Next of the {by}")
            desks.go(one, "button[value=next]")
        server.start()
        for one in (page, second, page):
            assert "Everything is sent." in desks.send(one)

        kept = desks.on_server(server)
        assert desks.on_phone(page) == kept == desks.on_phone(second, OTHERS)
        assert len([1 for change in kept.values() if change["kind"] == "next"]) == 2
        seen = []
        for one in (page, second):
            desks.open_case(one, "Ram Kumar")
            text = one.text_content("main") or ""
            assert "Note of the first" in text
            assert "Note of the second" in text
            seen.append("Next of the second" in text)
        assert seen[0] == seen[1]


def test_a_server_that_is_killed_while_phones_send_loses_and_doubles_nothing(
    server: Server, page: Page
) -> None:
    chance = random.Random(7)
    desks.come_in(page, desks.invited(server, "asha"))
    server.stop()
    desks.register(page, "Ram Kumar")
    for at in range(8):
        desks.note(page, f"Note {at} {'x' * 400}")
    here = desks.on_phone(page)

    for _ in range(5):
        server.start()
        page.evaluate(f"(data) => {{ ({desks.TELL})(data); }}", {"online": True})
        page.wait_for_timeout(chance.randrange(250))
        assert server.process
        server.process.kill()
        server.process.join()
        server.process = None
        desks.go(page, "header .mh-back")
    server.start()

    assert "Everything is sent." in desks.send(page)
    assert desks.on_server(server) == here == desks.on_phone(page)
