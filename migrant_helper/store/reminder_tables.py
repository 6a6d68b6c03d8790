"""Tables of the reminders: who asked, for which days, and the outbox."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from migrant_helper.store.tables import Base


class Kind(StrEnum):
    """What a message is for; codes and answers to HELP, which somebody waits for, sort before the others."""

    CODE = "code"
    HELP = "help"
    NOTICE = "notice"
    REMINDER = "reminder"


# Somebody waits for these: at night too, and soon of no use.
AT_ONCE = (Kind.CODE, Kind.HELP)
# And these come in the hours of the day, and count among the few that a number gets in a week.
IN_TIME = (Kind.NOTICE, Kind.REMINDER)


class State(StrEnum):
    """Where a message is.

    waiting -> claimed -> sent -> delivered; claimed -> uncertain when nobody recorded what
    became of it, and from there sent, or waiting once it is proved not to be taken; dead when it
    cannot be sent; unreadable when no key opens it; dropped when it must not be, or nobody wants it.
    """

    WAITING = "waiting"
    CLAIMED = "claimed"
    UNCERTAIN = "uncertain"
    SENT = "sent"
    DELIVERED = "delivered"
    DEAD = "dead"
    DROPPED = "dropped"
    UNREADABLE = "unreadable"


def _only(rows: str) -> dict[str, Any]:
    """An index of these rows alone, in both databases."""
    return {"sqlite_where": text(rows), "postgresql_where": text(rows)}


class Contact(Base):
    """A phone number: its keyed hash for good, the sealed number only while it is needed."""

    __tablename__ = "contact"
    # Of those that said stop a hash stays for good: what looks for the others passes them over.
    __table_args__ = (
        Index("ix_contact_going", "hash", **_only("stopped_at IS NULL")),
        Index("ix_contact_sealed", "hash", **_only("sealed IS NOT NULL")),
    )

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    country: Mapped[str] = mapped_column(String(2))
    stopped_at: Mapped[datetime | None]
    # When a code was last sent there although it had said stop.
    again_at: Mapped[datetime | None]


class Request(Base):
    """One asking, with what was consented to. Not confirmed before the code came back."""

    __tablename__ = "reminder_request"
    __table_args__ = (Index("ix_request_confirmed_at_consent_at", "confirmed_at", "consent_at"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    contact_hash: Mapped[str] = mapped_column(ForeignKey(Contact.hash), index=True)
    lang: Mapped[str] = mapped_column(String(35))
    consent_text: Mapped[str] = mapped_column(String(40))
    consent_at: Mapped[datetime]
    names_allowed: Mapped[bool]
    code_hash: Mapped[str | None] = mapped_column(String(64))
    code_until: Mapped[datetime]
    code_attempts: Mapped[int] = mapped_column(default=0)
    confirmed_at: Mapped[datetime | None]
    # What its code is for, None for reminders.
    purpose: Mapped[str | None] = mapped_column(String(10))
    # The states and countries for which it also wants the notices: "IN-OD IN-GJ", None for none.
    news: Mapped[str | None] = mapped_column(String(60))

    contact: Mapped[Contact] = relationship()


class Message(Base):
    """The outbox. `body` is sealed, and gone once the message is done with.

    `last_at`: later than this it is of no use. `claimed_at` is when it was tried last. `sid` is the
    carrier's of the attempt that stands; each attempt has its own row (store/tries/tables.py).
    """

    __tablename__ = "message"
    __table_args__ = (
        Index("ix_message_state_kind_due_at", "state", "kind", "due_at"),
        Index("ix_message_state_settled_at", "state", "settled_at"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    contact_hash: Mapped[str] = mapped_column(ForeignKey(Contact.hash), index=True)
    request_id: Mapped[str | None] = mapped_column(
        ForeignKey(Request.id, ondelete="SET NULL"), index=True
    )
    kind: Mapped[str] = mapped_column(String(10))
    body: Mapped[bytes | None] = mapped_column(LargeBinary)
    segments: Mapped[int]
    state: Mapped[str] = mapped_column(String(10))
    due_at: Mapped[datetime]
    last_at: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    sid: Mapped[str | None] = mapped_column(String(34), unique=True)
    reason: Mapped[str | None] = mapped_column(String(40))
    settled_at: Mapped[datetime | None]
    by_person: Mapped[bool] = mapped_column(default=False)

    contact: Mapped[Contact] = relationship()


class Reminder(Base):
    """A deadline somebody asked to be reminded of, and the message that does it.

    Several share a message. Before the number is confirmed there is none, and no `contact_hash`: with
    it the row is the one occurrence of that day for that number. `rule` is how the catalogue named the
    day when it was asked for, `told` the day that a message said, `sealed` the name it may say;
    `closed` once a message says that the day is another one or none.
    """

    __tablename__ = "reminder"
    __table_args__ = (
        UniqueConstraint("request_id", "scheme", "deadline", "on"),
        Index("ix_reminder_occurrence", "contact_hash", "scheme", "deadline", "on", unique=True),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[str] = mapped_column(ForeignKey(Request.id, ondelete="CASCADE"))
    message_id: Mapped[str | None] = mapped_column(
        ForeignKey(Message.id, ondelete="SET NULL"), index=True
    )
    scheme: Mapped[str] = mapped_column(String(80))
    deadline: Mapped[str] = mapped_column(String(80))
    on: Mapped[date]
    lead_days: Mapped[int]
    name: Mapped[str] = mapped_column(String(200), default="")
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    contact_hash: Mapped[str | None] = mapped_column(String(64))
    rule: Mapped[str | None] = mapped_column(String(120))
    told: Mapped[date | None]
    closed: Mapped[bool | None]


class Use(Base):
    """How often something was done on a day, for the limits. `who` is a keyed hash, or "all"."""

    __tablename__ = "use_count"

    what: Mapped[str] = mapped_column(String(20), primary_key=True)
    who: Mapped[str] = mapped_column(String(64), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True, index=True)
    times: Mapped[int]


class Act(Base):
    """Something a person did by one tap, so that the same tap again is the same act: `key` is a
    keyed hash of its one-time id and of what was sent, `answer` what came of it."""

    __tablename__ = "act"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    answer: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(index=True)


class Webhook(Base):
    """A webhook that was obeyed, so that the same one again is not."""

    __tablename__ = "webhook"

    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
