"""One message a day and three a week to a number, for all that is due; each occurrence once."""

from datetime import timedelta

from sqlalchemy import Engine, event

from migrant_helper.actions.reminders.ask import Confirmed, confirm_number
from migrant_helper.actions.reminders.coded import Given
from migrant_helper.actions.reminders.outbox import drop_late
from migrant_helper.actions.reminders.send import wait_for_morning
from migrant_helper.messaging.gateway import InDoubt, NotSent
from migrant_helper.messaging.outcomes import Fault
from migrant_helper.store.reminder_tables import Kind, Message, State
from migrant_helper.store.session import begin
from tests.actions import parts
from tests.actions.parts import NOW, SERVICE, Carrier, deadline
from tests.actions.reminders import tries
from tests.actions.reminders.tries import DAY, DUE, send

WEEK = deadline(1).on
REMINDERS = Message.kind == Kind.REMINDER


def days(count: int, *, due_together: bool) -> list[parts.Deadline]:
    """Deadlines of days in a row, due on one morning or each on its own."""
    return [
        deadline(n, on=WEEK + n * DAY, lead_days=3 + n if due_together else 3)
        for n in range(1, count + 1)
    ]


def mornings(engine: Engine, carrier: Carrier, count: int) -> list[int]:
    """How many went out each morning."""
    return [send(engine, carrier, DUE + n * DAY).sent for n in range(count)]


def test_what_is_due_together_is_one_text_with_the_first_and_how_many_more(engine: Engine) -> None:
    parts.confirmed(engine, lang="en", names_allowed=True, deadlines=days(4, due_together=True))
    carrier = Carrier()

    assert mornings(engine, carrier, 3) == [1, 0, 0]
    assert carrier.got[0].body.startswith(
        "Scheme 1: a date you asked us to remember is 30 November. And 3 more on your list."
    )
    assert sorted((row.state, row.reason or "") for row in parts.rows(engine, REMINDERS)) == [
        *[(State.DROPPED, "merged")] * 3,
        (State.SENT, ""),
    ]


def test_two_requests_of_one_minute_are_one_text(engine: Engine) -> None:
    keys = [parts.asked(engine) for _ in range(2)]
    codes = [parts.code_of(engine, key) for key in keys]
    for key, code in zip(keys, codes, strict=True):
        with begin(engine) as session:
            assert isinstance(
                confirm_number(session, SERVICE, Given(key, code, ""), now=NOW), Confirmed
            )
    carrier = Carrier()
    send(engine, carrier)

    assert len([each for each in carrier.got if "29" in each.body]) == 1
    assert len(parts.rows(engine, REMINDERS)) == 1


def test_two_requests_of_different_days_are_one_text_in_the_morning(engine: Engine) -> None:
    parts.confirmed(engine, lang="en", deadlines=[deadline(1)])
    parts.confirmed(engine, lang="en", deadlines=[deadline(2, lead_days=10)])
    carrier = Carrier()
    send(engine, carrier)

    assert [each.body.split(" See")[0].split(" To stop")[0] for each in carrier.got] == [
        "A date you asked us to remember: 29 November. And 1 more on your list."
    ]


def test_asked_again_after_it_was_sent_it_is_not_sent_again(engine: Engine) -> None:
    parts.confirmed(engine)
    carrier = Carrier()
    send(engine, carrier)
    again = parts.confirmed(engine, now=DUE + timedelta(hours=1))
    send(engine, carrier, DUE + DAY)

    assert len(carrier.got) == 1
    assert parts.rows(engine, REMINDERS, Message.request_id == again) == []


def test_asked_again_when_it_could_not_be_sent_it_is(engine: Engine) -> None:
    parts.confirmed(engine)
    send(engine, Carrier([NotSent("twilio-21211", Fault.PERSON)]))
    parts.confirmed(engine, now=DUE + timedelta(hours=1))
    carrier = Carrier()
    send(engine, carrier, DUE + DAY)

    assert len(carrier.got) == 1


def test_three_a_week_and_the_third_tells_what_comes_before_the_next(engine: Engine) -> None:
    parts.confirmed(engine, lang="en", deadlines=days(9, due_together=False))
    carrier = Carrier()
    sent = mornings(engine, carrier, 14)

    assert sent == [0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]
    assert [("more" in each.body) for each in carrier.got] == [False, False, True, False]
    assert "And 5 more" in carrier.got[2].body


def test_a_day_that_would_be_lost_goes_out_over_the_share(engine: Engine) -> None:
    """Asked for in the afternoon of a day that had its message: tomorrow would be too late."""
    parts.confirmed(engine)
    carrier = Carrier()
    send(engine, carrier)
    later = DUE + timedelta(hours=4)
    today = deadline(5, on=DUE.date())
    parts.confirmed(engine, now=later, deadlines=[today])
    send(engine, carrier, later)

    assert len(carrier.got) == 2


def test_what_was_merged_waits_and_is_proved_with_its_message(engine: Engine) -> None:
    parts.confirmed(engine, lang="en", deadlines=days(2, due_together=True))
    carrier = Carrier([InDoubt("no-answer")])
    send(engine, carrier)
    for minute in range(12):
        tries.look(engine, carrier, DUE + minute * tries.MINUTE)
    send(engine, carrier, DUE + timedelta(hours=1))

    assert [each.body for each in carrier.got] == [carrier.got[0].body] * 2
    assert "And 1 more" in carrier.got[0].body


def test_the_night_moves_in_one_statement_however_many(engine: Engine) -> None:
    night = DUE + timedelta(hours=12)
    for number in tries.numbers(25):
        parts.confirmed(engine, number=number, address=number)
    parts.confirmed(engine, number="9841234567", region="NP")
    said: list[str] = []

    def note(_c: object, _k: object, statement: str, _v: object, _x: object, _m: object) -> None:
        said.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    carrier = Carrier()
    send(engine, carrier, night)
    event.remove(engine, "before_cursor_execute", note)

    assert carrier.got == []
    assert {row.due_at for row in parts.rows(engine) if row.contact_hash} == {
        DUE + DAY,
        DUE + DAY - timedelta(minutes=15),
    }
    assert sum("UPDATE message" in statement for statement in said) == 2


def test_what_the_morning_would_be_too_late_for_is_dead_that_night(engine: Engine) -> None:
    parts.confirmed(engine)
    night = parts.rows(engine)[0].last_at + tries.MINUTE
    moved = wait_for_morning(parts.on(engine, Carrier(), night))
    with begin(engine) as session:
        drop_late(session, now=night)

    assert (moved, tries.states(engine)) == (0, [(State.DEAD, "too_late")])
