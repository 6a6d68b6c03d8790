"""The words of offices in their own languages, as a phone fetches them."""

from pathlib import Path

from playwright.sync_api import Page

from tests.phone.phones import (
    Fields,
    Server,
    ask,
    every_office_language,
    visit,
    wait_for_words,
    words_in,
)
from tests.phone.test_worker import ANSWERS, comparable

LINE: Fields = [("line", "in-onorc.other-state"), ("f.home", "IN-BR"), ("f.here", "IN-KL")]


def test_an_office_s_words_come_when_an_answer_names_its_state(server: Server, page: Page) -> None:
    expected = comparable(server.ask("/hi/refused", LINE))
    visit(page, "/hi/")
    assert not words_in(page)
    ask(page, "/hi/check", ANSWERS)
    wait_for_words(page, "ml")
    server.stop()

    assert 'lang="ml"' in expected[2]
    assert comparable(ask(page, "/hi/refused", LINE)) == expected


def test_an_office_s_words_that_are_not_here_are_said_to_be_missing(
    server: Server, page: Page
) -> None:
    visit(page, "/hi/")
    server.stop()

    status, _, body = ask(page, "/hi/refused", LINE)

    assert (status, 'lang="ml"' in body) == (200, False)
    assert "One Nation One Ration Card" in body
    assert "mh-show" in body
    assert "नेटवर्क" in body


def test_the_words_of_other_offices_come_afterwards(
    server: Server, page: Page, built: Path
) -> None:
    """In a phone that does not save data; what is cleared tells nothing of what was asked."""
    visit(page, "/hi/")
    ask(page, "/hi/check", ANSWERS)
    wait_for_words(page, *every_office_language(built))

    assert words_in(page) == every_office_language(built)
    ask(page, "/hi/clear", [("do", "clear")])
    assert words_in(page) == set()
