"""The districts of a state, as a phone fetches them when an answer names it."""

from playwright.sync_api import Page

from tests.phone.phones import Fields, Server, ask, cached, visit
from tests.phone.test_worker import ANSWERS, comparable

WHERE: Fields = [*ANSWERS, ("door", "here:labour-office")]


def near_in(page: Page) -> set[str]:
    """Places whose districts lie on the phone."""
    files = [file for files in cached(page).values() for file in files]
    return {file.split("/")[2].split(".")[0] for file in files if file.startswith("/near/")}


def wait_for_near(page: Page, *places: str) -> None:
    for _ in range(200):
        if set(places) <= near_in(page):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"not all of {places}: {near_in(page)}")


def test_districts_come_when_an_answer_names_their_state_and_stay(
    server: Server, page: Page
) -> None:
    told: Fields = [*WHERE, ("district", "here:IN-KL/ernakulam")]
    expected = [comparable(server.ask("/hi/where", fields)) for fields in (WHERE, told)]
    visit(page, "/hi/")
    assert not near_in(page)
    ask(page, "/hi/check", ANSWERS)
    wait_for_near(page, "IN-BR", "IN-KL")
    server.stop()

    assert [comparable(ask(page, "/hi/where", fields)) for fields in (WHERE, told)] == expected
    ask(page, "/hi/clear", [("do", "clear")])
    assert near_in(page) == set()


def test_districts_that_are_not_here_are_said_to_come(server: Server, page: Page) -> None:
    visit(page, "/hi/")
    server.stop()

    status, _, body = ask(page, "/hi/where", WHERE)

    assert status == 200
    assert 'name="district"' not in body
    assert "नेटवर्क" in body
