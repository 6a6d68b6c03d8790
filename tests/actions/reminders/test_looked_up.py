"""A day is looked up in the catalogue when its reminder goes out."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Engine

from migrant_helper.actions.reminders.retold import retell
from migrant_helper.core.reminders.looked_up import Named
from migrant_helper.messaging.gateway import InDoubt
from migrant_helper.store.reminder_tables import Kind, Message, State
from tests.actions import parts
from tests.actions.parts import SERVICE, Carrier, deadline
from tests.actions.reminders import tries
from tests.actions.reminders.tries import DAY, DUE, send

REMINDERS = Message.kind == Kind.REMINDER
# The day of parts.deadline(1).
ON = {"on": "2026-11-29"}
AFTER = {"after": "arrived", "days": 30}


def naming(rule: Mapping[str, Any] | None, *, verified: bool = True) -> parts.Service:
    """The service over a catalogue in which every deadline has this rule."""
    return replace(SERVICE, days=lambda _s, _d: Named(rule, verified))


def gone() -> parts.Service:
    return replace(SERVICE, days=lambda _s, _d: None)


def unreadable() -> parts.Service:
    def fails(_scheme: str, _deadline: str) -> Named | None:
        raise OSError("no build")

    return replace(SERVICE, days=fails)


def asked(engine: Engine, service: parts.Service = naming(ON), **changes: Any) -> None:  # noqa: B008
    parts.confirmed(engine, service, lang="en", **changes)


def said(carrier: Carrier) -> list[str]:
    return [each.body.split(" To stop")[0] for each in carrier.got]


def test_what_stands_as_it_was_is_said_as_it_was(engine: Engine) -> None:
    asked(engine)
    carrier = Carrier()
    send(engine, carrier, service=naming(ON))

    assert said(carrier) == ["A date you asked us to remember: 29 November. See your list."]


def test_a_day_that_changed_is_said_and_reminded_of_in_its_time(engine: Engine) -> None:
    later = naming({"on": "2027-01-31"})
    asked(engine)
    carrier = Carrier()
    send(engine, carrier, service=later)
    again = [row.due_at for row in parts.rows(engine, REMINDERS) if row.state == State.WAITING]
    send(engine, carrier, again[0], service=later)

    assert said(carrier) == [
        "A date you asked us to remember is now 31 January. See your list.",
        "A date you asked us to remember: 31 January. See your list.",
    ]
    assert [at.date() for at in again] == [date(2027, 1, 28)]


def test_a_day_that_follows_a_day_of_theirs_moves_with_the_rule(engine: Engine) -> None:
    asked(engine, naming(AFTER))
    carrier = Carrier()
    send(engine, carrier, service=naming({**AFTER, "days": 40}))

    assert "is now 9 December." in said(carrier)[0]


def test_what_is_gone_or_not_sure_is_dropped_without_a_word_to_who_was_told_none(
    engine: Engine,
) -> None:
    asked(engine)
    asked(engine, number="98123 45679", address="x")
    carrier = Carrier()
    send(engine, carrier, service=naming(ON, verified=False))
    send(engine, carrier, DUE + DAY, service=gone())

    assert carrier.got == []
    assert tries.states(engine) == [(State.DROPPED, "gone")] * 2


def test_beside_others_it_is_left_out(engine: Engine) -> None:
    asked(engine, deadlines=[deadline(1), deadline(2, lead_days=10)])
    carrier = Carrier()
    first = {"in-scheme-2": Named({"on": "2026-12-06"}, True)}
    send(engine, carrier, service=replace(SERVICE, days=lambda scheme, _d: first.get(scheme)))

    assert said(carrier) == ["A date you asked us to remember: 6 December. See your list."]


def test_without_a_catalogue_to_look_into_it_goes_as_it_was_asked_for(engine: Engine) -> None:
    asked(engine, unreadable())
    carrier = Carrier()
    send(engine, carrier, service=unreadable())

    assert len(carrier.got) == 1


def test_who_was_told_a_day_is_told_once_that_it_is_not_sure(engine: Engine) -> None:
    asked(engine)
    carrier = Carrier()
    send(engine, carrier, service=naming(ON))
    for hours in range(4):
        at = DUE + timedelta(hours=hours)
        retell(parts.on(engine, carrier, at, gone()), now=at)
        send(engine, carrier, at + DAY, service=gone())

    assert said(carrier)[1:] == [
        "We told you the date 29 November. It is not sure any more. Ask the office."
    ]


def test_who_was_told_a_day_is_told_once_that_it_is_another(engine: Engine) -> None:
    asked(engine)
    carrier = Carrier()
    send(engine, carrier, service=naming(ON))
    later = naming({"on": "2026-11-30"})
    for hours in range(4):
        at = DUE + timedelta(hours=hours)
        retell(parts.on(engine, carrier, at, later), now=at)
        send(engine, carrier, at + DAY, service=later)

    assert said(carrier)[1:] == [
        "A date you asked us to remember is now 30 November. See your list."
    ]


def test_a_try_in_doubt_is_looked_up_anew_for_the_next(engine: Engine) -> None:
    asked(engine)
    carrier = Carrier([InDoubt("no-answer")])
    send(engine, carrier, service=naming(ON))
    for minute in range(12):
        tries.look(engine, carrier, DUE + minute * tries.MINUTE)
    send(engine, carrier, DUE + timedelta(hours=1), service=naming({"on": "2026-11-30"}))

    assert "is now 30 November" in said(carrier)[1]


def test_what_is_due_beside_days_that_are_gone_is_said_too(engine: Engine) -> None:
    """Told on one day, taken back on the next, when another day of theirs comes due."""
    dated = {1: date(2026, 11, 29), 2: date(2026, 11, 30), 3: date(2026, 12, 5)}
    leads = {1: 3, 2: 3, 3: 9}
    asked(engine, deadlines=[deadline(n, on=dated[n], lead_days=leads[n]) for n in dated])
    carrier = Carrier()
    named = {f"in-scheme-{n}": Named({"on": dated[n].isoformat()}, True) for n in dated}
    send(engine, carrier, service=replace(SERVICE, days=lambda scheme, _d: named[scheme]))
    left = {"in-scheme-2": named["in-scheme-2"]}
    later = replace(SERVICE, days=lambda scheme, _d: left.get(scheme))
    retell(parts.on(engine, carrier, DUE + DAY, later), now=DUE + DAY)
    send(engine, carrier, DUE + DAY, service=later)

    first, second = said(carrier)
    assert first == "A date you asked us to remember: 29 November. And 1 more on your list."
    assert second.startswith("We told you the date 29 November. It is not sure any more. ")
    assert second.endswith("Other dates soon on your list: 1.")
