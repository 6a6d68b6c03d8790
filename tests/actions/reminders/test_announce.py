"""A notice goes out once, by day, to the numbers that asked for news of that entry in that place."""

import json
import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from migrant_helper import paths
from migrant_helper.actions.announcements import Notice, Notices
from migrant_helper.actions.reminders.announce import announce
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.sms import size
from migrant_helper.messaging.texts import Register, Stop
from migrant_helper.store import contacts
from migrant_helper.store.reminder_tables import Kind, Message, State
from migrant_helper.store.session import begin
from tests.actions import parts
from tests.actions.parts import NOW, SERVICE, Carrier, deadline
from tests.actions.reminders.tries import send

ENTRY = deadline(1).scheme
LINE = "राशन की जाँच बंद हो रही है। जहाँ हैं, वहीं की दुकान पर करा लें।"
NOTICE = Notice("check", ENTRY, "IN-OD", LINE, date(2026, 11, 20), date(2026, 12, 31))
NOTICES = Message.kind == Kind.NOTICE
STOP = Stop(by_reply=True, address="https://example.org/hi/stop", code="123456")


def announcing(engine: Engine, *notices: Notice) -> Service:
    return replace(SERVICE, engine=engine, notices=lambda lang: list(notices))


def told(engine: Engine, *notices: Notice, **asking: object) -> int:
    parts.confirmed(engine, **{"news": ("IN-OD",), "names_allowed": True, **asking})
    return announce(announcing(engine, *notices), now=NOW)


def test_who_asked_for_news_of_the_entry_gets_the_line_once(engine: Engine) -> None:
    assert told(engine, NOTICE) == 1
    assert announce(announcing(engine, NOTICE), now=NOW) == 0
    carrier = Carrier()

    assert send(engine, carrier, NOW).sent == 1
    assert carrier.got[0].body.startswith(f"{LINE} 31 दिसंबर तक।")
    assert announce(announcing(engine, NOTICE), now=NOW + timedelta(days=20)) == 0


@pytest.mark.parametrize(
    "notice",
    [
        replace(NOTICE, entry="in-scheme-2"),
        replace(NOTICE, place="IN-GJ"),
        replace(NOTICE, place="NP"),
        replace(NOTICE, begins=date(2026, 11, 23)),
        replace(NOTICE, until=date(2026, 11, 21)),
    ],
)
def test_another_entry_place_or_time_is_told_to_nobody(engine: Engine, notice: Notice) -> None:
    assert told(engine, notice) == 0
    assert parts.rows(engine, NOTICES) == []


def test_a_notice_of_the_country_reaches_each_of_its_places(engine: Engine) -> None:
    assert told(engine, replace(NOTICE, place="IN")) == 1


def test_who_asked_for_days_alone_gets_no_notice(engine: Engine) -> None:
    assert told(engine, NOTICE, news=()) == 0


def test_a_number_that_asked_twice_is_told_once(engine: Engine) -> None:
    parts.confirmed(engine, news=("IN-OD",), deadlines=[deadline(1)])

    assert told(engine, NOTICE, deadlines=[deadline(1, deadline="other")]) == 1


def test_where_no_message_may_say_what_it_is_about_it_says_only_that_there_is_news(
    engine: Engine,
) -> None:
    told(engine, NOTICE, names_allowed=False)
    [body] = parts.bodies(engine, NOTICES)

    assert LINE not in body
    assert "31 दिसंबर" in body


def test_who_said_stop_gets_what_waits_no_more(engine: Engine) -> None:
    told(engine, NOTICE)
    with begin(engine) as session:
        [row] = parts.rows(engine, NOTICES)
        contact = contacts.find(session, row.contact_hash)
        assert contact is not None
        contacts.silence(session, contact, NOW)
    carrier = Carrier()

    assert send(engine, carrier, NOW).sent == 0
    assert [row.state for row in parts.rows(engine, NOTICES)] == [State.DROPPED]
    assert announce(announcing(engine, NOTICE), now=NOW) == 0


def test_a_notice_takes_one_of_the_few_messages_of_a_day_and_swallows_none(engine: Engine) -> None:
    """On the morning of a reminder both are due: the notice goes first, the reminder the day after."""
    parts.confirmed(engine, news=("IN-OD",), deadlines=[deadline(1, lead_days=7)])
    announce(announcing(engine, NOTICE), now=NOW)
    carrier = Carrier()

    assert send(engine, carrier, NOW).sent == 1
    assert send(engine, carrier, NOW + timedelta(hours=1)).sent == 0
    assert send(engine, carrier, NOW + timedelta(days=1)).sent == 1


def test_at_night_it_waits_for_the_morning(engine: Engine) -> None:
    night = NOW.replace(hour=18)
    parts.confirmed(engine, news=("IN-OD",), now=night)

    assert announce(announcing(engine, NOTICE), now=night) == 1
    [row] = parts.rows(engine, NOTICES)
    assert row.due_at > night


def test_a_line_too_long_or_a_register_of_texts_leaves_it_out() -> None:
    until, few = date(2026, 12, 31), Register(brand="Ajeevika", variables=2, longest=40)
    said = SERVICE.texts.notice("hi", LINE, until, stop=STOP, segments=3)
    long = SERVICE.texts.notice("hi", LINE * 4, until, stop=STOP, segments=3)
    kept = SERVICE.texts.notice("hi", LINE, until, stop=replace(STOP, register=few), segments=3)

    assert (LINE in said, size(said).segments <= 3) == (True, True)
    assert LINE not in long
    assert LINE not in kept
    assert kept.endswith(" - Ajeevika")


def test_notices_of_a_build_are_read_but_for_those_of_a_sensitive_entry(tmp_path: Path) -> None:
    built = json.loads((paths.BUILD / "versions.json").read_text("utf-8"))
    whole = json.loads((paths.BUILD / "server/IN.en.json").read_text("utf-8"))
    secret = next(one["id"] for one in whole["schemes"] if one["sensitive"])
    days = {"place": "IN", "from": "2026-11-20", "until": "2026-12-31", "text": "Go."}
    (tmp_path / "notices").mkdir()
    shutil.copytree(paths.BUILD / "server", tmp_path / "server")
    (tmp_path / "versions.json").write_text(json.dumps(built), "utf-8")
    rows = [{"id": "a", "entry": "in-onorc", **days}, {"id": "b", "entry": secret, **days}]
    (tmp_path / "notices/en.json").write_text(json.dumps(rows), "utf-8")

    found = Notices(lambda: tmp_path)

    assert [one.id for one in found("hi")] == ["a"]
    assert found("en")[0].runs(date(2026, 11, 20))
    assert not found("en")[0].runs(date(2027, 1, 1))
