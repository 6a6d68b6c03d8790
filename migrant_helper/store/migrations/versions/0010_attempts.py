"""One row an attempt, how the way out is, and what makes an occurrence the same."""

import sqlalchemy as sa
from alembic import op

from migrant_helper.store.tables import Moment

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

# What the carrier had taken, or perhaps had, before there were attempts.
TAKEN = """
INSERT INTO attempt (message_id, number, sid, outcome, segments, started_at, ended_at, empties)
SELECT id, CASE WHEN attempts < 1 THEN 1 ELSE attempts END, sid,
       CASE state WHEN 'delivered' THEN 'delivered' WHEN 'sent' THEN 'accepted'
                  WHEN 'dead' THEN 'failed' ELSE 'doubt' END,
       segments, claimed_at, settled_at, 0
FROM message
WHERE claimed_at IS NOT NULL AND (sid IS NOT NULL OR state IN ('claimed', 'uncertain'))
"""
# Of several rows of one number for one day the first is the occurrence.
OWNED = """
UPDATE reminder SET contact_hash = (
    SELECT message.contact_hash FROM message WHERE message.id = reminder.message_id)
WHERE message_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM reminder AS other JOIN message AS theirs ON theirs.id = other.message_id
    JOIN message AS mine ON mine.id = reminder.message_id
    WHERE theirs.contact_hash = mine.contact_hash AND other.scheme = reminder.scheme
    AND other.deadline = reminder.deadline AND other."on" = reminder."on" AND other.id < reminder.id)
"""


def upgrade() -> None:
    """Adds the tables of store/tries/tables.py, and to `reminder` whose it is and what was told."""
    op.create_table(
        "attempt",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "message_id",
            sa.String(32),
            sa.ForeignKey("message.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("sid", sa.String(34), unique=True),
        sa.Column("outcome", sa.String(10), nullable=False),
        sa.Column("fault", sa.String(10)),
        sa.Column("code", sa.String(40)),
        sa.Column("segments", sa.Integer, nullable=False),
        sa.Column("price", sa.String(20)),
        sa.Column("currency", sa.String(3)),
        sa.Column("started_at", Moment, nullable=False),
        sa.Column("ended_at", Moment),
        sa.Column("looked_at", Moment),
        sa.Column("empty_since", Moment),
        sa.Column("empties", sa.Integer, nullable=False),
        sa.UniqueConstraint("message_id", "number"),
    )
    op.create_index("ix_attempt_outcome_looked_at", "attempt", ["outcome", "looked_at"])
    _ways()
    op.add_column("reminder", sa.Column("contact_hash", sa.String(64)))
    op.add_column("reminder", sa.Column("sealed", sa.LargeBinary))
    op.add_column("reminder", sa.Column("rule", sa.String(120)))
    op.add_column("reminder", sa.Column("told", sa.Date))
    op.add_column("reminder", sa.Column("closed", sa.Boolean))
    op.execute(TAKEN)
    op.execute(OWNED)
    occurrence = ["contact_hash", "scheme", "deadline", "on"]
    op.create_index("ix_reminder_occurrence", "reminder", occurrence, unique=True)


def _ways() -> None:
    op.create_table(
        "way_out",
        sa.Column("name", sa.String(3), primary_key=True),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("reason", sa.String(40)),
        sa.Column("fault", sa.String(10)),
        sa.Column("paused_at", Moment),
        sa.Column("probe_at", Moment),
        sa.Column("probes", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    """Drops them. What was set aside is in doubt again: an older version knows no other word."""
    op.execute("UPDATE message SET state = 'uncertain' WHERE state = 'unreadable'")
    op.drop_index("ix_reminder_occurrence", "reminder")
    for column in ("contact_hash", "sealed", "rule", "told", "closed"):
        op.drop_column("reminder", column)
    op.drop_table("way_out")
    op.drop_table("attempt")
