"""Nothing that is logged on the way of a reminder holds a number, a text, a code or an address."""

import logging
import re
from pathlib import Path

import pytest

from migrant_helper.actions.reminders.doubt import park_lost, reconcile
from migrant_helper.actions.reminders.outbox import outbox
from migrant_helper.actions.reminders.round import Work
from migrant_helper.messaging.gateway import InDoubt, NotSent
from migrant_helper.messaging.outcomes import Fault
from migrant_helper.store.session import begin
from tests.actions import parts
from tests.actions.parts import NOW, SERVICE, Carrier, deadline
from tests.store import databases

DUE = NOW.replace(day=26, hour=3, minute=30)


@pytest.mark.parametrize("kind", databases.KINDS)
def test_even_the_database_s_own_log_tells_nothing(
    kind: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="sqlalchemy.engine")
    with databases.upgraded(kind, tmp_path) as engine:
        key = parts.asked(engine, names_allowed=True)
        code = parts.code_of(engine, key)
        parts.confirmed(engine, names_allowed=True, deadlines=[deadline(1), deadline(2)])
        carrier = Carrier([InDoubt("no-answer"), NotSent("twilio-20429", Fault.TEMPORARY)])
        Work().round(parts.on(engine, carrier, DUE))
        reconcile(parts.on(engine, carrier), now=DUE)
        with begin(engine) as session:
            park_lost(session, now=DUE)
            outbox(session, SERVICE, now=DUE)

    logged = caplog.text
    assert len(carrier.got) > 0
    assert "FROM message" in logged, "the database logs its statements and rows"
    for secret in ("+9198123", "98123 45678", "203.0.113", "याद", "example.org"):
        assert secret not in logged, secret
    # A run of digits inside a hash is no code.
    for digits in (code, SERVICE.stop_code(parts.E164)):
        assert not re.search(rf"(?<![0-9A-Za-z\\\\.]){digits}(?![0-9A-Za-z])", logged)
