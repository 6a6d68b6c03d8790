"""The page "stop": number and code of a message, by POST, and nothing told to whoever guesses."""

import phonenumbers
import pytest
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.store.reminder_tables import Contact, State
from migrant_helper.store.session import read
from tests.actions import parts
from tests.actions.parts import SERVICE
from tests.web.conftest import Service
from tests.web.test_reminders import post


def test_stop_in_the_query_is_not_read(service: Service) -> None:
    parts.confirmed(service.engine)
    code = SERVICE.stop_code(parts.E164)

    service.client.get(f"/en/stop?number=9812345678&code={code}&do=stop")

    assert parts.rows(service.engine)[0].state == State.WAITING


@pytest.mark.parametrize("number", ["98123 45678", "+919812345678", "९८१२३४५६७८"])
def test_number_and_code_of_the_message_stop_everything(service: Service, number: str) -> None:
    parts.confirmed(service.engine)
    body = parts.bodies(service.engine)[0]
    code = body.rsplit(maxsplit=1)[-1]

    page = post(service, "/en/stop", number=number, code=code, do="stop")

    with read(service.engine) as session:
        contact = session.query(Contact).one()
    assert "Stopped." in page.text
    assert (contact.stopped_at, contact.sealed) == (parts.NOW, None)
    assert [row.body for row in parts.rows(service.engine)] == [None]


def test_a_number_as_its_own_country_writes_it_stops(service: Service) -> None:
    for country in COUNTRIES:
        phone = phonenumbers.example_number_for_type(country, PhoneNumberType.MOBILE)
        typed = phonenumbers.format_number(phone, PhoneNumberFormat.NATIONAL)
        parts.confirmed(service.engine, number=typed, region=country)
        code = SERVICE.stop_code(phonenumbers.format_number(phone, PhoneNumberFormat.E164))
        post(service, "/en/stop", number=typed, code=code, do="stop")

    states = [row.state for row in parts.rows(service.engine)]
    assert states == [State.DROPPED] * len(COUNTRIES)


def test_a_code_typed_in_the_digits_of_the_phone_s_language_stops_as_well(service: Service) -> None:
    parts.confirmed(service.engine)
    code = SERVICE.stop_code(parts.E164).translate(str.maketrans("0123456789", "०१२३४५६७८९"))

    page = post(service, "/ne/stop", number="98123 45678", code=code, do="stop")

    assert page.status_code == 200
    assert parts.rows(service.engine)[0].state == State.DROPPED


@pytest.mark.parametrize("code", ["", "000000", "12345", "x" * 5000])
def test_a_wrong_stop_code_stops_nothing(service: Service, code: str) -> None:
    parts.confirmed(service.engine)

    page = post(service, "/en/stop", number="98123 45678", code=code, do="stop")

    assert page.status_code == 422
    assert parts.rows(service.engine)[0].state == State.WAITING


def test_the_page_does_not_tell_whose_number_is_known(service: Service) -> None:
    parts.confirmed(service.engine)
    answers = [
        post(service, "/en/stop", number=number, code="000000", do="stop").text
        for number in ("98123 45678", "98123 45670")
    ]

    assert answers[0].replace("45678", "") == answers[1].replace("45670", "")


def test_stop_codes_cannot_be_tried_through(service: Service) -> None:
    parts.confirmed(service.engine)
    answers = [
        post(service, "/en/stop", number="98123 45678", code=f"{n:06}", do="stop").status_code
        for n in range(11)
    ]

    assert answers == [422] * 10 + [429]


def test_stop_without_a_language_leads_to_the_browser_s(service: Service) -> None:
    answer = service.client.get("/stop", headers={"Accept-Language": "ne-NP,en;q=0.5"})

    assert (answer.status_code, answer.headers["Location"]) == (302, "/ne/stop")
