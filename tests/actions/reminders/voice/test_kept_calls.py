"""A call's number under a new key, after a restore, after a stop, and for whoever asks what is kept."""

from sqlalchemy import Engine, select

from migrant_helper.actions.reminders.person import kept
from migrant_helper.actions.resealing import reseal
from migrant_helper.store import contacts
from migrant_helper.store.backup.parked import Known, park
from migrant_helper.store.reminder_tables import Contact
from migrant_helper.store.sealing import KEY_BYTES, Sealer
from migrant_helper.store.session import begin, read
from migrant_helper.store.tries import calls
from migrant_helper.store.tries.call_table import CallState
from tests.actions import parts
from tests.actions.parts import E164, NOW, SERVICE
from tests.actions.reminders.voice.test_calling import MINUTE, only, rings


def test_a_number_that_waits_to_be_rung_is_sealed_by_the_new_key(engine: Engine) -> None:
    parts.confirmed(engine)
    rings(engine)
    old = bytes(range(KEY_BYTES))
    new = bytes(reversed(range(KEY_BYTES)))

    reseal(engine, Sealer(old + new))

    assert calls.number(only(engine), Sealer(new)) == E164


def test_a_restore_rings_nobody(engine: Engine) -> None:
    parts.confirmed(engine)
    rings(engine)

    with begin(engine) as session:
        park(session, Known(), made=NOW, now=NOW + MINUTE)

    row = only(engine)
    assert (row.state, row.reason, row.sealed) == (CallState.DROPPED, "restored", None)


def test_a_stop_takes_the_number_of_a_call_that_waits(engine: Engine) -> None:
    parts.confirmed(engine)
    rings(engine)

    with begin(engine) as session:
        contacts.silence(session, session.scalars(select(Contact)).one(), NOW)

    assert only(engine).sealed is None


def test_that_a_number_rang_is_told_to_who_asks_what_is_kept(engine: Engine) -> None:
    parts.confirmed(engine)
    rings(engine)

    with read(engine) as session:
        (call,) = kept(session, SERVICE, session.scalars(select(Contact)).one()).calls

    assert (call.at, call.state, call.seconds) == (NOW, CallState.WAITING, None)
