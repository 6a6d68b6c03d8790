"""What is forgotten, and what is not."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, select, update

from migrant_helper.actions import retention
from migrant_helper.actions.reminders.ask import Confirmed, confirm_number
from migrant_helper.actions.reminders.coded import Given
from migrant_helper.actions.reminders.outbox import How, Unsettled, outbox, settle
from migrant_helper.actions.reminders.replies import Report, receive_report
from migrant_helper.actions.reminders.send import send_due
from migrant_helper.actions.retention import forget
from migrant_helper.messaging.gateway import InDoubt, NotSent
from migrant_helper.messaging.outcomes import Fault
from migrant_helper.store import contacts, messages, use, webhooks
from migrant_helper.store.reminder_tables import (
    Act,
    Contact,
    Message,
    Reminder,
    Request,
    State,
    Use,
    Webhook,
)
from migrant_helper.store.session import begin, read
from tests.actions import parts
from tests.actions.parts import NOW, SERVICE, Carrier, deadline

DUE = NOW.replace(day=26, hour=3, minute=30)
DAY = timedelta(days=1)


def forgotten(engine: Engine, at: datetime) -> None:
    forget(engine, keep_days=30, now=at)


def counts(engine: Engine, *tables: Any) -> list[int]:
    with read(engine) as session:
        return [session.scalar(select(func.count()).select_from(each)) or 0 for each in tables]


def everything(engine: Engine) -> list[int]:
    return counts(engine, Contact, Request, Reminder, Message)


def test_an_unconfirmed_request_goes_with_its_number_after_a_day(engine: Engine) -> None:
    parts.asked(engine)

    forgotten(engine, NOW + DAY)
    kept = everything(engine)
    forgotten(engine, NOW + DAY + timedelta(seconds=1))

    assert kept == [1, 1, 1, 1]
    assert everything(engine) == [0, 0, 0, 0]


def test_a_sent_reminder_goes_with_its_number_after_thirty_days(engine: Engine) -> None:
    parts.confirmed(engine)
    send_due(parts.on(engine, Carrier(), DUE))

    forgotten(engine, DUE + 30 * DAY)
    kept = everything(engine)
    forgotten(engine, DUE + 30 * DAY + timedelta(seconds=1))

    assert kept == [1, 1, 1, 1]
    assert everything(engine) == [0, 0, 0, 0]


def test_the_number_and_the_text_go_a_day_after_the_last_reminder(engine: Engine) -> None:
    parts.confirmed(engine)
    send_due(parts.on(engine, Carrier(), DUE))

    def kept() -> tuple[bool, bool]:
        with read(engine) as session:
            number = session.scalars(select(Contact.sealed)).one()
            return number is not None, parts.rows(engine)[0].body is not None

    forgotten(engine, DUE + DAY)
    before = kept()
    forgotten(engine, DUE + DAY + timedelta(seconds=1))

    assert [before, kept()] == [(True, True), (False, False)]


def test_a_report_of_failure_after_that_is_shown_and_cannot_be_retried(engine: Engine) -> None:
    parts.confirmed(engine)
    send_due(parts.on(engine, Carrier(), DUE))
    forgotten(engine, DUE + 2 * DAY)
    row = parts.rows(engine)[0]
    with begin(engine) as session:
        receive_report(
            session, Report(row.id, row.sid or "", "failed", "twilio-30005"), now=DUE + 2 * DAY
        )
        entries = outbox(session, SERVICE, now=DUE + 2 * DAY)
        why = settle(session, row.id, How.RETRY, now=DUE + 2 * DAY)

    assert [(each.state, each.to) for each in entries] == [(State.DEAD, None)]
    assert Unsettled.FORGOTTEN is why


def test_while_a_code_may_come_back_the_number_stays(engine: Engine) -> None:
    key = parts.asked(engine, replace(SERVICE, gateway=None))
    code = parts.code_of(engine, key)
    send_due(parts.on(engine, Carrier(), NOW))
    with begin(engine) as session:
        session.execute(update(Message).values(state=State.DELIVERED))

    forgotten(engine, NOW + timedelta(hours=23))
    with begin(engine) as session:
        at = NOW + timedelta(hours=23)
        answer = confirm_number(session, SERVICE, Given(key, code, ""), now=at)

    assert isinstance(answer, Confirmed)
    assert len(answer.moments) == 1


def test_while_a_reminder_waits_the_number_stays(engine: Engine) -> None:
    parts.confirmed(engine, deadlines=[deadline(1), deadline(40)])
    send_due(parts.on(engine, Carrier(), DUE))

    forgotten(engine, DUE + 100 * DAY)

    assert everything(engine) == [1, 1, 2, 1]
    carrier = Carrier()
    send_due(parts.on(engine, carrier, DUE + 39 * 7 * DAY))
    assert len(carrier.got) == 1


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (InDoubt("no-answer"), State.UNCERTAIN),
        (NotSent("twilio-30003", Fault.PERSON), State.DEAD),
    ],
)
def test_what_is_stuck_stays_with_its_number_for_a_week_after_its_last_day(
    engine: Engine, outcome: InDoubt | NotSent, state: State
) -> None:
    parts.confirmed(engine)
    send_due(parts.on(engine, Carrier([outcome]), DUE))

    last = parts.rows(engine)[0].last_at

    seen = []
    for at in (last + 7 * DAY, last + 7 * DAY + timedelta(seconds=1)):
        forgotten(engine, at)
        with read(engine) as session:
            seen.append([(each.state, each.to) for each in outbox(session, SERVICE, now=at)])
            sealed = session.scalars(select(Contact.sealed)).one()

    assert seen == [[(state, parts.E164)], []]
    assert sealed is None
    assert [(row.state, row.body) for row in parts.rows(engine)] == [(State.DROPPED, None)]
    forgotten(engine, last + 40 * DAY)
    assert everything(engine) == [0, 0, 0, 0]


def test_what_was_asked_for_is_known_until_its_day_is_past(engine: Engine) -> None:
    """Reminded long before: asked for again a month later, it is not sent again."""
    far = deadline(12, lead_days=70)
    parts.confirmed(engine, deadlines=[far])
    at = NOW + 20 * DAY
    send_due(parts.on(engine, Carrier(), at))
    forgotten(engine, at + 40 * DAY)
    parts.confirmed(engine, now=at + 41 * DAY, deadlines=[far])
    carrier = Carrier()
    send_due(parts.on(engine, carrier, at + 41 * DAY))

    assert carrier.got == []


def test_of_a_number_that_said_stop_the_hash_stays_for_good(engine: Engine) -> None:
    parts.confirmed(engine)
    with begin(engine) as session:
        contacts.silence(session, session.query(Contact).one(), NOW)

    forgotten(engine, NOW + 100 * DAY)

    assert everything(engine) == [1, 0, 0, 0]
    parts.asked(engine, now=NOW + 100 * DAY, deadlines=[deadline(60)])
    assert [row.state for row in parts.rows(engine)] == [State.DROPPED]


def test_hashed_addresses_go_when_the_day_is_over(engine: Engine) -> None:
    parts.asked(engine)
    with begin(engine) as session:
        use.count(session, "ask", day=NOW.date() + DAY, who="tomorrow")

    forgotten(engine, NOW + DAY)

    assert counts(engine, Use) == [1]


def test_old_reports_go_and_replies_stay(engine: Engine) -> None:
    with begin(engine) as session:
        webhooks.first(session, "at SM1 sent", NOW)
        webhooks.first(session, "in SM2", NOW)

    forgotten(engine, NOW + 31 * DAY)

    with read(engine) as session:
        assert list(session.scalars(select(Webhook.key))) == ["in SM2"]


def test_no_row_holds_a_plain_number_or_text(engine: Engine) -> None:
    parts.confirmed(engine, lang="en", names_allowed=True)
    parts.asked(engine, number="98123 45679")
    with read(engine) as session:
        kept = [
            str(dict(row))
            for table in (Contact, Request, Reminder, Message, Use)
            for row in session.execute(select(table.__table__)).mappings()
        ]

    assert len(kept) > 5
    for secret in ("98123", "Scheme 1", "remember", "203.0.113"):
        assert not any(secret in row for row in kept), secret


def test_many_go_in_batches_and_whoever_writes_gets_in_between(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A batch is a transaction: after each one somebody else can write."""
    with begin(engine) as session:
        session.add_all(Use(what="x", who=f"{n}", day=NOW.date(), times=1) for n in range(25))
        session.add_all(Act(key=f"{n}", answer="", at=NOW) for n in range(25))
    left: list[list[int]] = []

    def write(_seconds: float) -> None:
        left.append(counts(engine, Use, Act))
        with begin(engine) as session:
            webhooks.first(session, f"in {len(left)}", NOW)

    monkeypatch.setattr(retention, "BATCH", 10)
    monkeypatch.setattr(retention.time, "sleep", write)
    forgotten(engine, NOW + 2 * DAY)

    assert left == [[15, 25], [5, 25], [0, 15], [0, 5]]
    assert counts(engine, Use, Act) == [0, 0]


def test_told_to_stop_it_leaves_the_rest_for_the_next_round(engine: Engine) -> None:
    parts.asked(engine)
    forget(engine, keep_days=30, now=NOW + 9 * DAY, stopping=lambda: True)

    assert everything(engine) == [1, 1, 1, 1]


def test_what_is_looked_for_by_its_day_is_found_by_an_index(engine: Engine) -> None:
    """As the databases themselves say it: no statement reads a whole table."""
    said: list[tuple[str, Any]] = []

    def note(_c: Any, _k: Any, statement: str, values: Any, _x: Any, _m: Any) -> None:
        if statement.startswith("SELECT"):
            said.append((statement, values))

    event.listen(engine, "before_cursor_execute", note)
    forgotten(engine, NOW + 400 * DAY)
    with read(engine) as session:
        messages.oldest_due(session)
    event.remove(engine, "before_cursor_execute", note)
    plans = [plan for statement, values in said for plan in plan_of(engine, statement, values)]

    assert len(said) > 8
    assert [plan for plan in plans if reads_all(plan)] == []


def plan_of(engine: Engine, statement: str, values: Any) -> list[str]:
    """How the database would go about it; PostgreSQL reads small tables whole unless told not to."""
    lite = engine.dialect.name == "sqlite"
    with engine.begin() as connection:
        if not lite:
            connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        explain = "EXPLAIN QUERY PLAN " if lite else "EXPLAIN "
        rows = connection.exec_driver_sql(explain + statement, values).all()
    return [f"{row[-1]} <- {statement}" for row in rows]


def reads_all(plan: str) -> bool:
    """SQLite: "SCAN contact", but for an index that holds none of those that said stop; PostgreSQL:
    "Seq Scan on contact"."""
    way = plan.partition(" <- ")[0]
    return "Seq Scan" in way or (way.startswith("SCAN ") and "ix_contact_" not in way)
