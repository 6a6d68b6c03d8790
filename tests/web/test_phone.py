"""Webhooks of the phone that sends: obeyed when its app signed them just now, refused when forged, bent or old."""

import json
import logging
from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import delete, update

from migrant_helper.actions.reminders.send import send_due
from migrant_helper.store.reminder_tables import Kind, Message, State, Webhook
from migrant_helper.store.session import begin
from migrant_helper.store.tries.tables import Attempt, Outcome
from migrant_helper.web.machine import phone
from tests.actions import parts
from tests.actions.parts import NOW, Carrier, on
from tests.messaging.smsgate import event, signed
from tests.web.conftest import Service
from tests.web.test_sms import contact, state

CAME = NOW.isoformat()


def post(service: Service, body: bytes, headers: dict[str, str] | None = None) -> int:
    told = signed(body, service.at) if headers is None else headers
    return int(service.client.post(phone.PATH, data=body, headers=told).status_code)


def text(body: str, *, key: str = "event-1", **changes: Any) -> bytes:
    plain = {
        "messageId": "abc123",
        "message": body,
        "sender": parts.E164,
        "recipient": None,
        "phoneNumber": parts.E164,
        "simNumber": 1,
        "receivedAt": CAME,
    }
    return event("sms:received", {**plain, **changes}, key)


def report(name: str, what: str, key: str = "event-1", **more: Any) -> bytes:
    return event(f"sms:{what}", {"messageId": name, "phoneNumber": parts.E164, **more}, key)


def sent(service: Service, segments: int = 1) -> str:
    """The name of a message that the phone has, of so many parts."""
    parts.asked(service.engine)
    carrier = Carrier(own=frozenset({"IN"}))
    send_due(on(service.engine, carrier))
    with begin(service.engine) as session:
        session.execute(update(Attempt).values(segments=segments))
    return carrier.got[0].name


def test_a_signed_stop_is_obeyed(service: Service) -> None:
    parts.confirmed(service.engine)

    assert post(service, text("Stop")) == 204
    assert contact(service).stopped_at == NOW
    assert state(service) == State.DROPPED


@pytest.mark.parametrize(
    "changes",
    [{"sender": None}, {"sender": None, "phoneNumber": "98123 45678"}, {"sender": "09812345678"}],
)
def test_a_number_is_read_as_the_phones_version_and_country_write_it(
    service: Service, changes: dict[str, Any]
) -> None:
    parts.confirmed(service.engine)
    post(service, text("STOP", **changes))

    assert contact(service).stopped_at is not None


def test_a_start_lets_the_number_ask_again(service: Service) -> None:
    post(service, text("STOP"))
    service.at += timedelta(minutes=1)
    assert post(service, text("START", receivedAt=service.at.isoformat())) == 204

    assert contact(service).stopped_at is None


def test_a_start_that_came_before_the_stop_does_not_undo_it(service: Service) -> None:
    """The app tries for two days: what was said first may arrive last."""
    post(service, text("STOP"))
    earlier = (NOW - timedelta(minutes=5)).isoformat()
    post(service, text("START", key="event-2", receivedAt=earlier))

    assert contact(service).stopped_at == NOW


def test_the_same_text_under_another_id_is_obeyed_once(service: Service) -> None:
    """The app makes a new id when it tells its inbox anew."""
    later = (NOW + timedelta(minutes=1)).isoformat()
    start = text("START", receivedAt=later)
    post(service, start)
    post(service, text("STOP"))
    post(service, text("START", key="event-9", receivedAt=later))

    assert contact(service).stopped_at is not None


def test_help_is_answered_to_who_asked_for_reminders(service: Service) -> None:
    parts.confirmed(service.engine)
    for key in ("event-1", "event-2"):
        assert post(service, text("HELP", key=key)) == 204

    (answer,) = parts.rows(service.engine, Message.kind == Kind.HELP)
    assert answer.due_at == NOW


@pytest.mark.parametrize(
    "forge",
    [
        lambda body, at: {},
        lambda body, at: {**signed(body, at), "X-Signature": ""},
        lambda body, at: {**signed(body, at), "X-Signature": "é"},
        lambda body, at: signed(body, at, key="another"),
        lambda body, at: signed(body, at, key=""),
        lambda body, at: signed(body + b" ", at),
        lambda body, at: {**signed(body, at), "X-Timestamp": str(int(at.timestamp()) + 1)},
        lambda body, at: signed(body, at - timedelta(minutes=11)),
        lambda body, at: signed(body, at + timedelta(minutes=11)),
        lambda body, at: {**signed(body, at), "X-Timestamp": ""},
    ],
)
def test_a_forged_or_old_stop_changes_nothing(service: Service, forge: Any) -> None:
    parts.confirmed(service.engine)
    body = text("STOP")

    assert post(service, body, forge(body, NOW)) == 403
    assert state(service) == State.WAITING


def test_without_a_key_every_one_is_forged(service: Service) -> None:
    app = Flask(__name__)
    wired = parts.replace(parts.SERVICE, engine=service.engine)
    app.register_blueprint(phone.blueprint(wired, phone.Phone("", "IN")))
    body = text("STOP")
    answer = app.test_client().post(phone.PATH, data=body, headers=signed(body, NOW, key=""))

    assert answer.status_code == 403
    assert contact(service) is None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b"[" * 9999,
        b'{"event": "sms:received", "id": "1"}',
        b'{"event": "sms:received", "id": 1, "payload": {}}',
        b'{"event": ["sms:received"], "id": "1", "payload": {}}',
        json.dumps({"event": "sms:received", "id": "1" * 201, "payload": {}}).encode(),
        text("S" * 1601),
        text("STOP", message=None),
        text("STOP", message=["STOP"]),
    ],
)
def test_a_malformed_event_is_refused(service: Service, body: bytes) -> None:
    assert post(service, body) == 400
    assert contact(service) is None


@pytest.mark.parametrize("sender", ["", "Bank", "+12025550143", "1" * 500, 98123, None])
def test_a_stop_from_what_is_no_number_of_ours_changes_nothing(
    service: Service, sender: Any
) -> None:
    assert post(service, text("STOP", sender=sender, phoneNumber=None)) == 204
    assert contact(service) is None


@pytest.mark.parametrize(
    "body",
    [
        event("system:ping", {"health": {}}),
        event("sms:dreamt", {"messageId": "a" * 32}),
        event("sms:sent", {"messageId": "a" * 32}),
        event("sms:sent", {"messageId": "one of the operator's own"}),
        event("sms:failed", {"messageId": ["a"]}),
        event("sms:failed", {}),
    ],
)
def test_what_is_not_ours_or_not_known_raises_no_alarm(service: Service, body: bytes) -> None:
    assert post(service, body) == 204


def test_reports_settle_a_message(service: Service) -> None:
    name = sent(service)
    post(service, report(name, "sent"))
    states = [state(service)]
    post(service, report(name, "delivered", "event-2"))

    assert [*states, state(service)] == [State.SENT, State.DELIVERED]


def test_a_long_message_has_arrived_when_each_part_has(service: Service) -> None:
    name = sent(service, segments=2)
    told = [post(service, report(name, "delivered", key)) for key in ("1", "1")]
    first = state(service)
    post(service, report(name, "delivered", "2"))

    assert told == [204, 204]
    assert (first, state(service)) == (State.SENT, State.DELIVERED)


def test_a_long_message_of_which_a_part_failed_never_has_arrived(service: Service) -> None:
    name = sent(service, segments=2)
    post(service, report(name, "delivered", "1"))
    post(service, report(name, "failed", "2", reason="Delivery result from SC +91: 70"))
    post(service, report(name, "delivered", "3"))

    row = parts.rows(service.engine)[0]
    assert (row.state, row.reason) == (State.DEAD, "smsgate-UNDELIVERED")


def test_a_failure_of_the_phone_kills_nothing(service: Service) -> None:
    name = sent(service)
    post(service, report(name, "failed", reason="Can't send message: No SIMs found"))

    assert state(service) == State.WAITING


def test_no_log_line_holds_a_number_or_a_body(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    post(service, text("my secret is 42"))
    post(service, text("STOP"), {})
    post(service, report(sent(service), "failed", reason="no +919812345678"))

    assert "9812345678" not in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize(
    ("segments", "told", "final"),
    [
        (1, ["sent", "delivered.1"], State.DELIVERED),
        (2, ["sent", "delivered.1", "delivered.2"], State.DELIVERED),
        (2, ["sent", "delivered.1", "failed"], State.DEAD),
        (3, ["delivered.1", "delivered.2", "failed"], State.DEAD),
    ],
)
def test_in_whatever_order_and_twice_the_end_is_the_same(
    service: Service, segments: int, told: list[str], final: State
) -> None:
    reason = {"reason": "Delivery result from SC +91: 70"}
    name = sent(service, segments)
    orders = list(permutations(told))
    ends = []
    for order in orders:
        with begin(service.engine) as session:
            session.execute(update(Attempt).values(outcome=Outcome.ACCEPTED))
            session.execute(update(Message).values(state=State.SENT, reason=None))
            session.execute(delete(Webhook))
        for one in (*order, *order):
            post(service, report(name, one.partition(".")[0], one, **reason))
        ends.append(state(service))

    assert ends == [final] * len(orders)
