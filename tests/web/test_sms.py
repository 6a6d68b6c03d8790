"""Webhooks: obeyed when Twilio signed them for our address, refused when forged, bent or old."""

import logging
from typing import Any
from urllib.parse import urlencode

import pytest
from flask import Flask
from twilio.request_validator import RequestValidator
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from migrant_helper.actions.reminders.outbox import How, settle
from migrant_helper.actions.reminders.send import send_due
from migrant_helper.messaging.gateway import InDoubt
from migrant_helper.store.reminder_tables import Contact, State
from migrant_helper.store.session import begin, read
from migrant_helper.web.machine import sms
from tests.actions import parts
from tests.actions.parts import NOW, Carrier, on
from tests.web.conftest import ACCOUNT, TOKEN, Service

SID = "SM" + "b" * 32
PUBLIC = "https://example.org"


def signature(path: str, form: dict[str, str], *, token: str = TOKEN, public: str = PUBLIC) -> str:
    return RequestValidator(token).compute_signature(f"{public}{path}", form)


def post(service: Service, path: str, form: dict[str, str], sign: str | None = None) -> Any:
    return service.client.post(
        path,
        data=urlencode(form),
        content_type="application/x-www-form-urlencoded",
        headers={"X-Twilio-Signature": sign if sign is not None else signature(path, form)},
    )


def inbound(body: str, *, sid: str = SID, sender: str = parts.E164) -> dict[str, str]:
    return {"AccountSid": ACCOUNT, "MessageSid": sid, "From": sender, "Body": body, "To": "+1555"}


def report(status: str, *, sid: str = SID, **more: str) -> dict[str, str]:
    return {"AccountSid": ACCOUNT, "MessageSid": sid, "MessageStatus": status, **more}


def in_doubt(service: Service) -> str:
    """The path of the status callback of a message in doubt."""
    parts.asked(service.engine)
    send_due(on(service.engine, Carrier([InDoubt("no-answer")])))
    return f"/sms/status?message={parts.rows(service.engine)[0].id}"


def contact(service: Service) -> Contact | None:
    with read(service.engine) as session:
        return session.query(Contact).one_or_none()


def state(service: Service) -> str:
    return parts.rows(service.engine)[0].state


def test_a_signed_stop_is_obeyed_and_only_the_hash_is_kept(service: Service) -> None:
    parts.confirmed(service.engine)

    answer = post(service, "/sms/inbound", inbound("Stop"))

    kept = contact(service)
    assert answer.status_code == 200
    assert "text/xml" in answer.content_type
    assert kept is not None
    assert (kept.stopped_at, kept.sealed) == (NOW, None)
    assert state(service) == State.DROPPED


def test_a_stop_of_a_number_we_do_not_know_is_kept_for_later(service: Service) -> None:
    post(service, "/sms/inbound", inbound("STOP"))
    parts.asked(service.engine)

    assert [row.state for row in parts.rows(service.engine)] == [State.DROPPED]


def test_a_start_lets_the_number_ask_again(service: Service) -> None:
    post(service, "/sms/inbound", inbound("STOP"))
    post(service, "/sms/inbound", inbound("START", sid="SM" + "c" * 32))
    parts.asked(service.engine)

    assert len(parts.rows(service.engine)) == 1


def test_an_old_start_sent_again_does_not_undo_a_stop(service: Service) -> None:
    start = inbound("START", sid="SM" + "c" * 32)
    post(service, "/sms/inbound", start)
    post(service, "/sms/inbound", inbound("STOP"))

    assert post(service, "/sms/inbound", start).status_code == 204
    assert contact(service).stopped_at is not None


@pytest.mark.parametrize(
    "forge",
    [
        lambda path, form: "",
        lambda path, form: "AAAA",
        lambda path, form: signature(path, form, token="another"),
        lambda path, form: signature(path, {**form, "Body": "hello"}),
        lambda path, form: signature(path, form, public="https://evil.example"),
        lambda path, form: signature(path, form, public="http://localhost"),
        lambda path, form: signature("/sms/status", form),
    ],
)
def test_a_forged_stop_changes_nothing(service: Service, forge: Any) -> None:
    parts.confirmed(service.engine)
    form = inbound("STOP")

    answer = post(service, "/sms/inbound", form, forge("/sms/inbound", form))

    assert answer.status_code == 403
    assert state(service) == State.WAITING


def test_a_signed_webhook_of_another_account_is_refused(service: Service) -> None:
    form = {**inbound("STOP"), "AccountSid": "AC" + "f" * 32}

    assert post(service, "/sms/inbound", form).status_code == 403
    assert contact(service) is None


@pytest.mark.parametrize(
    "form",
    [
        inbound("STOP", sid=""),
        inbound("STOP", sid="SM123"),
        inbound("STOP", sid="XX" + "b" * 32),
        inbound("S" * 1601),
    ],
)
def test_a_malformed_reply_is_refused(service: Service, form: dict[str, str]) -> None:
    assert post(service, "/sms/inbound", form).status_code == 400
    assert contact(service) is None


def test_a_field_twice_is_refused(service: Service) -> None:
    form = inbound("STOP")
    twice = [*form.items(), ("Body", "START")]
    signed = RequestValidator(TOKEN).compute_signature(f"{PUBLIC}/sms/inbound", MultiDict(twice))
    answer = service.client.post(
        "/sms/inbound",
        data=urlencode(twice),
        content_type="application/x-www-form-urlencoded",
        headers={"X-Twilio-Signature": signed},
    )

    assert answer.status_code == 400
    assert contact(service) is None


def test_json_is_refused(service: Service) -> None:
    assert service.client.post("/sms/inbound", json={"Body": "STOP"}).status_code == 400


@pytest.mark.parametrize("sender", ["", "Bank", "+12025550143", "whatsapp:+919812345678"])
def test_a_stop_from_what_is_no_number_of_ours_changes_nothing(
    service: Service, sender: str
) -> None:
    answer = post(service, "/sms/inbound", inbound("STOP", sender=sender))

    assert answer.status_code == 200
    assert contact(service) is None


def test_a_report_settles_what_was_in_doubt(service: Service) -> None:
    path = in_doubt(service)

    first: TestResponse = post(service, path, report("queued"))
    states = [state(service)]
    post(service, path, report("delivered"))
    states.append(state(service))

    assert first.status_code == 204
    assert states == [State.SENT, State.DELIVERED]
    assert (parts.rows(service.engine)[0].sid, parts.rows(service.engine)[0].body) == (SID, None)


@pytest.mark.parametrize("status", ["failed", "undelivered", "canceled"])
def test_a_report_of_failure_makes_the_message_dead_and_shown(
    service: Service, status: str
) -> None:
    post(service, in_doubt(service), report(status, ErrorCode="30005"))

    row = parts.rows(service.engine)[0]
    assert (row.state, row.reason) == (State.DEAD, "twilio-30005")


def test_an_early_report_that_comes_late_does_not_undo_delivery(service: Service) -> None:
    path = in_doubt(service)
    post(service, path, report("delivered"))
    post(service, path, report("sent"))
    post(service, path, report("failed"))

    assert state(service) == State.DELIVERED


def test_a_report_of_a_stop_told_to_the_carrier_is_obeyed(service: Service) -> None:
    post(service, in_doubt(service), report("failed", ErrorCode="21610"))

    assert contact(service).stopped_at is not None


def test_a_report_of_another_message_of_the_carrier_changes_nothing(service: Service) -> None:
    path = in_doubt(service)
    post(service, path, report("sent"))
    post(service, path, report("failed", sid="SM" + "c" * 32))

    assert state(service) == State.SENT


def test_a_report_of_what_a_person_is_about_to_send_again_stops_the_second(
    service: Service,
) -> None:
    path = in_doubt(service)
    with begin(service.engine) as session:
        settle(session, parts.rows(service.engine)[0].id, How.RETRY, now=NOW)
    post(service, path, report("sent"))
    carrier = Carrier()
    send_due(on(service.engine, carrier))

    assert carrier.got == []
    assert state(service) == State.SENT


def test_a_report_seen_before_or_of_an_unknown_kind_raises_no_alarm(service: Service) -> None:
    path = in_doubt(service)
    said = ["partially_delivered", "sent", "sent"]

    assert [post(service, path, report(status)).status_code for status in said] == [204] * 3
    assert state(service) == State.SENT


def test_the_report_of_an_attempt_is_about_that_one(service: Service) -> None:
    path = in_doubt(service)
    with begin(service.engine) as session:
        settle(session, parts.rows(service.engine)[0].id, How.RETRY, now=NOW)
    send_due(on(service.engine, Carrier()))
    late = post(service, f"{path}&attempt=1", report("failed", sid="SM" + "c" * 32))

    assert (late.status_code, state(service)) == (204, State.SENT)


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/sms/status", report("sent")),
        ("/sms/status?message=1", report("sent")),
        (f"/sms/status?message={'a' * 32}&message={'b' * 32}", report("sent")),
        (f"/sms/status?message={'a' * 32}&attempt=x", report("sent")),
        (f"/sms/status?message={'a' * 32}&attempt=1&attempt=2", report("sent")),
        (f"/sms/status?message={'a' * 32}", report("sent", sid="SM1")),
    ],
)
def test_a_malformed_report_is_refused(service: Service, path: str, form: dict[str, str]) -> None:
    assert post(service, path, form).status_code == 400


def test_a_forged_report_changes_nothing(service: Service) -> None:
    path = in_doubt(service)
    other = path[:-1] + ("0" if path[-1] != "0" else "1")

    answer = post(service, path, report("delivered"), signature(other, report("delivered")))

    assert answer.status_code == 403
    assert state(service) == State.UNCERTAIN


def test_without_a_token_every_webhook_is_forged(service: Service) -> None:
    app = Flask(__name__)
    signed = sms.Signed(PUBLIC, ACCOUNT, "")
    app.register_blueprint(sms.blueprint(on(service.engine, Carrier()), signed))
    bare = Service(app.test_client(), service.engine)
    form = inbound("STOP")

    assert (
        post(bare, "/sms/inbound", form, signature("/sms/inbound", form, token="")).status_code
        == 403
    )


def test_no_log_line_holds_a_number_or_a_body(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    post(service, "/sms/inbound", inbound("my secret is 42"))
    post(service, "/sms/inbound", inbound("STOP", sid="SM" + "d" * 32), "forged")
    post(service, in_doubt(service), report("failed", ErrorCode="30003"))

    assert "9812345678" not in caplog.text
    assert "secret" not in caplog.text
