"""Photos of papers."""

import sqlalchemy as sa
from alembic import op

from migrant_helper.store.tables import Moment

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

COUNTED = sa.BigInteger().with_variant(sa.Integer, "sqlite")
ID = sa.String(16)


def upgrade() -> None:
    """Adds the table `photo` of store/desk/tables.py."""
    op.create_table(
        "photo",
        sa.Column("seq", COUNTED, primary_key=True, autoincrement=True),
        sa.Column("organisation", ID, sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("case_id", ID, nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("came", Moment, nullable=False),
        sa.UniqueConstraint("organisation", "case_id", "name"),
    )


def downgrade() -> None:
    """Drops it, and the photos."""
    op.drop_table("photo")
