"""Cards that lie under a short code."""

import sqlalchemy as sa
from alembic import op

from migrant_helper.store.tables import Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the table of store/card_tables.py."""
    op.create_table(
        "kept_card",
        sa.Column("found_by", sa.String(64), primary_key=True),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("until", Moment, nullable=False),
    )
    op.create_index("ix_kept_card_until", "kept_card", ["until"])


def downgrade() -> None:
    """Drops it."""
    op.drop_table("kept_card")
