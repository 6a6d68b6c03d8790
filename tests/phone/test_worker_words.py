"""The words of offices in their own languages, as a phone fetches them."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.phone.phones import (
    Fields,
    Server,
    ask,
    every_office_language,
    put,
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
    # English, which stands in for it, is not here either: the line is in the person's words alone.
    assert "One Nation One Ration Card" not in body
    assert "mh-show" in body
    assert "नेटवर्क" in body


def test_english_stands_in_for_them_where_it_came_before(server: Server, page: Page) -> None:
    """To who had not told where they are; the office's own words never came."""
    page.context.route(re.compile(r"/bundle/words\.ml\."), lambda route: route.abort())
    visit(page, "/hi/")
    ask(page, "/hi/refused", [("f.home", "IN-BR")])
    wait_for_words(page, "en")
    server.stop()

    _, _, body = ask(page, "/hi/refused", LINE)

    assert 'lang="ml"' not in body
    assert "One Nation One Ration Card" in body


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


@pytest.mark.parametrize("connection", ['{effectiveType: "2g"}', "{saveData: true}"])
def test_a_phone_that_is_to_save_fetches_the_words_of_its_own_places_alone(
    server: Server, page: Page, built: Path, tmp_path: Path, connection: str
) -> None:
    """Those of all other offices are ten kilobytes more: not unasked where each is slow or paid for."""
    other = tmp_path / "saving"
    shutil.copytree(built, other)
    first = (other / "sw.js").read_text("utf-8").partition("\n")[0]
    told = f'Object.defineProperty(navigator, "connection", {{value: {connection}}});'
    put(other / "sw.js", first, f"{told}\n{first}")
    server.stop()
    server.start(other)
    visit(page, "/hi/")
    ask(page, "/hi/check", ANSWERS)
    wait_for_words(page, "ml")
    page.wait_for_timeout(500)

    assert words_in(page) == {"ml"}
