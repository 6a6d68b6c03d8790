"""For which places a number also gets the notices of what it asked for."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds `news` to requests."""
    op.add_column("reminder_request", sa.Column("news", sa.String(60)))


def downgrade() -> None:
    """Drops it, and the notices that wait: an older version knows no such message."""
    op.execute(
        "DELETE FROM attempt WHERE message_id IN (SELECT id FROM message WHERE kind = 'notice')"
    )
    op.execute("DELETE FROM message WHERE kind = 'notice'")
    op.drop_column("reminder_request", "news")
