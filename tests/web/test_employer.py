"""The employer's door where no phone answers: the answers go along in the form, and nothing of them is kept."""

import re

import pytest
from flask.testing import FlaskClient

SPOKEN = ("en", "hi", "bn", "ne", "ur")
FIRM = {
    "place": "IN-KA",
    "work": "construction",
    "workers": "40",
    "women": "6",
    "since": "2026-11-02",
    "home": ["IN-BR", "IN-OD", "IN-WB"],
    "count": ["15", "12", "13"],
}


def hidden(body: str, name: str) -> list[str]:
    return re.findall(rf'type="hidden" name="{name}" value="([^"]*)"', body)


def test_every_page_in_every_language_is_there_and_no_other(client: FlaskClient) -> None:
    pages = ("", "list", "dates", "cards", "card")
    found = {
        client.get(f"/employer/{lang}/{page}").status_code for lang in SPOKEN for page in pages
    }

    assert found == {200}
    for wrong in ("/employer/xx/", "/employer/en/kept", "/employer/en/list/x"):
        assert client.get(wrong).status_code == 404
    assert client.get("/employer/").status_code == 302


def test_a_list_for_forty_workers_from_three_states(client: FlaskClient) -> None:
    shown = client.post("/employer/en/list", data=FIRM)

    assert shown.headers["Cache-Control"] == "no-store"
    assert "40 workers" in shown.text
    assert "40 from other states" in shown.text
    for told in ("provident fund", "board of the state", "fare home and back", "wage slip"):
        assert told in shown.text
    assert "crèche" not in shown.text
    assert hidden(shown.text, "home") == FIRM["home"]


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"workers": "0"}, "There is at least one worker"),
        ({"workers": "-1"}, "There is at least one worker"),
        ({"workers": "forty"}, "in digits, as 40"),
        ({"women": "41"}, "more women than workers"),
        ({"home": ["XX-1", "IN-OD", "IN-WB"]}, "choose the state they come from"),
        ({"count": ["15", "12", "14"]}, "more than your workers"),
        ({"home": ["IN-BR", "IN-BR", "IN-WB"]}, "stands there twice"),
        ({"place": "IN-XX"}, "state where the work is"),
        ({"work": ""}, "choose the work"),
        ({"since": "2026-02-30"}, "no such day"),
    ],
)
def test_what_is_wrong_is_asked_back_in_place_and_nothing_is_lost(
    client: FlaskClient, changed: dict[str, object], says: str
) -> None:
    given = {**FIRM, **changed}
    body = client.post("/employer/en/list", data=given).text

    assert 'role="alert"' in body
    assert body.count(says) == 1
    assert 'aria-invalid="true"' in body
    for name in ("workers", "women"):
        assert f'name="{name}" inputmode="numeric" maxlength="12" value="{given[name]}"' in body
    assert re.findall(r'name="count"[^>]*value="([^"]+)"', body) == given["count"]


def test_the_return_key_shows_the_list_too(client: FlaskClient) -> None:
    assert "These come first" in client.post("/employer/en/", data={**FIRM, "do": "list"}).text


def test_the_days_are_a_calendar_file(client: FlaskClient) -> None:
    made = client.post("/employer/en/dates", data=FIRM)

    assert made.content_type == "text/calendar; charset=utf-8"
    assert made.headers["Content-Disposition"] == 'attachment; filename="duties.ics"'
    assert made.text.count("BEGIN:VEVENT") > 5


def test_cards_hand_back_what_was_registered_in_the_worker_s_language(client: FlaskClient) -> None:
    chosen = {**FIRM, "registered": ["in-epf", "in-bocw"], "day": "2026-11-03", "copies": "2"}
    made = client.post("/employer/hi/card", data={**chosen, "speaks": "en"}).text

    assert made.count("mh-pass") == 2
    assert made.count("<svg xmlns") == 2
    assert 'formaction="/employer/en/cards"' in made
    wrong = client.post("/employer/hi/card", data={**chosen, "copies": "99"}).text
    assert 'role="alert"' in wrong
    assert hidden(wrong, "home") == FIRM["home"]


def test_the_door_stands_at_the_start_and_not_on_anothers_phone(client: FlaskClient) -> None:
    door = 'href="/employer/en/"'

    assert door in client.get("/en/").text
    assert door not in client.post("/en/", data={"borrowed": "1"}).text
