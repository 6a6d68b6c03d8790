"""Who rang, and is rung back."""

import sqlalchemy as sa
from alembic import op

from migrant_helper.store.tables import Moment

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the table of calls."""
    op.create_table(
        "call",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("contact_hash", sa.String(64)),
        sa.Column("sealed", sa.LargeBinary),
        sa.Column("country", sa.String(2), nullable=False),
        sa.Column("lang", sa.String(35), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("reason", sa.String(40)),
        sa.Column("rang_at", Moment, nullable=False),
        sa.Column("due_at", Moment, nullable=False),
        sa.Column("last_at", Moment, nullable=False),
        sa.Column("claimed_at", Moment),
        sa.Column("ended_at", Moment),
        sa.Column("asked_at", Moment),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("sid", sa.String(34)),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("said", sa.String(10), nullable=False),
        sa.Column("idle", sa.Integer, nullable=False),
        sa.Column("seconds", sa.Integer),
        sa.Column("price", sa.String(20)),
        sa.Column("currency", sa.String(3)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call")),
        sa.ForeignKeyConstraint(
            ["contact_hash"],
            ["contact.hash"],
            name=op.f("fk_call_contact_hash_contact"),
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint("sid", name=op.f("uq_call_sid")),
    )
    op.create_index("ix_call_state_due_at", "call", ["state", "due_at"])
    op.create_index("ix_call_contact_hash", "call", ["contact_hash"])


def downgrade() -> None:
    """Drops it."""
    op.drop_table("call")
