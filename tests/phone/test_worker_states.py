"""What a state adds, as a phone fetches it: when an answer names the state, and it stays."""

import re

from playwright.sync_api import Page

from tests.phone.phones import Server, ask, cached, visit
from tests.phone.test_worker import comparable
from tests.phone.test_worker_cards import digits_of

TOLD = [("f.home", "IN-BR"), ("f.here", "IN-KL"), ("f.phase", "there")]
NOTE = re.compile(r"की अपनी मदद अभी इस फोन पर नहीं है")
LIST, ENTRY = "/hi/schemes", "/hi/schemes/in-kl-awaz"


def states(page: Page) -> set[str]:
    """The states whose file lies here."""
    files = [file for files in cached(page).values() for file in files]
    return {found[1] for file in files if (found := re.match(r"/bundle/(IN-..)\.hi\.", file))}


def test_a_state_comes_when_it_is_named_and_then_needs_no_network(
    server: Server, page: Page
) -> None:
    asked = {path: comparable(server.ask(path, TOLD)) for path in ("/hi/results", LIST, ENTRY)}
    visit(page, "/hi/")
    assert states(page) == set()
    ask(page, "/hi/check", TOLD)
    assert states(page) == {"IN-BR", "IN-KL"}
    server.stop()

    assert not any(NOTE.search(body) for _, _, body in asked.values())
    for path, expected in asked.items():
        assert comparable(ask(page, path, TOLD)) == expected


def test_where_the_file_is_missing_the_page_says_so_and_nothing_false(
    server: Server, page: Page
) -> None:
    visit(page, "/hi/")
    server.stop()

    status, _, body = ask(page, "/hi/results", TOLD)
    _, _, by_place = ask(page, LIST, [("by", "place:IN-KL")])
    gone = ask(page, ENTRY, TOLD)

    assert (status, len(NOTE.findall(body))) == (200, 1)
    assert "केरल" in body
    assert "बिहार" in body
    assert NOTE.search(by_place)
    assert (gone[0], bool(NOTE.search(gone[2]))) == (404, True)
    # With a network again it comes by itself.
    server.start()
    assert "in-kl-awaz" in ask(page, LIST, TOLD)[2]
    assert states(page) == {"IN-BR", "IN-KL"}


def test_a_card_brings_the_states_of_its_entries(server: Server, page: Page) -> None:
    mason = [("f.birth_year", "1995"), ("f.construction_days_12m", "120"), ("f.bocw_card", "false")]
    picks = [("pick", "in-onorc"), ("pick", "in-kl-awaz"), ("pick", "in-dl-board"), ("picked", "1")]
    told = [("f.home", "IN-BR"), ("f.here", "IN-DL"), *mason, *picks]
    case = ("case", "0123456789abcdef")
    digits = digits_of(server.ask("/hi/card/signed", [*told, case, ("do", "show")])[2])
    fields = [("digits", digits), case]
    expected = server.ask("/hi/c", fields)
    visit(page, "/hi/")

    found = ask(page, "/hi/c", fields)
    server.stop()

    assert "in-dl-board" in expected[2]
    assert (expected[0], expected[2]) == found[::2]
    assert states(page) == {"IN-DL"}
    assert ask(page, "/hi/c", fields)[2] == expected[2]
