"""What an answer to our message brings: by word, in any language, and help once a day."""

from datetime import timedelta
from pathlib import Path

import pytest

from migrant_helper.actions.reminders.overview import overview
from migrant_helper.actions.retention import forget
from migrant_helper.messaging.senders import Sender, Senders
from migrant_helper.store.reminder_tables import State
from migrant_helper.store.session import read
from migrant_helper.web.site import Site
from tests.actions import parts
from tests.web.conftest import Service, serving
from tests.web.test_sms import contact, inbound, post


def said(service: Service, words: str, number: int = 1) -> str:
    sid = f"SM{number:032x}"
    return post(service, "/sms/inbound", inbound(words, sid=sid)).text


@pytest.mark.parametrize("words", ["बंद करो", "स्टॉप", "روک دیں", "hinto na", "stop\n-- \nRam"])
def test_a_word_in_any_language_stops(service: Service, words: str) -> None:
    parts.confirmed(service.engine)
    said(service, words)

    assert parts.rows(service.engine)[0].state == State.DROPPED


@pytest.mark.parametrize("words", ["शुरू करें", "START", "شروع کریں"])
def test_a_word_starts_again(service: Service, words: str) -> None:
    said(service, "STOP", 1)
    said(service, words, 2)

    assert contact(service).stopped_at is None


def test_help_is_answered_once_a_day_in_the_language_that_was_asked_in(service: Service) -> None:
    parts.confirmed(service.engine, lang="hi")
    answers = [said(service, "HELP", n) for n in range(3)]

    assert "https://example.org/hi/stop" in answers[0]
    assert "आपने" in answers[0]
    assert answers[1:] == ['<?xml version="1.0" encoding="UTF-8"?><Response />'] * 2


def test_what_is_not_understood_is_counted_by_country_and_nothing_of_it_kept(
    service: Service,
) -> None:
    for at, words in enumerate(["who are you?", "call me", "STOP"], start=1):
        said(service, words, at)
    later = parts.NOW + timedelta(days=20)
    forget(service.engine, keep_days=1, now=later)
    with read(service.engine) as session:
        found = overview(session, parts.SERVICE.senders, now=later).unread
    forget(service.engine, keep_days=1, now=later + timedelta(days=20))
    with read(service.engine) as session:
        over = overview(session, parts.SERVICE.senders, now=later).unread

    assert (found, over) == ({"IN": 2}, {})


def test_who_said_stop_gets_no_help(service: Service) -> None:
    said(service, "STOP", 1)

    assert "Message" not in said(service, "HELP", 2)


def test_reply_stop_stands_only_where_a_reply_reaches_us(site: Site, tmp_path: Path) -> None:
    bodies = {}
    for name, sender in (("number", "+639171234567"), ("name", "MIGHLP")):
        senders = Senders({"PH": Sender(sender)})
        with serving(site, tmp_path, senders=senders) as service:
            wired = parts.replace(parts.SERVICE, engine=service.engine, senders=senders)
            parts.confirmed(service.engine, wired, number="+63 917 123 4567", lang="en")
            bodies[name] = parts.bodies(service.engine)[0]

    assert bodies["number"].endswith("To stop, reply STOP.")
    assert "https://example.org/en/stop" in bodies["name"]
