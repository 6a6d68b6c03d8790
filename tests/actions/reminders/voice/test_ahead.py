"""What is told to who asks again: the next day as the catalogue has it now, named only where it may be."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from migrant_helper import paths
from migrant_helper.actions.reminders.replies import Inbound, receive_reply
from migrant_helper.actions.reminders.send import send_due
from migrant_helper.actions.reminders.voice.ahead import next_item
from migrant_helper.actions.retention import forget
from migrant_helper.actions.service import Service
from migrant_helper.actions.spoken import Entries
from migrant_helper.core.reminders.looked_up import Named
from migrant_helper.core.reminders.replies import Reply, meaning
from migrant_helper.messaging.texts import Told
from migrant_helper.messaging.voice.ringing import Entry, Ringing
from migrant_helper.messaging.voice.speech import Speech
from migrant_helper.messaging.voice.words import Item, Words
from migrant_helper.store.reminder_tables import Contact
from migrant_helper.store.session import begin
from tests.actions import parts
from tests.actions.parts import E164, NOW, SERVICE, Carrier
from tests.actions.reminders.voice.test_calling import Caller

ON = date(2026, 11, 29)
NAMED = Entry("ई-श्रम कार्ड", "सेवा केन्द्र")
TOLD = NOW.replace(day=26, hour=3, minute=30)


def wired(engine: Engine, **changes: object) -> Service:
    speech = Speech(Words(SERVICE.texts), Path("no-audio"))
    ringing = Ringing(Caller(), frozenset({"IN"}), speech, lambda *_: NAMED)
    return replace(SERVICE, engine=engine, ringing=ringing, **changes)


def item(engine: Engine, service: Service) -> Item | None:
    with begin(engine) as session:
        contact = session.scalars(select(Contact)).one()
        return next_item(session, service, contact, "hi", NOW)


def says(engine: Engine, word: str, sid: str = "SM1", service: Service | None = None) -> str:
    with begin(engine) as session:
        inbound = Inbound(sid, E164, word)
        return receive_reply(session, service or wired(engine), inbound, now=NOW)


@pytest.mark.parametrize(("allowed", "name"), [(True, NAMED.name), (False, "")])
def test_an_entry_is_named_only_where_the_person_let_us(
    engine: Engine, allowed: bool, name: str
) -> None:
    parts.confirmed(engine, names_allowed=allowed, deadlines=[parts.deadline(2), parts.deadline()])

    found = item(engine, wired(engine))

    assert found is not None
    assert (found.day.on, found.day.told, found.more) == (ON, Told.DUE, 1)
    assert (found.day.name, found.office) == (name, NAMED.office if allowed else "")


def test_a_day_that_changed_is_told_as_it_is_now_and_a_lost_one_not(engine: Engine) -> None:
    parts.confirmed(engine, names_allowed=True)
    changed = {"on": "2026-12-05"}

    now = item(engine, wired(engine, days=lambda *_: Named(changed, verified=True)))
    lost = item(engine, wired(engine, days=lambda *_: None))

    assert now is not None
    assert (now.day.on, now.day.told, now.day.name) == (date(2026, 12, 5), Told.CHANGED, "")
    assert lost is None


def test_no_sensitive_entry_and_no_police_is_spoken_of() -> None:
    entries = Entries(lambda: paths.BUILD)

    spoken = {scheme: each for (scheme, _), each in entries.all("hi").items()}

    assert spoken["in-eshram"].name
    assert not {"in-bonded-labour", "in-wage-claim", "in-childline-1098"} & spoken.keys()
    assert entries("hi", "in-wage-claim", "any") == Entry()
    assert Entries(lambda: Path("no-build"))("hi", "in-eshram", "any") == Entry()
    police = [each for each in spoken.values() if "पुलिस" in each.office or "थाना" in each.office]
    assert police == []


@pytest.mark.parametrize(
    "word",
    [
        "again",
        "AGAIN please",
        "फिर",
        "फिर से",
        "फिर से बताओ",
        "दोबारा",
        "फेरि",
        "फेरि भन्नुहोस्",
        "আবার",
        "دوبارہ",
        "پھر سے بتائیں",
    ],
)
def test_the_words_for_again(word: str) -> None:
    assert meaning(word) is Reply.AGAIN


@pytest.mark.parametrize(
    ("text", "said"),
    [("start again", Reply.START), ("फिर शुरू करो", Reply.START), ("again?? who", Reply.OTHER)],
)
def test_what_only_sounds_like_again(text: str, said: Reply) -> None:
    assert meaning(text) is said


def test_again_is_answered_with_the_next_date_some_times_a_day(engine: Engine) -> None:
    parts.confirmed(engine)

    answers = [says(engine, "फिर", f"SM{at}") for at in range(4)]

    assert "29 नवंबर" in answers[0]
    assert answers[0] == answers[2]
    assert answers[3] == ""


def test_who_was_told_is_told_again_after_the_number_was_forgotten(engine: Engine) -> None:
    parts.confirmed(engine)
    send_due(parts.on(engine, Carrier(), TOLD))
    forget(engine, keep_days=30, now=TOLD + timedelta(days=2))

    with begin(engine) as session:
        held = session.scalars(select(Contact)).one().sealed

    assert "29 नवंबर" in says(engine, "again")
    assert held is None


@pytest.mark.parametrize("how", ["unknown", "unconfirmed", "stopped"])
def test_nobody_else_is_answered(engine: Engine, how: str) -> None:
    if how == "unconfirmed":
        parts.asked(engine)
    if how == "stopped":
        parts.confirmed(engine)
        says(engine, "STOP", "SM9")

    assert says(engine, "again") == ""


def test_where_nothing_lies_ahead_it_says_so(engine: Engine) -> None:
    parts.confirmed(engine)
    lost = wired(engine, days=lambda *_: None)

    assert "कोई तारीख अब आगे नहीं" in says(engine, "again", service=lost)
