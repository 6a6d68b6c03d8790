"""Tables of what was tried: one row an attempt of a message, and how the way out is."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from migrant_helper.store.reminder_tables import Message
from migrant_helper.store.tables import Base


class Outcome(StrEnum):
    """What became of an attempt.

    sending -> accepted -> delivered or failed; sending -> refused; sending -> doubt -> untaken when
    the carrier proved not to have it. A report may make any of them accepted, delivered or failed.
    """

    SENDING = "sending"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    DOUBT = "doubt"
    UNTAKEN = "untaken"
    DELIVERED = "delivered"
    FAILED = "failed"


# What counts: it was taken, or perhaps was.
COUNTS = (
    Outcome.SENDING,
    Outcome.ACCEPTED,
    Outcome.DOUBT,
    Outcome.DELIVERED,
    Outcome.FAILED,
)


class Attempt(Base):
    """One try to hand a message over: `sid` is what the carrier calls it, `fault` and `code` say why not,
    `price` is the carrier's, as text, once it is told.

    `looked_at`, `empties` and `empty_since` belong to one in doubt: when the carrier's listing was read
    last, how many were complete and did not have it, and since when.
    """

    __tablename__ = "attempt"
    __table_args__ = (
        UniqueConstraint("message_id", "number"),
        Index("ix_attempt_outcome_looked_at", "outcome", "looked_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[str] = mapped_column(ForeignKey(Message.id, ondelete="CASCADE"))
    number: Mapped[int]
    sid: Mapped[str | None] = mapped_column(String(34), unique=True)
    outcome: Mapped[str] = mapped_column(String(10))
    fault: Mapped[str | None] = mapped_column(String(10))
    code: Mapped[str | None] = mapped_column(String(40))
    segments: Mapped[int]
    price: Mapped[str | None] = mapped_column(String(20))
    currency: Mapped[str | None] = mapped_column(String(3))
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    looked_at: Mapped[datetime | None]
    empty_since: Mapped[datetime | None]
    empties: Mapped[int] = mapped_column(default=0)


class Way(Base):
    """How the way out is: for "all" numbers, or for those of a country. `failures` in a row; while
    `paused_at` is set nothing goes, but one message at `probe_at`, after waits that grow with `probes`."""

    __tablename__ = "way_out"

    name: Mapped[str] = mapped_column(String(3), primary_key=True)
    failures: Mapped[int] = mapped_column(default=0)
    reason: Mapped[str | None] = mapped_column(String(40))
    fault: Mapped[str | None] = mapped_column(String(10))
    paused_at: Mapped[datetime | None]
    probe_at: Mapped[datetime | None]
    probes: Mapped[int] = mapped_column(default=0)
