"""The door of a desk's phone: it opens without a network whoever else is here, is shut by whoever signs it out, and
an older version's cases open in a newer one."""

from playwright.sync_api import Page

from tests.phone.desk import desks
from tests.phone.phones import Server

NAME = "Sunita Devi"


def test_the_passphrase_opens_without_a_network_and_without_what_the_browser_keeps_by_itself(
    server: Server, page: Page
) -> None:
    """Two pages are open; the thread that makes the key is answered by the desk's worker, which has it."""
    desks.come_in(page, desks.invited(server, "asha"))
    other = page.context.new_page()
    other.goto("/desk/en/")
    server.stop()
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    desks.shut(page)
    page.goto("/desk/en/")
    desks.unlock(page)
    assert page.locator(".mh-door--first").count()
    # Open is the desk, not the page.
    other.goto("/desk/en/")
    assert other.locator(".mh-door--first").count()
