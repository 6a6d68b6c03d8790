"""A Hindi, a Nepali and an Urdu recipient get a reminder and stop it: over HTTP both ways, by both carriers."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from threading import Thread
from urllib.parse import parse_qs

import pytest
import requests
from twilio.request_validator import RequestValidator
from werkzeug.serving import make_server

from migrant_helper.actions.reminders.send import send_due
from migrant_helper.actions.service import Service as Wired
from migrant_helper.messaging.gateway import Gateway
from migrant_helper.messaging.routes import Routes
from migrant_helper.messaging.smsgate import SmsGateGateway, SmsGateSettings
from migrant_helper.messaging.twilio import TwilioGateway, TwilioSettings
from migrant_helper.store.reminder_tables import State
from tests.actions import parts
from tests.messaging import smsgate, stand_ins
from tests.messaging.smsgate import PASSWORD, USER, Phone, event
from tests.web.conftest import ACCOUNT, TOKEN, Service
from tests.web.test_sms import contact, state

DUE = parts.NOW.replace(day=26, hour=3, minute=30)
SID = "SM" + "b" * 32
# Language, what they type as their number, its country, the same as carriers write it, their word for stop.
PEOPLE = [
    ("hi", "98123 45678", "IN", "+919812345678", "रोकें"),
    ("ne", "98412 34567", "NP", "+9779841234567", "बन्द"),
    ("ur", "98123 45678", "IN", "+919812345678", "روکیں"),
]
SCRIPTS = {"hi": "[\u0900-\u097f]", "ne": "[\u0900-\u097f]", "ur": "[\u0600-\u06ff]"}


@pytest.fixture
def address(service: Service) -> Iterator[str]:
    """The service over HTTP, at the moment at which the reminder is due."""
    with over_http(service) as found:
        yield found


@contextmanager
def over_http(service: Service) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, service.client.application, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def reminded(service: Service, gateway: Gateway, person: tuple[str, ...]) -> None:
    """Asked, confirmed, and sent when it is due."""
    lang, number, region, _, _ = person
    asked_in = worker_of(service, gateway)
    parts.confirmed(service.engine, asked_in, number=number, region=region, lang=lang)
    service.at = DUE
    send_due(asked_in)


def worker_of(service: Service, gateway: Gateway) -> Wired:
    """A worker's service that sends by `gateway`, by the clock of the web's."""
    own = gateway.own if isinstance(gateway, Routes) else frozenset[str]()
    senders = replace(parts.SERVICE.senders, own=own)
    return replace(
        parts.SERVICE,
        engine=service.engine,
        gateway=gateway,
        senders=senders,
        now=lambda: service.at,
    )


@pytest.mark.parametrize("person", PEOPLE, ids=[each[0] for each in PEOPLE])
def test_by_the_phone(service: Service, address: str, person: tuple[str, ...]) -> None:
    lang, _, _, number, word = person
    with smsgate.serving(Phone(now=DUE)) as phone:
        settings = SmsGateSettings(phone.url, USER, PASSWORD)
        reminded(service, Routes(SmsGateGateway(settings, frozenset({"IN", "NP"}))), person)
    ((to, text),) = phone.texts()
    (name,) = phone.messages
    hook = f"{address}/sms/phone"
    payload = {"messageId": name, "phoneNumber": number}
    parts_sent = parts.rows(service.engine)[0].segments
    for part in range(parts_sent):
        assert smsgate.post(hook, event("sms:delivered", payload, f"d{part}"), DUE) == 204
    arrived = state(service)
    said = {"message": word, "sender": number, "receivedAt": DUE.isoformat()}
    status = smsgate.post(hook, event("sms:received", said, "r"), DUE + timedelta(seconds=9))

    assert (to, arrived, status) == (number, State.DELIVERED, 204)
    assert re.search(SCRIPTS[lang], text)
    assert "STOP" in text
    assert contact(service).stopped_at == DUE
    assert contact(service).sealed is None


@pytest.mark.parametrize("person", PEOPLE, ids=[each[0] for each in PEOPLE])
def test_by_the_carrier(service: Service, address: str, person: tuple[str, ...]) -> None:
    lang, typed, _, number, _ = person
    posted: list[bytes] = []
    answer = json.dumps({"sid": SID}).encode()
    with stand_ins.rude(201, answer, posted=posted) as carrier:
        settings = TwilioSettings(
            ACCOUNT,
            TOKEN,
            sender="Helper",
            status_url="https://example.org/sms/status",
            api=carrier,
        )
        reminded(service, TwilioGateway(settings), person)
    sent = {name: values[0] for name, values in parse_qs(posted[0].decode()).items()}
    path = sent["StatusCallback"].removeprefix("https://example.org")
    form = {"AccountSid": ACCOUNT, "MessageSid": SID, "MessageStatus": "delivered"}
    signature = RequestValidator(TOKEN).compute_signature(sent["StatusCallback"], form)
    headers = {"X-Twilio-Signature": signature}
    status = requests.post(address + path, data=form, headers=headers, timeout=10).status_code
    arrived = state(service)
    code = re.findall(r"\d{6}", sent["Body"])[-1]
    where = f"/{lang}/stop"
    stop = {"number": typed, "code": code, "do": "stop"}
    page = requests.post(address + where, data=stop, timeout=10)

    assert (sent["To"], arrived, status) == (number, State.DELIVERED, 204)
    assert re.search(SCRIPTS[lang], sent["Body"])
    assert where in sent["Body"]
    assert page.status_code == 200
    assert contact(service).stopped_at == DUE
