"""The reminders and their outbox."""

import sqlalchemy as sa
from alembic import op

from migrant_helper.store.tables import Moment

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the tables of store/reminder_tables.py."""
    _people()
    _messages()
    _reminders()
    _counts()


def _people() -> None:
    op.create_table(
        "contact",
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("sealed", sa.LargeBinary),
        sa.Column("country", sa.String(2), nullable=False),
        sa.Column("stopped_at", Moment),
    )
    op.create_table(
        "reminder_request",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column(
            "contact_hash", sa.String(64), sa.ForeignKey("contact.hash"), nullable=False, index=True
        ),
        sa.Column("lang", sa.String(35), nullable=False),
        sa.Column("consent_text", sa.String(40), nullable=False),
        sa.Column("consent_at", Moment, nullable=False),
        sa.Column("names_allowed", sa.Boolean, nullable=False),
        sa.Column("code_hash", sa.String(64)),
        sa.Column("code_until", Moment, nullable=False),
        sa.Column("code_attempts", sa.Integer, nullable=False),
        sa.Column("confirmed_at", Moment),
    )


def _messages() -> None:
    op.create_table(
        "message",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column(
            "contact_hash", sa.String(64), sa.ForeignKey("contact.hash"), nullable=False, index=True
        ),
        sa.Column(
            "request_id",
            sa.String(32),
            sa.ForeignKey("reminder_request.id", ondelete="SET NULL"),
            index=True,
        ),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("body", sa.LargeBinary),
        sa.Column("segments", sa.Integer, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("due_at", Moment, nullable=False),
        sa.Column("last_at", Moment, nullable=False),
        sa.Column("claimed_at", Moment),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("sid", sa.String(34), unique=True),
        sa.Column("reason", sa.String(40)),
        sa.Column("settled_at", Moment),
        sa.Column("by_person", sa.Boolean, nullable=False),
        sa.Index("ix_message_state_kind_due_at", "state", "kind", "due_at"),
    )


def _reminders() -> None:
    op.create_table(
        "reminder",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "request_id",
            sa.String(32),
            sa.ForeignKey("reminder_request.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column(
            "message_id",
            sa.String(32),
            sa.ForeignKey("message.id", ondelete="SET NULL"),
            index=True,
        ),
        sa.Column("scheme", sa.String(80), nullable=False),
        sa.Column("deadline", sa.String(80), nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("lead_days", sa.Integer, nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.UniqueConstraint("request_id", "scheme", "deadline", "on"),
    )


def _counts() -> None:
    op.create_table(
        "use_count",
        sa.Column("what", sa.String(20), primary_key=True),
        sa.Column("who", sa.String(64), primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("times", sa.Integer, nullable=False),
    )
    op.create_table(
        "webhook",
        sa.Column("key", sa.String(80), primary_key=True),
        sa.Column("at", Moment, nullable=False),
    )
