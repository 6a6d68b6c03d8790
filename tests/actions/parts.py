"""What the tests of the reminders start from: a service, a person, and a carrier in memory."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select

from migrant_helper.actions.reminders.ask import Asking, ask_for_reminders, confirm_number
from migrant_helper.actions.reminders.coded import Asked, Given
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.consent import CONSENT_VERSION
from migrant_helper.core.reminders.when import Deadline, Limits
from migrant_helper.messaging.gateway import InDoubt, Listed, Listing, NotSent, Outgoing, Sent
from migrant_helper.messaging.texts import read_texts
from migrant_helper.store import messages
from migrant_helper.store.reminder_tables import Kind, Message
from migrant_helper.store.sealing import Sealer
from migrant_helper.store.session import begin, make_engine, read

TRANSLATIONS = Path(__file__).parents[2] / "translations"
# Sunday noon in India.
NOW = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)
NUMBER = "98123 45678"
E164 = "+919812345678"


def clock(at: datetime = NOW) -> Callable[[], datetime]:
    """A clock that stands still."""
    return lambda: at


@dataclass
class Carrier:
    """A gateway in memory: keeps what it gets, and answers as told, else that it took it. Its listing has
    those of `listed`, of what it got and of what it had `before`."""

    answers: list[Sent | NotSent | InDoubt] = field(default_factory=list)
    got: list[Outgoing] = field(default_factory=list)
    listed: dict[str, Sent] = field(default_factory=dict)
    before: list[Outgoing] = field(default_factory=list)
    complete: bool = True
    told: dict[str, Listed] = field(default_factory=dict)
    own: frozenset[str] = frozenset()

    def look_up(self, name: str) -> Listing:
        return Listing(False)

    def send(self, message: Outgoing) -> Sent | NotSent | InDoubt:
        self.got.append(message)
        return (
            self.answers.pop(0)
            if self.answers
            else Sent(f"SM{message.id}"[:32] + f"{len(self.got):02}")
        )

    def listing(self, numbers: frozenset[str], *, since: datetime) -> Listing:
        rows = [
            Listed(self.listed[each.id].sid, each.to, each.body)
            for each in (*self.before, *self.got)
            if each.id in self.listed and each.to in numbers
        ]
        return Listing(self.complete, rows)

    def status(self, sid: str) -> Listed | None:
        return self.told.get(sid)


SERVICE = Service(
    engine=make_engine("sqlite://"),
    now=clock(),
    gateway=Carrier(),
    sealer=Sealer(bytes(range(32))),
    texts=read_texts(TRANSLATIONS),
    limits=Limits(),
    public_url="https://example.org",
    keys=Path("no-keys-here"),
)


def deadline(number: int = 1, **changes: Any) -> Deadline:
    """A verified deadline `number` weeks from NOW, reminded of three days before."""
    plain = Deadline(
        scheme=f"in-scheme-{number}",
        deadline="renew",
        on=date(2026, 11, 22) + timedelta(weeks=number),
        lead_days=3,
        verified=True,
        name=f"Scheme {number}",
    )
    return replace(plain, **changes)


def asking(**changes: Any) -> Asking:
    """A worker in India who consents in Hindi, with one deadline."""
    plain = Asking(
        number=NUMBER,
        region="IN",
        lang="hi",
        consent=CONSENT_VERSION,
        names_allowed=False,
        deadlines=[deadline()],
        address="203.0.113.7",
    )
    return replace(plain, **changes)


def on(engine: Engine, carrier: Carrier, at: datetime = NOW, service: Service = SERVICE) -> Service:
    """The service over a database and a carrier, at a moment."""
    senders = replace(service.senders, own=carrier.own)
    return replace(service, engine=engine, gateway=carrier, senders=senders, now=clock(at))


def limited(**limits: int) -> Service:
    """The service with some limits changed."""
    return replace(SERVICE, limits=replace(SERVICE.limits, **limits))


def asked(
    engine: Engine, service: Service = SERVICE, *, now: datetime = NOW, **changes: Any
) -> str:
    """The id of a request that was accepted."""
    with begin(engine) as session:
        answer = ask_for_reminders(session, service, asking(**changes), now=now)
    assert isinstance(answer, Asked), answer
    return answer.id


def code_of(engine: Engine, request: str) -> str:
    """The six digits that a request's message carries."""
    body = bodies(engine, Message.request_id == request, Message.kind == Kind.CODE)[0]
    found = re.search(r"(?<!\d)\d{6}(?!\d)", body)
    assert found, body
    return found[0]


def confirmed(
    engine: Engine, service: Service = SERVICE, *, now: datetime = NOW, **changes: Any
) -> str:
    """The id of a request whose code came back, with its code message out of the way."""
    key = asked(engine, service, now=now, **changes)
    with begin(engine) as session:
        given = Given(key, code_of(engine, key), "203.0.113.7")
        confirm_number(session, service, given, now=now)
        for each in session.scalars(select(Message).where(Message.kind == Kind.CODE)):
            session.delete(each)
    return key


def rows(engine: Engine, *conditions: Any) -> Sequence[Message]:
    """The outbox, in the order in which it is due."""
    with read(engine) as session:
        wanted = select(Message).where(*conditions).order_by(Message.due_at, Message.id)
        return session.scalars(wanted).all()


def bodies(engine: Engine, *conditions: Any) -> list[str]:
    """The texts in the outbox, in clear."""
    return [messages.body(each, SERVICE.sealer) or "" for each in rows(engine, *conditions)]
