"""A group filed on a phone without a network, and two phones on it at once: nothing is lost, who left is out."""

from playwright.sync_api import Browser, Page

from tests.phone.desk import desks
from tests.phone.phones import Server, phone

OTHERS = desks.OTHERS


def group(page: Page) -> None:
    """The group, by the list of groups."""
    page.goto("/desk/en/")
    desks.go(page, "button[formaction$='/groups']")
    desks.go(page, "button[formaction$='/group']")


def add(page: Page, *people: tuple[str, str, str]) -> None:
    """Names, days and what was paid, on the page of names; each promised 600 a day."""
    page.fill("[name='same.promised']", "600")
    for at, (name, days, paid) in enumerate(people, start=1):
        page.fill(f"[name=name{at}]", name)
        page.fill(f"[name=days{at}]", days)
        page.fill(f"[name=paid{at}]", paid)
    page.check("[name=keep]")
    desks.go(page, "button[value=write]")


def test_a_group_on_two_phones_without_a_network_loses_nothing(
    server: Server, browser: Browser, page: Page
) -> None:
    code, other_code = desks.invited(server, "asha"), desks.invited(server, "binod")
    with phone(browser, server.url) as second:
        desks.come_in(page, code)
        server.stop()
        desks.go(page, "button[formaction$='/groups']")
        page.fill("#name", "Balaji")
        page.check("[name='r.not_known']")
        page.select_option("#place", "IN-GJ")
        page.fill("#from", "2026-09-01")
        page.fill("#to", "2026-10-31")
        desks.go(page, "button[value=make]")
        add(page, ("Ram", "20", "5000"), ("Shyam", "10", "0"), ("Mohan", "x", ""))
        assert "Line 3, Days worked" in page.inner_text("#problem")
        assert page.input_value("[name=days3]") == "x"
        page.fill("[name=days3]", "30")
        desks.go(page, "button[value=write]")
        assert "Balaji: 3 people" in page.inner_text("h1")
        server.start()
        assert "Everything is sent." in desks.send(page)
        desks.come_in(second, other_code, OTHERS)
        server.stop()

        # One leaves on the first phone; on the second the respondent is mended, and one more comes.
        group(page)
        desks.go(page, "li:has-text('Shyam') button[value^='pay:']")
        desks.go(page, "button[value^='leave:']")
        desks.go(page, "button[value^='left:']")
        group(second)
        desks.go(second, ".mh-tiles--two button[formaction$='/groups']")
        second.fill("#address", "Plot 12, Surat")
        desks.go(second, "button[value=mend]")
        desks.go(second, "button[formaction$='/members']")
        add(second, ("Sohan", "12", "0"))
        server.start()
        for one in (page, second, page):
            assert "Everything is sent." in desks.send(one)

        kept = desks.on_server(server)
        assert desks.on_phone(page) == kept == desks.on_phone(second, OTHERS)
        for one in (page, second):
            group(one)
            text = one.inner_text("main")
            assert "Balaji: 3 people" in text
            assert "Plot 12, Surat" in text
            assert "Shyam" not in one.inner_text("ol")
            # 7,000 of Ram; of Mohan nobody knows what was paid, 30 days of 600; 7,200 of Sohan.
            assert "₹14,200 – ₹32,200" in text
