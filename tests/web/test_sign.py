"""What the service signs for a phone: the steps that the phone names, and nothing else."""

import json

import pytest
from flask.testing import FlaskClient

from migrant_helper.actions.cards import verify
from migrant_helper.catalogue import load
from migrant_helper.core.card.codes import codes_of
from migrant_helper.core.card.read import Issuer, host_of
from migrant_helper.web.now import today

CODES = codes_of(load.catalogue(country, "en") for country in load.countries())


def known(client: FlaskClient) -> list[Issuer]:
    """Whose cards are believed, as the service tells phones."""
    found: list[Issuer] = json.loads((client.get("/issuers.json").json or {})["list"])["issuers"]
    return found


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
