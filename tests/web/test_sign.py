"""What the service signs for a phone: the steps that the phone names, and nothing else."""

import re

import pytest
from flask.testing import FlaskClient

from migrant_helper.actions.cards import verify
from migrant_helper.catalogue import load
from migrant_helper.core.card.codes import codes_of
from migrant_helper.core.card.read import Issuer, host_of
from migrant_helper.store import keys
from migrant_helper.web.now import today

CODES = codes_of(load.catalogue(country, "en") for country in load.countries())


def known(client: FlaskClient) -> list[Issuer]:
    """Whose cards this service believes."""
    return keys.issuers(client.application.extensions["keys"])


SLIP = {
    "case": "ffeeddccbbaa9988",
    "entry": ["in-onorc", "in-bocw"],
    "step": [
        "in-onorc.agree-split.done",
        "in-bocw.proof-before.stolen",
        "in-bocw.no-such-step.todo",
    ],
}


def test_a_slip_is_signed_with_the_steps_it_names_and_no_other(client: FlaskClient) -> None:
    answer = client.post("/hi/sign", data=SLIP)
    verdict = verify(
        answer.text,
        CODES,
        known(client),
        today("+05:30"),
        [host_of(answer.text)],
    )

    assert answer.content_type.startswith("text/plain")
    assert (verdict["refused"], verdict["status"]) == (None, "issuer")
    case = verdict["case"]
    assert case is not None
    assert (case["id"], case["lang"]) == ("ffeeddccbbaa9988", "hi")
    assert {entry["scheme"]: entry["steps"] for entry in case["entries"]} == {
        "in-onorc": {"agree-split": "done"},
        "in-bocw": {},
    }


@pytest.mark.parametrize(
    ("path", "fields"),
    [("/hi/sign", {}), ("/hi/sign", {"entry": "in-gone"}), ("/xx/sign", SLIP)],
)
def test_without_an_entry_or_a_language_nothing_is_signed(
    client: FlaskClient, path: str, fields: dict[str, object]
) -> None:
    assert client.post(path, data=fields).status_code == 404


@pytest.mark.parametrize(("path", "lang"), [("/c", "bn"), ("/ne/c", "ne")])
def test_a_card_opens_in_its_own_language_unless_the_address_names_one(
    client: FlaskClient, path: str, lang: str
) -> None:
    card = client.post("/bn/sign", data=SLIP).text
    page = client.post(path, data={"digits": card}, headers={"Accept-Language": "ur"})

    assert page.status_code == 200
    assert f'<html lang="{lang}"' in page.text


def status_of(client: FlaskClient, path: str, **fields: object) -> str | None:
    """What the card on a page is worth, and that the page says the same."""
    page = client.post(path, data={**SLIP, **fields})
    text = re.search(r'mh-digits">([^<]+)<', page.text)
    assert text
    verdict = verify(text[1], CODES, known(client), today("+05:30"), [host_of(text[1])])
    assert ("Sealed by Migrant Helper, told by its holder" in page.text) == (
        verdict["status"] == "issuer"
    )
    return verdict["status"]


def test_the_same_press_seals_a_card_with_and_without_javascript(client: FlaskClient) -> None:
    """On a phone: tests/phone/test_worker_cards.py."""
    assert status_of(client, "/en/card") == "holder"
    assert status_of(client, "/en/card/signed") == "issuer"


def test_the_same_press_seals_a_slip(client: FlaskClient) -> None:
    fields = {"f.home": "IN-BR", "f.here": "IN-KL", "picked": "1", "pick": "in-bocw"}
    before, after = (
        client.post("/en/slip", data={**fields, "carrier": "employer", "do": wish}).text
        for wish in ("show", "sign")
    )

    assert ["not sealed" in text for text in (before, after)] == [True, False]
    assert [" Seal</button>" in text for text in (before, after)] == [True, False]


def test_our_own_name_is_that_of_the_address_bar(client: FlaskClient) -> None:
    """By a name of ours, or on this machine; whatever else a request claims, it is the public one."""
    for host, said in (
        ("helper.example", "helper.example"),
        ("127.0.0.1:8000", "127.0.0.1:8000"),
        ("evil.example", "helper.example"),
        ("helper.example.evil.example", "helper.example"),
    ):
        for path in ("/en/c", "/en/code"):
            page = client.get(path, headers={"Host": host}).text
            assert f"This page is {said}. Where" in page, (host, path)
