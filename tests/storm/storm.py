"""Workers are killed (SIGKILL) while they send in bad weather; then it is well, and everything is counted.

Nothing here waits for a clock on the wall. The workers' own clock is moved on by a minute whenever nothing
happens any more, so that hours of it pass in minutes.
"""

import os
import random
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import SQLAlchemyError

from migrant_helper import config, paths
from migrant_helper.actions.reminders.round import Work
from migrant_helper.actions.wiring import make_service
from migrant_helper.core.reminders.phones import Phone
from migrant_helper.store import contacts, messages, seal_key
from migrant_helper.store.messages import New
from migrant_helper.store.reminder_tables import Kind, Message, Request, State
from migrant_helper.store.sealing import Sealer
from migrant_helper.store.session import begin, make_engine, read
from tests.phone.phones import FORKS
from tests.storm.carrier import Taken

# Half past nine in India: a day of sending lies ahead.
BEGUN = datetime(2026, 11, 26, 4, 0, tzinfo=UTC)
STILL_SECONDS = 1.5
# So many minutes of their clock without anything done, and the workers do not work.
MOST_STILL = 240
DONE = (State.SENT, State.DELIVERED)


@dataclass(frozen=True)
class Storm:
    """How much: messages in the outbox, workers killed, workers at a time."""

    messages: int
    kills: int
    workers: int = 2
    seed: int = 1


class Clock:
    """The workers' time: it goes on by itself, and is moved."""

    def __init__(self) -> None:
        self.begun = time.time()
        self.ahead = FORKS.Value("d", 0.0)

    def now(self) -> datetime:
        return BEGUN + timedelta(seconds=time.time() - self.begun + self.ahead.value)

    def move(self) -> None:
        self.ahead.value += 60


@dataclass
class Outcome:
    """What became of all: the state of each message, how often the carrier took it, how long the doubt
    lasted after the carrier was well (minutes of the workers' clock), and how long all of it."""

    states: dict[str, str]
    taken: Counter[str]
    answers: Counter[str] = field(default_factory=Counter)
    doubted: int = 0
    doubt_minutes: float = 0
    clock_minutes: float = 0
    seconds: float = 0

    @property
    def lost(self) -> int:
        """Messages that the carrier never took, or that the outbox does not know to be sent."""
        return sum(state not in DONE or not self.taken[key] for key, state in self.states.items())

    @property
    def doubled(self) -> int:
        return sum(times > 1 for times in self.taken.values())

    @property
    def in_doubt(self) -> int:
        return sum(state == State.UNCERTAIN for state in self.states.values())


def run(storm: Storm, engine: Engine, data: Path, taken: Taken, clock: Clock) -> Outcome:
    """Fill the outbox, kill workers in bad weather, then let it be well until nothing waits."""
    fill(engine, data, storm.messages)
    begun, chance = time.monotonic(), random.Random(storm.seed)
    with workers(storm.workers, environment(engine, data, taken), clock) as crew:
        for kill in range(storm.kills):
            _until(engine, clock, taken, sum(taken.times.values()) + chance.randint(1, 12))
            crew.kill(kill % storm.workers)
        taken.bad = False
        well = clock.now()
        doubted = _count(engine, State.UNCERTAIN) + _count(engine, State.CLAIMED)
        last = _settled(engine, clock, taken)
    return Outcome(
        _states(engine),
        taken.times,
        taken.answers,
        doubted,
        max(0.0, (last - well).total_seconds() / 60),
        (clock.now() - BEGUN).total_seconds() / 60,
        time.monotonic() - begun,
    )


def _settled(engine: Engine, clock: Clock, taken: Taken) -> datetime:
    """When the last doubt was gone; nothing waits any more then either."""
    last, before, changed, still = clock.now(), (), time.monotonic(), 0
    while True:
        open_ones = _open(engine)
        if open_ones[State.UNCERTAIN] + open_ones[State.CLAIMED]:
            last = clock.now()
        if not any(open_ones.values()):
            return last
        seen = (*open_ones.values(), len(taken.rows))
        if seen != before:
            before, changed, still = seen, time.monotonic(), 0
        elif time.monotonic() - changed > STILL_SECONDS:
            still += 1
            assert still < MOST_STILL, f"nothing is done any more: {open_ones}"
            clock.move()
            changed = time.monotonic()
        time.sleep(0.1)


def _until(engine: Engine, clock: Clock, taken: Taken, many: int) -> None:
    """Until the carrier took so many, or nothing is left to take."""
    before, changed, still = -1, time.monotonic(), 0
    while (count := sum(taken.times.values())) < many:
        if count != before:
            before, changed, still = count, time.monotonic(), 0
        elif time.monotonic() - changed > STILL_SECONDS:
            if not _count(engine, State.WAITING):
                return
            still += 1
            assert still < MOST_STILL, "nothing is sent any more"
            clock.move()
            changed = time.monotonic()
        time.sleep(0.02)


class Crew:
    """Workers, each a process of its own."""

    def __init__(self, many: int, environment: dict[str, str], clock: Clock) -> None:
        self._of = (environment, clock.begun, clock.ahead)
        self.workers = [self._start() for _ in range(many)]

    def kill(self, which: int) -> None:
        """`kill -9`, and another in its place."""
        self.workers[which].kill()
        self.workers[which].join(10)
        self.workers[which] = self._start()

    def _start(self) -> ForkServerProcess:
        started = FORKS.Process(target=work, args=self._of, daemon=True)
        started.start()
        return started


@contextmanager
def workers(many: int, settings: dict[str, str], clock: Clock) -> Iterator[Crew]:
    """So many workers with these settings, as long as the block."""
    crew = Crew(many, settings, clock)
    try:
        yield crew
    finally:
        for each in crew.workers:
            each.kill()
        for each in crew.workers:
            each.join(30)


def work(environment: dict[str, str], begun: float, ahead: Any) -> None:
    """What the process does: all that a worker does, by the clock of the storm, and in silence."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    settings = config.read(environment)
    engine = make_engine(settings.database_url)

    def now() -> datetime:
        return BEGUN + timedelta(seconds=time.time() - begun + ahead.value)

    service = make_service(settings, engine, translations=paths.TRANSLATIONS, now=now)
    own = Work()
    while True:
        try:
            own.round(service)
        except SQLAlchemyError:
            """As the worker does: it waits for the database."""
        time.sleep(0.1)


def fill(engine: Engine, data: Path, number: int) -> None:
    """So many people, a reminder each, due now and of use for two days."""
    sealer = Sealer(seal_key.load(data))
    with begin(engine) as session:
        for person in range(number):
            phone = Phone(f"+9198{person:08}", "IN")
            contact = contacts.keep(session, sealer, phone)
            request = Request(
                id=messages.new_id(),
                contact_hash=contact.hash,
                lang="en",
                consent_text="1",
                consent_at=BEGUN,
                names_allowed=False,
                code_until=BEGUN,
                code_attempts=0,
                confirmed_at=BEGUN,
            )
            session.add(request)
            session.flush()
            new = New(Kind.REMINDER, "A date", BEGUN, BEGUN + timedelta(days=2))
            messages.add(session, sealer, request, new)


def environment(engine: Engine, data: Path, taken: Taken) -> dict[str, str]:
    """The settings of a worker that sends to this carrier."""
    (data / "sms-senders.csv").write_text("country,what,lang,value\nIN,sender,,\n", "utf-8")
    return {
        "DATABASE_URL": engine.url.set(drivername=engine.url.get_backend_name()).render_as_string(
            hide_password=False
        ),
        "MIGRANT_HELPER_DATA": str(data),
        "MIGRANT_HELPER_SMS_SEGMENTS_PER_DAY": "1000000",
        "PUBLIC_URL": "https://example.org",
        "TWILIO_ACCOUNT_SID": "AC" + "a" * 32,
        "TWILIO_AUTH_TOKEN": "token",
        "TWILIO_FROM": "+15005550006",
        "TWILIO_API_URL": taken.address,
    }


def _count(engine: Engine, state: State) -> int:
    with read(engine) as session:
        counted = select(func.count()).select_from(Message).where(Message.state == state)
        return session.scalar(counted) or 0


def _open(engine: Engine) -> dict[State, int]:
    """How many are in each state that is not the last, at one moment: what goes from one to another between
    two questions would be in neither."""
    states = (State.WAITING, State.CLAIMED, State.UNCERTAIN)
    with read(engine) as session:
        rows = select(Message.state, func.count()).group_by(Message.state)
        counted = {State(state): count for state, count in session.execute(rows).all()}
    return {state: counted.get(state, 0) for state in states}


def _states(engine: Engine) -> dict[str, str]:
    with read(engine) as session:
        return {row.id: row.state for row in session.execute(select(Message.id, Message.state))}
