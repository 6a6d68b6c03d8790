"""What a code is asked for, and when who said stop was last sent one."""

import sqlalchemy as sa
from alembic import op

from migrant_helper.store.tables import Moment

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds `purpose` to requests and `again_at` to contacts."""
    op.add_column("reminder_request", sa.Column("purpose", sa.String(10)))
    op.add_column("contact", sa.Column("again_at", Moment))


def downgrade() -> None:
    """Drops them. A code for another purpose is of no use to an older version."""
    op.execute(
        "UPDATE message SET request_id = NULL WHERE request_id IN "
        "(SELECT id FROM reminder_request WHERE purpose IS NOT NULL)"
    )
    op.execute("DELETE FROM reminder_request WHERE purpose IS NOT NULL")
    op.drop_column("contact", "again_at")
    op.drop_column("reminder_request", "purpose")
