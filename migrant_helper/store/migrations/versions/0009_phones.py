"""Phones that are signed in: what their owner calls each, and which were signed out by somebody."""

import sqlalchemy as sa
from alembic import op

from migrant_helper.store.tables import Moment

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds two columns to `signed_in`."""
    op.add_column("signed_in", sa.Column("name", sa.String(40)))
    op.add_column("signed_in", sa.Column("ended", Moment))


def downgrade() -> None:
    """Drops them; whoever was signed out is known no more."""
    op.execute("DELETE FROM signed_in WHERE ended IS NOT NULL")
    op.drop_column("signed_in", "ended")
    op.drop_column("signed_in", "name")
