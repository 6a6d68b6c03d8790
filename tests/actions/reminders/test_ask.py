"""Asking to be reminded: the code, the consent, the limits, and what stands in the outbox then."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from threading import Barrier, Thread

import pytest
from sqlalchemy import Engine, update

from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.reminders.ask import Confirmed, ask_for_reminders, confirm_number
from migrant_helper.actions.reminders.coded import Asked, Given, Refused
from migrant_helper.core.reminders.phones import Phone
from migrant_helper.store import contacts
from migrant_helper.store.reminder_tables import Kind, Message, Request, State
from migrant_helper.store.session import begin, read
from tests.actions import parts
from tests.actions.parts import NOW, SERVICE, asked, code_of, deadline

WAITING = Message.state == State.WAITING
REMINDERS = Message.kind == Kind.REMINDER


def ask(engine: Engine, service: parts.Service = SERVICE, **changes: object) -> Asked | Refused:
    with begin(engine) as session:
        return ask_for_reminders(session, service, parts.asking(**changes), now=NOW)


def confirm(
    engine: Engine, key: str, code: str, *, service: parts.Service = SERVICE, now: datetime = NOW
) -> Confirmed | Refused:
    with begin(engine) as session:
        return confirm_number(session, service, Given(key, code, "203.0.113.7"), now=now)


def test_before_the_code_comes_back_only_the_code_is_in_the_outbox(engine: Engine) -> None:
    asked(engine)

    assert [row.kind for row in parts.rows(engine)] == [Kind.CODE]


def test_the_right_code_puts_the_reminder_at_nine_on_its_lead_day(engine: Engine) -> None:
    key = asked(engine)

    answer = confirm(engine, key, code_of(engine, key))

    nine_in_india = datetime(2026, 11, 26, 3, 30, tzinfo=UTC)
    assert Confirmed([nine_in_india]) == answer
    assert [nine_in_india] == [row.due_at for row in parts.rows(engine, REMINDERS)]


def test_a_code_may_be_typed_in_the_digits_of_the_script_and_with_spaces(engine: Engine) -> None:
    key = asked(engine)
    code = code_of(engine, key).translate(str.maketrans("0123456789", "०१२३४५६७८९"))

    answer = confirm(engine, key, f" {code[:3]} {code[3:]} ")

    assert isinstance(answer, Confirmed)


def test_the_right_code_twice_makes_no_second_reminder(engine: Engine) -> None:
    key = asked(engine)
    code = code_of(engine, key)

    answers = [confirm(engine, key, code) for _ in range(2)]

    assert answers[0] == answers[1]
    assert len(parts.rows(engine, REMINDERS)) == 1


@pytest.mark.parametrize("code", ["", "12345", "1234567", "abcdef", "𝟘" * 6, "9" * 500])
def test_a_wrong_code_confirms_nothing(engine: Engine, code: str) -> None:
    key = asked(engine)
    if code_of(engine, key) == "000000":
        key = asked(engine)

    assert Refused(Refusal.WRONG_CODE) == confirm(engine, key, code)
    assert parts.rows(engine, REMINDERS) == []


def test_after_five_wrong_codes_the_right_one_is_of_no_use(engine: Engine) -> None:
    key = asked(engine)
    code = code_of(engine, key)
    for _ in range(5):
        confirm(engine, key, "x")

    assert Refused(Refusal.OLD_CODE) == confirm(engine, key, code)


def test_after_four_wrong_codes_the_right_one_still_works(engine: Engine) -> None:
    key = asked(engine)
    for _ in range(4):
        confirm(engine, key, "x")

    assert isinstance(confirm(engine, key, code_of(engine, key)), Confirmed)


@pytest.mark.parametrize(
    ("minutes", "answer"), [(15, Confirmed), (15.1, Refused), (60 * 24, Refused)]
)
def test_a_code_lasts_fifteen_minutes(engine: Engine, minutes: float, answer: type) -> None:
    key = asked(engine)

    given = confirm(engine, key, code_of(engine, key), now=NOW + timedelta(minutes=minutes))

    assert isinstance(given, answer)


def test_a_code_that_a_person_sends_lasts_a_day(engine: Engine) -> None:
    key = asked(engine, replace(SERVICE, gateway=None))

    given = confirm(engine, key, code_of(engine, key), now=NOW + timedelta(hours=24))

    assert isinstance(given, Confirmed)


def test_an_unknown_request_is_answered_like_an_old_one(engine: Engine) -> None:
    assert Refused(Refusal.OLD_CODE) == confirm(engine, "0" * 32, "123456")


def test_a_wrong_code_tells_nobody_that_a_number_said_stop(engine: Engine) -> None:
    with begin(engine) as session:
        contact = contacts.keep(session, SERVICE.sealer, Phone(parts.E164, "IN"))
        contacts.silence(session, contact, NOW)
    stopped, other = asked(engine), asked(engine, number="98123 45679")

    answers = [[confirm(engine, key, "x") for _ in range(6)] for key in (stopped, other)]

    assert answers[0] == answers[1]
    rows = parts.rows(engine, Message.contact_hash == contact.hash)
    assert [(row.state, row.body) for row in rows] == [(State.DROPPED, None)]


def test_the_code_of_one_request_does_not_confirm_another(engine: Engine) -> None:
    mine, other = asked(engine), asked(engine, number="98123 45679")

    assert Refused(Refusal.WRONG_CODE) == confirm(engine, mine, code_of(engine, other))


def test_what_was_consented_to_is_kept_with_version_language_and_time(engine: Engine) -> None:
    key = asked(engine)

    with read(engine) as session:
        kept = session.get_one(Request, key)

    assert (kept.consent_text, kept.lang, kept.consent_at) == ("reminders-1", "hi", NOW)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"consent": ""}, Refusal.CONSENT),
        ({"consent": "reminders-0"}, Refusal.CONSENT),
        ({"deadlines": []}, Refusal.NO_DATES),
        ({"deadlines": [deadline(verified=False)]}, Refusal.NO_DATES),
        ({"deadlines": [deadline(on=date(2026, 11, 21))]}, Refusal.NO_DATES),
        ({"lang": "xx"}, Refusal.LANGUAGE),
        ({"number": ""}, Refusal.NUMBER),
        ({"number": "12"}, Refusal.NUMBER),
        ({"number": "+1 202 555 0143"}, Refusal.NUMBER),
        ({"number": "9" * 5000}, Refusal.NUMBER),
    ],
)
def test_what_cannot_be_used_is_refused_and_nothing_is_kept(
    engine: Engine, changes: dict[str, object], why: Refusal
) -> None:
    assert Refused(why) == ask(engine, **changes)
    assert parts.rows(engine) == []


def test_unverified_deadlines_are_left_out_beside_verified_ones(engine: Engine) -> None:
    parts.confirmed(engine, deadlines=[deadline(1), deadline(2, verified=False)])

    assert len(parts.rows(engine)) == 1


def test_deadlines_of_one_day_share_a_message(engine: Engine) -> None:
    twin = deadline(1, scheme="in-other")
    parts.confirmed(engine, deadlines=[deadline(1), twin, deadline(2)])

    assert len(parts.rows(engine)) == 2


def test_no_name_is_said_unless_it_was_allowed(engine: Engine) -> None:
    parts.confirmed(engine, lang="en")

    assert [
        (
            "A date you asked us to remember: 29 November. See your list. "
            f"To stop: https://example.org/en/stop code {SERVICE.stop_code(parts.E164)}"
        )
    ] == parts.bodies(engine)


def test_names_are_said_when_they_are_allowed(engine: Engine) -> None:
    twin = deadline(1, scheme="in-other", name="Other")
    parts.confirmed(engine, lang="en", names_allowed=True, deadlines=[deadline(1), twin])

    assert parts.bodies(engine)[0].startswith(
        "Other: a date you asked us to remember is 29 November."
    )
    assert "And 1 more on your list." in parts.bodies(engine)[0]


def test_asking_again_reminds_once_of_what_is_the_same(engine: Engine) -> None:
    parts.confirmed(engine, deadlines=[deadline(1)])
    parts.confirmed(engine, deadlines=[deadline(1), deadline(2)])

    assert [(row.last_at - NOW).days // 7 for row in parts.rows(engine)] == [1, 2]


@pytest.mark.parametrize("state", [State.DEAD, State.DROPPED])
def test_a_day_that_came_to_nothing_can_be_asked_for_again(engine: Engine, state: State) -> None:
    parts.confirmed(engine)
    with begin(engine) as session:
        session.execute(update(Message).values(state=state))

    again = parts.confirmed(engine)

    assert len(parts.rows(engine, REMINDERS, Message.request_id == again)) == 1


def test_a_day_is_over_when_it_is_over_where_the_phone_is(engine: Engine) -> None:
    midnight = NOW.replace(hour=18, minute=30)
    wanted = parts.asking(deadlines=[deadline(on=NOW.date())])
    with begin(engine) as session:
        answers = [
            ask_for_reminders(session, SERVICE, wanted, now=now)
            for now in (midnight - timedelta(seconds=1), midnight)
        ]

    assert isinstance(answers[0], Asked)
    assert Refused(Refusal.NO_DATES) == answers[1]


def test_a_number_gets_three_codes_a_day_and_another_three_tomorrow(engine: Engine) -> None:
    answers = [ask(engine) for _ in range(4)]

    # The fourth is answered alike: a refusal would tell a stranger of the other three.
    assert {Asked} == {type(answer) for answer in answers}
    assert [row.state for row in parts.rows(engine, WAITING)] == [State.WAITING] * 3
    assert asked(engine, now=NOW + timedelta(days=1))


def test_askings_side_by_side_keep_the_limit(engine: Engine) -> None:
    answers: list[Asked | Refused] = []
    gate = Barrier(8)

    def one() -> None:
        gate.wait()
        answers.append(ask(engine))

    threads = [Thread(target=one) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert all(isinstance(each, Asked) for each in answers)
    assert len(parts.rows(engine, WAITING)) == 3


def test_an_address_asks_only_so_often_whatever_the_numbers(engine: Engine) -> None:
    service = parts.limited(asks_per_address=2)

    answers = [ask(engine, service, number=f"98123 4567{n}") for n in range(3)]

    assert Refused(Refusal.TOO_OFTEN_HERE) == answers[2]
    assert isinstance(ask(engine, service, address="203.0.113.8"), Asked)


def test_the_service_sends_only_so_many_codes_a_day(engine: Engine) -> None:
    service = parts.limited(codes_per_day=1)
    ask(engine, service)

    answer = ask(engine, service, number="98123 45679", address="203.0.113.8")

    assert Refused(Refusal.TOO_MANY_TODAY) == answer


def test_an_address_tries_codes_only_so_often(engine: Engine) -> None:
    service = parts.limited(tries_per_address=2)
    answers = [confirm(engine, "0" * 32, "1", service=service) for _ in range(3)]

    assert Refused(Refusal.TOO_OFTEN_HERE) == answers[2]


def test_a_refused_try_counts(engine: Engine) -> None:
    service = parts.limited(asks_per_address=1)
    ask(engine, service, number="12")

    assert Refused(Refusal.TOO_OFTEN_HERE) == ask(engine, service)
