"""From the page for the code a new one is had, or another number; what was seen is deleted there; and a country that
is closed is told with what can be done."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from migrant_helper.messaging.senders import Senders
from migrant_helper.store.reminder_tables import Kind, Message, State
from migrant_helper.store.session import begin
from migrant_helper.web.site import Site
from tests.actions import parts
from tests.actions.parts import SERVICE
from tests.web.conftest import Service, serving
from tests.web.test_number import asked, given
from tests.web.test_reminders import LANGUAGES, Fields, ask, code_in_outbox, list_with, post

NOBODY = replace(SERVICE.senders, by_country={}) if SERVICE.senders else Senders({})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_new_code_or_another_number_is_one_tap_away(
    service: Service, dated: tuple[str, str], lang: str
) -> None:
    waiting = ask(service, dated, lang)
    again = post(service, f"/{lang}/remind/code", *Fields(waiting.text).found, do="number")
    sent = post(
        service,
        f"/{lang}/remind/code",
        *Fields(again.text).found,
        number="98123 45679",
        consent="reminders-1",
        do="ask",
    )

    assert "5678" in waiting.text
    assert 'id="number"' in again.text
    assert ("region", "IN") in Fields(again.text).found
    assert "5679" in sent.text
    assert len(parts.bodies(service.engine, Message.kind == Kind.CODE)) == 2


def test_from_the_number_back_to_the_days_and_the_country(
    service: Service, dated: tuple[str, str]
) -> None:
    page = post(service, "/en/remind/code", *list_with(dated), region="NP", do="number")
    back = post(service, "/en/remind/code", *Fields(page.text).found, do="country")

    assert "The number is from Nepal." in page.text
    assert 'value="NP" selected' in back.text
    assert 'type="checkbox" name="due"' in back.text


def test_a_day_whose_tick_is_taken_away_is_not_reminded_of(
    service: Service, dated: tuple[str, str]
) -> None:
    entry, due = list_with(dated)
    other = ("due", due[1].replace("2026-12-20", "2027-01-20"))
    both = post(service, "/en/remind", entry, due, other)
    ask_one = post(service, "/en/remind/code", entry, other, region="IN", do="number")

    assert both.text.count('name="due"') == 2
    assert "The message comes on" in both.text
    assert [row for row in Fields(ask_one.text).found if row[0] == "due"] == [other]


def test_the_same_page_for_one_s_own_number(service: Service) -> None:
    fields = asked(service, "see")
    again = post(service, "/en/number", *fields, do="number")

    assert 'id="number"' in again.text
    assert 'name="request"' not in again.text


def test_what_was_seen_is_deleted_where_it_is_seen(
    service: Service, dated: tuple[str, str]
) -> None:
    ask(service, dated)
    seen = given(service, asked(service, "see"))
    gone = post(service, "/en/number", *Fields(seen).found, do="erase_seen")

    assert "We have deleted all that we kept" in gone.text
    assert parts.rows(service.engine) == []


def test_nobody_deletes_with_a_wrong_code(service: Service, dated: tuple[str, str]) -> None:
    ask(service, dated)
    fields = asked(service, "see")
    page = post(service, "/en/number", *fields, code="000000", do="erase_seen")

    assert page.status_code == 422
    assert len(parts.rows(service.engine)) == 2


def test_a_message_is_called_what_it_is(service: Service, dated: tuple[str, str]) -> None:
    waiting = ask(service, dated, "en")
    code = code_in_outbox(service)
    post(service, "/en/remind/code", *Fields(waiting.text).found, code=code, do="confirm")
    with begin(service.engine) as session:
        for message in session.query(Message).filter(Message.kind == Kind.CODE):
            message.state, message.settled_at = State.SENT, parts.NOW
    service.at += timedelta(minutes=1)
    page = given(service, asked(service, "see"))

    assert re.search(r"A code\. Sent on 22 November 2026\.", page)
    assert code not in page
    assert re.search(r"It goes out on \d+ December 2026\.<br><span dir=\"auto\">A date you", page)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_nobody_sends_the_page_says_what_can_be_done(
    site: Site, tmp_path: Path, lang: str
) -> None:
    with serving(site, tmp_path, senders=NOBODY) as service:
        page = post(service, f"/{lang}/number", number="98123 45678", region="IN", do="see")
        closed = post(service, f"/{lang}/remind/code", *list_with(DAY), region="IN", do="number")

    assert page.status_code == closed.status_code == 422
    assert f'href="/{lang}/stop"' in page.text
    assert closed.text.count("mh-error") == 1


DAY = ("in-pmsby", "premium-due")
