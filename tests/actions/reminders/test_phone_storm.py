"""Bad weather at the phone that sends: nothing is lost, doubled, or left in doubt."""

from collections import Counter
from random import Random

from sqlalchemy import Engine

from migrant_helper.actions.reminders.round import Work
from migrant_helper.store.reminder_tables import State
from tests.actions import parts
from tests.actions.reminders.test_phone import by_phone
from tests.actions.reminders.tries import DUE, MINUTE
from tests.messaging import smsgate
from tests.messaging.smsgate import Phone

PEOPLE = 40
# (what it answers, whether it has the message all the same); 0 hangs up.
WEATHER = [(202, True), (429, False), (503, False), (503, True), (500, True), (0, False), (0, True)]


def test_each_gets_one_message_whatever_the_weather(engine: Engine) -> None:
    dice = Random(68)
    with smsgate.serving(Phone(now=DUE)) as phone:
        service = by_phone(engine, phone)
        for last in range(PEOPLE):
            parts.confirmed(engine, service, number=f"98123 45{last:03}")
        phone.weather = dice.choices(WEATHER, [6, 1, 1, 1, 1, 1, 1], k=2 * PEOPLE)
        work = Work()
        for _ in range(9 * 60):
            phone.is_away = phone.now < DUE + 60 * MINUTE and dice.random() < 0.3
            work.round(service)
            for name in phone.messages:
                phone.turn(name, "Sent")
            phone.now += MINUTE
            if {row.state for row in parts.rows(engine)} == {State.SENT}:
                break
        got = Counter(to for to, _ in phone.texts())

    assert phone.now - DUE > 10 * MINUTE, "nothing was ever in doubt"
    assert (len(got), set(got.values())) == (PEOPLE, {1})
    assert {row.state for row in parts.rows(engine)} == {State.SENT}
