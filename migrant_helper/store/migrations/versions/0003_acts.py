"""One tap, one act; and an index for each thing that is looked for by its day."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from migrant_helper.store.tables import Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

INDEXES: tuple[tuple[str, str, list[str], str], ...] = (
    ("ix_act_at", "act", ["at"], ""),
    ("ix_webhook_at", "webhook", ["at"], ""),
    ("ix_use_count_day", "use_count", ["day"], ""),
    ("ix_message_state_settled_at", "message", ["state", "settled_at"], ""),
    ("ix_request_confirmed_at_consent_at", "reminder_request", ["confirmed_at", "consent_at"], ""),
    ("ix_contact_going", "contact", ["hash"], "stopped_at IS NULL"),
    ("ix_contact_sealed", "contact", ["hash"], "sealed IS NOT NULL"),
)


def upgrade() -> None:
    """Adds the table of acts, and the indexes."""
    op.create_table(
        "act",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("answer", sa.String(40), nullable=False),
        sa.Column("at", Moment, nullable=False),
    )
    for name, table, columns, rows in INDEXES:
        only: dict[str, Any] = {}
        if rows:
            only = {"sqlite_where": sa.text(rows), "postgresql_where": sa.text(rows)}
        op.create_index(name, table, columns, **only)


def downgrade() -> None:
    """Drops them."""
    for name, table, _columns, _rows in reversed(INDEXES):
        op.drop_index(name, table)
    op.drop_table("act")
