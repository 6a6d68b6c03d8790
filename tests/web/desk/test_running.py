"""The messages and the reports at the desk of who runs the service, over HTTP."""

from dataclasses import dataclass, replace
from datetime import UTC, timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from migrant_helper.actions.desk import people
from migrant_helper.actions.desk.sign_in import Try, join
from migrant_helper.actions.running.outbox import outbox
from migrant_helper.actions.service import Service
from migrant_helper.messaging.phones import read_phone
from migrant_helper.messaging.senders import Senders
from migrant_helper.store import contacts, messages
from migrant_helper.store.desk.tables import Deed, Member, Role
from migrant_helper.store.messages import New
from migrant_helper.store.reminder_tables import Kind, Message, Request, State
from migrant_helper.store.report_tables import Report
from migrant_helper.store.session import begin, read
from migrant_helper.store.tries import ways
from migrant_helper.web.desk.outbox import view
from tests.pages.reader import read_document

NUMBER = "9812345678"


@dataclass(frozen=True)
class Running:
    """Somebody who is signed in, in a browser without JavaScript."""

    client: FlaskClient
    service: Service
    token: str

    def ask(self, path: str, lang: str = "en", **data: str) -> TestResponse:
        headers = {"Cookie": f"desk={self.token}"}
        return self.client.post(f"/desk/{lang}/{path}", data=data, headers=headers)


@pytest.fixture(scope="module")
def running(client: FlaskClient) -> Running:
    service = client.application.extensions["service"]
    with begin(service.engine) as session:
        made = people.add_organisation(
            session, "Runs it", "NP", now=service.now(), runs_service=True
        )
        about = Member(
            organisation=made.id, handle="runner", name="Runner", role=Role.ADMINISTRATOR
        )
        code = people.add_member(session, service, about, by=people.OPERATOR).code
    return Running(
        client, service, str(join(service, Try(code, "47110815", "Chrome", "203.0.113.52")))
    )


@pytest.fixture
def dead(running: Running) -> str:
    """The id of a reminder that could not be sent."""
    service = running.service
    now = service.now()
    phone = read_phone(NUMBER, region="IN")
    assert phone
    with begin(service.engine) as session:
        contact = contacts.keep(session, service.sealer, phone)
        request = Request(
            id=messages.new_id(),
            contact_hash=contact.hash,
            lang="hi",
            consent_text="1",
            consent_at=now,
            names_allowed=False,
            code_until=now,
        )
        session.add(request)
        session.flush()
        new = New(Kind.REMINDER, "A date to remember", now, now + timedelta(days=3))
        made = messages.add(session, service.sealer, request, new)
        made.state, made.reason = State.DEAD, "twilio-30003"
    return made.id


@pytest.mark.parametrize("lang", ["en", "hi", "ne", "ur", "bn"])
def test_a_number_is_seen_by_a_tap_alone(running: Running, dead: str, lang: str) -> None:
    page = running.ask("outbox", lang)
    once = read_document(page.text).values("once")[0]
    told = running.ask("outbox", lang, do=f"show:{dead}", once=once)

    assert page.status_code == told.status_code == 200
    assert (NUMBER in page.text, "…678" in page.text, "30003" in page.text) == (False, True, True)
    assert (f'href="tel:+91{NUMBER}"' in told.text, "A date to remember" in told.text) == (
        True,
        True,
    )


def test_two_taps_on_a_page_are_one_act(running: Running, dead: str) -> None:
    once = read_document(running.ask("outbox").text).values("once")[0]
    first, again = (running.ask("outbox", do=f"retry:{dead}", once=once) for _ in range(2))
    late = running.ask("outbox", do=f"retry:{dead}", once="f" * 16)
    with read(running.service.engine) as session:
        deeds = select(Deed.what).where(Deed.about == dead)
        assert session.scalars(deeds).all() == ["message sent again"]
        assert session.get_one(Message, dead).state == State.WAITING

    assert "It goes out again." in first.text
    assert "It goes out again." in again.text
    assert (late.status_code, "done with already" in late.text) == (422, True)


def test_a_message_is_dropped_after_a_question(running: Running, dead: str) -> None:
    with begin(running.service.engine) as session:
        session.get_one(Message, dead).state = State.DEAD
    page = read_document(running.ask("outbox").text)
    asks = read_document(running.ask("outbox", do=f"sure:{dead}").text)
    own = [one.value for one in asks.buttons if one.action.endswith("/outbox")]

    assert f"sure:{dead}" in [one.value for one in page.buttons]
    assert f"drop:{dead}" not in [one.value for one in page.buttons]
    assert own[-2:] == ["show", f"drop:{dead}"]
    none = read_document(running.ask("outbox", do="sure:none").text)
    assert f"sure:{dead}" in [one.value for one in none.buttons]


@pytest.mark.parametrize("wish", ["show:", "retry:", "drop:" + "0" * 400, "sent:../x", "x:1", ":"])
def test_a_message_that_is_none_is_none(running: Running, wish: str) -> None:
    assert running.ask("outbox", do=wish, once="1" * 16).status_code in (200, 422)


def test_a_report_is_read_as_its_words_and_struck_off(running: Running) -> None:
    with begin(running.service.engine) as session:
        report = Report(
            at=running.service.now(), scheme="np-ssf-formal", lang="en", words="<b>old</b> fee"
        )
        session.add(report)
        session.flush()
        wish = f"strike:{report.id}"
    page = running.ask("reports")
    once = read_document(page.text).values("once")[0]
    asks = read_document(running.ask("reports", do=wish.replace("strike", "sure")).text)
    done = running.ask("reports", do=wish, once=once)
    again = running.ask("reports", do=wish, once=once)
    late = running.ask("reports", do=wish, once="e" * 16)

    assert f'value="{wish}"' not in page.text
    assert [one.value for one in asks.buttons if one.action.endswith("/reports")][-2:] == [
        "show",
        wish,
    ]
    assert ("&lt;b&gt;old&lt;/b&gt; fee" in page.text, "<b>old" in page.text) == (True, False)
    assert ("Struck off." in done.text, "Struck off." in again.text) == (True, True)
    assert (late.status_code, "struck off already" in late.text) == (422, True)
    assert running.ask("reports", do="strike:" + "9" * 40).status_code == 200


@pytest.mark.parametrize("lang", ["en", "hi", "ne", "ur", "bn"])
def test_a_pause_is_told_first_with_what_mends_it(running: Running, lang: str) -> None:
    service = running.service
    with begin(service.engine) as session:
        ways.pause(session, "all", "twilio-21606", "us", service.now())
        ways.pause(session, "NP", "twilio-21612", "us", service.now())
    page = running.ask("outbox", lang)
    with begin(service.engine) as session:
        ways.well(session, "all", "NP")
    after = running.ask("outbox", lang)

    alerts = page.text.count('role="alert"')
    assert (page.status_code, alerts, after.text.count('role="alert"')) == (200, 2, 0)
    assert ("21606" in page.text, "21612" in page.text) == (True, True)
    if lang == "en":
        assert "Then it goes on by itself." in page.text


def test_what_is_mended_is_tried_at_once_and_written_down(running: Running) -> None:
    service = running.service
    with begin(service.engine) as session:
        ways.pause(session, "IN", "smsgate-NO_SIM", "us", service.now())
    page = read_document(running.ask("outbox").text)
    done = running.ask("outbox", do="go_on:IN", once="2" * 16)
    nothing = running.ask("outbox", do="go_on:NP", once="3" * 16)
    with begin(service.engine) as session:
        due = [way.probe_at for way in ways.shut(session)]
        written = select(Deed.about).where(Deed.what == "sending tried at once")
        assert session.scalars(written).all() == ["IN"]
        ways.well(session, "IN")

    assert "the phone that sends finds no SIM card" in page.text
    assert "go_on:IN" in [one.value for one in page.buttons]
    assert "One message tries it" in done.text
    assert "One message tries it" not in nothing.text
    assert due[0] is not None
    assert due[0] <= service.now()


@pytest.mark.parametrize("lang", ["en", "ur"])
def test_what_nobody_sends_is_told_apart_from_what_goes_out(
    running: Running, dead: str, lang: str
) -> None:
    service = replace(running.service, senders=Senders({}, own=frozenset({"NP"})))
    with begin(service.engine) as session:
        message = session.get_one(Message, dead)
        message.state = State.WAITING
        session.flush()
        shown = view(outbox(session, service), UTC, lang)
        session.rollback()

    assert shown["week"] == []
    assert [row["name"] for row in shown["closed"]] == ["IN"]
    assert len(set(shown["countries"].values())) == 7
    assert (shown["countries"]["IN"] == "India") == (lang == "en")
