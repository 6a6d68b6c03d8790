"""The field desk: organisations, who works there, their cases."""

import sqlalchemy as sa
from alembic import op

from migrant_helper.store.tables import Moment

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

COUNTED = sa.BigInteger().with_variant(sa.Integer, "sqlite")
ID = sa.String(16)


def upgrade() -> None:
    """Adds the tables of store/desk/tables.py."""
    op.create_table(
        "organisation",
        sa.Column("id", ID, primary_key=True),
        sa.Column("name", sa.String(80), nullable=False, unique=True),
        sa.Column("place", sa.String(60), nullable=False),
        sa.Column("made", Moment, nullable=False),
        sa.Column("ended", Moment),
    )
    people()
    op.create_table(
        "case_change",
        sa.Column("seq", COUNTED, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("organisation", ID, sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("case_id", ID, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("by", ID, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("came", Moment, nullable=False),
        sa.UniqueConstraint("organisation", "id"),
    )
    op.create_index("ix_case_change_since", "case_change", ["organisation", "seq"])
    op.create_index("ix_case_change_of", "case_change", ["organisation", "case_id"])
    op.create_table(
        "deed",
        sa.Column("seq", COUNTED, primary_key=True, autoincrement=True),
        sa.Column("organisation", ID, sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("by", ID, nullable=False),
        sa.Column("what", sa.String(30), nullable=False),
        sa.Column("about", sa.String(40), nullable=False),
        sa.Column("at", Moment, nullable=False),
    )
    op.create_index("ix_deed_of", "deed", ["organisation", "seq"])


def people() -> None:
    """Those who work there, and where they are signed in."""
    op.create_table(
        "member",
        sa.Column("id", ID, primary_key=True),
        sa.Column("organisation", ID, sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("handle", sa.String(40), nullable=False, unique=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("secret", sa.String(200)),
        sa.Column("invited_by", sa.String(64), unique=True),
        sa.Column("invited_until", Moment),
        sa.Column("made", Moment, nullable=False),
        sa.Column("ended", Moment),
    )
    op.create_index("ix_member_organisation", "member", ["organisation"])
    op.create_table(
        "signed_in",
        sa.Column("found_by", sa.String(64), primary_key=True),
        sa.Column("id", ID, nullable=False, unique=True),
        sa.Column("member", ID, sa.ForeignKey("member.id"), nullable=False),
        sa.Column("device", sa.String(60), nullable=False),
        sa.Column("made", Moment, nullable=False),
        sa.Column("seen", Moment, nullable=False),
        sa.Column("until", Moment, nullable=False),
    )
    op.create_index("ix_signed_in_member", "signed_in", ["member"])
    op.create_index("ix_signed_in_until", "signed_in", ["until"])


def downgrade() -> None:
    """Drops them, and what was kept with them."""
    for table in ("deed", "case_change", "signed_in", "member", "organisation"):
        op.drop_table(table)
