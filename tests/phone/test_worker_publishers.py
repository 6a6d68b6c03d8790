"""Who published the sources of an entry, as a phone fetches it."""

from playwright.sync_api import Page

from tests.phone.phones import Server, ask, cached, visit
from tests.phone.test_worker import ANSWERS, comparable

ENTRY = "/hi/schemes/in-onorc"
ABSENT = "किसने छापा, नेटवर्क पर आएगा।"


def holds_publishers(page: Page) -> bool:
    files = [file for files in cached(page).values() for file in files]
    return any(file.startswith("/bundle/publishers.") for file in files)


def test_the_names_come_with_the_first_answers_and_stay(server: Server, page: Page) -> None:
    expected = comparable(server.ask(ENTRY, ANSWERS))
    visit(page, "/hi/")
    assert not holds_publishers(page)
    ask(page, "/hi/check", ANSWERS)
    for _ in range(200):
        if holds_publishers(page):
            break
        page.wait_for_timeout(50)
    server.stop()

    assert "Press Information Bureau" in expected[2]
    assert comparable(ask(page, ENTRY, ANSWERS)) == expected


def test_names_that_are_not_here_are_said_to_be_missing(server: Server, page: Page) -> None:
    visit(page, "/hi/")
    server.stop()

    status, _, body = ask(page, ENTRY, ANSWERS)

    assert (status, ABSENT in body) == (200, True)
    assert "Press Information Bureau" not in body
