"""What a phone of the desk fetches before it shows it, how it is locked, what outlasts a page that is read anew, and
what it says of a service that is away."""

from playwright.sync_api import Page

from tests.phone.desk import desks
from tests.phone.phones import Server

NAME = "Sunita Devi"
LATE = "() => { self.off = 60_000; }"


def test_the_list_and_a_case_are_fetched_before_they_are_shown(
    moved_clock: tuple[Server, Page],
) -> None:
    server, page = moved_clock
    desks.come_in(page, desks.invited(server, "asha"))
    desks.register(page, NAME)
    assert "Last fetched: " in desks.send(page)
    [opened] = [one for one in desks.on_server(server).values() if one["kind"] == "opened"]

    def noted(text: str) -> None:
        note = {"case": opened["case"], "kind": "note", "data": {"text": text}}
        desks.written(server, "asha", [note])

    noted("Written at the office")
    desks.worker(page.context).evaluate(LATE)
    desks.open_case(page, NAME)
    assert "Written at the office" in (page.text_content("main") or "")
    # By the button at once.
    noted("Written a moment later")
    desks.today(page)
    desks.go(page, "button[value=send]")
    desks.go(page, f".mh-row button:has-text('{NAME}')")
    assert "Written a moment later" in (page.text_content("main") or "")


def test_the_desk_is_locked_at_once_and_without_a_network(server: Server, page: Page) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    desks.register(page, NAME)
    server.stop()
    page.wait_for_selector("#lock:visible")
    desks.go(page, "#lock")
    assert page.locator("#passphrase").count()
    assert NAME not in page.content()
    page.go_back()
    page.wait_for_selector("#passphrase")
    # Locking twice, by a page of before, asks for the passphrase once.
    page.goto("/desk/en/")
    desks.unlock(page)
    assert NAME in page.inner_text("main")


def test_what_is_typed_of_the_next_person_outlasts_a_reload_and_lies_in_no_clear(
    server: Server, page: Page
) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    server.stop()
    desks.go(page, "main .mh-door--first")
    page.fill("#name", NAME)
    page.fill("#phone", "98765 43210")
    page.wait_for_timeout(600)
    page.reload()
    page.wait_for_function("() => document.getElementById('name').value")
    assert (page.input_value("#name"), page.input_value("#phone")) == (NAME, "98765 43210")
    assert NAME not in str(page.evaluate(desks.LYING))
    assert not page.is_checked("input[name=keep]")

    [held] = desks.lying(page)
    assert held["about"]["draft"]["fields"]["name"] == NAME
    # Of whom nothing is written down nothing stays.
    desks.today(page)
    [held] = desks.lying(page)
    assert held["about"]["draft"] is None
    desks.go(page, "main .mh-door--first")
    page.wait_for_timeout(300)
    assert page.input_value("#name") == ""


def test_a_proxy_without_a_service_signs_nobody_out_and_says_so(server: Server, page: Page) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    desks.register(page, NAME)
    before = desks.on_phone(page)
    # A network's own page erases nothing either.
    page.context.route("**/desk/**", lambda route: route.fulfill(status=403, body="<html>"))
    desks.send(page)
    assert desks.on_phone(page) == before
    page.context.unroute("**/desk/**")
    page.context.route("**/desk/**", lambda route: route.fulfill(status=502, body="<html>"))
    desks.open_case(page, NAME)
    desks.note(page, "Said while it was away")
    told = desks.send(page)
    assert "The service cannot be reached now. Nothing is lost" in told
    assert "signed out" not in told
    desks.go(page, "main .mh-door--first")
    page.goto("/desk/en/people")
    assert "The service cannot be reached" in page.inner_text("h1")
    page.context.unroute("**/desk/**")
    assert "Everything is sent." in desks.send(page)
    assert len(desks.on_server(server)) == len(before) + 1
