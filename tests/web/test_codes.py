"""The pages of the short code, as a browser without JavaScript meets them."""

import logging
import re
from typing import Any

import pytest
from flask.testing import FlaskClient

from migrant_helper.core.card.short import code_of, read_code
from tests.pages.reader import Document, read_document

TAKEN = {
    "case": "ffeeddccbbaa9988",
    "entry": ["in-onorc", "in-bocw"],
    "step": ["in-onorc.agree-split.done"],
    "once": "00112233445566aa",
}


def asked(client: FlaskClient, **more: Any) -> Document:
    answer = client.post("/en/card/code", data={**TAKEN, **more})
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
    return read_document(answer.text)


def code_on(page: Document) -> str:
    found = re.search("((?:[0-9A-Z] ){3}[0-9A-Z]\\s+){4}", page.text)
    assert found
    own = read_code(found[0])
    assert own
    return own


def test_a_card_is_kept_opened_and_taken_back(client: FlaskClient) -> None:
    page = asked(client)
    own = code_on(page)
    shown = client.post("/hi/code", data={"code": own.lower(), "do": "open"})
    [delete] = [one for one in page.buttons if one.value == "forget"]
    gone = client.post(delete.action, data=page.fields("case", delete))
    after = client.post("/en/code", data={"code": own, "do": "open"})

    assert (shown.status_code, shown.headers["Cache-Control"]) == (200, "no-store")
    assert {"c-in-onorc", "c-in-bocw"} <= set(read_document(shown.text).ids)
    assert '<html lang="hi"' in shown.text
    assert own not in shown.text
    assert (gone.status_code, "is deleted" in gone.text) == (200, True)
    assert (after.status_code, "No card lies under this code" in after.text) == (422, True)


def test_two_presses_are_one_code_in_any_language(client: FlaskClient) -> None:
    once = {"once": "1" * 16}
    page = asked(client, **once)
    again = client.post("/ur/card/code", data={**TAKEN, **once})

    assert code_on(asked(client, **once)) == code_on(page) == code_on(read_document(again.text))


def test_what_is_private_lies_there_only_where_it_was_asked_for(client: FlaskClient) -> None:
    wages = {"entry": ["in-onorc", "in-wage-claim"], "step": []}
    plain = code_on(asked(client, **wages, once="2" * 16))
    whole = code_on(asked(client, **wages, once="3" * 16, private="yes"))
    shown = [
        client.post("/en/code", data={"code": own, "do": "open"}).text for own in (plain, whole)
    ]

    assert ["c-in-wage-claim" in text for text in shown] == [False, True]


def test_without_an_entry_or_a_language_nothing_is_kept(client: FlaskClient) -> None:
    for path, fields in (("/en/card/code", {}), ("/xx/card/code", TAKEN), ("/xx/code", {})):
        assert client.post(path, data=fields).status_code == 404
    assert client.get("/en/card/code").status_code in (404, 405)


def test_a_code_is_taken_from_a_form_alone_and_stands_in_no_log(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    own = code_on(asked(client, once="4" * 16))
    by_address = client.get(f"/en/code?code={own}&do=open")
    page = read_document(client.post("/en/code", data={"code": own[:-1], "do": "open"}).text)
    client.post("/en/code", data={"code": own, "do": "open"})

    assert "c-in-onorc" not in by_address.text
    assert own[:8] not in page.text
    assert own not in caplog.text
    assert not [one for one in page.buttons if own[:8] in one.action]


@pytest.mark.parametrize(
    "typed",
    ["", "none of ours", "0" * 17, code_of(7)[:-1] + "Z", "\u0410" * 16, "<b>" * 30, "9" * 60_000],
)
def test_what_is_no_code_is_refused_in_words(client: FlaskClient, typed: str) -> None:
    for wish in ("open", "forget"):
        answer = client.post("/en/code", data={"code": typed, "do": wish})

        assert answer.status_code == 422
        assert "Read the 16 again" in answer.text
        assert not typed or typed not in answer.text


def test_a_page_of_another_site_keeps_and_deletes_nothing(client: FlaskClient) -> None:
    away = {"Sec-Fetch-Site": "cross-site"}

    assert client.post("/en/card/code", data=TAKEN, headers=away).status_code == 403
    assert client.post("/en/code", data={"do": "forget"}, headers=away).status_code == 403
