"""The table of calls: somebody rang, and is rung back once."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from migrant_helper.store.reminder_tables import Contact
from migrant_helper.store.tables import Base


class CallState(StrEnum):
    """Where a call is.

    waiting -> claimed -> placed -> over; claimed -> waiting where it was certainly not taken; claimed ->
    doubt when nobody knows, and it is never placed again; failed when it came to nothing; dropped when
    nobody is rung.
    """

    WAITING = "waiting"
    CLAIMED = "claimed"
    DOUBT = "doubt"
    PLACED = "placed"
    OVER = "over"
    FAILED = "failed"
    DROPPED = "dropped"


class Call(Base):
    """A missed call. One that nobody answers, for whatever reason, has the same row without a number.

    `sealed` is the number, until the call is over. `sid` is the carrier's name for our call; `turn` counts
    what was asked in it, `said` is what was said last, and `idle` how often in a row no key of ours came.
    `price` is the carrier's, as text, once it is told.
    """

    __tablename__ = "call"
    __table_args__ = (
        Index("ix_call_state_due_at", "state", "due_at"),
        Index("ix_call_contact_hash", "contact_hash"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    contact_hash: Mapped[str | None] = mapped_column(ForeignKey(Contact.hash, ondelete="CASCADE"))
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    country: Mapped[str] = mapped_column(String(2))
    lang: Mapped[str] = mapped_column(String(35))
    state: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str | None] = mapped_column(String(40))
    rang_at: Mapped[datetime]
    due_at: Mapped[datetime]
    last_at: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    asked_at: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    sid: Mapped[str | None] = mapped_column(String(34), unique=True)
    turn: Mapped[int] = mapped_column(default=0)
    said: Mapped[str] = mapped_column(String(10), default="")
    idle: Mapped[int] = mapped_column(default=0)
    seconds: Mapped[int | None]
    price: Mapped[str | None] = mapped_column(String(20))
    currency: Mapped[str | None] = mapped_column(String(3))

    contact: Mapped[Contact | None] = relationship()
