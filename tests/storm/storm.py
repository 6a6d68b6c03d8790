"""Workers are killed (SIGKILL) at random moments while they send; then everything is counted."""

import os
import random
import time
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from queue import Empty

from sqlalchemy import Engine

from migrant_helper.actions.reminders.ask import Asked, ask_for_reminders
from migrant_helper.actions.reminders.doubt import LEASE, park_lost
from migrant_helper.actions.reminders.replies import Report, receive_report
from migrant_helper.actions.service import Service
from migrant_helper.cli.worker import worker
from migrant_helper.store import messages, seal_key
from migrant_helper.store.reminder_tables import State
from migrant_helper.store.sealing import Sealer
from migrant_helper.store.session import begin, read
from tests.actions import parts
from tests.phone.phones import FORKS
from tests.storm.carrier import Taken

PATIENCE_SECONDS = 120


@dataclass(frozen=True)
class Storm:
    """How much: messages in the outbox, workers killed, workers at a time."""

    messages: int
    kills: int
    workers: int = 2
    seed: int = 1


@dataclass(frozen=True)
class Outcome:
    """What the outbox says of each message when all is over, and how often the carrier took it."""

    states: dict[str, str]
    taken: Counter[str]

    def number(self, state: State, *, taken: int) -> int:
        return sum(self.states[key] == state and self.taken[key] == taken for key in self.states)


def run(storm: Storm, engine: Engine, data: Path, taken: Taken) -> Outcome:
    """Fill the outbox, kill workers while they send, let one finish, park what was lost."""
    _fill(engine, data, storm.messages)
    environment = _environment(engine, data, taken)
    chance = random.Random(storm.seed)
    workers = [_start(environment) for _ in range(storm.workers)]
    try:
        for kill in range(storm.kills):
            taken.news.get(timeout=PATIENCE_SECONDS)
            time.sleep(chance.uniform(0, 0.1))
            victim = kill % storm.workers
            workers[victim].kill()
            workers[victim].join(10)
            workers[victim] = _start(environment)
            _drain(taken)
        _wait_until_empty(engine)
    finally:
        for each in workers:
            each.terminate()
        for each in workers:
            each.join(30)
    with begin(engine) as session:
        park_lost(session, now=datetime.now(UTC) + 2 * LEASE)
    return _outcome(engine, taken)


def report_all(engine: Engine, taken: Taken) -> Outcome:
    """The carrier reports on every message it took; what the outbox says then."""
    for message in taken.times:
        with begin(engine) as session:
            report = Report(message, f"SM{message}", "delivered", "")
            receive_report(session, report, now=datetime.now(UTC))
    return _outcome(engine, taken)


def _fill(engine: Engine, data: Path, number: int) -> None:
    limits = replace(parts.SERVICE.limits, codes_per_day=10**6, segments_per_day=10**6)
    service: Service = replace(parts.SERVICE, sealer=Sealer(seal_key.load(data)), limits=limits)
    now = datetime.now(UTC)
    soon = parts.deadline(on=now.date().replace(year=now.year + 1))
    for person in range(number):
        wanted = parts.asking(number=f"98{person:08}", address=f"person {person}", deadlines=[soon])
        with begin(engine) as session:
            asked = ask_for_reminders(session, service, wanted, now=now)
        assert isinstance(asked, Asked), asked


def _environment(engine: Engine, data: Path, taken: Taken) -> dict[str, str]:
    return {
        "DATABASE_URL": engine.url.render_as_string(hide_password=False),
        "MIGRANT_HELPER_DATA": str(data),
        "MIGRANT_HELPER_SMS_SEGMENTS_PER_DAY": "1000000",
        "PUBLIC_URL": "https://example.org",
        "TWILIO_ACCOUNT_SID": "AC" + "a" * 32,
        "TWILIO_AUTH_TOKEN": "token",
        "TWILIO_FROM": "+15005550006",
        "TWILIO_API_URL": taken.address,
    }


def _start(environment: dict[str, str]) -> ForkServerProcess:
    """A process of its own, a copy of one that has read the code: to read it takes ten times as long
    as a worker lives here. tests/cli/test_worker.py starts one that reads it itself."""
    started = FORKS.Process(target=work, args=(environment,), daemon=True)
    started.start()
    return started


def work(environment: dict[str, str]) -> None:
    """What the process does: all that a worker does, and in silence."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    os.environ.update(environment)  # noqa: TID251
    worker(["--every", "0.1"])


def _drain(taken: Taken) -> None:
    while True:
        try:
            taken.news.get_nowait()
        except Empty:
            return


def _wait_until_empty(engine: Engine) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        with read(engine) as session:
            if not messages.in_state(session, [State.WAITING]):
                return
        time.sleep(0.2)
    raise AssertionError("messages still wait; the workers do not send")


def _outcome(engine: Engine, taken: Taken) -> Outcome:
    return Outcome({row.id: row.state for row in parts.rows(engine)}, taken.times)
