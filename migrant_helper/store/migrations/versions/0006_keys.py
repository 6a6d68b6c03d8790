"""Passkeys, and what is brought back once."""

import sqlalchemy as sa
from alembic import op

from migrant_helper.store.tables import Moment

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ID = sa.String(16)


def upgrade() -> None:
    """Adds the tables `passkey` and `ticket` of store/desk/tables.py."""
    op.create_table(
        "passkey",
        sa.Column("found_by", sa.String(64), primary_key=True),
        sa.Column("id", ID, nullable=False, unique=True),
        sa.Column("member", ID, sa.ForeignKey("member.id"), nullable=False),
        sa.Column("credential", sa.LargeBinary, nullable=False),
        sa.Column("public_key", sa.LargeBinary, nullable=False),
        sa.Column("uses", sa.BigInteger, nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("device", sa.String(60), nullable=False),
        sa.Column("made", Moment, nullable=False),
        sa.Column("used", Moment),
    )
    op.create_index("ix_passkey_member", "passkey", ["member"])
    op.create_table(
        "ticket",
        sa.Column("found_by", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("member", ID, sa.ForeignKey("member.id")),
        sa.Column("until", Moment, nullable=False),
    )
    op.create_index("ix_ticket_member", "ticket", ["member"])
    op.create_index("ix_ticket_until", "ticket", ["until"])


def downgrade() -> None:
    """Drops them."""
    for table in ("ticket", "passkey"):
        op.drop_table(table)
