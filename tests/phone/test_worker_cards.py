"""Cards on the phone without a network: signed by a key made for them, and opened."""

import re

from playwright.sync_api import Page

from tests.phone.phones import Fields, Server, ask, visit

ANSWERS: Fields = [
    ("f.home", "IN-BR"),
    ("f.here", "IN-KL"),
    ("pick", "in-onorc"),
    ("picked", "1"),
    ("case", "0123456789abcdef"),
    ("do", "show"),
]


def digits_of(body: str) -> str:
    match = re.search(r'class="mh-digits">[^<]*#([0-9]+)<', body)
    assert match, body
    return match.group(1)


def test_a_card_made_without_a_network_opens_as_its_holders(server: Server, page: Page) -> None:
    visit(page, "/hi/")
    server.stop()
    status, _, body = ask(page, "/hi/card", ANSWERS)
    opened = ask(page, "/c", [("digits", digits_of(body))])

    assert (status, opened[0]) == (200, 200)
    assert "<svg" in body
    assert "in-onorc" in opened[2]


def test_a_card_of_the_service_opens_without_a_network_to_the_servers_bytes(
    server: Server, page: Page
) -> None:
    digits = digits_of(server.ask("/hi/card/signed", ANSWERS)[2])
    fields = [("digits", digits), ("case", "0123456789abcdef")]
    expected = server.ask("/hi/c", fields)
    visit(page, "/hi/")
    server.stop()

    found = ask(page, "/hi/c", fields)

    assert expected[0] == found[0] == 200
    assert expected[2] == found[2]


def test_a_changed_digit_is_refused_as_the_server_does(server: Server, page: Page) -> None:
    digits = digits_of(server.ask("/hi/card/signed", ANSWERS)[2])
    changed = digits[:40] + str((int(digits[40]) + 1) % 10) + digits[41:]
    fields = [("digits", changed), ("case", "0123456789abcdef")]
    expected = server.ask("/hi/c", fields)
    visit(page, "/hi/")
    server.stop()

    assert expected[0] == 422
    assert (expected[0], expected[2]) == ask(page, "/hi/c", fields)[::2]


def test_a_slip_is_confirmed_without_its_list_and_offline_says_that_it_was_not(
    server: Server, page: Page
) -> None:
    fields = [*ANSWERS[:-1], ("carrier", "family"), ("do", "sign")]
    visit(page, "/hi/")
    made = ask(page, "/hi/slip", [*fields[:-1], ("do", "show")])
    online = ask(page, "/hi/slip", fields)
    server.stop()
    offline = ask(page, "/hi/slip", fields)

    assert [one[0] for one in (made, online, offline)] == [200, 200, 200]
    assert ['value="sign"' in one[2] for one in (made, online, offline)] == [True, False, True]
    assert ['role="alert"' in one[2] for one in (made, online, offline)] == [False, False, True]
    assert server.requests().count("POST /hi/sign") == 1
    assert "POST /hi/slip" not in server.requests()


def test_a_card_is_confirmed_without_its_answers_which_stay_in_the_page(
    server: Server, page: Page
) -> None:
    visit(page, "/hi/")
    online = ask(page, "/hi/card", [*ANSWERS[:-1], ("do", "sign")])
    server.stop()
    offline = ask(page, "/hi/card", [*ANSWERS[:-1], ("do", "sign")])

    assert "POST /hi/sign" in server.requests()
    assert "POST /hi/card" not in server.requests()
    assert len(digits_of(offline[2])) > len(digits_of(online[2]))
    assert ['role="alert"' in one[2] for one in (online, offline)] == [False, True]
    assert ['name="f.home" value="IN-BR"' in one[2] for one in (online, offline)] == [True, True]


def test_confirming_a_card_goes_to_the_server_and_offline_gives_the_holders_card(
    server: Server, page: Page
) -> None:
    visit(page, "/hi/")
    online = ask(page, "/hi/card/signed", ANSWERS)
    server.stop()
    offline = ask(page, "/hi/card/signed", ANSWERS)

    assert "POST /hi/card/signed" in server.requests()
    assert (online[0], offline[0]) == (200, 200)
    assert len(digits_of(offline[2])) > len(digits_of(online[2]))


def test_a_short_code_needs_a_network_and_the_phone_says_so(server: Server, page: Page) -> None:
    taken = [("case", "0123456789abcdef"), ("entry", "in-onorc"), ("once", "0" * 16)]
    visit(page, "/hi/")
    online = ask(page, "/hi/card/code", taken)
    server.stop()
    offline = [
        ask(page, "/hi/card/code", taken),
        ask(page, "/hi/code", [("code", "0" * 16), ("do", "open")]),
    ]

    assert (online[0], 'class="mh-code"' in online[2]) == (200, True)
    assert [one[0] for one in offline] == [503, 503]
    assert not [one for one in offline if 'class="mh-code"' in one[2]]


def test_what_is_private_leaves_no_phone_before_it_is_asked_for(server: Server, page: Page) -> None:
    fields = [*ANSWERS[:-1], ("pick", "in-wage-claim"), ("do", "show")]
    visit(page, "/hi/")
    made = ask(page, "/hi/card", fields)
    asked = ask(page, "/hi/card", [*fields, ("private", "yes")])
    sent = [one[2].partition("<header")[0] for one in (made, asked)]

    assert ["in-wage-claim" in one for one in sent] == [False, True]
    assert ['id="c-in-wage-claim"' in one[2] for one in (made, asked)] == [False, True]
