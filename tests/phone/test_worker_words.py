"""The words of offices in their own languages, as a phone fetches them."""

import json
from pathlib import Path

from playwright.sync_api import Page

from tests.phone.phones import Fields, Server, ask, cached, visit
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
    names = json.loads((built / "versions.json").read_text("utf-8"))["phone"]
    every = {name.removeprefix("words.") for name in names if name.startswith("words.")}
    for lang in every:
        wait_for_words(page, lang)

    assert words_in(page) == every
    ask(page, "/hi/clear", [("do", "clear")])
    assert words_in(page) == set()


def words_in(page: Page) -> set[str]:
    """Languages of offices that lie on the phone."""
    files = [file for files in cached(page).values() for file in files]
    return {file.split(".")[1] for file in files if file.startswith("/bundle/words.")}


def wait_for_words(page: Page, lang: str) -> None:
    """Until the words of offices in that language lie on the phone."""
    for _ in range(100):
        if lang in words_in(page):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"no words in {lang}: {words_in(page)}")
