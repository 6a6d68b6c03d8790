"""No answer, and no row that is written, tells whether a number is known, asked or said stop: 1,000 pairs."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Engine, event

from migrant_helper.actions.reminders.ask import ask_for_reminders
from migrant_helper.actions.reminders.prove import Proving, ask_for_proof
from migrant_helper.actions.reminders.silent import Purpose
from migrant_helper.core.reminders.phones import Phone
from migrant_helper.store import contacts
from migrant_helper.store.session import begin
from tests.actions import parts
from tests.actions.parts import NOW, SERVICE
from tests.store import databases
from tests.sweep import tries

PAIRS = tries(150, whole=1000)
STATES = ("known", "asked", "had its codes", "stopped", "stopped and sent a code")
ANY = replace(
    parts.limited(
        asks_per_address=10**6, codes_per_day=10**6, codes_per_country=10**6, codes_per_block=10**6
    )
)


@contextmanager
def written(engine: Engine) -> Iterator[list[str]]:
    """What is written while it lasts: "INSERT INTO message" ..."""
    found: list[str] = []

    def note(*args: object) -> None:
        if verb := re.match(r"(INSERT INTO|UPDATE|DELETE FROM) (\w+)", str(args[2])):
            found.append(verb[0])

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", note)


def ask(engine: Engine, number: str, purpose: Purpose, days: int = 0) -> tuple[str, list[str]]:
    """What kind of answer came, and what was written for it."""
    now = NOW + timedelta(days=days)
    with written(engine) as rows, begin(engine) as session:
        if purpose is Purpose.REMIND:
            asking = parts.asking(number=number, deadlines=[parts.deadline(9)])
            answer = ask_for_reminders(session, ANY, asking, now=now)
        else:
            proving = Proving(number, "IN", purpose, "hi", "203.0.113.7")
            answer = ask_for_proof(session, ANY, proving, now=now)
    return type(answer).__name__, rows


def become(engine: Engine, number: str, state: str) -> None:
    phone = Phone(f"+91{number}", "IN")
    if state.startswith("stopped"):
        with begin(engine) as session:
            contacts.silence(session, contacts.keep(session, SERVICE.sealer, phone), NOW)
    if state in ("known", "asked"):
        ask(engine, number, Purpose.REMIND, days=-(state == "known"))
    if state == "had its codes":
        for _ in range(SERVICE.limits.codes_per_number):
            ask(engine, number, Purpose.REMIND)
    if state == "stopped and sent a code":
        ask(engine, number, Purpose.START)


def test_a_thousand_pairs_are_answered_and_written_down_alike(tmp_path: Path) -> None:
    told = []
    with databases.upgraded("sqlite", tmp_path) as engine:
        for pair in range(PAIRS):
            state = STATES[pair % len(STATES)]
            purpose = list(Purpose)[pair // len(STATES) % len(Purpose)]
            ours, other = f"98{pair:04}1234", f"97{pair:04}1234"
            become(engine, ours, state)
            answers = [ask(engine, number, purpose) for number in (ours, other)]
            if answers[0] != answers[1]:
                told.append((state, purpose, *answers))

    assert told == []
