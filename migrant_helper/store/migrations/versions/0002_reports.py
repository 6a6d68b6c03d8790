"""Reports of what is wrong with an entry."""

import sqlalchemy as sa
from alembic import op

from migrant_helper.store.tables import Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the table of store/report_tables.py."""
    op.create_table(
        "report",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", Moment, nullable=False),
        sa.Column("scheme", sa.String(80), nullable=False),
        sa.Column("lang", sa.String(35), nullable=False),
        sa.Column("words", sa.String(500), nullable=False),
    )


def downgrade() -> None:
    """Drops it."""
    op.drop_table("report")
